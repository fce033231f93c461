"""A headline apart from what stands around it in a page's title: the site's name, its slogan, a section."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from html import unescape
from itertools import pairwise

from dateline.reading.features import WORD
from dateline.reading.papers import plain

# What parts a headline from the site's name in a page title.
PARTS = re.compile(
    r"\s+[|•·–—»«›:]\s+|\s+-\s+|\s*[|｜]\s*|\s::\s"
    # A full-width colon stands inside headlines too; before the name of a paper it parts.
    r"|：(?=[^：]{0,12}(?:新聞|ニュース|通信|放送|デジタル|オンライン|電子版|Web|新闻|日报|晚报|时报|日報|時報|网|網)[^：]{0,6}$)"
)
FRONT = re.compile(r"[^:|–—»-]{3,60}?\s?[:|–—»]\s+|.{3,60}?\s-\s+")
TAIL = re.compile(r"\s*(?:\||-|–)?\s*read (?:the )?full (?:article|story)(?: (?:at|on|here).*)?$", re.I)
SOFT_HYPHEN = "\xad"  # where a long word may be broken; none of its letters


def words_of(text: str) -> list[str]:
    return WORD.findall(text.lower().replace(SOFT_HYPHEN, ""))


def says(text: str, words: Sequence[str]) -> bool:
    """Whether a text's words are these, and no others."""
    return (
        words[0] in (lowered := text.lower().replace(SOFT_HYPHEN, ""))
        and words[-1] in lowered
        and words_of(text) == words
    )


def same(one: str, other: str) -> bool:
    """Whether two lines are one headline, a word more or less."""
    first, second = words_of(one), words_of(other)
    return bool(first) and (first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() > 0.8)


def heads(text: str, title: str) -> bool:
    """Whether a title begins with all words of a text."""
    first, second = words_of(text), words_of(title)
    return bool(second) and second[: len(first)] == first


def within(text: str, title: str) -> bool:
    """Whether all words of a text stand in a title, side by side."""
    first, second = words_of(text), words_of(title)
    return bool(first) and f" {' '.join(first)} " in f" {' '.join(second)} "


def cleaned(value: str) -> str:
    """A stated headline without markup, entities and an invitation to read it all."""
    return TAIL.sub("", " ".join(unescape(re.sub(r"<[^>]{1,100}>", "", value)).split()))


def without_site(title: str, sites: frozenset[str]) -> str:
    """A title without the site's name behind it; `sites` are its names as `plain` has them."""
    for separator in reversed(list(PARTS.finditer(title))):
        if plain(title[separator.end() :]) in sites:
            return title[: separator.start()]
    return title


def behind_site(title: str, sites: frozenset[str]) -> str:
    """A title without the site's name before it; what stands behind that is as often a slogan."""
    front = FRONT.match(title)
    return title[front.end() :] if front and plain(front[0]) in sites else title


def headline(title: str) -> str:
    """A page title without the site's name: without a short last part, and the sections before that; or its longest
    part."""
    title = TAIL.sub("", title)
    separators = list(PARTS.finditer(title))
    if not separators:
        return title
    cut = title[: separators[-1].start()] if _may_name(title[separators[-1].end() :]) else title
    cut = _without_sections(cut) if cut != title else cut
    return cut if len(words_of(cut)) > 2 else max(PARTS.split(title), key=len)


def _may_name(part: str) -> bool:
    """Five words, or as many characters where each is a word; a name of several has capitals and asks nothing."""
    words = words_of(part)
    if len(part.split()) > 2 and (part == part.lower() != part.upper() or part.endswith(("?", "!"))):
        return False
    return len(words) <= 5 or (len(part) <= 14 and len(words) > len(part) / 2)


def _without_sections(title: str) -> str:
    """'Headline - Politics - News' without the names of sections: a word or two with capitals."""
    *_, separator = [None, *PARTS.finditer(title)]
    if separator is None:
        return title
    before, words = title[: separator.start()], title[separator.end() :].split()
    section = 0 < len(words) <= 2 and all(word[0].isupper() for word in words) and len(words_of(before)) > 2
    return _without_sections(before) if section else title


def telling(words: Sequence[str]) -> list[str]:
    """The longer words; where a script parts no words, or parts them in pieces, any two that stand side by side."""
    long = [word for word in words if len(word) > 3]
    return long if 3 * len(long) >= len(words) else list(map("".join, pairwise(words)))
