"""Up to which reading a browser has seen the record: what came since is new."""

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from dateline import questions
from dateline.desk.forms import fields
from dateline.record.contract import Reader

# A visit lasts as long as the browser stays open; what was seen is kept for a year. Both hold numbers of readings.
VISIT, SEEN, YEAR = "dateline-visit", "dateline-seen", 365 * 24 * 3600


def last_visit(reader: Reader, request: Request) -> tuple[int | None, int]:
    """The reading up to which this browser had seen the record when its visit began, and the newest one."""
    now = newest_reading(reader)
    visit, seen = whole(request.cookies.get(VISIT)), whole(request.cookies.get(SEEN))
    base = visit if visit is not None else seen
    return (base if base is not None and base <= now else None), now


def newest_reading(reader: Reader) -> int:
    return whole(reader.notes().get("reading")) or 0


async def seen(request: Request) -> Response:
    """From here on, all that the record holds now is seen."""
    await fields(request)
    answer = RedirectResponse("/", status_code=303)
    answer.delete_cookie(VISIT)
    return answer


def news(reader: Reader, request: Request) -> Response:
    """What came after the reading with the number `since`: its articles, and how many are in their own words."""
    since, now = whole(request.query_params.get("since")), newest_reading(reader)
    found = questions.arrived(reader, since) if since is not None and since < now else (0, 0)
    return JSONResponse({"articles": found[0], "independent": found[1]})


def whole(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None
