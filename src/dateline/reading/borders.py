"""Where the text begins and ends: lines at its borders that the classifier lets in, though they are no prose of it."""

import re
from collections.abc import Sequence

from dateline.reading.blocks import Block
from dateline.reading.features import DATE, END, HEADINGS, PROSE

# Border lines that are no sentence and less likely than this are dates, bylines and links more often than decks.
# On gold/reading-* .5 to .65 cost .001 of word F1 at the most, .9 costs .005: it takes decks with it.
SURE = 0.65
# Of lines of text .8 costs nothing against .65 (.9 costs .0004), and fewer buttons and bylines get through.
SURE_OF_LINES = 0.8
# A line with a date and a time, a place and a name beside it has up to so many characters.
STAMP = 50
# Of a text at most an eighth is taken for torn out of furniture: without a bound two pages of lists in 271 of wcxb lose
# a third of their words (word F1 held out .9455 for .9471), with a twentieth polls stay in short articles.
TORN = 8
# And so many blocks: each is looked for in the whole page.
LAST = 30
# Lines that speak of the text and are no part of it, whatever their likelihood; each only at a border.
ASIDE = re.compile(
    r"^(?:by|compiled by|words by|text by|from our) [^.!?]{3,120}$"
    r"|^\W*(?:additional |with )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|production) by\b"
    r"[^.!?]{3,160}\W*$"
    r"|^\W*(?:last |first )?(?:updated|published|posted|modified)(?: on| at)?:?\s"
    r"(?:[^.!?]|\b(?:[A-Z][a-z]{2,3}|[ap]|[ap]\.m)\.){4,60}$"
    r"|^(?:correction|clarification|editor[’']s note|note to readers)\s?(?:[:.–—-]|\()"
    r"|^(?:photo|picture|image|illustration|graphic|video|caption|credit)s?(?: by| credit)?\s?[:/–—]"
    r"|^\W*continued?\W*$|^\W*ends?\W*$"
    r"|^this (?:summary|digest|article|text) was (?:generated|produced|written|compiled) (?:from|by|with|using)\b"
    r"|^(?:if you (?:enjoyed|liked|found)|support (?:our|us|independent)|like this (?:story|article)|did you like)\b",
    re.I,
)


def trim(blocks: Sequence[Block], kept: Sequence[bool], likely: Sequence[float], *, markup: bool) -> list[bool]:
    """The choice without such lines before the first and after the last prose; all of it where no prose is left."""
    trimmed, sure = list(kept), SURE if markup else SURE_OF_LINES
    body = [place for place, keep in enumerate(kept) if keep]
    for side, headlines in ((body, ("h1", "h2")), (body[::-1], ("h1",))):
        for place in side:
            if blocks[place].tag in headlines:  # under it stand the day and the author
                continue
            if _is_prose(blocks[place], likely[place] >= sure):
                break
            trimmed[place] = False
    if markup:
        _drop_torn(blocks, trimmed)
    return trimmed if any(trimmed) else list(kept)


def _drop_torn(blocks: Sequence[Block], kept: list[bool]) -> None:
    """Take away a few short blocks at the text's end whose element holds no prose and something that is no text: the
    question of a poll, one headline of a list, cells of a table."""
    places = [place for place, keep in enumerate(kept) if keep]
    prose = {element for place in places if len(blocks[place].text) >= PROSE for element in blocks[place].parents}
    rest, most = set(places), sum(len(blocks[place].text) for place in places) / TORN
    for place in reversed(places[-LAST:]):
        own = [element for element in blocks[place].parents if element not in prose]
        boxed = own[1:] or blocks[place].tag == "td"  # a cell is both the block and its box
        around = (other for other, block in enumerate(blocks) if boxed and own and own[-1] in block.parents)
        if all(other in rest for other in around):
            break
        rest.remove(place)
        most -= len(blocks[place].text)
    if most >= 0:
        kept[:] = [place in rest for place in range(len(kept))]


def _is_prose(block: Block, sure: bool) -> bool:
    if ASIDE.search(block.text) or _is_stamp(block):
        return False
    return sure or block.tag in HEADINGS or bool(END.search(block.text))


def _is_stamp(block: Block) -> bool:
    """A line that says when, or a row of links: no sentence, and a date or two bars in it."""
    text = block.text
    # 'Available until 06.05.2024.' ends with a stop, too; of a sentence with a date in it less is digits.
    numbers = sum(letter.isdecimal() for letter in text[:STAMP]) >= 0.3 * min(len(text), STAMP)
    if block.tag in HEADINGS or (END.search(text) and not numbers):
        return False
    return bool(len(text) < STAMP and DATE.search(text)) or text.count(" | ") >= 2
