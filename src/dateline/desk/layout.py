"""Templates and the words, addresses and drawings they use."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from importlib.metadata import version
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from dateline.desk.asking import known_on
from dateline.model import Event
from dateline.questions.answers import EventRow, Words
from dateline.views import days, words
from dateline.views.glyph import glyph
from dateline.views.marks import Mark, Piece, pieces
from dateline.views.topics import known


def render(request: Request, template: str, *, status_code: int = 200, **context: Any) -> HTMLResponse:
    """A page from its template; `here` is its address with all that is asked."""
    data = request.url.path.removesuffix("/") + ("/" if request.url.path == "/" else "") + ".json"
    asked = [(name, value) for name, value in request.query_params.multi_items() if name != "decided"]
    query = query_of(asked)
    day = known_on(request)
    known = {
        "as_of": day,
        "left": query_of([(name, value) for name, value in asked if name != "as_of"]),
        "decided": None,
        "reading_number": None,
        "token": request.app.state.token,
        "writable": request.app.state.record is not None and day is None,
    }
    body = (
        environment()
        .get_template(template)
        .render(here=request.url.path + query, path=request.url.path, data=data + query, **{**known, **context})
    )
    return HTMLResponse(carried(body, day) if day else body, status_code=status_code)


def carried(body: str, day: str) -> str:
    """A page whose links and forms keep the day that it shows the record of.

    Done on the page as it is made, so that no template can forget it. What leads back to today says `data-now`.
    """

    def link(found: re.Match[str]) -> str:
        path, anchor = found[1], found[2] or ""
        return f'href="{path}{"&amp;" if "?" in path else "?"}as_of={day}{anchor}"'

    body = re.sub(r'href="(/(?!static/)(?![^"#]*as_of=)[^"#]*)(#[^"]*)?"(?! data-now)', link, body)
    field = f'<input type="hidden" name="as_of" value="{day}">'
    return re.sub(r'(<form (?![^>]*(?:method="post"|data-now))[^>]*>)', rf"\1{field}", body)


def query_of(asked: Sequence[tuple[str, str]]) -> str:
    return f"?{urlencode(asked)}" if asked else ""


@cache
def environment() -> Environment:
    made = Environment(
        loader=PackageLoader("dateline.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        day=days.day,
        short=lambda value: days.day(value, short=True),
        status=words.status,
        shape=words.shape,
        kind=lambda value: value.replace("_", " ").capitalize(),
        on_axis=lambda value: days.day(value, short=True).rpartition(" ")[0],
        copy_kind=words.copy_kind,
        country=words.country,
        topic=lambda key: known()[key].short if key in known() else key,
        told=told,
        percent=words.percent,
        spelled=days.spelled,
        precision=words.precision,
        exactness=words.exactness,
        number=lambda value: f"{value:,}",
        weekday=weekday,
        named=named,
        sentence=sentence,
        capital=capital,
        counted_not=lambda value: (value, None),
        language=lambda code: {"en": "English"}.get(code, code),
    )
    made.globals.update(
        count=words.count,
        glyph=glyph,
        marked=marked,
        later=later,
        countries_of=countries_of,
        address=address,
        cited=cited,
        cited_page=cited_page,
        query=query,
        version=version("dateline"),
    )
    return made


# ---- addresses


def tail(text: str) -> str:
    """The readable end of an address: 'two-capitals-sign'; it says nothing to the program."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:8])


def address(view: str, ref: str, text: str = "", anchor: str = "") -> str:
    """'/s/4f…-two-capitals-sign#timeline'."""
    readable = tail(text)
    return f"/{view}/{quote(ref, safe='')}" + (f"-{readable}" if readable else "") + (f"#{anchor}" if anchor else "")


def query(path: str, conditions: Mapping[str, object], **changed: object) -> str:
    """An address with these conditions (a value or several), some of them changed or (None) dropped."""
    kept = {name: value for name, value in {**conditions, **changed}.items() if value}
    return f"{path}?{urlencode(kept, doseq=True)}" if kept else path


# ---- words


def weekday(value: str | None) -> str:
    """'Friday' for a day; empty for what is less precise."""
    return date.fromisoformat(value).strftime("%A") if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value) else ""


def later(first: str | None, second: str | None) -> str:
    """'2 days later'; empty where a day is not known."""
    if not (first and second and len(first) >= 10 and len(second) >= 10 and "/" not in first + second):
        return ""
    days = (date.fromisoformat(second[:10]) - date.fromisoformat(first[:10])).days
    if days == 0:
        return "same day"
    return f"{words.count(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"


def named(names: Iterable[str], limit: int = 2) -> str:
    """'Northern Ledger, Gulf Morning and 3 others'."""
    listed = list(names)
    more = len(listed) - limit
    if more <= 0:
        return ", ".join(listed)
    return f"{', '.join(listed[:limit])} and {words.count(more, 'other')}"


def sentence(text: str) -> str:
    """A claim as a sentence: with a capital and a full stop."""
    return capital(text) + ("" if text.endswith((".", "!", "?", "…", "”")) else ".")


def marked(evidence: Words) -> tuple[Piece, ...]:
    """The sentence of some evidence, with the words themselves marked."""
    mark = Mark(kind="words", start=evidence.offset, end=evidence.offset + len(evidence.text))
    return pieces(evidence.sentence, 0, len(evidence.sentence), [mark])


def told(value: str, field: str) -> str:
    """A value on which sources differ: several statuses are joined by 'or', all else may be a day."""
    return " or ".join(map(words.status, value.split("/"))) if field == "status" else days.day(value, short=True)


def cited(found: Words) -> str:
    """Evidence as a citation in Markdown: the sentence, outlet, day, and the address on this desk."""
    place = f"{{here}}{address('a', found.article, '', found.anchor)}"
    return f"> {found.sentence}\n\n{found.outlet}, {_on(found.published)}[paragraph {found.paragraph}]({place})"


def cited_page(title: str, outlet: str, published: str | None, url: str | None, sentence: str, path: str) -> str:
    """An article as a citation in Markdown: title, outlet, day, its own address (else the desk's), and a sentence."""
    return f"[{title}]({url or '{here}' + path}), {outlet}, {_on(published)}“{sentence.strip()}”"


def _on(published: str | None) -> str:
    return f"{days.day(published)}, " if published else ""


def capital(text: str) -> str:
    """Text with a capital at its beginning, and no other letter changed."""
    return text[:1].upper() + text[1:]


def countries_of(row: EventRow | Event) -> list[str]:
    """The countries of an event's participants and place, in the order they are named."""
    codes = [party.country for party in row.sources + row.targets] + [row.place.country if row.place else None]
    return [code for code in dict.fromkeys(codes) if code]
