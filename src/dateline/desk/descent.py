"""Whose words an article prints: its lineage as a graph, and two articles of it side by side."""

from starlette.requests import Request

from dateline import questions
from dateline.desk.shown import Shown, known
from dateline.questions.answers import LineageAnswer
from dateline.record.contract import Reader
from dateline.views.arcs import ROW, WIDTH, arcs, middle
from dateline.views.rows import strip
from dateline.views.telltale import telltale

# Rows that are drawn, and copies in the table: what a page of 150 kB holds. The data have all.
DRAWN, LISTED = 60, 100


def lineage(reader: Reader, request: Request) -> Shown:
    answer: LineageAnswer = known(questions.lineage, reader, request.path_params["ref"])
    place = {node.source.article: row for row, node in enumerate(answer.nodes[:DRAWN])}
    ends = [(edge.copy.source.article, edge.copy.target.article, edge.copy.kind) for edge in answer.edges]
    return Shown(
        template="lineage.html",
        answer=answer,
        context={
            "asked_for": next(node.source for node in answer.nodes if node.source.article == answer.article),
            "nodes": [(node, middle(row)) for row, node in enumerate(answer.nodes[:DRAWN])],
            "arcs": arcs((place[a], place[b], kind) for a, b, kind in ends if a in place and b in place),
            "size": (WIDTH, ROW * len(place)),
            "edges": answer.edges[:LISTED],
        },
    )


def compare(reader: Reader, request: Request) -> Shown:
    answer = questions.compare(reader, request.path_params["a"], request.path_params["b"])
    changed = [stretch for row in answer.rows for stretch in row.a + row.b if stretch.change]
    return Shown(
        template="compare.html",
        answer=answer,
        context={
            "strip": strip(answer.rows),
            "changed": changed,
            "rows": [(row, telltale(row)) for row in answer.rows],
        },
    )
