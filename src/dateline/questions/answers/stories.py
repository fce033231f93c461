"""Stories, the threads they make, and what came to them."""

from dataclasses import dataclass

from dateline.model import Status
from dateline.questions.answers.copies import Lane
from dateline.questions.answers.events import EventRow
from dateline.questions.answers.quotes import QuoteRow
from dateline.questions.answers.words import Source, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """A story in a list. `statuses` counts its events by status; `first` and `last` are days of publication.

    `representative` is the article that the title is of; `actors` and `places` (id, name) are those that most of its
    independent reports name.
    """

    id: str
    title: str
    representative: str
    lede: Words | None
    articles: int
    independent: int
    lanes: tuple[int, ...]
    outlets: tuple[str, ...]
    countries: tuple[str, ...]
    actors: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str], ...]
    first: str | None
    last: str | None
    statuses: tuple[tuple[Status, int], ...]
    differ: bool = False
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadStory:
    """One story of a thread; `first` and `last` are days of publication."""

    id: str
    title: str
    articles: int
    independent: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadRow:
    """Stories of one subject, in the order of time. The label is made of the names that they share."""

    id: str
    label: str
    stories: tuple[ThreadStory, ...]
    articles: int
    independent: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What came to a story after a reading: whether all of it is new, and how many reports and articles are."""

    new: bool
    independent: int
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NearStory:
    """Another story, and what it shares with the one that was asked for."""

    story: StoryRow
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Articles that stood in one story and stand in this other now; `says` tells it in a sentence, with the reason."""

    story: str
    title: str
    articles: int
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryAnswer:
    """A story: its events in the order of time, what was said, whose words its articles print.

    `brief` are the ids of the few events that tell it. `came` tells of the address that was asked for, if that is no
    story's own any more; `left` of articles that stood here and now stand elsewhere.
    """

    story: StoryRow
    events: tuple[EventRow, ...]
    brief: tuple[str, ...]
    quotes: tuple[QuoteRow, ...]
    lanes: tuple[Lane, ...]
    articles: tuple[Source, ...]
    thread: ThreadRow | None = None
    how: str = ""
    came: Moved | None = None
    left: tuple[Moved, ...] = ()
