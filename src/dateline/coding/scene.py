"""What surrounds a trigger in its article, and the time that this gives it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.coding import inherited, timing
from dateline.coding.actors import Cast
from dateline.coding.found import Found
from dateline.coding.live import entry
from dateline.coding.modality import Claim
from dateline.coding.tree import Tree
from dateline.model import Article, Publication, Quote, Report, TimeExpression, When

EARLIER = frozenset({"after", "since", "because", "although"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What surrounds a trigger: its sentence, the one before, and what the article told so far."""

    article: Article
    publication: Publication | None
    tree: Tree
    last: Tree | None
    framing: Tree | None
    cast: Cast
    times: Sequence[TimeExpression]
    quotes: Sequence[Quote]
    before: Sequence[Report]
    written: Mapping[str, bool]


def time_of(scene: Scene, one: Found, said: Claim) -> When | None:
    """When a trigger's event was or is to be: its own time, else what frames it; None where nothing tells."""
    tree, times, publication = scene.tree, scene.times, scene.publication
    if one.pattern.status == "cancelled" and one.object is not None:
        # The day it was to be, never the day it was called off.
        return timing.below(tree, one.object, times, publication.first if publication is not None else None)
    to_come = said.status in ("announced", "threatened", "hypothetical")
    own = inherited.counted(tree, one.clause, times)
    own = own or timing.when(tree, one.trigger, one.clause, times, to_come=to_come)
    if own is None and (said.refused or one.pattern.refusal) and said.told is not None:  # to say no is the refusal
        own = timing.when(tree, said.told, said.told, times)
    return own or _framed(scene, one, said)


def _aside(tree: Tree, clause: int) -> bool:
    """'parents of men killed by police', 'hours after rebels closed the road': told beside the scene, or before it."""
    way = [w for w in (clause, *tree.above(clause)) if tree.dep(w) in ("acl", "relcl", "advcl")]
    return any(
        tree.dep(w) != "advcl" or any(tree.low(kid) in EARLIER for kid in tree.kids(w, "mark", "prep")) for w in way
    )


def _framed(scene: Scene, one: Found, said: Claim) -> When | None:
    tree = scene.tree
    if said.status != "happened" or tree.tag(one.clause) not in ("VBD", "VBN"):
        return timing.published(said.status, scene.publication)
    if timing.placed(scene.times, tree):
        return inherited.before_mark(tree, one.clause, scene.times)
    if (deed := inherited.of_deed(tree, one.clause, scene.before)) is not None:
        return deed
    perfect = any(tree.low(kid) in ("has", "have") for kid in tree.kids(one.clause, "aux"))  # 'has refused since'
    framed = None if perfect or _aside(tree, one.clause) else inherited.framed(scene.times, scene.framing)
    return framed or entry(scene.article, tree.sentence.start, scene.publication)
