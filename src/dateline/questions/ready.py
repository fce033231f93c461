"""Works out what is kept of a whole record, so that the first page after a change need not wait for it."""

from dateline.questions import spoken
from dateline.questions.about import counts, edited
from dateline.questions.cards import by_story
from dateline.questions.events import ahead, differing
from dateline.questions.lookup import Lookup
from dateline.questions.near import near_events
from dateline.questions.network import network
from dateline.questions.outlets import outlets
from dateline.record.contract import Reader


def prepare(reader: Reader) -> None:
    """Asks once what every page builds on, and lays it beside the record; nothing where that holds nothing."""
    look = Lookup(reader)
    by_story(look)
    counts(reader)
    edited(reader, 1)
    ahead(reader, 1)
    differing(reader, 1)
    network(reader)
    outlets(reader)
    for event in look.events[:1]:
        near_events(reader, event.id, 1)
    # Last, because they take longest and only the list of all quotes needs them.
    spoken.every(look)
    spoken.called(look)
    look.kept.lay()
