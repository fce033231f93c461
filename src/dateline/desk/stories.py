"""The pages of stories: one story with all that is known of it, and threads of them."""

from typing import Any

from starlette.requests import Request

from dateline import questions
from dateline.desk.shown import QUOTES, Shown, known
from dateline.desk.visits import last_visit
from dateline.questions.answers import Lane, StoryAnswer
from dateline.questions.cards import by_story
from dateline.questions.lookup import Lookup
from dateline.questions.stories import came_after
from dateline.record.contract import Reader
from dateline.views.lanes import axis, lane_marks


def story(reader: Reader, request: Request) -> Shown:
    was = request.query_params.get("was", "")
    answer = known(lambda base, ref: questions.story(base, ref, was), reader, request.path_params["ref"])
    days = [source.published for source in answer.articles]
    return Shown(
        template="story.html",
        answer=answer,
        context={
            "brief": [row for row in answer.events if row.id in answer.brief],
            "quotes": (answer.quotes[:QUOTES], answer.quotes[QUOTES:]),
            "near": questions.near_stories(reader, answer.story.id),
            "visit": since_visit(reader, request, answer),
            "axis": axis(days),
            "lanes": [(lane, lane_marks(days, dated(lane))) for lane in answer.lanes],
            "copies": {copy.target.article: copy for lane in answer.lanes for copy in lane.copies},
        },
    )


def since_visit(reader: Reader, request: Request, answer: StoryAnswer) -> dict[str, Any] | None:
    """What came to a story since this browser's last visit; None on a first one, or where no reading was since."""
    base, now = last_visit(reader, request)
    if base is None or base >= now:
        return None
    look = Lookup(reader)
    change = questions.changes(reader, [by_story(look)[answer.story.id]], base).get(answer.story.id)
    new = came_after(look, (source.article for source in answer.articles), base)
    return {"change": change, "articles": new, "readings": now - base}


def dated(lane: Lane) -> list[tuple[str | None, str]]:
    return [(lane.origin.published, "origin"), *((copy.target.published, copy.kind) for copy in lane.copies)]


def threads(reader: Reader, request: Request) -> Shown:
    return Shown(template="threads.html", answer=questions.threads(reader))


def thread(reader: Reader, request: Request) -> Shown:
    return Shown(template="thread.html", answer=known(questions.thread, reader, request.path_params["ref"]))
