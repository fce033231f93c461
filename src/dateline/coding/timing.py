"""When an event was, by the time words of its own sentence: those of its clause, else of the clause that frames it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.coding.nearness import FAR, FRAME, bound, cost, head_of
from dateline.coding.tree import Tree
from dateline.model import Publication, TimeExpression, When

# What is fixed with these is fixed for a day ahead.
FIXING = frozenset({"call", "announce", "schedule", "set", "plan", "declare"})
# Words that put a whole sentence on one day, wherever they stand in it.
SAME_DAY = re.compile(r"\b(?:the|that|the same) (?:day|morning|afternoon|evening|night)$", re.I)


def placed(times: Sequence[TimeExpression], tree: Tree) -> list[TimeExpression]:
    """The expressions of the sentence that stand for days that can be counted."""
    span = tree.sentence.start, tree.sentence.end
    return [
        t
        for t in times
        if span[0] <= t.start < span[1]
        and t.type in ("DATE", "TIME")
        and t.first is not None
        and t.last is not None
        and not _sort(tree, t)
    ]


def _sort(tree: Tree, time: TimeExpression) -> bool:
    """'a 1970s-era law', 'the 2014-style camp': the time says what sort of thing it is."""
    behind = tree.sentence.text[time.end - tree.sentence.start :][:2]
    return behind[:1] == "-" and behind[1:].isalpha()


def when(tree: Tree, word: int, clause: int, times: Sequence[TimeExpression], *, to_come: bool = False) -> When | None:
    """The time that belongs to the trigger: the cheapest on the way through the grammar, the first of equals.

    'By March', 'until March' say when it will have been done, 'invited them for March' when they will come: such
    times count for what is `to_come`, and 'for' for what is fixed ('called a strike for Monday').
    """
    ends = ("by", "until", "till") if tree.lemma(word) in FIXING else ("by", "until", "till", "for")
    times = [t for t in times if to_come or not bound(tree, t, *ends)]
    if (held := _held(tree, clause, times)) is not None:
        return held
    costs = [(min(cost(tree, word, t), cost(tree, clause, t)), width(t), t.start, t) for t in placed(times, tree)]
    best = min(costs, key=lambda c: c[:3], default=None)
    if best is None or best[0] >= FAR:
        return next((told(t, "in the same sentence") for *_, t in costs if SAME_DAY.search(t.text)), None)
    return told(best[3], "in the same clause" if best[0] < FRAME else "in the same sentence")


def _held(tree: Tree, clause: int, times: Sequence[TimeExpression]) -> When | None:
    """The time that a clause is told of: 'in February, when Greece sent rescuers'."""
    whens = [kid for kid in tree.kids(clause, "advmod") if tree.low(kid) == "when"]
    if not whens or tree.dep(clause) not in ("relcl", "advcl"):
        return None
    over = (t for t in placed(times, tree) if tree.head(clause) in tree.inside(t.start, t.end))
    return next((told(t, "of which the clause tells") for t in over), None)


def below(tree: Tree, word: int, times: Sequence[TimeExpression], published: str | None) -> When | None:
    """The first time told under a word, its relative clauses included: 'a visit that was planned for Wednesday'."""
    words = set(tree.under(word))
    found = [t for t in placed(times, tree) if head_of(tree, t) in words]
    if not found:
        return None
    said = [t.last for t in placed(times, tree) if head_of(tree, t) not in words and t.first == t.last]
    return _ahead(told(found[0], "with what was planned"), max((day for day in said if day), default=published))


def _ahead(when: When, called_off: str | None) -> When:
    """What is called off lies ahead: a weekday that was taken for the last one is the next one."""
    if called_off is None or when.last is None or when.last >= called_off or when.first != when.last:
        return when
    later = date.fromisoformat(when.last) + timedelta(days=7)
    if later < date.fromisoformat(called_off):
        return when
    day = later.isoformat()
    return replace(when, value=day, first=day, last=day, how=f"{when.how}; ahead of the day it was called off")


def width(time: TimeExpression) -> int:
    return {"time": 0, "day": 0, "week": 1, "month": 2, "season": 3, "quarter": 3, "half": 4, "year": 5}.get(
        time.precision, 6
    )


def told(time: TimeExpression, why: str) -> When:
    how = f"“{time.text}” {why}" + (f"; {time.how}" if time.how else "")
    return When(
        value=_value(time), first=time.first, last=time.last, precision=time.precision,
        start=time.start, end=time.end, how=how,
    )  # fmt: skip


def _value(time: TimeExpression) -> str | None:
    day = time.value[:10]
    if time.precision in ("day", "time") and time.first == time.last:
        return time.first
    if time.precision in ("month", "year") and len(day) in (4, 7) and day.replace("-", "").isdigit():
        return day
    return f"{time.first}/{time.last}"


def published(status: str, publication: Publication | None) -> When | None:
    """What is going on as it is told was going on when the page came out; anything else stays without a day."""
    if status != "ongoing" or publication is None or publication.first is None or publication.first != publication.last:
        return None
    day = publication.first
    return When(value=day, first=day, last=day, precision="day", how="told as going on; the day of publication")
