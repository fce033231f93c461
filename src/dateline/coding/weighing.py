"""How sure a report is: small reasons for and against, added up. Below the bar the coder says nothing."""

from dateline.coding.actors import Cast
from dateline.coding.found import Found
from dateline.coding.modality import Claim
from dateline.coding.tree import Tree
from dateline.model import Participant, When

# Judged by eye on news articles: lower lets in scenery ('the country faces protests'), higher loses plain short
# sentences.
BAR = 0.5
BASE = 0.35


def confidence(
    tree: Tree,
    one: Found,
    said: Claim,
    sources: tuple[Participant, ...],
    targets: tuple[Participant, ...],
    when: When | None,
    cast: Cast,
) -> float:
    """Between 0 and 1."""
    known = any(p.actor for p in sources)
    acting = any(cast.acting(tree, tree.core(w)) for w in one.sources) or (known and not one.sources)
    acting = acting or (one.pattern.kind == "PROTEST" and any(tree.tag(w) == "NNS" for w in one.sources))
    total = BASE + 0.1 * known + 0.15 * acting + 0.1 * bool(targets)
    total += 0.05 * any(p.actor or p.country for p in targets) + 0.05 * (when is not None)
    total += 0.05 * (one.pattern.objects is not None) - 0.05 * said.background - 0.2 * said.doubt
    total -= 0.05 * (not tree.verb(one.clause))
    bare = tree.verb(one.clause) and tree.passive(one.clause) and not one.sources and not _done_to(tree, one, cast)
    total -= 0.2 * _habitual(tree, one) + 0.15 * (not acting and not bare) - 0.2 * _done_to(tree, one, cast)
    total -= 0.1 * (not cast.within(*tree.span(tree.within(one.clause))))
    total -= 0.1 * (one.pattern.kind == "AGREE" and not any(cast.acting(tree, tree.core(w)) for w in one.targets))
    total -= 0.15 * (
        one.pattern.kind == "AID" and bool(one.targets) and not any(_somebody(tree, w, cast) for w in one.targets)
    )
    total -= 0.2 * _alone(tree, one, targets, sources)
    return round(max(0.0, min(1.0, total)), 2)


def _somebody(tree: Tree, word: int, cast: Cast) -> bool:
    return cast.acting(tree, tree.core(word)) or cast.behind_any(tree, word) is not None


def _habitual(tree: Tree, one: Found) -> bool:
    """'Countries sign treaties': a bare plural in the plain present tells of no one time."""
    if tree.tag(one.clause) not in ("VBZ", "VBP") or tree.kids(one.clause, "aux"):
        return False
    return all(not tree.tag(w).startswith("NNP") for w in one.sources)


def _done_to(tree: Tree, one: Found, cast: Cast) -> bool:
    """Passives may keep the doer back: 'two men were arrested'."""
    if one.sources or not tree.verb(one.clause) or not tree.passive(one.clause):
        return False
    return not any(cast.acting(tree, tree.core(w)) for w in one.targets)


def _alone(tree: Tree, one: Found, targets: tuple[Participant, ...], sources: tuple[Participant, ...]) -> bool:
    """A meeting needs two sides."""
    body = "body" in one.pattern.needs  # a council meets by itself
    return one.pattern.kind in ("CONSULT", "COOPERATE") and len(targets) + len(sources) < 2 and not body
