"""What happened, who says so, and what is not agreed on."""

from dataclasses import dataclass

from dateline.model import Participant, Place, Status, When
from dateline.questions.answers.words import Fact, Source, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One of the values that sources give for a field."""

    value: str
    articles: int
    independent: int
    outlets: tuple[str, ...]
    evidence: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A field on which the sources of an event differ."""

    field: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """A report that was left out: what it would say, how sure it is (0–1; events are made from `bar` on), its words."""

    report: str
    kind: str
    status: Status
    confidence: float
    bar: float
    what: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event in a list. `lanes` are the numbers of articles under each independent report, largest first."""

    id: str
    what: str
    kind: str
    code: str | None
    status: Status
    when: When | None
    place: Place | None
    sources: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    articles: int
    independent: int
    lanes: tuple[int, ...]
    differences: tuple[Difference, ...]
    story: str | None
    evidence: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryStep:
    """A status that reports gave an event from `published` on, with the words of the first that did."""

    status: Status
    published: str | None
    articles: int
    independent: int
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One independent report of an event: its first article, the words, and how many articles carry them.

    `words_of` names whose words that article prints, if not its own; `said_by` whom it names as its source.
    """

    source: Source
    articles: int
    words: tuple[Words, ...]
    words_of: str | None = None
    said_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAnswer:
    """All that is known of one event."""

    event: EventRow
    facts: tuple[Fact, ...]
    history: tuple[HistoryStep, ...]
    reports: tuple[Told, ...]
    story_label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Events in the order of time, the undated last; `newest` is the last day on which an article was published."""

    label: str
    events: tuple[EventRow, ...]
    newest: str | None
