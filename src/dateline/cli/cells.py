"""What stands in the cells of a terminal's tables: days, names, counts and cited words, and the plain table itself."""

import re
from collections.abc import Iterable, Sequence

from rich.markup import escape
from rich.table import Table

from dateline.model import Participant, When
from dateline.questions.answers import Circumstance, Words
from dateline.views.days import day

# Each status by a mark first, so that none is told by colour alone.
MARKS = {
    "happened": "●",
    "ongoing": "◐",
    "announced": "○",
    "hypothetical": "◌",
    "threatened": "◌",
    "denied": "⊘",
    "negated": "⊘",
    "cancelled": "⊗",
}

ISO = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")
# What a narrow terminal leaves to a column: enough of a sentence to read, and the whole of an id, which is copied.
WIDTHS = {"what": 28, "story": 28, "sentence": 28, "words": 28, "why": 28, "id": 16}


def table(*heads: str, rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> Table:
    """A plain table; `right` are the columns of figures."""
    made = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for place, head in enumerate(heads):
        made.add_column(
            head,
            justify="right" if place in right else "left",
            overflow="fold",
            min_width=WIDTHS.get(head),
        )
    for row in rows:
        made.add_row(*(escape(cell) for cell in row))
    return made


def dated(when: When | Circumstance | None) -> str:
    """ISO days as they are, which can be sorted by; other TIMEX3 values ('202', '2024-W15') in words."""
    if not when or not when.value:
        return "no date"
    return when.value if ISO.fullmatch(when.value) else day(when.value, short=True)


def names(parties: Iterable[Participant]) -> str:
    return ", ".join(dict.fromkeys(party.name for party in parties))


def counts(articles: int, independent: int) -> str:
    """'41 articles, 6 independent reports': never one without the other."""
    reports = "report" if independent == 1 else "reports"
    return f"{articles:,} article{'s' * (articles != 1)}, {independent:,} independent {reports}"


def cited(words: Words) -> str:
    return f"“{words.text}” — {words.outlet}, {words.article}:{words.start}–{words.end}"
