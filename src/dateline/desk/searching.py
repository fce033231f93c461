"""The page of a search: what was found, what to narrow it by, and what else would find something."""

import re
from typing import Any

from starlette.requests import Request

from dateline import questions
from dateline.desk.asking import Asked, conditions, number, several
from dateline.desk.layout import query as address_of
from dateline.desk.shown import Shown
from dateline.questions.finding import KINDS, SHOWN
from dateline.questions.narrowing import FIELDS
from dateline.record.contract import Reader
from dateline.views.marks import Mark, pieces


def search(reader: Reader, request: Request) -> Shown:
    query = request.query_params.get("q", "").strip()
    asked: Asked = {
        **several(request, *FIELDS),
        **conditions(request, "since", "until"),
    }
    kind = request.query_params.get("kind", "")
    kind = kind if kind in KINDS else KINDS[0]
    page = number(request.query_params.get("page"))
    answer = questions.finding(reader, query, kind=kind, page=page, **_named(asked))
    counts = dict(answer.counts)
    return Shown(
        template="search.html",
        answer=answer,
        context={
            "q": query,
            "asked": {"q": query, "kind": kind, **asked},
            "narrowed": asked,
            "choices": {facet.field: list(facet.values) for facet in answer.facets},
            "hits": [(hit, pieces(hit.words.sentence, 0, len(hit.words.sentence), found_in(hit.words.sentence, query)))
                     for hit in answer.hits],
            "first": (page - 1) * SHOWN,
            "more": page + 1 if counts[kind] > page * SHOWN else None,
            "nearer": [] if any(counts.values()) else _nearer(reader, query, asked),
        },
    )  # fmt: skip


def _nearer(reader: Reader, query: str, asked: Asked) -> list[tuple[str, str, int]]:
    """Up to three queries like one that found nothing, with what they would: (what is dropped, address, sentences)."""
    parts = [f'"{quoted}"' if quoted else word for quoted, word in re.findall(r'"([^"]+)"|(\w+)', query)]
    tried: list[tuple[str, Asked]] = [("all filters", {"q": query})] if asked else []
    if len(parts) > 1:
        tried += [
            (f"“{part.strip(chr(34))}”", {"q": " ".join(p for p in parts if p != part), **asked}) for part in parts
        ]
    counted = [(left, given, questions.finding(reader, **_named(given)).counts[0][1]) for left, given in tried[:6]]
    best = sorted((found for found in counted if found[2]), key=lambda found: -found[2])[:3]
    return [(left, address_of("/search", given), n) for left, given, n in best]


def _named(given: Asked) -> dict[str, Any]:
    return {"query" if name == "q" else name: value for name, value in given.items()}


def found_in(text: str, asked: str) -> list[Mark]:
    """Where the words of a query stand in a text."""
    wanted = [phrase or word for phrase, word in re.findall(r'"([^"]+)"|(\w+)', asked)]
    spans = sorted({m.span() for word in wanted for m in re.finditer(rf"\b{re.escape(word)}\w*", text, re.IGNORECASE)})
    return [Mark(kind="words", start=start, end=end) for start, end in spans]
