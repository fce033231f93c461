"""What a clause claims of its event: that it happened, is going on, is planned, imagined, threatened, denied or
called off.

The trigger's own auxiliaries and negations speak first; then every word above it, nearest first, until the
sentence's root.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise, takewhile

from dateline.coding.auxiliaries import Governs, Told, own_status
from dateline.coding.governing import governed
from dateline.coding.rung import Rung
from dateline.coding.tree import Tree

STRENGTH = ("happened", "ongoing", "announced", "threatened", "cancelled", "negated", "denied", "hypothetical")
# What is told apart on the way up, as the status that it is in the end.
HOLDS = {"refused": "negated", "would": "happened", "unreal": "hypothetical"}


@dataclass(frozen=True, slots=True)
class Claim:
    """The status of a clause, who says it (a word of the tree), the words that decided, and how sure the reading is."""

    status: str
    sayer: int | None = None
    because: int | None = None
    doubt: bool = False
    told: int | None = None  # the verb of saying
    background: bool = False  # a clause that describes in passing
    refused: bool = False  # 'will not': no mere absence but a no


def claim(tree: Tree, word: int, governs: Governs) -> Claim:
    """What the sentence claims of the event at this word."""
    rungs = [Rung(tree, below, over, governs) for below, over in pairwise((word, *tree.above(word)))]
    said = [own_status(tree, word, governs), *_from_above(rungs)]
    told = next((rung.over for rung in rungs if rung.says), None)
    status = _settled(tree, [one for one, _ in said], told is not None)
    return Claim(
        status=status,
        sayer=tree.subject(told) if told is not None else None,
        because=said[-1][1],
        doubt=_doubted(tree, word, told, governs),
        told=told,
        background=any(rung.dep in ("relcl", "acl", "appos", "advcl") for rung in rungs),
        refused=said[0][0] == "refused" and status == "negated",
    )


def _from_above(rungs: Sequence[Rung]) -> Iterator[Told]:
    """What the words above make of the clause, nearest first, up to where it is taken as known."""
    aside = False
    if any(rung.charged for rung in rungs):
        yield "unreal", rungs[0].over
    for rung in takewhile(lambda rung: not rung.known, rungs):
        made = governed(rung)
        if made and not (aside and made == "announced"):
            yield made, rung.over
        elif rung.bound and not aside:
            own, because = own_status(rung.tree, rung.over, rung.governs)
            if own not in ("happened", "ongoing"):
                yield own, because
        aside = aside or rung.aside


def _settled(tree: Tree, said: Sequence[str], told: bool) -> str:
    """The one status of all that is said; 'would' is a plan in what somebody says, else imagined."""
    status = reduce(_joined, (HOLDS.get(one, one) for one in said))
    if "would" in said:
        status = _joined(status, "announced" if told else "hypothetical")
    return "hypothetical" if tree.sentence.text.rstrip("\"”’' ").endswith("?") else status


def _joined(status: str, other: str) -> str:
    """The status of an event whose clause says one thing and the clause above another: what is less sure wins."""
    if {status, other} == {"negated", "denied"}:
        return "hypothetical"
    return max(status, other, key=STRENGTH.index)


def _doubted(tree: Tree, word: int, told: int | None, governs: Governs) -> bool:
    """'reportedly met', 'claimed that they met'."""
    if any(tree.low(w) in governs["doubts"] for w in tree.kids(word, "advmod")):
        return True
    return told is not None and tree.lemma(told) in ("claim", "allege")
