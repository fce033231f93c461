"""Stretches of text between quotation marks, in the marks of the world's newsrooms, balanced or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
# Opening mark → the marks that close it. '”' and '“' both stand where writers or converters confuse the two.
PAIRS = {"“": '”"', "”": "”", "„": '“”"', "‟": '”"', "«": "»", "‹": "›", "「": "」", "『": "』", '"': '"”', "``": "''"}
DOUBLE = re.compile(r"``|''|[\"“”„‟«»‹›「」『』]")
OPEN_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[\w$£€\[(…])")
CLOSE_SINGLE = re.compile(r"(?<=[.,?!…])[’'](?!\w)|(?<=\w)[’'](?![\w])")
INCHES = re.compile(r"\d\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """`start`–`end` lies between the marks. `closed` is false where the paragraph ends first; `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int
    closed: bool = True


def stretches(text: str) -> list[Stretch]:
    """All quoted stretches of a text in order, outer ones only. Single marks count where a text has no double ones."""
    inner = DOUBLE.search(text) is None
    found: list[Stretch] = []
    for number, paragraph in enumerate(PARAGRAPH.finditer(text)):
        spans = _singles if inner else _doubles
        for start, end, closed in spans(text, paragraph.start(), paragraph.end()):
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if end > start:
                found.append(Stretch(start=start, end=end, paragraph=number, closed=closed))
    return found


def _doubles(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    opened, closers = None, ""
    for mark in DOUBLE.finditer(text, begin, stop):
        sign, place = mark[0], mark.start()
        if opened is not None and sign in closers:
            yield opened, place, True
            opened = None
        elif opened is None and sign in PAIRS and not _stray(text, sign, place, begin):
            opened, closers = mark.end(), PAIRS[sign]
    if opened is not None:
        yield opened, stop, False


def _stray(text: str, sign: str, place: int, begin: int) -> bool:
    """A mark that opens nothing: inches after a figure, a closing mark whose opening is missing."""
    before, after = text[max(begin, place - 1) : place], text[place + 1 : place + 2]
    if sign == '"':
        return bool(INCHES.search(before)) or (
            before.strip() != "" and before not in "([—–-/:“‘'" and not after.isalnum()
        )
    return sign == "”" and not (before.strip() == "" and after.isalnum())


def _singles(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    place = begin
    while opening := OPEN_SINGLE.search(text, place, stop):
        following = OPEN_SINGLE.search(text, opening.end(), stop)
        limit = following.start() if following else stop
        closings = list(CLOSE_SINGLE.finditer(text, opening.end(), limit))
        sure = [closing for closing in closings if text[closing.start() - 1] in ".,?!…"]
        if not closings:
            place = opening.end()
            continue
        # The mark after punctuation closes for sure; after a letter it may be a possessive, so the last one is taken.
        closing = sure[0] if sure else closings[-1]
        yield opening.end(), closing.start(), True
        place = closing.end()
