"""Reports of one story that are of one event, where the story alone brings them together: no block would.

A report that tells no day, or names one side alone ('he congratulated her', 'boats shut the port'), has too little to
be found by among all reports of the record. Within its story one name in common is enough to compare it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from dateline.coding.weighing import BAR as SURE
from dateline.merging.families import families
from dateline.merging.match import alike
from dateline.merging.sides import names, sides
from dateline.model import Lineage, Publication, Report, Same


def liken(
    reports: Sequence[Report], lineages: Mapping[str, Lineage], publications: Mapping[str, Publication]
) -> tuple[Same, ...]:
    """The pairs among all reports of one story that are of one event: of one family of kinds, with a name in common."""
    together = {report.article: "story" for report in reports}
    met: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in sorted({r.id: r for r in reports if r.confidence >= SURE}.values(), key=lambda r: r.id):
        for name in {name for side in sides(report) for name in names(side)}:
            for family in families(report):
                met[family, name].append(report)
    pairs = {(one.id, other.id): (one, other) for held in met.values() for one, other in combinations(held, 2)}
    return alike(reports, (pairs[key] for key in sorted(pairs)), together, lineages, publications)
