"""Articles → stories: which articles tell of one happening and what directly follows from it.

Four steps, each a pure function: `terms` counts what one article is about, `rarity` counts in how many articles each
term stands, `link` finds pairs of articles that tell of the same thing (an inverted index, never all pairs), `gather`
makes stories of one connected component of these links. `judged` turns human decisions into links that must hold.
"""

from dateline.grouping.gathering import gather
from dateline.grouping.linking import link
from dateline.grouping.rarity import rarity
from dateline.grouping.units import judged
from dateline.grouping.words import terms

__all__ = ["gather", "judged", "link", "rarity", "terms"]
