"""How likely each block of a page belongs to its article."""

from collections.abc import Sequence

import numpy as np

from dateline.reading.blocks import Block
from dateline.reading.columns import Matrix, columns_of
from dateline.reading.context import context
from dateline.reading.features import measure
from dateline.reading.forest import forest
from dateline.reading.nearby import nearby
from dateline.reading.wording import wording

# Of 145,000 blocks of gold/reading-html more than half are under this at the first look, and none of those comes above
# .035 at the second, a third of what any rule of the reader asks for; with .03 one would.
FURNITURE = 0.01
# Of a page with class words around less than this part of its blocks, only one of 802 in gold/reading-html, the
# forests for markup know nothing: their pages have them around nearly all.
MARKED = 0.25


def is_bare(blocks: Sequence[Block]) -> bool:
    """Whether a page's markup says nothing of what its parts are, as on old sites and pages made by hand.

    A page without a row of links is no such page but an article alone, as in feeds.
    """
    few = sum(any(block.marks) for block in blocks) < MARKED * len(blocks)
    return few and any(2 * block.linked > len(block.text) for block in blocks)


def likelihood(blocks: Sequence[Block], *, markup: bool, stated: str = "") -> Matrix:
    """A number from 0 to 1 for each block; `stated` is the article body that a page's structured data states.

    Blocks of markup are looked at twice: what the first look makes of a block's neighbours, of its template's other
    blocks and of the elements around it says what the block itself does not (stacking, Wolpert 1992); the surest
    furniture only once. Lines of text are looked at once, beside what a model of their words makes of them and of the
    lines around. Bare markup is looked at in both ways.
    """
    if not markup:
        return _of_text(blocks)
    likely = _of_markup(blocks, stated)
    return _between(likely, _of_text([Block(block.text) for block in blocks])) if is_bare(blocks) else likely


def _of_markup(blocks: Sequence[Block], stated: str) -> Matrix:
    page = columns_of(blocks)
    table = measure(page, stated)
    first = forest("markup").likelihood(table)
    doubted = first >= FURNITURE
    again, before = np.hstack([table, context(page, first)])[doubted], first[doubted]
    second = forest("markup-second").likelihood(again)
    likely = first.copy()
    # Where the second look is the surer one, the first has a say: on a page of a dozen blocks the second alone makes
    # text of an advert between two paragraphs.
    likely[doubted] = np.minimum(second, _between(before, second))
    return likely


def _of_text(blocks: Sequence[Block]) -> Matrix:
    trees, page = forest("text"), columns_of(blocks)
    return trees.likelihood(table_of_text(page.text, measure(page), trees.words))


def table_of_text(lines: Sequence[str], measured: Matrix, words: Matrix) -> Matrix:
    """What the trees for text pages look at: measures of the lines, their wording, and what stands around them."""
    return np.hstack([measured, wording(lines, words), nearby(lines, measured)])


def _between(first: Matrix, second: Matrix) -> Matrix:
    """The mean of two likelihoods in log-odds."""
    yes, no = np.sqrt(first * second), np.sqrt((1.0 - first) * (1.0 - second))
    return np.asarray(yes / np.maximum(yes + no, 1e-12))
