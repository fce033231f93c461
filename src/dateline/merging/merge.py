"""Reports that are of one event, into events: joined pair by pair, the surest first, never against a contradiction."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.coding.weighing import BAR
from dateline.merging.clashes import clash
from dateline.merging.dates import days, sharpest, values
from dateline.merging.families import families
from dateline.merging.match import judged
from dateline.merging.numbers import numbers
from dateline.merging.sides import Side, folded, sides
from dateline.merging.wholes import with_wholes
from dateline.model import (
    Dispute,
    Event,
    Lineage,
    Participant,
    Place,
    Publication,
    Report,
    Ruling,
    Same,
    Status,
    Step,
)
from dateline.naming import Reference, load
from dateline.tracing import lanes

# The status of an event from those its reports give: what came true outweighs what was planned.
WEIGHT: dict[Status, int] = {
    "happened": 0, "ongoing": 1, "cancelled": 2, "negated": 3,
    "denied": 4, "threatened": 5, "announced": 6, "hypothetical": 7,
}  # fmt: skip
CLAIMED, REFUTED = ("happened", "ongoing"), ("denied", "negated")
# Kinds of deeds that are done to things too (a convoy is shot at, a bridge is blocked).
ON_THINGS = ("ASSAULT", "COERCE")


def merge(
    reports: Sequence[Report],
    sames: Sequence[Same],
    lineages: Mapping[str, Lineage],
    publications: Mapping[str, Publication],
    rulings: Sequence[Ruling],
    reference: Reference | None = None,
) -> tuple[Event, ...]:
    """The events of one connected component of reports, in order of their ids.

    An organ that takes part ('the Security Council') brings its whole, as `reference` has it; the package's own if none
    is given.

    Reports below the coder's bar make no event, nor do those judged 'wrong'; those judged 'different' never stand in
    one event, those judged 'same' always do; a value judged 'right' is the event's.
    """
    standing = [j for j in rulings if j.about == "event"]
    wrong = {j.first for j in standing if j.verdict == "wrong"}
    wanted = {id for j in standing if j.verdict == "same" for id in (j.first, j.second)}
    apart = {frozenset((j.first, j.second)) for j in standing if j.verdict == "different"}
    sure = [r for r in reports if r.confidence >= BAR or r.id in wanted]
    kept = sorted({r.id: r for r in sure if r.id not in wrong}.values(), key=lambda r: r.id)
    groups = _groups(kept, sames, judged(standing), apart, publications)
    known = reference or load()
    events = [_corrected(_event(group, lineages, publications, sames, known), group, standing) for group in groups]
    return tuple(sorted(events, key=lambda e: e.id))


def _groups(
    reports: Sequence[Report],
    sames: Sequence[Same],
    decided: Sequence[Same],
    apart: set[frozenset[str]],
    publications: Mapping[str, Publication],
) -> list[list[Report]]:
    group = {r.id: [r] for r in reports}
    cast = {r.id: sides(r) for r in reports}
    forced = {(s.first, s.second) for s in decided}
    for same in sorted(
        {*sames, *decided}, key=lambda s: ((s.first, s.second) in forced, -s.strength, s.first, s.second)
    ):
        if same.first not in group or same.second not in group:
            continue
        one, other = group[same.first], group[same.second]
        firm = (same.first, same.second) in forced
        if one is other or _apart(one, other, apart) or not (firm or _together(one, other, cast, publications)):
            continue
        one += other
        for report in other:
            group[report.id] = one
    return list({id(g): sorted(g, key=lambda r: r.id) for g in group.values()}.values())


def _apart(one: Sequence[Report], other: Sequence[Report], apart: set[frozenset[str]]) -> bool:
    return any(frozenset((a.id, b.id)) in apart for a in one for b in other)


def _together(
    one: Sequence[Report],
    other: Sequence[Report],
    cast: Mapping[str, Sequence[Side]],
    publications: Mapping[str, Publication],
) -> bool:
    """No chain may join what contradicts: no report of one group clashes with any of the other."""
    return not any(clash(a, b, cast[a.id], cast[b.id], publications) for a in one for b in other)


def _event(
    group: Sequence[Report],
    lineages: Mapping[str, Lineage],
    publications: Mapping[str, Publication],
    sames: Sequence[Same],
    reference: Reference,
) -> Event:
    first = min(group, key=_rank)
    status = _status(group)
    articles = sorted({r.article for r in group})
    inside = {r.id for r in group}
    why = sorted({s.how for s in sames if s.first in inside and s.second in inside})
    sources, targets = with_wholes(*_cast(first, group), reference)
    return Event(
        founder=min(inside), reports=tuple(sorted(inside)), articles=tuple(articles), kind=first.kind, code=first.code,
        status=status, what=first.what, sources=sources, targets=targets, when=sharpest(group), place=_place(group),
        independent=len(lanes(articles, lineages)),
        history=_history(group, publications), disputes=_disputes(group), how="; ".join(why),
    )  # fmt: skip


def _corrected(event: Event, group: Sequence[Report], standing: Sequence[Ruling]) -> Event:
    """The event with the values that a reader chose where its reports differ; the other values stay beside them."""
    reports = {report.id: report for report in group}
    for chosen in sorted((j for j in standing if j.verdict == "right" and j.first in reports), key=lambda j: j.id):
        report = reports[chosen.first]
        if chosen.second == "when":
            event = replace(event, when=report.when)
        elif chosen.second == "status":
            event = replace(event, status=report.status)
        else:  # a number stands in the words alone
            event = replace(event, what=report.what)
    return event


def _status(group: Sequence[Report]) -> Status:
    """The weightiest; but what is denied, and what no outlet tells in its own voice, stays denied."""
    told = [r for r in group if r.said_by is None or r.status not in CLAIMED]
    if any(r.status == "denied" for r in group) and not any(r.status in CLAIMED for r in told):
        return "denied"
    return min((r.status for r in group), key=WEIGHT.__getitem__)


def _rank(report: Report) -> tuple[object, ...]:
    """The report that speaks for the event: what came true, surely, with a day and many sides."""
    known = sum(bool(p.actor) + bool(p.country) for p in (*report.sources, *report.targets))
    true = 0 if report.status in CLAIMED else WEIGHT[report.status]
    return true, -known, -report.confidence, min(days(report.when), 40), report.id


def _cast(first: Report, group: Sequence[Report]) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The sides as the first report has them, with the known actors that only other reports name.

    A country gives way to a person who stands for it at a meeting.
    """
    sources, targets = list(first.sources), list(first.targets)
    for report in group:
        for mine, theirs in ((sources, report.sources), (targets, report.targets)):
            for one in theirs:
                if one.actor is not None and not any(_who(one) == _who(p) for p in (*sources, *targets)):
                    mine.append(replace(one, start=None, end=None))
    if "meeting" in families(first):
        homes = {p.country for p in (*sources, *targets) if p.kind == "person"}
        sources = [p for p in sources if p.kind != "state" or p.country not in homes] or sources
        targets = [p for p in targets if p.kind != "state" or p.country not in homes]
    return tuple(sources), tuple(one for one in targets if _suffers(one, first.kind))


def _suffers(one: Participant, kind: str) -> bool:
    """Whether a deed is done to it: a thing can be attacked or blocked; what is welcomed or condemned is a subject."""
    return one.kind != "other" or one.actor is not None or kind in ON_THINGS


def _who(one: Participant) -> str:
    """A person by name as accents allow, anybody else as the known actor."""
    return folded(one.name) if one.kind == "person" else one.actor or one.name


def _place(group: Sequence[Report]) -> Place | None:
    votes = Counter(r.place.name for r in group if r.place is not None)
    best = min(
        (r for r in group if r.place), key=lambda r: (-votes[r.place.name] if r.place else 0, r.id), default=None
    )
    return best.place if best is not None else None


def _history(group: Sequence[Report], publications: Mapping[str, Publication]) -> tuple[Step, ...]:
    steps = [
        Step(
            status=r.status, published=p.value if (p := publications.get(r.article)) is not None else None, report=r.id
        )
        for r in group
    ]
    return tuple(sorted(steps, key=lambda s: (s.published or "9999", -WEIGHT[s.status], s.report)))


def _disputes(group: Sequence[Report]) -> tuple[Dispute, ...]:
    found = []
    given = values(group)
    if len(given) > 1:
        found.append(Dispute(field="when", values=tuple(given)))
    claimed = {status: tuple(r.id for r in group if r.status in status) for status in (CLAIMED, REFUTED)}
    if all(claimed.values()):
        found.append(Dispute(field="status", values=tuple(("/".join(k), ids) for k, ids in sorted(claimed.items()))))
    return (*found, *numbers(group))
