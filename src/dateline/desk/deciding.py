"""Merge, split, reject, undo: a form that says what, a redirect to the page that shows it done."""

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dateline import questions
from dateline.desk.forms import fields, within
from dateline.desk.shown import Shown, known
from dateline.engine import judging
from dateline.model import Actor, Event, Judgement, Story
from dateline.record import Reader, open_record

VIEWS = {"story": "s", "event": "e", "actor": "p"}
# Rows to choose from when merging; further ones are found by words.
OFFERED = 24


class Decided(NamedTuple):
    """Which decision was made, and the address that shows it."""

    number: int
    address: str


async def judge(request: Request) -> Response:
    """Takes the decision a form asks for: 303 to where it shows, 409 with the reason if it cannot be made."""
    record: Path = request.app.state.record
    asked = await fields(request)
    try:
        made = await run_in_threadpool(decide, record, asked)
    except judging.NotDecided as problem:
        raise HTTPException(409, str(problem)) from problem
    path, _, anchor = made.address.partition("#")
    mark = "&" if "?" in path else "?"
    return RedirectResponse(f"{path}{mark}decided={made.number}{'#' if anchor else ''}{anchor}", status_code=303)


def decide(record: Path, asked: dict[str, str]) -> Decided:
    with closing(open_record(record)) as reader:
        found, address = _judgements(reader, asked)
    judging.judge(record, found)
    return Decided(max(each.decision for each in found), address)


def _judgements(reader: Reader, asked: dict[str, str]) -> tuple[list[Judgement], str]:
    """What is decided, and where the reader goes on."""
    verb, back = asked.get("verb"), within(asked.get("back", "/"))
    if verb == "undo":
        return judging.undone(reader, int(asked["decision"]) if asked.get("decision", "").isdecimal() else None), back
    about = asked.get("about", "event")
    whole, view = thing(reader, about, asked.get("id", "")), VIEWS.get(about, "e")
    if verb == "merge":
        other = thing(reader, about, asked.get("with", ""))
        return judging.merged(reader, whole, other), f"/{view}/{other.id}"
    if verb == "split":
        return judging.split(reader, whole, asked.get("off", ""), asked.get("name", "")), f"/{view}/{whole.id}"
    if verb == "correct" and isinstance(whole, Event):
        made = judging.corrected(reader, whole, asked.get("field", ""), asked.get("value", ""))
        return made, f"/{view}/{whole.id}#differ"
    if verb == "reject":
        return judging.rejected(reader, whole), back
    raise judging.NotDecided("Nothing that is asked here can be decided.")


def thing(reader: Reader, about: str, ref: str) -> Story | Event | Actor:
    if about == "actor":
        return questions.actor_record(reader, ref)
    return questions.story_record(reader, ref) if about == "story" else questions.event_record(reader, ref)


# ---- pages


def judgements(reader: Reader, request: Request) -> Shown:
    return Shown(template="judgements.html", answer=questions.judgements(reader))


def merge_story(reader: Reader, request: Request) -> Shown:
    whole = known(questions.story_record, reader, request.path_params["ref"])
    words = request.query_params.get("find", "").strip()
    near = questions.near_stories(reader, whole.id, OFFERED)
    rows = [(each.story, each.how) for each in near]
    if words:
        rows = [(row, "") for row in questions.stories(reader) if _named(row.title, words)][:OFFERED]
    rows = [(row, how) for row, how in rows if row.id != whole.id]
    return Shown(template="merge.html", answer=rows, context={"whole": whole, "about": "story", "find": words})


def merge_event(reader: Reader, request: Request) -> Shown:
    whole = known(questions.event_record, reader, request.path_params["ref"])
    words = request.query_params.get("find", "").strip()
    rows = questions.near_events(reader, whole.id, OFFERED)
    if words:
        rows = [row for row in questions.events(reader) if _named(row.what, words)][:OFFERED]
    listed = [(row, "") for row in rows if row.id != whole.id]
    return Shown(template="merge.html", answer=listed, context={"whole": whole, "about": "event", "find": words})


def merge_actor(reader: Reader, request: Request) -> Shown:
    whole = known(questions.actor_record, reader, request.path_params["ref"])
    words = request.query_params.get("find", "").strip()
    found = questions.actors_named(reader, words, OFFERED) if words else questions.near_actors(reader, whole, OFFERED)
    listed = [(row, "") for row in found if row.id != whole.id]
    return Shown(template="merge.html", answer=listed, context={"whole": whole, "about": "actor", "find": words})


def split_story(reader: Reader, request: Request) -> Shown:
    answer = known(questions.story, reader, request.path_params["ref"])
    return Shown(template="split.html", answer=answer, context={"about": "story"})


def split_event(reader: Reader, request: Request) -> Shown:
    answer = known(questions.event, reader, request.path_params["ref"])
    return Shown(template="split.html", answer=answer, context={"about": "event"})


def split_actor(reader: Reader, request: Request) -> Shown:
    answer = known(questions.actor, reader, request.path_params["ref"])
    return Shown(template="split_actor.html", answer=answer)


def _named(text: str, words: str) -> bool:
    return all(word in text.casefold() for word in words.casefold().split())
