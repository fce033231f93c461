"""Words that point back: 'both men', 'the two leaders', 'they', 'he' take their actors from the report before."""

from dataclasses import replace

from dateline.coding.tree import Tree
from dateline.model import Participant, Report

PAIRS = frozenset({"both", "two", "pair", "they", "them"})
PEOPLE = frozenset(
    "men leaders women presidents ministers premiers politicians sides pair they them both counterparts".split()
)
LANDS = frozenset("countries nations states governments neighbours neighbors allies".split())


def pointed(report: Report, before: list[Report], tree: Tree) -> Report:
    """The report with its pointing words replaced by whom they mean, where the reports before tell."""
    sources = tuple(one for p in report.sources for one in _meant(p, before, tree))
    targets = tuple(one for p in report.targets for one in _meant(p, before, tree))
    if (sources, targets) == (report.sources, report.targets):
        return report
    targets = tuple(t for t in targets if all(t.actor != s.actor or t.actor is None for s in sources))
    return replace(report, sources=sources, targets=targets)


def _meant(one: Participant, before: list[Report], tree: Tree) -> tuple[Participant, ...]:
    words = one.name.lower().split()
    if one.actor is not None or one.start is None or one.end is None or not words:
        return (one,)
    first = tree.sentence.text[one.start - tree.sentence.start : one.end - tree.sentence.start].lower().split()
    plural = set(first) & PAIRS and words[-1] in PEOPLE | LANDS
    if not plural:
        return (one,)
    kind = "state" if words[-1] in LANDS else "person"
    for report in reversed(before[-4:]):
        named = [p for p in (*report.sources, *report.targets) if p.actor is not None and p.kind == kind]
        if len(named) > 1:
            return tuple(replace(p, role=one.role, start=one.start, end=one.end) for p in named)
    return (one,)
