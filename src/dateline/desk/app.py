"""The web application: one address for each page, the same address with `.json` for its data."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dateline import questions
from dateline.desk import acting, adding, deciding, formats, problems, visits
from dateline.desk.addresses import CHOICES, VIEWS, View, described
from dateline.desk.asking import known_on
from dateline.desk.describing import openapi
from dateline.desk.forms import remembered
from dateline.desk.guard import Guard, original
from dateline.desk.layout import render
from dateline.desk.shown import Page
from dateline.questions import NotFound, to_json
from dateline.questions.answers import DecisionRow
from dateline.questions.events import newest
from dateline.record.contract import Reader, RecordProblem

Answer = Callable[[Reader, Request], Response]


class OpenReader(Reader, Protocol):
    """A record that is open, and closed after the page is made."""

    def close(self) -> None: ...


def app(
    reader_factory: Callable[[], OpenReader],
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost"),
    record: Path | None = None,
) -> Starlette:
    """The desk over whatever record the factory opens; it opens one for each page asked, and closes it.

    `hosts` are the names the desk answers to: no other site can be made to speak for it in a reader's browser.
    With `record`, the file that the factory opens, readers can decide and add pages; without it they only read.
    """
    routes = [
        Mount("/static", StaticFiles(directory=str(files("dateline.desk") / "static")), name="static"),
        Route("/a/{ref}/original", _endpoint(reader_factory, original)),
        Route("/actors.gexf", _endpoint(reader_factory, acting.gexf)),
        Route("/timeline.ics", _endpoint(reader_factory, _calendar)),
        Route("/openapi.json", _endpoint(reader_factory, _openapi)),
        Route("/news.json", _endpoint(reader_factory, visits.news)),
    ]
    if record is not None:
        routes += [
            Route("/judge", deciding.judge, methods=["POST"]),
            Route("/seen", visits.seen, methods=["POST"]),
            Route("/read", adding.add, methods=["POST"]),
            Route("/reading/events", adding.events),
        ]
        routes += [Route(path, _endpoint(reader_factory, _page(page))) for path, page in CHOICES.items()]
    for path, view in VIEWS.items():
        routes += [Route(path + ending, _endpoint(reader_factory, made)) for ending, made in _endings(view)]
        routes.append(Route(path, _endpoint(reader_factory, _page(view.page))))
    desk = Starlette(
        routes=routes,
        middleware=[
            Middleware(Guard),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts)),
            Middleware(GZipMiddleware, minimum_size=2000, compresslevel=4),
        ],
        exception_handlers={
            NotFound: problems.not_found,
            HTTPException: problems.refused,
            RecordProblem: problems.no_record,
            Exception: problems.broken,
        },
    )
    desk.state.token, desk.state.record = secrets.token_urlsafe(24), record
    desk.state.reading = adding.Reading()
    return desk


def _endpoint(factory: Callable[[], OpenReader], answer: Answer) -> Callable[[Request], Response]:
    # Not async: Starlette runs it on a thread of its own, so that a slow page holds up no other.
    def endpoint(request: Request) -> Response:
        with closing(factory()) as reader:
            day = known_on(request)
            return answer(questions.AsOf(reader, day) if day else reader, request)

    return endpoint


def _page(page: Page) -> Callable[[Reader, Request], Response]:
    def answer(reader: Reader, request: Request) -> Response:
        shown = page(reader, request)
        if moved := _moved(request, shown.answer):
            return RedirectResponse(moved, 302)
        made = render(request, shown.template, **shown.context, answer=shown.answer, **_standing(reader, request))
        remembered(request, made)
        for name, (value, seconds) in shown.keeps.items():
            made.set_cookie(name, value, max_age=seconds, httponly=True, samesite="strict")
        return made

    return answer


def _moved(request: Request, answer: object) -> str | None:
    """The address of the story, event, thread or actor that the one asked for has become part of."""
    now = next((held for name in ("story", "event", "actor") if (held := getattr(answer, name, None))), answer)
    asked, id = request.path_params.get("ref", ""), getattr(now, "id", "")
    if not id or id.startswith(asked.split("-")[0]):
        return None
    now_at = request.url.replace(scheme="", netloc="", path=request.url.path.replace(asked, id))
    return str(now_at.include_query_params(was=asked.split("-")[0]))


def _standing(reader: Reader, request: Request) -> dict[str, Any]:
    """What every page shows of the record: the decision that led to it, and the reading it was made from."""
    return {"decided": _decided(reader, request), "reading_number": visits.newest_reading(reader)}


def _decided(reader: Reader, request: Request) -> DecisionRow | None:
    """The decision that led to this page."""
    number = request.query_params.get("decided", "")
    return next((row for row in questions.judgements(reader) if str(row.number) == number), None) if number else None


def _endings(view: View) -> Iterator[tuple[str, Answer]]:
    """The other forms of a page's answer, each with the ending of its address."""
    yield (
        ".json",
        lambda reader, request: Response(to_json(view.page(reader, request).answer), media_type="application/json"),
    )
    rows, entries = view.rows, view.entries
    if rows:
        yield ".csv", lambda reader, request: formats.table(rows(view.page(reader, request).answer))
    if entries:
        yield (
            ".atom",
            lambda reader, request: formats.feed(
                request, f"Dateline: {view.says}", entries(view.page(reader, request).answer)
            ),
        )


def _calendar(reader: Reader, request: Request) -> Response:
    return formats.calendar(request, questions.ahead(reader), newest(reader))


def _openapi(reader: Reader, request: Request) -> Response:
    writable = request.app.state.record is not None
    return JSONResponse(openapi(described(writable), version("dateline")))
