"""What questions answer with: plain values in a reader's words, the same for every face, ready for JSON.

Every claim carries `Words`: the article, the outlet and the characters it stands in. Wherever articles are counted, the
independent reports among them are counted beside.
"""

from dataclasses import dataclass

from dateline.model import Participant, Place, Reject, Removed, Status, When
from dateline.views.rows import Row


class NotFound(LookupError):
    """Nothing in the record answers to this name; the message says what was looked for and what to try."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as its readers know it. `published` is an ISO value as precise as is known; `words` is a count."""

    article: str
    title: str
    outlet: str
    published: str | None
    words: int
    names: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Evidence: `text` is what stands at `start`–`end` of the article, `sentence` the sentences around it.

    `offset` is where `text` begins in `sentence`. `anchor` is the first sentence's address in the article ('p6s1').
    """

    article: str
    outlet: str
    published: str | None
    start: int
    end: int
    text: str
    sentence: str
    offset: int
    paragraph: int
    anchor: str
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One independent report: the article its words come from first, and the others that print them, oldest first.

    `outside` names an origin that no page of the record holds.
    """

    origin: Source
    copies: tuple["CopyRow", ...] = ()
    articles: int = 1
    outside: str | None = None
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRow:
    """One copy: who prints whose words, which part of the target's words it is (0–1), of which kind, and why."""

    id: str
    source: Source
    target: Source
    share: float
    kind: str
    directed: bool
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An article as it stood at one time: the day of its change, if the page states it, and why it has its place."""

    source: Source
    changed: str | None
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """Words that stand in both articles of a copy: characters of its source and of its target."""

    source_start: int
    source_end: int
    target_start: int
    target_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageNode:
    """An article of a lineage. `origin`: it prints its own words first; `outside` names whose they are elsewhere.

    `says` is its part in the lineage in one sentence. `reports`: the article whose words it counts under.
    """

    source: Source
    origin: bool
    outside: str | None
    says: str
    reports: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageEdge:
    """A copy of a lineage, with the passages that stand in both articles and the words that tell its direction."""

    copy: CopyRow
    passages: tuple[Aligned, ...]
    signs: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageAnswer:
    """All articles that copies connect with one, as a graph: nodes oldest first, edges from source to target.

    `says` is the article's own part in one sentence; `independent` counts the origins of all of them.
    """

    article: str
    says: str
    independent: int
    nodes: tuple[LineageNode, ...]
    edges: tuple[LineageEdge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndependentAnswer:
    """How many independent reports some articles are: their distinct origins, each with the articles under it."""

    articles: int
    independent: int
    lanes: tuple[Lane, ...]
    says: str


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
class Fact:
    """One field, its value, and how it was found."""

    field: str
    value: str
    how: str = ""


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
class StoryRow:
    """A story in a list. `statuses` counts its events by status; `first` and `last` are days of publication."""

    id: str
    title: str
    lede: Words | None
    articles: int
    independent: int
    lanes: tuple[int, ...]
    outlets: tuple[str, ...]
    countries: tuple[str, ...]
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
class EditedRow:
    """An article that changed after it was published, when, and the other text of its address if the record has it."""

    source: Source
    modified: str | None
    other: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """An outlet and how well its pages read. `own` counts the articles that are in its own words.

    `undated` have no day of publication, `cut` end early, `refused` could not be read; `addresses` were fetched.
    """

    outlet: str
    articles: int
    own: int
    undated: int
    cut: int
    refused: int
    addresses: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NearStory:
    """Another story, and what it shares with the one that was asked for."""

    story: StoryRow
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintingRow:
    """One printing of a saying, against the first: first, same, cut, longer or reworded, with the words that differ."""

    words: Words
    change: str
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance:
    """When or where something was said: `value` (a day; a place's or occasion's words), and how that is known."""

    value: str
    words: str
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """What somebody said, counted once however many articles print it; `words` cites the first that does.

    `printings` are all of them, the first first. `when` and `where` it was said stand in its own sentence or are None.
    `stories` and `events` are ids of those it speaks of: the articles' stories, and events told right beside it.
    """

    id: str
    text: str
    speaker: str | None
    office: str | None
    direct: bool
    articles: int
    independent: int
    words: Words
    cue: str | None = None
    how: str = ""
    actors: tuple[str, ...] = ()
    printings: tuple[PrintingRow, ...] = ()
    when: Circumstance | None = None
    where: Circumstance | None = None
    stories: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryAnswer:
    """A story: its events in the order of time, what was said, whose words its articles print."""

    story: StoryRow
    events: tuple[EventRow, ...]
    quotes: tuple[QuoteRow, ...]
    lanes: tuple[Lane, ...]
    articles: tuple[Source, ...]
    thread: ThreadRow | None = None
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedWords:
    """Something found in an article's text. Kinds: actor, date, quote, event; `target` is the id it leads to."""

    kind: str
    start: int
    end: int
    text: str
    value: str
    how: str = ""
    target: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleAnswer:
    """An article with all that was found in it. `sentences` and `subheads` are spans of its text. `versions` are how it
    stood at different times, itself among them, the oldest first; `copies` are of other articles.

    `titled` is false where the page has no title and the first sentence stands for it.
    """

    source: Source
    page: str
    text: str
    authors: tuple[str, ...]
    language: str | None
    cut: str | None
    subheads: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    titled: bool
    facts: tuple[Fact, ...]
    marks: tuple[MarkedWords, ...]
    removed: tuple[Removed, ...]
    origins: tuple[Source, ...]
    outside: str | None
    lineage: str
    copies: tuple[CopyRow, ...]
    versions: tuple[Version, ...]
    stories: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two articles word by word, paragraph beside paragraph.

    `kept_a` is the part of A's words (0–1) that stand in B in the same order, `kept_b` of B's in A.
    """

    a: Source
    b: Source
    kept_a: float
    kept_b: float
    copy: CopyRow | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Events in the order of time, the undated last; `newest` is the last day on which an article was published."""

    label: str
    events: tuple[EventRow, ...]
    newest: str | None


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
class ActorRow:
    """An actor in a list. `named` counts the places that name it."""

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
    quotes: tuple["QuoteRow", ...]
    others: tuple[ActorRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """Words that tell a time: TIMEX3 value and type, the days that hold it (None: not placed), and the reason."""

    words: Words
    value: str
    type: str
    first: str | None
    last: str | None
    precision: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesAnswer:
    """The times that an article tells, in its order, counted from `published` (a value, its days, and how known)."""

    source: Source
    published: str | None
    first: str | None
    last: str | None
    how: str
    dates: tuple[DateRow, ...]


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

    `events` counts the events they are drawn from; `days` are those on which any event of the record falls.
    """

    nodes: tuple[NetworkNode, ...]
    relations: tuple[Relation, ...]
    events: int
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectRow:
    """What was refused, with the names of its page."""

    reject: Reject
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """One decision of a reader: about a story or an event, what it says, and the articles or reports it names."""

    number: int
    about: str
    verdict: str
    says: str
    undone: bool
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much the record holds. `independent` counts the articles that are the origin of their own words.

    Of all `sentences` of the articles, `parsed` were: those that can matter, and each distinct one once.
    """

    pages: int
    articles: int
    independent: int
    stories: int
    events: int
    quotes: int
    copies: int
    rejects: int
    newest: str | None
    sentences: int = 0
    parsed: int = 0


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
