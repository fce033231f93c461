"""How likely each block of a page belongs to its article."""

from collections.abc import Sequence

import numpy as np

from dateline.reading.blocks import Block
from dateline.reading.columns import Matrix, columns_of
from dateline.reading.context import context
from dateline.reading.features import measure
from dateline.reading.forest import forest
from dateline.reading.wording import wording

# Of 145,000 blocks of gold/reading-html more than half are under this at the first look, and none of those comes above
# .035 at the second, a third of what any rule of the reader asks for; with .03 one would.
FURNITURE = 0.01


def likelihood(blocks: Sequence[Block], *, markup: bool, stated: str = "") -> Matrix:
    """A number from 0 to 1 for each block; `stated` is the article body that a page's structured data states.

    Blocks of markup are looked at twice: what the first look makes of a block's neighbours, of its template's other
    blocks and of the elements around it says what the block itself does not (stacking, Wolpert 1992); the surest
    furniture only once. Lines of text are looked at once, beside what a model of their words makes of them and of the
    lines around.
    """
    page = columns_of(blocks)
    table = measure(page, stated)
    if not markup:
        trees = forest("text")
        return trees.likelihood(np.hstack([table, wording(page.text, trees.words)]))
    first = forest("markup").likelihood(table)
    doubted = first >= FURNITURE
    again, before = np.hstack([table, context(page, first)])[doubted], first[doubted]
    second = forest("markup-second").likelihood(again)
    likely = first.copy()
    likely[doubted] = np.minimum(second, _between(before, second))
    return likely


def _between(first: Matrix, second: Matrix) -> Matrix:
    """The mean of the two looks in log-odds: where the second is the surer one, the first has a say.

    On a page of a dozen blocks the second look alone makes text of an advert between two paragraphs.
    """
    yes, no = np.sqrt(first * second), np.sqrt((1.0 - first) * (1.0 - second))
    return np.asarray(yes / np.maximum(yes + no, 1e-12))
