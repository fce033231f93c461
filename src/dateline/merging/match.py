"""Which reports tell of the same event: the same sides, the same family of kinds, days that fit, in one story
or on one day.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from dateline.coding.weighing import BAR as SURE
from dateline.merging.dates import bounds, days, overlap, slip, weeks
from dateline.merging.families import families
from dateline.merging.sides import Side, compatible, keys, names, paired, sides
from dateline.model import Lineage, Publication, Report, Ruling, Same

# Pairs at or over this are joined (if nothing in their groups contradicts). Chosen so that neither the same sides in
# one story alone, nor the same day alone, is enough; raising it leaves reworded reports apart, lowering it joins
# rounds of talks.
BAR = 0.6
# Characters between two clauses of one sentence, at most: a long newspaper sentence.
BREATH = 250
# Codes narrow enough that two reports with the same one tell the same deed, whatever verb they choose.
TELLING = frozenset({"033", "055", "057", "0841", "0871", "0874", "114", "143", "144", "161", "166", "174"})
WORD = re.compile(r"[^\W\d_]{4,}")
PLAIN = frozenset("with from that this their have been will would about after before over into".split())


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


def likeness(
    one: Report,
    other: Report,
    here: Sequence[Side],
    there: Sequence[Side],
    stories: Mapping[str, str],
    lineages: Mapping[str, Lineage],
    publications: Mapping[str, Publication],
) -> tuple[float, str]:
    """How surely two reports are of one event, from 0 to 1, and why."""
    if not fits(one, other, here, there, publications):
        return 0.0, ""
    if _whole(one, other, here, there):
        return 0.7, "told in one breath: the same sides on the same day"
    together = _story(one, other, stories)
    likely, why = _words(one, other)
    agree = likely > 0.1 or _telling(one, other)
    parts = [_people(one, other, here, there, agree), (0.1 * together, ["one story"] * together), (likely, why)]
    parts += [_time(one, other, together), _place(one, other)]
    if _copied(one, other, lineages):
        parts.append((0.3, ["the same words, copied"]))
    strength = 0.15 + sum(part for part, _ in parts) - _doubt(one, other)
    return max(0.0, min(1.0, strength)), ", ".join(reason for _, reasons in parts for reason in reasons)


def fits(
    one: Report,
    other: Report,
    here: Sequence[Side],
    there: Sequence[Side],
    publications: Mapping[str, Publication],
) -> bool:
    """Whether the two can be of one event: the family is the same, nothing clashes, and somebody is on both sides."""
    if clash(one, other, here, there, publications) or paired(here, there)[0] == 0:
        return False
    return bool(families(one) & families(other)) or _whole(one, other, here, there)


def clash(
    one: Report,
    other: Report,
    here: Sequence[Side],
    there: Sequence[Side],
    publications: Mapping[str, Publication],
) -> bool:
    """Whether days or sides forbid it; days next to each other do not, where two articles tell the same thing."""
    if not compatible(here, there) or _off(one, other) or _off(other, one):
        return True
    if _past(one, other, publications) or _past(other, one, publications):
        return True
    if _told_before(one, other, publications) or _told_before(other, one, publications):
        return True
    if overlap(one.when, other.when) is not False:
        return False
    same_deed = one.trigger == other.trigger or (one.kind == other.kind and one.code == other.code)
    return not (slip(one.when, other.when) and same_deed and one.article != other.article)


def _off(one: Report, other: Report) -> bool:
    """What was called off did not happen: a visit that took place is another one."""
    return one.status == "cancelled" and other.status in ("happened", "ongoing")


def _past(plan: Report, deed: Report, publications: Mapping[str, Publication]) -> bool:
    """What is announced on a day lies ahead of it: what took place before is another one."""
    told, done = publications.get(plan.article), bounds(deed.when)
    if plan.status != "announced" or told is None or told.first is None or done is None:
        return False
    return done[1].isoformat() < told.first[:10]


def _told_before(tale: Report, deed: Report, publications: Mapping[str, Publication]) -> bool:
    """What had happened when a page came out was over by then, also where the page tells no day of it."""
    told, done = publications.get(tale.article), bounds(deed.when)
    if tale.status not in ("happened", "ongoing") or told is None or told.last is None or done is None:
        return False
    return done[0].isoformat() > told.last[:10]


def _whole(one: Report, other: Report, here: Sequence[Side], there: Sequence[Side]) -> bool:
    """What somebody says in favour at a meeting or on a visit belongs to it: 'she flew to Oslo and backed its plan'."""
    if families(one) & families(other) or (families(one) | families(other)) - {"meeting", "backing"}:
        return False
    near = one.article == other.article and abs(one.start - other.start) <= BREATH
    _, left, rest = paired(here, there)
    return near and not left and not rest and overlap(one.when, other.when) is True


def _people(
    one: Report, other: Report, here: Sequence[Side], there: Sequence[Side], alike: bool
) -> tuple[float, list[str]]:
    """Two on both sides speak for it, at a meeting more; others on each side against it, unless the words agree."""
    common, left, rest = paired(here, there)
    strength, reasons = 0.15 * min(common, 2), [f"{common} in both"]
    if families(one) & families(other) & {"meeting"} and common > 1:
        strength, reasons = strength + 0.15, [*reasons, "a meeting of the same sides"]
    if not left and not rest:
        strength, reasons = strength + 0.1, [*reasons, "nobody else"]
    if left and rest and not alike:
        strength, reasons = strength - 0.2, [*reasons, "others on each side"]
    return strength, reasons


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


def _place(one: Report, other: Report) -> tuple[float, list[str]]:
    if one.place is None or other.place is None:
        return 0.0, []
    same = one.place.name in other.place.name or other.place.name in one.place.name
    return (0.1, ["the same place"]) if same else (0.0, [])


def _words(one: Report, other: Report) -> tuple[float, list[str]]:
    """The same trigger, the same subject; for all but meetings, something of both must agree."""
    mine, theirs = _content(one), _content(other)
    common = len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0
    same = one.trigger == other.trigger or _telling(one, other)
    meeting = families(one) & families(other) & {"meeting"}
    penalty = 0.0 if same or meeting or common > 0.2 else -0.25
    return 0.1 * same + 0.2 * common + penalty, [
        f"“{one.trigger}” in both" if one.trigger == other.trigger else "the same deed"
    ] * same + ["words in common"] * (common > 0.3)


def _telling(one: Report, other: Report) -> bool:
    """Whether both have one code that is narrow enough to tell the deed."""
    return one.kind == other.kind and one.code == other.code and one.code in TELLING


def _doubt(one: Report, other: Report) -> float:
    """Another attack, another deal: where no word is common, a day that is not told or one article's two clauses weigh
    against it."""
    if families(one) & families(other) & {"meeting"} or _content(one) & _content(other):
        return 0.0
    unknown = bounds(one.when) is None or bounds(other.when) is None
    return 0.15 * (unknown or (one.article == other.article and one.trigger != other.trigger))


def _content(report: Report) -> set[str]:
    names_ = {w for p in (*report.sources, *report.targets) if p.actor for w in WORD.findall(p.name.lower())}
    return {w.rstrip("s") for w in WORD.findall((report.subject or report.what).lower()) if w not in PLAIN} - names_


def _copied(one: Report, other: Report, lineages: Mapping[str, Lineage]) -> bool:
    mine, theirs = lineages.get(one.article), lineages.get(other.article)
    if mine is None or theirs is None or one.article == other.article:
        return False
    return bool(set(mine.origins) & set(theirs.origins)) and one.trigger == other.trigger and one.kind == other.kind


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
