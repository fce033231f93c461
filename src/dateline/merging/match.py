"""Which reports tell of the same event: the same sides, the same family of kinds, days that fit, in one story
or on one day.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from dateline.coding.weighing import BAR as SURE
from dateline.merging.dates import weeks
from dateline.merging.families import families
from dateline.merging.likeness import likeness
from dateline.merging.sides import keys, names, sides
from dateline.model import Lineage, Publication, Report, Ruling, Same

# Pairs at or over this are joined (if nothing in their groups contradicts). Chosen so that neither the same sides in
# one story alone, nor the same day alone, is enough; raising it leaves reworded reports apart, lowering it joins
# rounds of talks.
BAR = 0.6


def blocks(report: Report) -> tuple[str, ...]:
    """Keys under which reports that might be of one event meet.

    Reports that the coder is not sure of meet nobody. Else: a family of kinds with two sides (persons or countries),
    with one side in a week, or with the article they stand in.
    """
    if report.confidence < SURE:
        return ()
    found = {f"{family}:{key}" for family in families(report) for key in keys(report)}
    alone = {name for side in sides(report) for name in names(side)}
    found |= {f"{f}:{name}@{week}" for f in families(report) for name in alone for week in weeks(report.when)}
    found |= {f"{family}:in {report.article}" for family in families(report)}
    if families(report) & {"meeting", "backing"}:
        found.add(f"deeds:in {report.article}")
    return tuple(sorted(found))


def match(
    reports: Sequence[Report],
    stories: Mapping[str, str],
    lineages: Mapping[str, Lineage],
    publications: Mapping[str, Publication],
) -> tuple[Same, ...]:
    """The pairs among reports of one block that are of one event. `stories` maps articles to stories."""
    ordered = sorted({r.id: r for r in reports}.values(), key=lambda r: r.id)
    return alike(ordered, combinations(ordered, 2), stories, lineages, publications)


def alike(
    reports: Sequence[Report],
    pairs: Iterable[tuple[Report, Report]],
    stories: Mapping[str, str],
    lineages: Mapping[str, Lineage],
    publications: Mapping[str, Publication],
) -> tuple[Same, ...]:
    """Those pairs of these reports that are of one event. The report with the smaller id stands first in each."""
    cast = {report.id: sides(report) for report in reports}
    found = []
    for one, other in pairs:
        strength, how = likeness(one, other, cast[one.id], cast[other.id], stories, lineages, publications)
        if strength >= BAR:
            found.append(Same(first=one.id, second=other.id, strength=round(strength, 3), how=how))
    return tuple(found)


def judged(rulings: Iterable[Ruling]) -> tuple[Same, ...]:
    """What people decided is one event, as pairs, so that it joins reports that no rule would compare."""
    return tuple(
        Same(
            first=min(j.first, j.second),
            second=max(j.first, j.second),
            strength=1.0,
            how=f"judged the same: {j.note}".rstrip(": "),
        )
        for j in sorted(rulings, key=lambda j: j.id)
        if j.about == "event" and j.verdict == "same"
    )
