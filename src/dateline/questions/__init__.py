"""Questions asked of the record, each answered once for all faces: the command line, the desk and the library."""

import msgspec

from dateline.questions.about import counts, edited, parsed, rejects
from dateline.questions.actors import actor, actors
from dateline.questions.answers import Change, NotFound
from dateline.questions.articles import article, compare, search
from dateline.questions.as_of import AsOf
from dateline.questions.copies import copies
from dateline.questions.dates import dates
from dateline.questions.descent import independent_reports, lineage
from dateline.questions.events import ahead, differing, events, timeline
from dateline.questions.finding import finding
from dateline.questions.judgements import actor_record, decided_fields, event_record, judgements, story_record
from dateline.questions.near import near_events, near_stories
from dateline.questions.near_actors import actors_named, near_actors
from dateline.questions.network import network
from dateline.questions.one_event import event
from dateline.questions.outlets import outlets
from dateline.questions.quotes import quotes
from dateline.questions.ready import prepare
from dateline.questions.stories import arrived, changes, stories, story
from dateline.questions.threads import thread, threads
from dateline.questions.unsure import uncertain

__all__ = [
    "AsOf",
    "Change",
    "NotFound",
    "actor",
    "actor_record",
    "actors",
    "actors_named",
    "ahead",
    "arrived",
    "article",
    "changes",
    "compare",
    "copies",
    "counts",
    "dates",
    "decided_fields",
    "differing",
    "edited",
    "event",
    "event_record",
    "events",
    "finding",
    "independent_reports",
    "judgements",
    "lineage",
    "near_actors",
    "near_events",
    "near_stories",
    "network",
    "outlets",
    "parsed",
    "prepare",
    "quotes",
    "rejects",
    "search",
    "stories",
    "story",
    "story_record",
    "thread",
    "threads",
    "timeline",
    "to_json",
    "uncertain",
]


def to_json(answer: object) -> str:
    """An answer as JSON of two spaces' indent; its fields are the answer's."""
    return msgspec.json.format(msgspec.json.encode(answer), indent=2).decode("utf-8")
