"""How common it is, among the articles compared, that two tell of the same thing: learnt from themselves.

A pair that stands out a little is worth much among forty prints of five stories, and nothing in a crawl in which hardly
any two articles belong together: there, each has a stranger that is nearest to it too. So the weights, learnt where one
near pair in fifteen is of one story, are read with the share of such pairs in the record at hand (Saerens, Latinne and
Decaestecker 2002, 'Adjusting the outputs of a classifier to new a priori probabilities').
"""

from math import log

import numpy as np

from dateline.grouping.likeness import Real

# A record of few pairs says little of itself: this many usual ones stand beside its own. Of unrelated pages, 5 to 80
# at a time, it leaves 1 to 13 in 100 wrongly joined (bench/strangers.py; before there was a shift, 23 to 43). 200 pairs
# at .005 leave 1 to 7, but part true stories of records of five pages.
USUAL_PAIRS, USUAL_SHARE = 100, 0.01
# Until the share moves by no more than some thousandths; it closes in from one side.
ROUNDS = 50


def odds(probability: float) -> float:
    """The ln of the odds of a probability between 0 and 1."""
    return log(probability / (1 - probability))


def shift(alone: Real, near: int, prior: float) -> float:
    """What to add to the ln-odds of each pair in this record.

    `alone` are the ln-odds of its better pairs, as learnt where the share of pairs of one story was `prior`; `near`
    counts all near pairs. To a tenth: a page more in a large record then leaves the other pairs as they are.
    """
    share = prior
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-(alone + odds(share) - odds(prior))))
        share = (float(likely.sum()) + USUAL_PAIRS * USUAL_SHARE) / (near + USUAL_PAIRS)
    return round(odds(share) - odds(prior), 1)
