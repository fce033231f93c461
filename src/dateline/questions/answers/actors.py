"""Who acts in the record, and what they have to do with each other."""

from dataclasses import dataclass

from dateline.model import Status
from dateline.questions.answers.events import EventRow
from dateline.questions.answers.quotes import QuoteRow
from dateline.questions.answers.words import Source, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor in a list. `named` counts the places that name it, `quotes` what it said, the same words once."""

    id: str
    name: str
    kind: str
    country: str | None
    known: bool
    about: str | None
    named: int
    articles: int
    independent: int
    events: int
    quotes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office of a person: in words, of which state (its name) or body, and from when to when.

    From the reference data: `first` and `last` are the term's days, `last` None where no end was known. From pages
    (`how` says so): `first` and `last` are the days of publication between which pages print it; `words` cites them.
    """

    office: str
    seat: str | None
    first: str | None
    last: str | None
    how: str
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedIn:
    """One article that names an actor: how often, with each different wording once."""

    source: Source
    named: int
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorAnswer:
    """All that the record holds of one actor. `called` are the words that pages use, the most frequent first.

    `about` is what pages say of the actor, each with the words that do; `others` are actors of the same name.
    """

    actor: ActorRow
    called: tuple[str, ...]
    offices: tuple[Office, ...]
    about: tuple[Words, ...]
    named: tuple[NamedIn, ...]
    events: tuple[EventRow, ...]
    quotes: tuple[QuoteRow, ...]
    others: tuple[ActorRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What two actors (ids in order) have to do with each other, in independent reports; `latest` is an event's id."""

    one: str
    other: str
    one_name: str
    other_name: str
    independent: int
    articles: int
    cooperation: int
    conflict: int
    latest: str
    latest_what: str
    latest_when: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkNode:
    """An actor of a network; `independent` sums up those of its relations."""

    id: str
    name: str
    kind: str
    country: str | None
    independent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Relations and their actors, those with the most independent reports first.

    `events` counts the events they are drawn from, `statuses` those of each status; `days` are those on which any event
    of the record falls.
    """

    nodes: tuple[NetworkNode, ...]
    relations: tuple[Relation, ...]
    events: int
    days: tuple[str, ...]
    statuses: tuple[tuple[Status, int], ...] = ()
