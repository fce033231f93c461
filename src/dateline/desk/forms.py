"""What a form sends: read within bounds, and only if it comes from a page of this desk."""

import secrets
from email import message_from_bytes, policy
from urllib.parse import parse_qsl, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

COOKIE = "dateline-desk"
# A form of fields alone; far more than any of the desk's own sends.
FIELDS = 64 * 1024


def same_origin(request: Request) -> bool:
    """Whether a page of this desk sent it. Browsers say so themselves; one that says nothing is not believed."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        return False
    return site == "same-origin" if site is not None else origin is not None


def checked(request: Request, given: str) -> None:
    """Refuses what another site may have sent: it knows neither the cookie nor the token that the form repeats."""
    token: str = request.app.state.token
    known = secrets.compare_digest(given, token) and secrets.compare_digest(request.cookies.get(COOKIE, ""), token)
    if not (same_origin(request) and known):
        raise HTTPException(403, "This did not come from a page of this desk as it runs now: load the page again.")


def remembered(request: Request, response: Response) -> None:
    """Gives the browser the token as a cookie that no other site's request carries."""
    token: str = request.app.state.token
    if request.cookies.get(COOKIE) != token:
        response.set_cookie(COOKIE, token, httponly=True, samesite="strict")


async def body(request: Request, limit: int) -> bytes:
    """The request's body; 413 as soon as it is larger than the limit (bytes)."""
    held = bytearray()
    async for chunk in request.stream():
        held += chunk
        if len(held) > limit:
            raise HTTPException(413, f"More than {limit // 2**20 or 1} MB at once: give the folder to 'dateline read'.")
    return bytes(held)


async def fields(request: Request) -> dict[str, str]:
    """The fields of a plain form, checked."""
    asked = dict(parse_qsl((await body(request, FIELDS)).decode("utf-8", "replace"), keep_blank_values=True))
    checked(request, asked.get("token", ""))
    return asked


async def parts(request: Request, limit: int) -> tuple[dict[str, str], list[tuple[str, bytes]]]:
    """The fields and the files (name, bytes) of a form with files, checked."""
    head = f"Content-Type: {request.headers.get('content-type', '')}\r\n\r\n".encode("latin-1", "replace")
    message = message_from_bytes(head + await body(request, limit), policy=policy.HTTP)
    asked: dict[str, str] = {}
    files: list[tuple[str, bytes]] = []
    for part in message.iter_parts() if message.is_multipart() else ():
        held = part.get_payload(decode=True)
        data = held if isinstance(held, bytes) else b""
        name = part.get_param("name", "", header="content-disposition")
        if part.get_filename():
            files.append((str(part.get_filename()), data))
        elif name:
            asked[str(name)] = data.decode("utf-8", "replace")
    checked(request, asked.get("token", ""))
    return asked, files


def within(address: str) -> str:
    """An address of this desk to go back to; the front page for any other."""
    return address if address.startswith("/") and not address.startswith(("//", "/\\")) else "/"
