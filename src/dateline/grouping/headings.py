"""What an article is called: its title, or what stands for one."""

import re

from dateline.model import Article
from dateline.parsing import split

# Masthead after the title: 'Talks open in Oslo - The Daily Courier'.
MASTHEAD = re.compile(r"\s+[-–—|]\s+[A-Z][^-–—|]{1,40}$")
# Before the first sentence: 'LAOS — ', 'VIENTIANE, May 3 (Mekong Wire) - '.
PLACE_LINE = re.compile(r"^[A-Z][^a-z]{2}[^–—-]{0,60}?\s*(?:[–—]|-\s)[–—-]?\s*")
# A first sentence stands for a title up to here: longer than nearly all titles.
LONGEST = 100


def heading(article: Article) -> str:
    """The title without the masthead behind it; the first sentence where there is no title."""
    if article.title:
        return MASTHEAD.sub("", article.title)
    return next((sentence.text for sentence in split(article)), "")


def headline(sentence: str) -> str:
    """A first sentence as a title: without the line of place before it, no full stop, cut between words."""
    told = PLACE_LINE.sub("", sentence, count=1).removesuffix(".") or sentence
    return told if len(told) <= LONGEST else told[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
