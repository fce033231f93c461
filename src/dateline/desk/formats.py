"""The same answer for other programs: a table (CSV), a feed (Atom), a calendar (iCalendar)."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dateline.desk.asking import given
from dateline.desk.layout import address, environment, query
from dateline.questions.answers import EventRow, Hit, QuoteRow, StoryRow, Words
from dateline.views import days
from dateline.views import words as told

# What stands in a feed: a reader that asks daily misses nothing even where 100 stories change in a day.
ENTRIES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a feed; `day` is an ISO value of when it was last reported."""

    id: str
    title: str
    path: str
    day: str | None
    says: str


# ---- tables


def table(rows: Iterable[object]) -> Response:
    """Rows as CSV with a head line, in UTF-8 with the mark that spreadsheets look for."""
    flat = [dict(_flat(row)) for row in rows]
    heads = list(dict.fromkeys(name for row in flat for name in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, heads, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _harmless(value) for name, value in row.items()} for row in flat)
    return Response("\ufeff" + out.getvalue(), media_type="text/csv; charset=utf-8")


def _harmless(value: object) -> object:
    """A page's words are never a spreadsheet's formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _flat(row: object, before: str = "") -> Iterator[tuple[str, object]]:
    """The fields of an answer's row as columns: what is nested comes as its words, its value or its names."""
    for field in fields(row) if is_dataclass(row) else ():
        name, value = f"{before}{field.name}", getattr(row, field.name)
        if isinstance(value, Words):
            yield name, value.sentence
            yield from ((f"{name}_{part}", getattr(value, part)) for part in ("outlet", "article", "start", "end"))
        elif is_dataclass(value) and not hasattr(value, "name") and not hasattr(value, "value"):
            yield from _flat(value, f"{name}_")
        else:
            yield name, _told(value)


def _told(value: object) -> object:
    if isinstance(value, Words):
        return value.sentence
    if is_dataclass(value):
        return getattr(value, "name", None) or getattr(value, "value", None) or getattr(value, "field", None)
    if isinstance(value, tuple | list):
        return "; ".join(str(_told(each)) for each in value)
    return value


# ---- feeds


def feed(request: Request, title: str, entries: Sequence[Entry]) -> Response:
    """Atom (RFC 4287). Times are those of the reports, never of this computer, so that nothing seems new twice."""
    base = str(request.base_url).rstrip("/")
    newest = max((_instant(entry.day) for entry in entries), default=_instant(None))
    body = (
        environment()
        .get_template("feed.atom")
        .render(
            title=title,
            base=base,
            page=base + query(request.url.path.removesuffix(".atom") or "/", given(request)),
            itself=str(request.url),
            newest=newest,
            entries=[(entry, _instant(entry.day)) for entry in entries[:ENTRIES]],
        )
    )
    return Response(body, media_type="application/atom+xml")


def _instant(day: str | None) -> str:
    """The last instant that an ISO value allows, as Atom writes it; the beginning of 1970 where none is known."""
    last = (day or "").split("/")[-1]
    if "T" in last:
        return f"{last[:16]}:00Z"
    return f"{(last + '-01-01')[:10] if last[:4].isdecimal() else '1970-01-01'}T00:00:00Z"


def of_stories(rows: Iterable[StoryRow]) -> list[Entry]:
    made = [
        Entry(
            id=row.id,
            title=row.title,
            path=address("s", row.id, row.title),
            day=row.last,
            says=f"{_counted(row)}. {row.lede.sentence if row.lede else ''}",
        )
        for row in rows
    ]
    return sorted(made, key=lambda entry: entry.day or "", reverse=True)


def of_events(rows: Iterable[EventRow]) -> list[Entry]:
    made = [
        Entry(
            id=row.id,
            title=f"{days.day(row.when.value if row.when else None)}: {row.what}",
            path=address("e", row.id, row.what),
            day=max((words.published or "" for words in row.evidence), default=None),
            says=f"{told.status(row.status).capitalize()}. {_counted(row)}. {row.evidence[0].sentence}"
            if row.evidence
            else told.status(row.status).capitalize(),
        )
        for row in rows
    ]
    return sorted(made, key=lambda entry: entry.day or "", reverse=True)


def of_hits(hits: Iterable[Hit]) -> list[Entry]:
    return [
        Entry(
            id=f"{hit.words.article}-{hit.words.anchor}",
            title=hit.words.sentence[:120],
            path=address("a", hit.words.article, "", hit.words.anchor),
            day=hit.words.published,
            says=f"{hit.words.sentence} ({hit.words.outlet})",
        )
        for hit in hits
    ]


def _counted(row: StoryRow | EventRow | QuoteRow) -> str:
    return f"{told.count(row.articles, 'article')}, {told.count(row.independent, 'independent report')}"


# ---- a calendar


def calendar(request: Request, rows: Iterable[EventRow], newest: str | None) -> Response:
    """What lies ahead, as iCalendar (RFC 5545): one whole-day entry for each event, as long as its days are open."""
    stamp = _instant(newest).replace("-", "").replace(":", "")
    base = str(request.base_url).rstrip("/")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Timeline//EN"]
    for row in rows:
        if row.when and row.when.first:
            end = date.fromisoformat(row.when.last or row.when.first) + timedelta(days=1)
            lines += [
                "BEGIN:VEVENT",
                f"UID:{row.id}@dateline",
                f"DTSTAMP:{stamp}",
                f"DTSTART;VALUE=DATE:{row.when.first.replace('-', '')}",
                f"DTEND;VALUE=DATE:{end.isoformat().replace('-', '')}",
                f"SUMMARY:{_escaped(row.what)}",
                f"DESCRIPTION:{_escaped(f'{told.status(row.status).capitalize()}. {_counted(row)}.')}",
                f"URL:{base}{address('e', row.id, row.what)}",
                f"STATUS:{'CONFIRMED' if row.status == 'announced' else 'TENTATIVE'}",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
            ]
    folded = "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])
    return Response(folded, media_type="text/calendar; charset=utf-8")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Lines of at most 75 bytes, never cut within a letter."""
    parts, held = [], ""
    for letter in line:
        if len((held + letter).encode()) > 74:
            parts.append(held)
            held = ""
        held += letter
    return "\r\n ".join([*parts, held])


Rows = Callable[[Any], Iterable[object]]
Entries = Callable[[Any], list[Entry]]
