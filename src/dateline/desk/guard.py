"""What keeps a page's own code from doing anything: strict headers on all answers, and originals in a sandbox."""

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.model import Page
from dateline.questions import NotFound
from dateline.questions.references import one_article
from dateline.record.contract import Reader

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
# A page as it was found may look like itself (inline styles, pictures within the file), but run and load nothing.
SANDBOX = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": with it browsers hide the origin of the desk's own forms too.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-DNS-Prefetch-Control": "off",
    "Cache-Control": "no-cache",
}


class Guard:
    """Puts the policy on every answer that does not bring a stricter one."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Security-Policy", POLICY)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, guarded if scope["type"] == "http" else send)


def original(reader: Reader, request: Request) -> Response:
    """The bytes of an article's page as they were found: HTML in a sandbox, everything else as plain text."""
    article = one_article(reader, request.path_params["ref"])
    page = reader.get(Page, article.page)
    if page is None:
        raise NotFound(f"The record does not keep the page of article '{article.id}'.")
    html = "html" in (page.media_type or "") or page.body.lstrip()[:15].lower().startswith(
        (b"<!doctype html", b"<html")
    )
    # No charset for HTML: the page says it itself, and the browser reads it as a browser would have.
    media_type = "text/html" if html else "text/plain; charset=utf-8"
    return Response(page.body, headers={"Content-Type": media_type, "Content-Security-Policy": SANDBOX})
