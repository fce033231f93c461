"""The few events that tell a story: what a reader takes in without scrolling for long."""

from collections.abc import Sequence

from dateline.grouping.days import BACKGROUND, interval
from dateline.model import When
from dateline.questions.answers import EventRow

IN_BRIEF = 5


def brief(events: Sequence[EventRow], published: str | None, speaking: str) -> tuple[str, ...]:
    """The ids of the events that tell a story published first on a day, in their own order.

    Those that most independent reports tell; of as many what is news before what is long past, and what the article
    that is `speaking` for the story tells first, as news put what is new at the head.
    """

    def rank(event: EventRow) -> tuple[int, int, bool, list[int]]:
        places = [words.start for words in event.evidence if words.article == speaking]
        return -event.independent, -event.articles, past(event.when, published), [not places, *sorted(places)[:1]]

    shown = {event.id for event in sorted(events, key=rank)[:IN_BRIEF]}
    return tuple(event.id for event in events if event.id in shown)


def past(when: When | None, published: str | None) -> bool:
    """Whether an event was long over when its story was first published: its background, not its news."""
    over, first = interval(when.last if when else None), interval(published)
    return bool(over and first and over[1] <= first[0] - BACKGROUND)
