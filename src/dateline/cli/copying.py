"""Copies, lineages and comparisons as they read on a terminal, and as plain text in a pipe."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.cells import counts, table
from dateline.cli.tables import copies
from dateline.questions.answers import Comparison, IndependentAnswer, LineageAnswer, LineageNode
from dateline.views.rows import Stretch
from dateline.views.words import copy_kind

# What only one side has stands between these, so that it is told without colour too.
ONLY = {"a": ("[-", "-]", "red"), "b": ("{+", "+}", "green")}


def lineage(console: Console, answer: LineageAnswer) -> None:
    """An article's part in one sentence, all articles that copies connect with it, and the copies."""
    console.print(answer.says, markup=False)
    console.print(counts(len(answer.nodes), answer.independent) + "\n", style="dim")
    rows = [
        (node.source.published or "", node.source.outlet, _part(node), node.source.title, node.source.article)
        for node in answer.nodes
    ]
    console.print(table("published", "outlet", "part", "title", "id", rows=rows))
    if answer.edges:
        console.print()
        console.print(copies([edge.copy for edge in answer.edges]))


def _part(node: LineageNode) -> str:
    if not node.origin:
        return "copy"
    return f"words of {node.outside}" if node.outside else "origin"


def independent(console: Console, answer: IndependentAnswer) -> None:
    """How many independent reports some articles are, and which article counts under which."""
    console.print(answer.says, markup=False)
    for lane in answer.lanes:
        console.print(f"\n{lane.origin.outlet}: {lane.origin.title}", markup=False)
        console.print(f"  {lane.how}", markup=False, style="dim")
        for copy in lane.copies:
            console.print(f"  {copy.target.outlet}: {copy_kind(copy.kind)} of {copy.source.outlet}", markup=False)


def comparison(console: Console, answer: Comparison) -> None:
    """Two texts side by side, paragraph beside paragraph; what only one has is marked."""
    if answer.copy:
        kind = copy_kind(answer.copy.kind)
        console.print(f"{kind.capitalize()}: {'; '.join(answer.copy.reasons)}\n", markup=False)
    sides = Table(box=None, pad_edge=False, padding=(0, 3, 1, 0), expand=True)
    sides.add_column(f"A {answer.a.outlet}: {answer.kept_a:.0%} of its words stand in B", ratio=1, overflow="fold")
    sides.add_column(f"B {answer.b.outlet}: {answer.kept_b:.0%} of its words stand in A", ratio=1, overflow="fold")
    for row in answer.rows:
        sides.add_row(_marked(row.a, "a"), _marked(row.b, "b"))
    console.print(sides)


def _marked(stretches: Sequence[Stretch], side: str) -> Text:
    left, right, colour = ONLY[side]
    told = Text()
    for stretch in stretches:
        if stretch.only:
            told.append(f"{left}{stretch.text}{right}", style=colour)
        else:
            told.append(stretch.text)
    return told
