"""The page of an article: its text with what was found in it and what was removed."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from starlette.requests import Request

from dateline import questions
from dateline.desk.shown import Shown, known
from dateline.questions.answers import ArticleAnswer
from dateline.record.contract import Reader
from dateline.views.marks import Mark, paragraphs


def article(reader: Reader, request: Request) -> Shown:
    answer = known(questions.article, reader, request.path_params["ref"])
    found = paragraphs(answer.text, answer.sentences, marks_of(answer))
    return Shown(
        template="article.html",
        answer=answer,
        context={
            "paragraphs": found,
            "heads": {start for start, _ in answer.subheads},
            "before": removed_before(answer, [paragraph.end for paragraph in found]),
            "counted": Counter(mark.kind for mark in answer.marks),
        },
    )


def marks_of(answer: ArticleAnswer) -> list[Mark]:
    return [
        Mark(kind=m.kind, start=m.start, end=m.end, value=m.value, title=m.how, target=m.target or "")
        for m in answer.marks
    ]


def removed_before(answer: ArticleAnswer, ends: Sequence[int]) -> dict[int, list[Any]]:
    """What was removed, under the number of the paragraph that it stood before; 0-based, the last one for the end."""
    placed: dict[int, list[Any]] = {}
    for removed in answer.removed:
        placed.setdefault(sum(end <= removed.at for end in ends), []).append(removed)
    return placed
