"""What the order of things on a page says about blocks that the classifier is unsure of.

Measured on gold/reading-* these rules leave word F1 as it is (within .001); they are here because a lost first
sentence, a lost broken-off end, or a site's praise of itself costs more in events than in words.
"""

import re
from collections.abc import Sequence

from dateline.reading.blocks import Block
from dateline.reading.borders import trim
from dateline.reading.cues import NAMES, cues_in
from dateline.reading.endings import CONTINUED, READ_MORE
from dateline.reading.features import END, WORD
from dateline.reading.papers import SELF

# Half the likelihoods of lost first sentences and broken-off ends on thinned pages lie between .1 and .45.
UNSURE = 0.1
ABOUT = NAMES.index("about")
READER = re.compile(r"\b(?:you|your|yours|we|our|us)\b", re.I)
QUOTED = re.compile(r"[“\"„«][^”\"“»]*[”\"“»]")
# A label and the headline of another article, inside the text. Of 46 such lines in gold/reading-text 7 are in a body,
# all of them 'Read more:' in guides; read as text, the headline would be a report of this article.
POINTER = re.compile(
    r"^\W*(?:also read|read (?:also|more|next|too)|see also|related(?: (?:story|stories|articles?|news|reading))?"
    r"|don[’']t miss|(?:lesen|sehen) sie (?:auch|dazu)|lire aussi|à lire(?: aussi)?|leggi anche|lee también"
    r"|leia (?:também|mais)|läs (?:också|även|mer)|les (?:også|mer)|læs også|lees ook|lue myös|czytaj (?:też|także)"
    r"|читайте также)\s*[:|–—]\s*\S.{8,200}$",
    re.I,
)


def mend(blocks: Sequence[Block], kept: Sequence[bool], likely: Sequence[float], *, markup: bool) -> list[bool]:
    """The choice of text blocks, with first sentences and broken-off ends, without praise of the site."""
    own = [keep and not _points_elsewhere(block) for block, keep in zip(blocks, kept, strict=True)]
    mended = trim(blocks, own, likely, markup=markup)
    if not any(mended):
        return mended
    if not markup:
        _drop_above_title(blocks, mended)
    if any(mended):
        _join_lead(blocks, mended, likely)
        _join_tail(blocks, mended, likely)
    return mended


def _points_elsewhere(block: Block) -> bool:
    return len(block.text) < 240 and bool(POINTER.match(block.text))


def _join_lead(blocks: Sequence[Block], kept: list[bool], likely: Sequence[float]) -> None:
    """The sentence right above the text belongs to it."""
    place = kept.index(True) - 1
    while (
        place >= 0
        and likely[place] > UNSURE
        and _is_sentence(blocks[place])
        and not _presents_itself(blocks[place].text)
    ):
        kept[place] = True
        place -= 1


def _is_sentence(block: Block) -> bool:
    return len(block.text) >= 40 and bool(END.search(block.text)) and block.linked < len(block.text) / 2


def _join_tail(blocks: Sequence[Block], kept: list[bool], likely: Sequence[float]) -> None:
    """A long line without a stop right below the text, with 'read more' or the like under it, is its broken-off end."""
    place = len(kept) - kept[::-1].index(True)
    if (
        place >= len(blocks)
        or likely[place] <= UNSURE
        or len(blocks[place].text) < 60
        or END.search(blocks[place].text)
    ):
        return
    kept[place] = any(is_cut(block.text) for block in blocks[place + 1 : place + 3])


def is_cut(line: str) -> bool:
    """Whether a line says that the text goes on elsewhere."""
    return bool((len(line) < 200 and READ_MORE.search(line)) or CONTINUED.search(line[:120]))


def _drop_above_title(blocks: Sequence[Block], kept: list[bool]) -> None:
    """Where a title-like line heads the text, what the site says of itself above it is no text."""
    for place, block in enumerate(blocks[:-1]):
        above = [other for other in range(place) if kept[other]]
        if len(above) > 6:
            return
        if above and _is_title_like(block) and kept[place + 1] and all(_is_of_site(blocks[other]) for other in above):
            for other in above:
                kept[other] = False
            return


def _is_title_like(block: Block) -> bool:
    words = WORD.findall(block.text)
    return 5 <= len(words) <= 30 and not END.search(block.text) and block.text[0].isupper()


def _is_of_site(block: Block) -> bool:
    """Contact lines, and paragraphs that speak of us to you outside quotation marks."""
    if len(block.text) < 90:
        return len(block.text) < 60 or not END.search(block.text)
    return cues_in([block.text])[0][ABOUT] >= 2 or _spoken(block.text) >= 4 or _presents_itself(block.text)


def _presents_itself(text: str) -> bool:
    """'The Harbour Post is your …, brought to you by our …'."""
    return bool(SELF.match(text)) and _spoken(text) >= 2


def _spoken(text: str) -> int:
    return len(READER.findall(QUOTED.sub(" ", text)))
