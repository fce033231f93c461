"""When an event was that is told without a time of its own: by the clause above it, or by what was told before."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.coding.nearness import FAR, bound, cost
from dateline.coding.timing import placed, told, when, width
from dateline.coding.tree import Tree
from dateline.model import Report, TimeExpression, When

DURATION = re.compile(r"P(\d+)([DW])")
UNITS = {"D": 1, "W": 7}
# A year told before is too wide a frame: what follows may be of another one.
YEARS = 5
# Deeds that people come to harm in, with the kind by which they are told.
DEEDS = {
    **dict.fromkeys("attack shooting bombing blast explosion strike raid ambush clash massacre".split(), "ASSAULT"),
    **dict.fromkeys("protest rally march riot demonstration".split(), "PROTEST"),
}
HIM = frozenset("he she they him her them".split())


def counted(tree: Tree, clause: int, times: Sequence[TimeExpression]) -> When | None:
    """'freed on Tuesday, fifteen days after police detained them': the day above, so many days earlier or later."""
    marks = {tree.low(kid) for kid in tree.kids(clause, "mark", "advmod", "prep")} & {"after", "before"}
    over = tree.head(clause)
    if tree.dep(clause) != "advcl" or not marks:
        return None
    span = _span(tree, clause, times)
    day = when(tree, over, over, times)
    if span is None or day is None or day.first is None or day.first != day.last:
        return None
    days = span if marks == {"before"} else -span
    found = (date.fromisoformat(day.first[:10]) + timedelta(days=days)).isoformat()
    return replace(day, value=found, first=found, last=found, precision="day", how=f"{abs(days)} days from {day.how}")


def _span(tree: Tree, clause: int, times: Sequence[TimeExpression]) -> int | None:
    """The days of a duration that hangs on the clause: 15 for 'fifteen days', 14 for 'two weeks'."""
    for time in times:
        inside = tree.inside(time.start, time.end) if time.type == "DURATION" else []
        held = DURATION.fullmatch(time.value)
        if held and any(tree.dep(w) == "npadvmod" and tree.head(w) in tree.under(clause) for w in inside):
            return int(held[1]) * UNITS[held[2]]
    return None


def goes_on(before: Tree, tree: Tree) -> bool:
    """Whether a sentence goes on with a scene told before: in one paragraph, or in the next with a 'he' or 'her'.

    News breaks a scene into paragraphs of one sentence; what names nobody anew still tells of the people before.
    """
    further = tree.sentence.paragraph - before.sentence.paragraph
    named = (w for w in range(len(tree.tokens)) if tree.low(w) in HIM and tree.dep(w) in ("nsubj", "nsubjpass", "dobj"))
    return further == 0 or (further == 1 and next(named, None) is not None)


def framed(before: Sequence[TimeExpression], tree: Tree | None) -> When | None:
    """The time of a sentence before, where it frames what follows ('On Monday he flew in. He signed …')."""
    if tree is None:
        return None
    root = next((w for w in range(len(tree.tokens)) if tree.head(w) == w), None)
    if root is None or _ahead_of(tree, root):
        return None  # what is to come frames nothing that has been
    # 'since Monday' tells how long, not when the next thing was.
    frames = [t for t in placed(before, tree) if width(t) < YEARS and not bound(tree, t, "since")]
    frames = [t for t in frames if cost(tree, root, t) < FAR]
    best = min(frames, key=lambda t: (width(t), t.start), default=None)
    return told(best, "in a sentence before") if best is not None else None


def before_mark(tree: Tree, clause: int, times: Sequence[TimeExpression]) -> When | None:
    """'On Monday prisoners rioted; guards fired gas': the day told before the ';' or ':', if none is after."""
    marks = [w for w in range(clause) if tree.tokens[w].text in (";", ":") and w > 2]
    if not marks or tree.kids(clause, "aux"):
        return None
    spot = tree.span([marks[-1]])[0]
    told_ = [t for t in placed(times, tree) if not bound(tree, t, "by", "until", "till", "since", "for")]
    first = [w for w in range(marks[-1]) if tree.verb(w) and tree.head(w) >= marks[-1]] or [clause]
    near = [t for t in told_ if min(cost(tree, w, t) for w in (*first, clause)) < FAR]
    if len(near) != 1 or near[0].start > spot or any(t.start > spot for t in told_):
        return None
    return told(near[0], "in the first half of the sentence")


def of_deed(tree: Tree, clause: int, before: Sequence[Report]) -> When | None:
    """'Six were hurt in the attack': the day of the one deed of that sort that the article has dated so far."""
    kinds = {DEEDS.get(tree.lemma(noun)) for noun in tree.obliques(clause, "in", "during") if _known(tree, noun)}
    told_ = [one.when for one in before if one.kind in kinds and one.status == "happened" and one.when is not None]
    if not told_ or any(one.first != told_[0].first or one.first != one.last for one in told_):
        return None
    return replace(told_[0], how=f"in what the article dates before; {told_[0].how}")


def _known(tree: Tree, noun: int) -> bool:
    return any(tree.low(kid) in ("the", "that", "this") for kid in tree.kids(noun, "det"))


def _ahead_of(tree: Tree, root: int) -> bool:
    """'will come on Sunday', 'are expected to follow this month'."""
    coming = any(tree.low(kid) in ("will", "would", "may") for kid in tree.kids(root, "aux"))
    return coming or (tree.passive(root) and tree.lemma(root) in ("expect", "schedule", "plan", "set", "slate"))
