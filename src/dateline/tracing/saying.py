"""Who printed whom, told by what pages say of it: credits, days, bylines, datelines, notes of corrections."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.model import Article
from dateline.reading.papers import plain
from dateline.tracing.evidence import Cite, Clue, cited
from dateline.tracing.mastheads import outlets
from dateline.tracing.sides import Side

CORRECTION = re.compile(
    r"\b(?:correct(?:ed|s|ion)|updated?|amended|clarif\w+)\b.*\b(?:article|story|report|text|version|page|note)\b"
    r"|\b(?:article|story|report|text|version|page|note)\b.*\b(?:correct(?:ed|s|ion)|updated|amended|clarif\w+)\b"
    r"|\b(?:earlier|previous) version\b|^\W*(?:correction|clarification)\b",
    re.IGNORECASE | re.DOTALL,
)
# 'HARBOUR CITY (Name of the agency) –' at the beginning of one of the first lines.
BEGINNING = 800  # characters
DATELINE = re.compile(r"(?m)^[^\n()]{3,60} \(([^()\n]{2,40})\)\s*[–—-]")


def credited(source: Side, target: Side) -> Iterator[Clue]:
    names = outlets(source.article)
    credits = [(each.name, each.words) for each in target.article.credits if each.role in ("origin", "wire")]
    dateline = _dateline(target.article.text)
    for name, said in [*credits, (dateline[1], dateline[0])] if dateline else credits:
        if plain(name) in names - outlets(target.article):
            yield Clue(8, f"it credits {name}", _quoted_words(target.article, said))
            return


def earlier(source: Side, target: Side) -> Iterator[Clue]:
    """Days compare as strings where both are equally precise; intervals and vaguer values tell nothing here.

    A reprint follows within days. Years between two printings mostly mean that one day was misread from its page.
    """
    one, other = source.article.published, target.article.published
    if one and other and len(one) == len(other) and "/" not in one + other and one < other:
        far = int(other[:4]) - int(one[:4]) > 1
        yield Clue(1 if far else 5, f"it was published later, on {other}, the other on {one}")


def updated(source: Side, target: Side) -> Iterator[Clue]:
    """Of two texts of one outlet the later is the one that its page says was changed later."""
    one, other = source.article.modified or source.article.published, target.article.modified
    ours = outlets(source.article) & outlets(target.article)
    if ours and one and other and one[:10] < other[:10]:
        yield Clue(4, f"its page says that it was changed on {other}, the other is of {one}")


def corrected(source: Side, target: Side) -> Iterator[Clue]:
    """A note of a correction stands in the later of one outlet's two versions; a reprint may have left it out."""
    if not outlets(source.article) & outlets(target.article):
        return
    for part in target.alone:
        if part.place != "inner" and CORRECTION.search(target.text(part.start, part.end)):
            reason = "it carries a note that it was corrected or updated"
            yield Clue(6, reason, cited(target, part.start, part.end))
            return


def named(source: Side, target: Side) -> Iterator[Clue]:
    if source.article.authors and not target.article.authors:
        names = ", ".join(source.article.authors)
        yield Clue(2, f"it drops the byline of {names}", _quoted_words(source.article, source.article.authors[0]))
    credit, said = _outside(source.article)
    if credit and plain(credit) not in outlets(target.article) and not _outside(target.article)[0]:
        yield Clue(2, f"it drops the credit to {credit}", _quoted_words(source.article, said))
    own = _dateline(source.article.text)
    if own and plain(own[1]) in outlets(source.article) and own[1] not in target.article.text[:BEGINNING]:
        yield Clue(2, f"it drops {own[1]} from the dateline", ((source.article.id, *own.span()),))


@lru_cache(maxsize=64)  # as many texts as are remembered in their words
def _dateline(text: str) -> re.Match[str] | None:
    return DATELINE.search(text, 0, BEGINNING)


def _outside(article: Article) -> tuple[str, str]:
    """The first source a page names for its words, other than itself, and the words that name it."""
    own = outlets(article)
    named = ((each.name, each.words) for each in article.credits if each.role in ("origin", "wire"))
    return next(((name, said) for name, said in named if plain(name) not in own), ("", ""))


def _quoted_words(article: Article, said: str) -> tuple[Cite, ...]:
    """Where the text has these words, if it does: credits and bylines mostly stand outside it."""
    start = article.text.find(said) if said else -1
    return ((article.id, start, start + len(said)),) if start >= 0 else ()
