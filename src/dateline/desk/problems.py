"""Pages for what goes wrong: what happened, what is safe, what to do."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dateline.desk.layout import render


def not_found(request: Request, problem: Exception) -> Response:
    return render(
        request,
        "error.html",
        status_code=404,
        title="Not in this record",
        says=f"{problem} The record itself is untouched.",
        ways=[
            ("Open the front page", "All stories of the record.", "/"),
            ("Search", "For words you remember.", "/search"),
        ],
        code="404",
    )


def refused(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, HTTPException)
    if problem.status_code in (403, 409, 413):
        return render(
            request,
            "error.html",
            status_code=problem.status_code,
            title="This was not done",
            says=f"{problem.detail} Nothing was changed.",
            ways=[("Open the front page", "All stories of the record.", "/")],
            code=str(problem.status_code),
        )
    return render(
        request,
        "error.html",
        status_code=problem.status_code,
        title="No such page" if problem.status_code == 404 else "This cannot be done here",
        says=f"{request.url.path} is no address of this desk. The record itself is untouched.",
        ways=[("Open the front page", "All stories of the record.", "/")],
        code=str(problem.status_code),
    )


def no_record(request: Request, problem: Exception) -> Response:
    return render(
        request,
        "error.html",
        status_code=503,
        title="The record cannot be read",
        says=f"{problem}. The desk only reads; it changed nothing.",
        ways=[("Try again", "When the record is free.", request.url.path)],
        code="503",
    )


def broken(request: Request, problem: Exception) -> Response:
    return render(
        request,
        "error.html",
        status_code=500,
        title="This page could not be made",
        says="Something in the record was not as the desk expects. The desk only reads; the record is as it was.",
        ways=[
            ("Open the front page", "Other pages work on.", "/"),
            ("See the data", "The same answer without the page.", f"{request.url.path}.json"),
        ],
        code=f"500 {type(problem).__name__}",
    )
