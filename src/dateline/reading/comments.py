"""Readers' comments: prose like the article's own, told by the small lines that stand with each of them."""

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence

from dateline.reading.blocks import Block
from dateline.reading.features import DATE, HEADINGS

# '12 Comments', 'Kommentare (3)', 'Join the conversation': what heads them.
HEADED = re.compile(
    r"^\W*(?:(?:view|show|read|see|all|top|latest|readers?[’']?|user) )*(?:\d+ )?"
    r"(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze"
    r"|комментари[ияй]|コメント|评论)\W*\d*\W*$"
    r"|^\W*\d+ (?:responses?|replies|antworten|réponses?|respuestas?|thoughts? on .{3,150})\W*$"
    r"|^\W*join the (?:conversation|discussion)\W*$",
    re.I,
)
# Buttons under each: 'Reply', 'Reply Like', 'Antworten 2'.
BUTTON = r"(?:like|share|report|flag|link|permalink|quote|edit|up ?vote|down ?vote|gefällt mir|melden|\d+)"
REPLY = re.compile(
    rf"^\W*(?:{BUTTON}\W+)*"
    r"(?:reply|antworten|répondre|responder|rispondi|reageren|beantwoorden|svara?|odpowiedz|ответить|返信)"
    rf"(?:\W+(?:to .{{2,40}}|{BUTTON}))*\W*$",
    re.I,
)
# Over each who wrote it and when: '2 hours ago', 'Ann says:', a day with a time.
WROTE = re.compile(
    r"\b\d{1,3} ?(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|year|[mhdwy])s?\.?(?: ago)?\W*$"
    r"|\ban? (?:minute|hour|day|week|month|year) ago\W*$|\b(?:yesterday|just now)\W*$"
    r"|\bvor \S+ (?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)\W*$"
    r"|\bil y a \S+ (?:minutes?|heures?|jours?|semaines?|mois|ans?)\W*$|\bhace \S+ \w+\W*$"
    r"|^\W*.{2,40}\b(?:says|said|wrote|writes|schreibt|schrieb|sagt|a écrit|dit|dice|escribió)\W*:\W*$",
    re.I,
)
SHORT = 60
# An article has so many characters above its readers' words; a page's line of buttons over the text has fewer.
ABOVE = 400
# The first of them begins right under what heads them, and two such lines are no accident.
NEAR, LEAST = 4, 2
# Nobody comments at such length; some pages list comments above their article.
ARTICLE = 2000


def without_comments(blocks: Sequence[Block], kept: Sequence[bool]) -> tuple[list[bool], list[bool]]:
    """The choice of text blocks without readers' comments below the text, and which were taken for those.

    Comments begin at a line that heads them, if lines over or under each of them follow, or where such lines are
    buttons to reply with. Entries of a live blog have their times, too, but headlines, and nobody replies to them.
    """
    begin = _begin(blocks, kept)
    if _goes_on(blocks[begin:], kept[begin:]):
        begin = len(blocks)
    return [*kept[:begin], *[False] * (len(kept) - begin)], [*[False] * begin, *kept[begin:]]


def _begin(blocks: Sequence[Block], kept: Sequence[bool]) -> int:
    """The first block of the comments; the number of blocks where there are none."""
    above = itertools.accumulate(len(block.text) if keep else 0 for block, keep in zip(blocks, kept, strict=True))
    start = next((place for place, size in enumerate(above) if size >= ABOVE), len(blocks))
    lines = [place for place in range(start + 1, len(blocks)) if len(blocks[place].text) <= SHORT]
    heads, replies = ([place for place in lines if shape.search(blocks[place].text)] for shape in (HEADED, REPLY))
    if not heads and len(replies) < LEAST:
        return len(blocks)
    signs = sorted({*replies, *(place for place in lines if _says_who(blocks[place].text))})
    for head in heads:
        first, *more = signs[(place := bisect_right(signs, head)) : place + LEAST] or [len(blocks)]
        if more and first - head <= NEAR and not any(block.tag in HEADINGS for block in blocks[first : more[0]]):
            return head
    return _first(blocks, signs, replies[0], start) if len(replies) >= LEAST else len(blocks)


def _goes_on(blocks: Sequence[Block], kept: Sequence[bool]) -> bool:
    """Whether so much text follows without such lines between that it is the article's own."""
    size = 0
    for block, keep in zip(blocks, kept, strict=True):
        if len(block.text) <= SHORT and (REPLY.search(block.text) or _says_who(block.text)):
            size = 0
        elif keep and (size := size + len(block.text)) >= ARTICLE:
            return True
    return False


def _says_who(line: str) -> bool:
    return bool(WROTE.search(line) or DATE.search(line))


def _first(blocks: Sequence[Block], signs: Sequence[int], reply: int, start: int) -> int:
    """The first block of the comment that has the first button: the line over it that says who wrote it, and a name
    over that; without such a line, the paragraph right above the button.
    """
    over = [place for place in signs if max(start, reply - 2 * NEAR) < place < reply]
    first = over[-1] if over else max(start + 1, reply - 1)
    named = over and first - 1 > start and len(blocks[first - 1].text) <= SHORT // 2
    return first - 1 if named else first
