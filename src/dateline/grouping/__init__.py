"""Articles → stories → threads: which articles tell of one happening, and which happenings are of one subject.

Four steps, each a pure function: `terms` counts what one article is about, `fold` links copies, `link` finds pairs of
articles of about one time that tell of the same thing (an inverted index, never all pairs), `gather` makes stories of
one connected component of these links. Then `sketch`, `tie` and `thread` link stories of one subject.
`judged` turns human decisions into links that must hold.
"""

from dateline.grouping.gathering import gather
from dateline.grouping.linking import link
from dateline.grouping.sketching import sketch
from dateline.grouping.terms import terms
from dateline.grouping.threads import named_pairs, thread, tie
from dateline.grouping.units import fold, judged, only_origin
from dateline.grouping.windows import UNDATED, months, windows

__all__ = [
    "UNDATED",
    "fold",
    "gather",
    "judged",
    "link",
    "months",
    "named_pairs",
    "only_origin",
    "sketch",
    "terms",
    "thread",
    "tie",
    "windows",
]
