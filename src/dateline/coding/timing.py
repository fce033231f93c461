"""When an event was: the time words of its own clause, else of the clause or sentence that frames it, else nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.coding.auxiliaries import NAMING
from dateline.coding.tree import Tree
from dateline.model import Publication, TimeExpression, When

NEAR, WITHIN, FRAME = 0, 1, 2
FAR = 99
# Words that put a whole sentence on one day, wherever they stand in it.
# What is fixed with these is fixed for a day ahead.
FIXING = frozenset({"call", "announce", "schedule", "set", "plan", "declare"})
SAME_DAY = re.compile(r"\b(?:the|that|the same) (?:day|morning|afternoon|evening|night)$", re.I)
DURATION = re.compile(r"P(\d+)([DW])")
# A time inside a party's description is of something else: 'the winner of Sunday's vote met them on Tuesday'.
PARTIES = frozenset({"nsubj", "nsubjpass", "appos", "poss"})
# Who was hurt in 'the 1998 bombing' was hurt in 1998.
STRUCK = frozenset({"kill", "injure", "wound", "hurt", "die"})
# 'arrested for killing two men in 2019', 'accused of lying on Monday': the deed is told with a time of its own.
OF_DEEDS = frozenset({"of", "for", "from", "about", "over", "against", "without"})
# Edges that a time passes through on its way to another event: each leads into a clause with a time of its own.
WALLS = frozenset({"relcl", "advcl", "ccomp", "parataxis", "csubj"})


def placed(times: Sequence[TimeExpression], tree: Tree) -> list[TimeExpression]:
    """The expressions of the sentence that stand for days that can be counted."""
    span = tree.sentence.start, tree.sentence.end
    return [
        t
        for t in times
        if span[0] <= t.start < span[1] and t.type in ("DATE", "TIME") and t.first is not None and t.last is not None
    ]


def when(tree: Tree, word: int, clause: int, times: Sequence[TimeExpression], *, to_come: bool = False) -> When | None:
    """The time that belongs to the trigger: the cheapest on the way through the grammar, the first of equals.

    'By March', 'until March' say when it will have been done, 'invited them for March' when they will come: such
    times count for what is `to_come`, and 'for' for what is fixed ('called a strike for Monday').
    """
    ends = ("by", "until", "till") if tree.lemma(word) in FIXING else ("by", "until", "till", "for")
    times = [t for t in times if to_come or not _bound(tree, t, *ends)]
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
    found = [t for t in placed(times, tree) if _head(tree, t) in words]
    if not found:
        return None
    said = [t.last for t in placed(times, tree) if _head(tree, t) not in words and t.first == t.last]
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


def cost(tree: Tree, word: int, time: TimeExpression) -> int:
    """How far a time expression is from a word in the grammar: 0 under it, more through frames, FAR through
    another clause.
    """
    spot = _head(tree, time)
    if spot is None:
        return FAR
    up = [spot, *tree.above(spot)]
    if word in up:
        between = up[: up.index(word)]
        if any(_wall(tree, w) or _of_deed(tree, w) or _own_clause(tree, w) for w in between):
            return FAR
        if _labels(tree, spot, word, time):
            return FAR
        return WITHIN if any(tree.dep(w) in PARTIES for w in between) else NEAR
    return _through(tree, word, up)


def _through(tree: Tree, word: int, up: list[int]) -> int:
    below = word
    for steps, over in enumerate(tree.above(word), 1):
        if tree.dep(below) in WALLS or tree.dep(below) == "appos":
            return FAR
        if over in up:
            between = up[: up.index(over)]
            crossed = any(_wall(tree, w) for w in between) or _other(tree, below, between)
            return FAR if crossed else FRAME + steps
        below = over
    return FAR


def _bound(tree: Tree, time: TimeExpression, *preps: str) -> bool:
    spot = _head(tree, time)
    return spot is not None and tree.dep(spot) == "pobj" and tree.low(tree.head(spot)) in preps


def _of_deed(tree: Tree, word: int) -> bool:
    return tree.dep(word) == "pcomp" and tree.verb(word) and tree.low(tree.head(word)) in OF_DEEDS


def _labels(tree: Tree, spot: int, word: int, time: TimeExpression) -> bool:
    """'meddling in the 2016 election', 'a 9/11 widow': the time says which election, which widow, and dates nothing.

    'At the 2019 fair they signed' frames what is told, and the trigger's own time ('the 2019 visit') is its own.
    """
    noun = tree.head(spot)
    if noun == word or tree.dep(spot) not in NAMING or not tree.noun(noun) or tree.lemma(word) in STRUCK:
        return False
    if spot < word and tree.dep(noun) == "pobj" and tree.head(tree.head(noun)) == word:
        return False
    aside = any(tree.dep(w) in ("appos", "poss") for w in (noun, *tree.above(noun)))
    return aside or time.precision == "year"


def _wall(tree: Tree, word: int) -> bool:
    how = tree.dep(word) == "pcomp" and any(tree.tag(kid) == "WRB" for kid in tree.children[word])  # 'on how to …'
    return tree.dep(word) in WALLS or (tree.dep(word) == "acl" and tree.verb(word)) or how


def _own_clause(tree: Tree, word: int) -> bool:
    """'Peru left the bloc, and a court froze its accounts in June': a verb listed with a subject of its own."""
    return tree.dep(word) == "conj" and tree.verb(word) and bool(tree.kids(word, "nsubj", "nsubjpass"))


def _other(tree: Tree, below: int, between: list[int]) -> bool:
    """The time hangs on another of two coordinated verbs: 'met on Monday and left'. A time before both frames both."""
    return any(tree.dep(w) == "conj" and tree.verb(w) for w in between) or (
        tree.dep(below) == "conj" and tree.verb(below) and bool(between) and max(between) > tree.head(below)
        and bool([w for w in tree.kids(below, "prep", "npadvmod") if tree.tokens[w].entity[2:] == "DATE"])
    )  # fmt: skip


def _head(tree: Tree, time: TimeExpression) -> int | None:
    words = tree.inside(time.start, time.end)
    return next((w for w in words if tree.head(w) not in words or tree.head(w) == w), None)


# ---- counted from the clause above -------------------------------------------------------------------------------

UNITS = {"D": 1, "W": 7}


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


# ---- without a time of its own -------------------------------------------------------------------------------------


HIM = frozenset("he she they him her them".split())


def goes_on(before: Tree, tree: Tree) -> bool:
    """Whether a sentence goes on with a scene told before: in one paragraph, or in the next with a 'he' or 'her'.

    News breaks a scene into paragraphs of one sentence; what names nobody anew still tells of the people before.
    """
    further = tree.sentence.paragraph - before.sentence.paragraph
    bound = (w for w in range(len(tree.tokens)) if tree.low(w) in HIM and tree.dep(w) in ("nsubj", "nsubjpass", "dobj"))
    return further == 0 or (further == 1 and next(bound, None) is not None)


def framed(before: Sequence[TimeExpression], tree: Tree | None) -> When | None:
    """The time of a sentence before, where it frames what follows ('On Monday he flew in. He signed …')."""
    if tree is None:
        return None
    root = next((w for w in range(len(tree.tokens)) if tree.head(w) == w), None)
    if root is None or _ahead_of(tree, root):
        return None  # what is to come frames nothing that has been
    # 'since Monday' tells how long, not when the next thing was.
    frames = [t for t in placed(before, tree) if cost(tree, root, t) < FAR and not _bound(tree, t, "since")]
    best = min(frames, key=lambda t: (width(t), t.start), default=None)
    return told(best, "in a sentence before") if best is not None else None


def before_mark(tree: Tree, clause: int, times: Sequence[TimeExpression]) -> When | None:
    """'On Monday prisoners rioted; guards fired gas': the day told before the ';' or ':', if none is after."""
    marks = [w for w in range(clause) if tree.tokens[w].text in (";", ":") and w > 2]
    if not marks or tree.kids(clause, "aux"):
        return None
    spot = tree.span([marks[-1]])[0]
    told_ = [t for t in placed(times, tree) if not _bound(tree, t, "by", "until", "till", "since", "for")]
    first = [w for w in range(marks[-1]) if tree.verb(w) and tree.head(w) >= marks[-1]] or [clause]
    near = [t for t in told_ if min(cost(tree, w, t) for w in (*first, clause)) < FAR]
    if len(near) != 1 or near[0].start > spot or any(t.start > spot for t in told_):
        return None
    return told(near[0], "in the first half of the sentence")


def _ahead_of(tree: Tree, root: int) -> bool:
    """'will come on Sunday', 'are expected to follow this month'."""
    coming = any(tree.low(kid) in ("will", "would", "may") for kid in tree.kids(root, "aux"))
    return coming or (tree.passive(root) and tree.lemma(root) in ("expect", "schedule", "plan", "set", "slate"))


def published(status: str, publication: Publication | None) -> When | None:
    """What is going on as it is told was going on when the page came out; anything else stays without a day."""
    if status != "ongoing" or publication is None or publication.first is None or publication.first != publication.last:
        return None
    day = publication.first
    return When(value=day, first=day, last=day, precision="day", how="told as going on; the day of publication")
