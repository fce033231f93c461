"""Pages that show no article, since scripts fill them in or nobody fed them, but state its text or what it is about."""

from dataclasses import replace

from dateline.reading.blocks import Block
from dateline.reading.headlines import words_of
from dateline.reading.sheets import Sheet

# A stated body has sixty words: of fewer no classifier learns anything either (features._stated). A description has
# twelve, the least that is an article at all (read.LEAST_WORDS), and belongs to a headline: names of sites and of their
# sections have up to three words.
BODY_WORDS, DESCRIPTION_WORDS, TITLE_WORDS = 60, 12, 4


def with_stated_text(sheet: Sheet) -> Sheet | None:
    """The page with the text that its markup states at its end, or None where it states none. Its notes say so."""
    if sheet.facts is None:
        return None
    paragraphs = [" ".join(line.split()) for line in sheet.facts.body.split("\n") if line.strip()]
    if len(words_of(sheet.facts.body)) >= BODY_WORDS:
        return _with(sheet, paragraphs, "the body that its data states, as the page shows no text")
    title, about = (next(iter(sheet.stated(name)), "") for name in ("title", "description"))
    if len(words_of(title)) >= TITLE_WORDS and len(words_of(about)) >= DESCRIPTION_WORDS:
        return _with(sheet, [" ".join(about.split())], "the page's description of itself, as it shows no text")
    return None


def _with(sheet: Sheet, paragraphs: list[str], note: str) -> Sheet:
    stated = [Block(text, tag="p", path=0) for text in paragraphs]
    return replace(sheet, blocks=[*sheet.blocks, *stated], notes=(*sheet.notes, note))
