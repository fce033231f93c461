"""Made-up reports for the tests of merging."""

from typing import Any

from dateline.merging import blocks, match, merge
from dateline.model import Event, Lineage, Participant, Publication, Report, Ruling, Same, Status, Verdict, When

PREMIER = Participant(name="Ann Lee", actor="lee", kind="person", country="FJI", role="host")
GUEST = Participant(name="Bo Roth", actor="roth", kind="person", country="TON", role="visitor")
OTHER = Participant(name="Cy Dunn", actor="dunn", kind="person", country="WSM", role="visitor")
TONGA = Participant(name="Tonga", actor="tonga", kind="state", country="TON")


def day(value: str | None) -> When | None:
    if value is None:
        return None
    first, _, last = value.partition("/")
    return When(value=value, first=first, last=last or first, precision="day" if not last else "week", how="told")


def report(article: str, start: int = 0, **changes: Any) -> Report:
    """A meeting of Lee and Roth, unless it is changed."""
    when = day(changes.pop("day", None))
    status: Status = changes.pop("status", "happened")
    told: dict[str, Any] = {
        "kind": "CONSULT", "code": "040", "trigger": "meet", "what": "Ann Lee met Bo Roth", "sources": (PREMIER,),
        "targets": (GUEST,), "confidence": 0.8,
    }  # fmt: skip
    return Report(article=article, start=start, end=start + 20, status=status, when=when, **(told | changes))


def ruling(verdict: Verdict, first: str, second: str = "", note: str = "") -> Ruling:
    """What a reader decided about events."""
    made_of = f"{verdict} {first} {second}"
    return Ruling(judgement=made_of, about="event", verdict=verdict, first=first, second=second, note=note)


def merged(
    reports: list[Report],
    stories: dict[str, str] | None = None,
    lineages: dict[str, Lineage] | None = None,
    rulings: tuple[Ruling, ...] = (),
    publications: dict[str, Publication] | None = None,
) -> tuple[Event, ...]:
    """The events of these reports, through blocks, pairs and one merge over all; one story unless told otherwise."""
    stories = stories if stories is not None else {r.article: "story" for r in reports}
    grouped: dict[str, list[Report]] = {}
    for one in reports:
        for key in blocks(one):
            grouped.setdefault(key, []).append(one)
    sames: dict[str, Same] = {}
    for group in grouped.values():
        sames |= {s.id: s for s in match(group, stories, lineages or {}, publications or {})}
    return merge(reports, list(sames.values()), lineages or {}, publications or {}, rulings)
