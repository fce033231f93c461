"""What a search found."""

from dataclasses import dataclass

from dateline.questions.answers.actors import ActorRow
from dateline.questions.answers.events import EventRow
from dateline.questions.answers.quotes import QuoteRow
from dateline.questions.answers.stories import StoryRow
from dateline.questions.answers.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A sentence that a search found, counted once with its copies."""

    words: Words
    articles: int
    independent: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A field that hits can be narrowed by: its values, each with the number of hits that have it."""

    field: str
    values: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer:
    """What a query found: one page of the kind asked for, and how much there is of each kind.

    `articles` hold the sentences, copies among them; where `all_counted` is false there are more than were counted.
    """

    query: str
    kind: str
    counts: tuple[tuple[str, int], ...]
    all_counted: bool
    articles: int
    facets: tuple[Facet, ...]
    hits: tuple[Hit, ...] = ()
    stories: tuple[StoryRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    quotes: tuple[QuoteRow, ...] = ()
    actors: tuple[ActorRow, ...] = ()
