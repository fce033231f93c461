"""Stretches of text between quotation marks, in the marks of the world's newsrooms, balanced or not."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
# Opening mark → the marks that close it. '”' and '“' both stand where writers or converters confuse the two.
PAIRS = {
    "“": '”"’’',
    "”": "”",
    "„": '“”‟"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    '"': '"”',
    "``": "''",
    "''": "''",
    "‘‘": "’’”",
}
# Marks that only open, so one of them within another quotation may open a quotation of its own.
OPENERS = frozenset({"“", "„", "‟", "«", "‹", "「", "『", "``", "‘‘"})
DOUBLE = re.compile(r"``|''|‘‘|’’|[\"“”„‟«»‹›「」『』]")
OPEN_SINGLE = re.compile(r"(?<![\w’'])[‘'‚](?=[\w$£€\[(…“\"])")
CLOSE_SINGLE = re.compile(r"(?<=[.,?!…”\"])[’'‘](?!\w)|(?<=\w)[’'‘](?![\w])")
# A quotation that is never closed ends where the page's own words plainly begin: ', said Prieto'.
RESUMED = re.compile(
    r",\s(?:(?:said|says|added|recalled)\s(?:[a-z]+\s){0,4}[A-Z]|(?:he|she|they|[A-Z][\w.’'-]+)\s(?:said|says|added|recalled)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """`start`–`end` lies between the marks. `closed`: not ended by the paragraph. `paragraph` counts from 0.

    `doubtful`: opened by two apostrophes, as some archives write all marks; they are also feet, seconds and misprints.
    """

    start: int
    end: int
    paragraph: int
    closed: bool = True
    doubtful: bool = False


def stretches(text: str) -> list[Stretch]:
    """All quoted stretches of a text in order, outer ones only.

    Single marks count where a text has no double ones, or has them within single ones alone, as British papers do.
    """
    doubles = _stretches(text, _doubles)
    if any(mark[0] != "’’" for mark in DOUBLE.finditer(text)) and not (doubles and OPEN_SINGLE.search(text)):
        return doubles
    singles = _stretches(text, _singles)
    return singles if all(inside(one.start, singles) and inside(one.end, singles) for one in doubles) else doubles


def nested(text: str, outer: Sequence[Stretch]) -> list[Stretch]:
    """What is quoted between marks within quoted stretches: in double marks, or in single ones where it has none."""
    found = []
    for one in outer:
        spans = _doubles if DOUBLE.search(text, one.start, one.end) else _singles
        for start, end, closed in spans(text, one.start, one.end):
            if closed and one.start < start < end <= one.end:
                found.append(replace(one, start=start, end=end, closed=True))
    return found


def _stretches(text: str, spans: Callable[[str, int, int], Iterable[tuple[int, int, bool]]]) -> list[Stretch]:
    found: list[Stretch] = []
    for number, paragraph in enumerate(PARAGRAPH.finditer(text)):
        for start, end, closed in spans(text, paragraph.start(), paragraph.end()):
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if end > start:
                doubtful = text[max(0, start - 6) : start].rstrip().endswith("''")
                found.append(Stretch(start=start, end=end, paragraph=number, closed=closed, doubtful=doubtful))
    return found


# '12" wide': a figure before, a word in lower case behind, and more marks to come that can close.
INCHES = re.compile(r"\d\"\s[a-z][^\n]*[.,?!]\"")


def inside(place: int, spans: Sequence[Stretch]) -> bool:
    """Whether a place of the text lies between quotation marks."""
    return any(span.start <= place < span.end for span in spans)


def _doubles(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    opened, closers = None, ""
    within: list[str] = []
    for mark in DOUBLE.finditer(text, begin, stop):
        sign, place = mark[0], mark.start()
        if sign == '"' and INCHES.match(text, max(begin, place - 1), stop):
            continue
        if opened is None:
            if sign in PAIRS and not _stray(text, mark, begin):
                opened, closers, within = mark.end(), PAIRS[sign], []
        elif sign == "“" and _copied(text, opened, begin, stop):
            # A straight mark before a whole paragraph copied from elsewhere: what it quotes counts on its own.
            opened, closers = mark.end(), PAIRS[sign]
        elif sign in PAIRS and text[place - 1] == "\n":
            # A new line that opens a mark while one is open: the quotation runs on, or was never closed.
            yield opened, place - 1, False
            opened, closers, within = mark.end(), PAIRS[sign], []
        elif within and sign in within[-1]:
            within.pop()
        elif sign in closers or _misprint(text, sign, mark, begin):
            yield opened, place, True
            opened = None
        elif sign in OPENERS and _balanced(text, mark, closers, stop):
            within.append(PAIRS[sign])
        elif sign in OPENERS and (line := text.find("\n", opened, place)) >= 0:
            # One that opens lines later, with no mark left to close the first: that one was never closed.
            yield opened, line, False
            opened, closers = mark.end(), PAIRS[sign]
    if opened is not None:
        cut = RESUMED.search(text, opened, stop)
        yield opened, cut.start() if cut else stop, False


def _balanced(text: str, mark: re.Match[str], closers: str, stop: int) -> bool:
    """Whether a mark that opens within a quotation is closed, and after it the quotation itself."""
    awaited = [closers, PAIRS[mark[0]]]
    for later in DOUBLE.finditer(text, mark.end(), stop):
        if later[0] in OPENERS:
            awaited.append(PAIRS[later[0]])
        elif later[0] in awaited[-1] and text[later.start() - 1].strip():
            awaited.pop()
            if not awaited:
                return True
    return False


def _copied(text: str, opened: int, begin: int, stop: int) -> bool:
    return text[opened - 1] == '"' and opened - 1 == begin and text.find('"', opened, stop) < 0


def _misprint(text: str, sign: str, mark: re.Match[str], begin: int) -> bool:
    """An opening mark where only a closing one makes sense: right after a word, with a space or the end behind it."""
    return sign == "“" and text[mark.start() - 1].strip() != "" and not text[mark.end() : mark.end() + 1].strip(" .,;:")


def _stray(text: str, mark: re.Match[str], begin: int) -> bool:
    """A mark that opens nothing: inches after a figure, a value in markup, a closing mark whose opening is missing."""
    before, after = text[max(begin, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    if before == "=":
        return True
    if mark[0] in ('"', "”", "''", "»", "›"):
        return (bool(before.strip()) and before not in "([—–-/:“‘'") or not after.strip()
    return False


def _singles(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    place = begin
    while opening := OPEN_SINGLE.search(text, place, stop):
        following = OPEN_SINGLE.search(text, opening.end(), stop)
        limit = following.start() if following else stop
        closings = list(CLOSE_SINGLE.finditer(text, opening.end(), limit))
        sure = [closing for closing in closings if text[closing.start() - 1] in '.,?!…”"']
        if not closings:
            place = opening.end()
            continue
        # The mark after punctuation closes for sure; after a letter it may be a possessive, so the last one is taken.
        closing = sure[0] if sure else closings[-1]
        yield opening.end(), closing.start(), True
        place = closing.end()
