"""Pages for what goes wrong: what happened, what is safe, what to do."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dateline.desk.layout import render

Way = tuple[str, str, str]  # what to do, what it brings, its address
FRONT: Way = ("Open the front page", "All stories of the record.", "/")


def not_found(request: Request, problem: Exception) -> Response:
    says = f"{problem} The record itself is untouched."
    return _page(request, 404, "Not in this record", says, FRONT, ("Search", "For words you remember.", "/search"))


def refused(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, HTTPException)
    status = problem.status_code
    if status in (403, 409, 413):
        return _page(request, status, "This was not done", f"{problem.detail} Nothing was changed.", FRONT)
    title = "No such page" if status == 404 else "This cannot be done here"
    says = f"{request.url.path} is no address of this desk. The record itself is untouched."
    return _page(request, status, title, says, FRONT)


def no_record(request: Request, problem: Exception) -> Response:
    says = f"{problem}. The desk only reads; it changed nothing."
    again = ("Try again", "When the record is free.", request.url.path)
    return _page(request, 503, "The record cannot be read", says, again)


def broken(request: Request, problem: Exception) -> Response:
    says = "Something in the record was not as the desk expects. The desk only reads; the record is as it was."
    front = ("Open the front page", "Other pages work on.", "/")
    data = ("See the data", "The same answer without the page.", f"{request.url.path}.json")
    return _page(request, 500, "This page could not be made", says, front, data, of=f" {type(problem).__name__}")


def _page(request: Request, status: int, title: str, says: str, *ways: Way, of: str = "") -> Response:
    """`of` is what kind of fault the code shown is of, if that helps to report it."""
    code = f"{status}{of}"
    return render(request, "error.html", status_code=status, title=title, says=says, ways=list(ways), code=code)
