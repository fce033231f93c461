"""Quotes and events."""

from dataclasses import dataclass

from dateline.model.base import Record, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Record):
    """Words somebody said: `start`–`end` without the quotation marks if direct. Speaker and cue are cited too.

    `actors` are the ids of the speaker's actors (several in a joint statement), where they are known.
    """

    KEY = ("article", "start", "end")
    article: str
    start: int
    end: int
    text: str
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    direct: bool = True
    actors: tuple[str, ...] = ()
    how: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An actor in a report, with the words that name it. Roles: actor, host, visitor, signatory, speaker, object.

    An event adds 'whole': the body or state of which another participant is an organ; no words name it.
    """

    name: str
    actor: str | None = None
    kind: str = "other"
    country: str | None = None
    role: str = "actor"
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When a report puts its event: value, bounds in days, precision, the words that say so, and the reason."""

    value: str | None
    first: str | None = None
    last: str | None = None
    precision: str = "none"
    start: int | None = None
    end: int | None = None
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where: the words, and the country (ISO 3166 alpha-3) and the degrees north and east if they can be told.

    A place within a larger one (a building, a suburb) has the degrees of the town it lies in; a state has none.
    """

    name: str
    country: str | None = None
    start: int | None = None
    end: int | None = None
    how: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that carry one field of a report, and how they do."""

    field: str
    start: int
    end: int
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Record):
    """One article's claim of one event. `start`–`end` is the clause; `evidence` cites the words of each field.

    `kind` is one of PLOVER's types, `code` a CAMEO code. `subject` is what it is about ('a defence agreement').
    `said_by` names who claims it, None for the article's own voice. `confidence` is 0–1.
    """

    KEY = ("article", "start", "end", "kind", "trigger")
    article: str
    start: int
    end: int
    kind: str
    code: str | None
    status: Status
    trigger: str
    what: str
    sources: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    when: When | None = None
    place: Place | None = None
    subject: str | None = None
    said_by: str | None = None
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    how: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Same(Record):
    """Two reports of one event, how surely (0–1) and why."""

    KEY = ("first", "second")
    first: str
    second: str
    strength: float
    how: str
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of an event's history: what status a report gave it, and when that report was published."""

    status: Status
    published: str | None
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A field on which reports of one event differ: each value with the reports that give it."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """What happened, for all its reports. `independent` counts the origins of the articles that report it."""

    KEY = ("founder",)
    founder: str
    reports: tuple[str, ...]
    articles: tuple[str, ...]
    kind: str
    code: str | None
    status: Status
    what: str
    sources: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    when: When | None = None
    place: Place | None = None
    independent: int = 1
    history: tuple[Step, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    how: str = ""
    id: str = ""
