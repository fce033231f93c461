"""Where sentences begin and end: rules for edited English, fast and the same on every machine.

A full stop ends a sentence unless it closes an abbreviation or an initial, or the next word begins in lower case.
Paragraphs always end one, and so do lines, unless the text is wrapped at a width. A closing quotation mark or bracket
belongs to the sentence before it.
"""

import re
from collections.abc import Iterator

from dateline.model import Article, Sentence, identity

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
LINE = re.compile(r"[^\n]*\S[^\n]*")
# A text in which at least this share of the lines closes a sentence is not wrapped: of wrapped lines one in eight does.
LINED = 0.5
STOP = re.compile(r"[.!?…]+[\"”’')\]»]*(?=\s+[\"“‘'(\[«—–-]*[A-Z0-9À-ÞЀ-Я])")
# Titles and short forms that stand before a name or a number, so that the capital after them starts no sentence.
TITLES = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj pres hon rev st ft mt sr messrs det insp supt"
    " vs no nos vol fig sec art approx est dept univ assn"
    " jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun".split()
)
# Short forms that often end a sentence too: they end one only before a word that commonly opens sentences.
EITHER = frozenset("u.s u.k u.n e.u u.a.e d.c a.m p.m inc corp co ltd jr sr bros ph.d m.d b.c a.d etc al".split())
OPENERS = frozenset(
    "the a an this that these those it he she they we i you in on at but and however meanwhile for by as after before"
    " when while if since there his her their its our many some most no not all both each last next with from"
    " under".split()
)


def split(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article in order, with offsets into its text and the number of their paragraph from 0."""
    text, found = article.text, []
    lined = _lined(text)
    for number, paragraph in enumerate(PARAGRAPH.finditer(text)):
        lines = LINE.finditer(text, *paragraph.span()) if lined else [paragraph]
        for start, end in (span for line in lines for span in _spans(text, *line.span())):
            words = text[start:end]
            found.append(
                Sentence(article=article.id, start=start, end=end, text=words, words=identity(words), paragraph=number)
            )
    return tuple(found)


def _lined(text: str) -> bool:
    """Whether a line break is the end of something: a headline, a dateline, a sentence."""
    lines = [line.rstrip("\"”’') ") for line in text.splitlines() if line.strip()]
    return sum(line.endswith((".", "!", "?", "…")) for line in lines) >= LINED * len(lines)


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in STOP.finditer(text, start, end):
        if _ends(text, begin, stop):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, end)


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return True
    before = re.search(r"[\w.&’'-]*$", text[begin : stop.start()])
    word = before[0].lower().lstrip("'’") if before else ""
    if word in TITLES or (re.fullmatch(r"[a-z]|(?:[a-z]\.)+[a-z]", word) and word not in EITHER):
        return False
    if word in EITHER:
        following = re.match(r"\s+[\"“‘'(]*(\w+)", text[stop.end() :])
        return bool(following and following[1].lower() in OPENERS)
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end
