"""The pages of plain lists: quotes, outlets, and what was refused."""

from starlette.requests import Request

from dateline import questions
from dateline.desk.asking import conditions, frequent, number
from dateline.desk.shown import Shown
from dateline.questions import spoken
from dateline.questions.finding import MOST
from dateline.questions.lookup import Lookup
from dateline.questions.quotes import rows_of
from dateline.record.contract import Reader

# Sayings on one page.
SAYINGS = 60


def quotes(reader: Reader, request: Request) -> Shown:
    asked = conditions(request, "by", "about", "since")
    page, look = number(request.query_params.get("page")), Lookup(reader)
    found = spoken.chosen(look, **asked, most=MOST)
    return Shown(
        template="quotes.html",
        answer=rows_of(look, found[(page - 1) * SAYINGS : page * SAYINGS]),
        context={
            "asked": asked,
            "total": len(found),
            "more": page + 1 if len(found) > page * SAYINGS else None,
            "speakers": look.kept.part("quote choices", lambda: _speakers(look), of=spoken.SAID),
        },
    )


def _speakers(look: Lookup) -> list[tuple[str, int]]:
    return frequent(one.speaker for one in spoken.every(look) if one.speaker and one.actors)


def outlets(reader: Reader, request: Request) -> Shown:
    return Shown(template="outlets.html", answer=questions.outlets(reader))


def rejects(reader: Reader, request: Request) -> Shown:
    return Shown(template="rejects.html", answer=questions.rejects(reader))
