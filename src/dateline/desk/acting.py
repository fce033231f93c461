"""The pages of actors: who acts toward whom, drawn and as a table, and one actor with offices, events and quotes."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dateline import questions
from dateline.desk.asking import Choices, given, number
from dateline.desk.shown import QUOTES, Shown, known
from dateline.questions.answers import ActorAnswer, Network, NetworkNode, Office
from dateline.questions.kept import kept
from dateline.questions.network import KINDS, MOST, STATUSES
from dateline.record.contract import Reader
from dateline.views.network import HEIGHT, WIDTH, spots
from dateline.views.order import Bar, bars

RELATIONS = ("cooperation", "conflict")
CHOICES = ("happened", "ongoing", "announced", "hypothetical", "threatened", "denied")
# Rows of a list before "more", and of the table of relations.
LISTED, RELATED = 40, 100


def actors(reader: Reader, request: Request) -> Shown:
    asked, page = chosen(request), number(request.query_params.get("page"))
    found = questions.network(reader, **asked)
    first = (page - 1) * RELATED
    shown = Network(nodes=found.nodes[:MOST], relations=found.relations, events=found.events, days=found.days)
    marks = bars(found.days)
    return Shown(
        template="actors.html",
        answer=found,
        context={
            "asked": asked,
            "drawn": drawing(shown),
            "left_out": len(found.nodes) - len(shown.nodes),
            "bars": [(bar, within_brush(bar, asked)) for bar in marks],
            "brush": brush(marks, asked),
            "choices": kept(reader).part("network choices", lambda: choices(reader), shape=Choices),
            "rows": found.relations[first : first + RELATED],
            "first": first,
            "given": given(request),
            "more": page + 1 if len(found.relations) > first + RELATED else None,
        },
    )


def actor(reader: Reader, request: Request) -> Shown:
    answer: ActorAnswer = known(partial(questions.actor, most=LISTED), reader, request.path_params["ref"])
    near = questions.network(reader, actor=answer.actor.id)
    terms, years = offices(answer.offices)
    return Shown(
        template="actor.html",
        answer=answer,
        context={
            "relations": [
                (row, row.other if row.one == answer.actor.id else row.one) for row in near.relations[:LISTED]
            ],
            "terms": terms,
            "years": years,
            "events": list(reversed([row for row in answer.events if row.when and row.when.first]))
            + [row for row in answer.events if not (row.when and row.when.first)],
            "quotes": (answer.quotes[:QUOTES], answer.quotes[QUOTES:]),
            "listed": LISTED,
        },
    )


def gexf(reader: Reader, request: Request) -> Response:
    """The network for other programs: GEXF 1.3."""
    from dateline.desk.layout import environment

    found = questions.network(reader, **chosen(request))
    body = environment().get_template("actors.gexf").render(answer=found)
    return Response(body, media_type="application/gexf+xml")


def chosen(request: Request) -> dict[str, Any]:
    """The conditions of an address; what it does not name stands as the page opens."""
    query = request.query_params

    def several(name: str, every: tuple[str, ...], usual: tuple[str, ...]) -> tuple[str, ...]:
        given = tuple(value for value in every if value in query.getlist(name))
        return given or usual

    return {
        "kinds": several("kind", tuple(KINDS), tuple(KINDS)),
        "relations": several("relation", RELATIONS, RELATIONS),
        "statuses": several("status", CHOICES, STATUSES),
        "at_least": number(query.get("min")),
        "since": query.get("since") or None,
        "until": query.get("until") or None,
    }


def choices(reader: Reader) -> Choices:
    """How much of the whole record each filter leaves: actors of a kind, relations of a sort, events of a status."""
    every = questions.network(reader, statuses=CHOICES)
    kinds = Counter(kind for node in every.nodes for kind, names in KINDS.items() if node.kind in names)
    sorts = [(name, sum(getattr(row, name) > 0 for row in every.relations)) for name in RELATIONS]
    return {
        "kind": [(kind, kinds[kind]) for kind in KINDS],
        "relation": sorts,
        "status": [(status, n) for status in CHOICES for told, n in every.statuses if told == status],
        "min": [(str(n), sum(row.independent >= n for row in every.relations)) for n in (1, 2, 3, 5)],
    }


def within_brush(bar: Bar, asked: dict[str, Any]) -> bool:
    return (asked["since"] or "") <= bar.last and bar.day <= (asked["until"] or "9999")


def brush(marks: Sequence[Bar], asked: dict[str, Any]) -> list[dict[str, Any]]:
    """The two edges of the brush: the chosen first and last day, their numbers, and where they stand in percent."""
    if not marks:
        return []
    start, end = (date.fromisoformat(day).toordinal() for day in (marks[0].day, marks[-1].last))
    first = _between(asked["since"], start, end, start)
    last = max(first, _between(asked["until"], start, end, end))
    edges = ((first, first), (last, last + 1))
    return [
        {
            "days": end + 1 - start,
            "n": n - start,
            "day": date.fromordinal(n).isoformat(),
            "x": round(100 * (edge - start) / (end + 1 - start), 3),
        }
        for n, edge in edges
    ]


def _between(day: str | None, start: int, end: int, none: int) -> int:
    """The number of a day, no further than the drawing goes; `none` for what is no day."""
    try:
        return min(max(date.fromisoformat(day or "").toordinal(), start), end)
    except ValueError:
        return none


# ---- the drawing


def drawing(found: Network) -> dict[str, Any]:
    """Circles and lines with their places, the thin lines first so that the thick ones stand over them."""
    place = {node.id: number for number, node in enumerate(found.nodes)}
    kept = [row for row in found.relations if row.one in place and row.other in place]
    belongs = _belongs(found.nodes, place)
    edges = [(place[row.one], place[row.other], float(row.independent)) for row in kept]
    at = spots(
        [node.independent for node in found.nodes],
        [*edges, *((a, b, 0.0) for a, b in belongs)],
        [node.name for node in found.nodes],
    )
    lines: list[tuple[Any, ...]] = []
    for row in reversed(kept):
        one, other = at[place[row.one]], at[place[row.other]]
        sorts = [name for name in RELATIONS if getattr(row, name)]
        for turn, name in enumerate(sorts):
            bend = (0.06 if turn == 0 else -0.1) + 0.02 * (len(lines) % 3)
            middle = (
                round((one.x + other.x) / 2 + (other.y - one.y) * bend),
                round((one.y + other.y) / 2 - (other.x - one.x) * bend),
            )
            lines.append((row, name, getattr(row, name), one, middle, other))
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "nodes": list(zip(found.nodes, at, strict=True)),
        "lines": lines,
        "belongs": [(at[a], at[b]) for a, b in belongs],
    }


def _belongs(nodes: tuple[NetworkNode, ...], place: dict[str, int]) -> list[tuple[int, int]]:
    """Persons and bodies with the state of their country, where both are drawn."""
    states = {node.country: place[node.id] for node in nodes if node.kind == "state" and node.country}
    return [(place[n.id], states[n.country]) for n in nodes if n.kind != "state" and n.country in states]


def offices(held: tuple[Office, ...]) -> tuple[list[dict[str, Any]], list[tuple[float, int]]]:
    """Bars of the terms of office, in percent of the years drawn, and the years' lines."""
    dated = [(office, _day(office.first), _day(office.last)) for office in held if office.first and not office.words]
    starts = [first for _, first, _ in dated if first]
    if not starts:
        return [], []
    last = max([day for _, _, day in dated if day] + starts)
    first, end = min(starts).year, last.year + 1
    width = (end - first) * 365.25

    def share(day: date) -> float:
        return round((day - date(first, 1, 1)).days / width * 100, 2)

    made = [
        {"office": office.office, "x": share(a), "width": max(share(b or date(end, 1, 1)) - share(a), 0.6)}
        for office, a, b in sorted(dated, key=lambda item: item[1] or date.max)
        if a
    ]
    step = max(1, (end - first) // 8)
    return made, [(share(date(year, 1, 1)), year) for year in range(first, end, step)]


def _day(value: str | None) -> date | None:
    """The first day of an ISO value; None for none."""
    parts = [int(part) for part in (value or "").split("-") if part.isdecimal()]
    return date(*[*parts, 1, 1][:3]) if parts and parts[0] else None
