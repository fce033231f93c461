"""Which reports tell of the same event: the same sides, the same family of kinds, days that fit, in one story or on one day."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from dateline.merging.dates import bounds, days, overlap, slip
from dateline.merging.families import families
from dateline.merging.sides import Sides, compatible, keys, shared, sides
from dateline.model import Judgement, Lineage, Publication, Report, Same

# Pairs at or over this are joined (if nothing in their groups contradicts). Chosen so that neither the same sides in one
# story alone, nor the same day alone, is enough; raising it leaves reworded reports apart, lowering it joins rounds of talks.
BAR = 0.6
WORD = re.compile(r"[a-z]{4,}")
PLAIN = frozenset("with from that this their have been will would about after before over into".split())


def blocks(report: Report) -> tuple[str, ...]:
    """Keys under which reports that might be of one event meet: two sides (as persons or as countries) and a family of kinds."""
    return tuple(sorted(f"{family}:{key}" for family in families(report) for key in keys(report)))


def match(
    reports: Sequence[Report],
    stories: Mapping[str, str],
    lineages: Mapping[str, Lineage],
    publications: Mapping[str, Publication],
) -> tuple[Same, ...]:
    """The pairs among reports of one block that are of one event. `stories` maps articles to stories."""
    ordered = sorted({r.id: r for r in reports}.values(), key=lambda r: r.id)
    cast = {r.id: sides(r) for r in ordered}
    found = []
    for one, other in combinations(ordered, 2):
        strength, how = likeness(one, other, cast[one.id], cast[other.id], stories, lineages)
        if strength >= BAR:
            found.append(Same(first=one.id, second=other.id, strength=round(strength, 3), how=how))
    return tuple(found)


def likeness(
    one: Report, other: Report, here: Sides, there: Sides, stories: Mapping[str, str], lineages: Mapping[str, Lineage]
) -> tuple[float, str]:
    """How surely two reports are of one event, from 0 to 1, and why."""
    if not fits(one, other, here, there):
        return 0.0, ""
    together = _story(one, other, stories)
    common = shared(here, there)
    reasons = [f"{common} on both sides"]
    strength = 0.15 + 0.15 * min(common, 2)
    if families(one) & families(other) & {"meeting"} and common > 1:
        strength += 0.15
        reasons.append("a meeting of the same sides")
    if here.everyone == there.everyone:
        strength += 0.1
        reasons.append("nobody else")
    if together:
        strength += 0.1
        reasons.append("one story")
    time, why = _time(one, other, together)
    strength, reasons = strength + time, [*reasons, *why]
    likely, why = _words(one, other)
    strength, reasons = strength + likely, [*reasons, *why]
    if _copied(one, other, lineages):
        strength, reasons = strength + 0.3, [*reasons, "the same words, copied"]
    return max(0.0, min(1.0, strength)), ", ".join(reasons)


def fits(one: Report, other: Report, here: Sides, there: Sides) -> bool:
    """Whether nothing forbids it: families, days and sides can be the same, and somebody is on both sides."""
    if not families(one) & families(other) or shared(here, there) == 0 or not compatible(here, there):
        return False
    if overlap(one.when, other.when) is False:
        return slip(one.when, other.when) and one.trigger == other.trigger and one.article != other.article
    return True


def _story(one: Report, other: Report, stories: Mapping[str, str]) -> bool:
    if one.article == other.article:
        return True
    return one.article in stories and stories.get(one.article) == stories.get(other.article)


def _time(one: Report, other: Report, together: bool) -> tuple[float, list[str]]:
    """Days that meet speak for it, the more the fewer days they leave; where one is unknown only the story can."""
    if bounds(one.when) is None or bounds(other.when) is None:
        return (0.1, ["a day that is not told"]) if together else (-0.3, [])
    if overlap(one.when, other.when) is False:
        return -0.1, ["days next to each other"]
    widest = max(days(one.when), days(other.when))
    if widest <= 1:
        return 0.25, ["the same day"]
    if widest <= 7:
        return 0.2, ["days that meet in a week"]
    return (0.1, ["days that meet"]) if widest <= 31 else (0.0, [])


def _words(one: Report, other: Report) -> tuple[float, list[str]]:
    """The same trigger, the same subject."""
    mine, theirs = _content(one), _content(other)
    common = len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0
    same = one.trigger == other.trigger
    meeting = families(one) & families(other) & {"meeting"}
    penalty = 0.0 if same or meeting or common > 0.2 else -0.25
    return 0.1 * same + 0.2 * common + penalty, [f"“{one.trigger}” in both"] * same + ["words in common"] * (
        common > 0.3
    )


def _content(report: Report) -> set[str]:
    names = {w for p in (*report.sources, *report.targets) for w in WORD.findall(p.name.lower())}
    return {w.rstrip("s") for w in WORD.findall((report.subject or report.what).lower()) if w not in PLAIN} - names


def _copied(one: Report, other: Report, lineages: Mapping[str, Lineage]) -> bool:
    mine, theirs = lineages.get(one.article), lineages.get(other.article)
    if mine is None or theirs is None or one.article == other.article:
        return False
    return bool(set(mine.origins) & set(theirs.origins)) and one.trigger == other.trigger and one.kind == other.kind


def judged(judgements: Iterable[Judgement]) -> tuple[Same, ...]:
    """What people decided is one event, as pairs, so that it joins reports that no rule would compare."""
    return tuple(
        Same(
            first=min(j.first, j.second),
            second=max(j.first, j.second),
            strength=1.0,
            how=f"judged the same: {j.note}".rstrip(": "),
        )
        for j in sorted(judgements, key=lambda j: j.id)
        if j.about == "event" and j.verdict == "same" and not j.undone
    )
