"""What one article is about: its counted words, the names it prints and the days it tells."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from math import log

from dateline.grouping.days import told
from dateline.model import Article, Terms
from dateline.parsing import split

# A word of the title counts as five, one of the lead as two. Title 3 loses .005 F1 on neus and allsides, a lead that
# counts as body .01.
TITLE = 5
# The lead is what a reader sees before scrolling; news leads are one to three sentences of 100–150 characters.
LEAD_LENGTH = 400

WORD = re.compile(r"[^\W_]+(?:[.,'’&][^\W_]+)*")
# Words too common in any English text to tell one story from another.
COMMON = frozenset(
    "a about after again against all also am an and any are as at be because been before being between"
    " both but by can could d did do does doing during each few for from further had has have having he"
    " her here him his how i if in into is it its just ll m may me might more most must my new no nor not"
    " of off on once one only onto or other our out over own re s said same say says shall she should so"
    " some such t than that the their them then there these they this those to told too two under up us ve"
    " very was we were what when where which while who whom why will with would you your mr mrs ms".split()
)
# Masthead after the title: 'Talks open in Oslo - The Daily Courier'.
MASTHEAD = re.compile(r"\s+[-–—|]\s+[A-Z][^-–—|]{1,40}$")
# Runs of capitalised words, with the small words that stand inside names.
NAME = re.compile(
    r"(?:[A-Z][\w’'-]*\w|[A-Z](?:\.[A-Z])+\.?)(?:[ \u00a0](?:(?:of|the|of the|de|del|al|bin|van|von)[ \u00a0])?"
    r"(?:[A-Z][\w’'-]*\w|[A-Z]\.))*"
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december".split()
)
SENTENCE_START = re.compile(r"(?:^|[.!?:\n]|[.!?]['\"”’)])\s*[\"“‘'(]*$")


def terms(article: Article) -> Terms:
    """The words (stemmed, lower case), names (as printed) and days of an article, with weights before rarity.

    A weight is 1 + ln(count), where a word in the title counts five times and one in the lead twice. An article
    without a title has its first sentence for one. Days: see `days.told`. Any text, also an empty one, is fine.
    """
    counts: Counter[str] = Counter(stems(article.text))
    counts.update(stems(article.text[:LEAD_LENGTH]))
    for stem in stems(heading(article)):
        counts[stem] += TITLE
    return Terms(
        article=article.id,
        words=tuple(sorted((stem, round(1 + log(count), 4)) for stem, count in counts.items())),
        names=tuple(sorted((name, round(1 + log(count), 4)) for name, count in Counter(names(article)).items())),
        days=tell_days(article),
        published=article.published,
    )


def tell_days(article: Article) -> tuple[str, ...]:
    """The months and days that title and text tell (`days.told`); with any, the month of publication is told too."""
    found = told(f"{article.title or ''}\n{article.text}")
    month = re.match(r"\d{4}-\d\d", article.published or "")
    return tuple(sorted({*found, month[0]})) if found and month else found


def heading(article: Article) -> str:
    """The title without the masthead behind it; the first sentence where there is no title."""
    if article.title:
        return MASTHEAD.sub("", article.title)
    return next((sentence.text for sentence in split(article)), "")


def stems(text: str) -> Iterator[str]:
    """The stems of the words of a text, in order, without the common ones."""
    for word in WORD.findall(text):
        stem = _stem(word)
        if stem:
            yield stem


def names(article: Article) -> Iterator[str]:
    """Names in the text: capitalised runs. A single capitalised word that opens a sentence is left out."""
    for found in NAME.finditer(article.text):
        name = re.sub(r"[’']s$", "", found[0].replace("\u00a0", " "))
        first = bool(SENTENCE_START.search(article.text[max(0, found.start() - 4) : found.start()]))
        if first:
            head, _, rest = name.partition(" ")
            name = name if rest and head.lower() not in COMMON else rest
        if len(name) > 1 and name.lower() not in COMMON | CALENDAR:
            yield name


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    """A rough stem that joins plural and past forms; '' for a common word. Numbers stay as they are."""
    word = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    if word in COMMON:
        return ""
    if any(character.isdigit() for character in word):
        return word
    word = word.replace(".", "")
    return "" if len(word) < 2 or word in COMMON else _without_ending(word)


def _without_ending(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies") and len(word) > 4:
            word = word[:-3] + "y"
        else:
            word = word[:-2] if word.endswith(("ches", "shes", "sses", "xes", "zes")) else word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            word = word[:-1] if word[-1] == word[-2] and word[-1] not in "lsz" else word
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
