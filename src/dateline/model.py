"""The records of Dateline: what stages take and give.

Every record is frozen; to change one, make the next one. An id is a hash of the fields that `KEY` names, so the
same content has the same id on every machine and in every order of reading. Article text never changes once read:
everything that speaks of it cites it by `Span`, or by `start` and `end` (characters, end exclusive) in `article`.
Days are ISO strings ('2024-04-10'); a value may be less precise ('2024-04', '2024') or an interval
('2024-04-08/2024-04-10').
"""

from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import ClassVar, Literal
from unicodedata import combining, normalize

Status = Literal["happened", "ongoing", "announced", "hypothetical", "threatened", "denied", "negated", "cancelled"]
CopyKind = Literal["exact", "edited", "excerpt", "extended", "merged", "rewrite", "summary", "version"]


def identity(*parts: object) -> str:
    """Sixteen hexadecimal digits that stand for these parts: among a million, two are the same once in 37 million."""
    hashed = blake2b(digest_size=8)
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        hashed.update(len(data).to_bytes(8, "big") + data)
    return hashed.hexdigest()


class Record:
    """Base of all records that have an id; fills it from the fields in `KEY` when it is not given."""

    __slots__ = ()
    KEY: ClassVar[tuple[str, ...]] = ()
    id: str

    def __post_init__(self) -> None:
        if not self.id:
            key = identity(type(self).__name__, *(getattr(self, name) for name in self.KEY))
            object.__setattr__(self, "id", key)


def unaccented(words: str) -> str:
    """Words with every letter's accents and strokes taken off, as many as before ('Sigrún' is 'Sigrun')."""
    return words if words.isascii() else "".join(map(_base, words))


# Letters that Unicode does not take apart into a base and a mark.
_STROKES = str.maketrans("øØłŁđĐðÐħĦı", "oOlLdDdDhHi")


@cache
def _base(letter: str) -> str:
    parts = [part for part in normalize("NFKD", letter) if not combining(part)]
    return (parts[0] if len(parts) == 1 else letter).translate(_STROKES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words of one article: `text[start:end]`."""

    article: str
    start: int
    end: int


# ---- pages and articles -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Record):
    """One page as it was found: its bytes, never changed. `name` says where (a path's last part); no part of the id."""

    KEY = ("url", "media_type", "body")
    body: bytes
    name: str = ""
    url: str | None = None
    media_type: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Record):
    """An address that was fetched: where its redirects ended, and what to ask with so that only a change is sent again.

    `page` is what it gave; None for a feed, which gives several. An address has one visit, its last.
    """

    KEY = ("url",)
    url: str
    final: str
    etag: str | None = None
    last_modified: str | None = None
    page: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject(Record):
    """What was refused: `subject` (a page's name or an article's id), at which stage, why, and what to do about it."""

    KEY = ("subject", "stage", "reason")
    subject: str
    stage: str
    reason: str
    advice: str = ""
    page: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline(Record):
    """What of a page matters to the other pages of its site: where it stands, its title's words, marks of its blocks.

    `site` is the host without 'www.'; `address` is the same for every form of one page (print, AMP, with a query).
    `series` is the address of the article of which this may be a page, and `part` the number of the page.
    """

    KEY = ("page",)
    page: str
    site: str
    address: str
    title: str
    marks: tuple[str, ...]
    series: str = ""
    part: int = 1
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing(Record):
    """The marks of those blocks of a page that also stand with other articles of its site."""

    KEY = ("page",)
    page: str
    marks: tuple[str, ...]
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Record):
    """Pages that hold one article between them, in reading order."""

    KEY = ("pages",)
    pages: tuple[str, ...]
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Page furniture that is not the article's text: its kind, its words, and the place in the text where it stood.

    Kinds: navigation, teaser, comment, form, advert, cookie, share, related, about, caption, credit, notice, repeat,
    standing (it reads like text, but other articles of the site have it too), other.
    """

    kind: str
    text: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A named source of words or pictures. Roles: wire, origin ('Read more on …'), photo, reporter."""

    name: str
    role: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """How one field of an article was found, in words ('JSON-LD datePublished; agrees with the address')."""

    field: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A byline's name with its affiliation, as printed."""

    name: str
    affiliation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Record):
    """A page's article: paragraphs of text joined by a blank line, and what the page says of it.

    `authors` are names alone; `bylines` the same with affiliations. `published` and `modified` are ISO values, as
    precise as the page is, or None. `cut` says how a text ends early: continued, read more, paywall, mid-sentence.
    `subheads` are spans of text. `pages` is there for an article over several pages: each with the place where its text
    begins. A better reader makes another article of the same page; this one stays as it is.
    """

    KEY = ("page", "text", "title", "published")
    page: str
    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    bylines: tuple[Author, ...] = ()
    publisher: str | None = None
    section: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    url: str | None = None
    cut: str | None = None
    credits: tuple[Credit, ...] = ()
    subheads: tuple[tuple[int, int], ...] = ()
    removed: tuple[Removed, ...] = ()
    findings: tuple[Finding, ...] = ()
    pages: tuple[tuple[str, int], ...] = ()
    id: str = ""


# ---- copies -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint(Record):
    """Winnowed hashes of an article's word runs: two texts that share a long enough run share a mark.

    `marks`: signed numbers of eight bytes each, the lowest first, sorted (`numpy.frombuffer(marks, "<i8")`).
    """

    KEY = ("article",)
    article: str
    marks: bytes
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Record):
    """Two articles worth comparing word by word, `first` < `second`."""

    KEY = ("first", "second")
    first: str
    second: str
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence(Record):
    """The marks of an article whose words stand again and again in articles that have little else in common.

    A site's own paragraphs and the background that an agency repeats are such words: they make no copy. `marks` as in
    a fingerprint.
    """

    KEY = ("article",)
    article: str
    marks: bytes
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of the source that stand again in the target (small edits allowed)."""

    source_start: int
    source_end: int
    target_start: int
    target_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Words of an article that tell who printed whom, and the reason of the copy that they carry."""

    article: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy(Record):
    """`target` prints words of `source`. `share`: the part of the target's words that stand in the source (0–1).

    `directed` is false where nothing tells who printed whom; then source < target. `reasons` say why, in words, and
    `signs` cite the words that the reasons stand on. A copy of kind 'version' is one article at two times.
    """

    KEY = ("source", "target")
    source: str
    target: str
    share: float
    kind: CopyKind
    directed: bool = False
    reasons: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    signs: tuple[Sign, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage(Record):
    """Whose words one article prints. `origins`: the articles its words come from first, itself if nobody else's.

    `copies` are ids of the copies on the way; `outside` names an origin that is not in the record ('The Conversation').
    Independent reports of a set of articles = the distinct origins among them.
    """

    KEY = ("article",)
    article: str
    origins: tuple[str, ...]
    copies: tuple[str, ...] = ()
    outside: str | None = None
    how: str = ""
    id: str = ""


# ---- stories ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms(Record):
    """What an article is about, as counted words and names, for grouping: (term, weight before rarity).

    `days` are those that it tells, `published` is what the page says of its own.
    """

    KEY = ("article",)
    article: str
    words: tuple[tuple[str, float], ...]
    names: tuple[tuple[str, float], ...] = ()
    days: tuple[str, ...] = ()
    published: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Record):
    """Two articles that tell of the same thing, how strongly (0–1) and why."""

    KEY = ("first", "second")
    first: str
    second: str
    strength: float
    how: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Record):
    """One happening and what directly follows from it, as the articles that tell it. The label is in their words."""

    KEY = ("founder",)
    founder: str
    articles: tuple[str, ...]
    representative: str
    label: str
    how: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch(Record):
    """What a story is about, for threads: a unit vector over word stems, and its names, weightiest first."""

    KEY = ("story",)
    story: str
    words: tuple[tuple[str, float], ...]
    names: tuple[str, ...]
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Record):
    """Two stories of one subject, how alike (0–1), and the names that both have."""

    KEY = ("first", "second")
    first: str
    second: str
    strength: float
    names: tuple[str, ...]
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread(Record):
    """Stories of one subject over weeks, months and years; `names` are those that most of them share."""

    KEY = ("founder",)
    founder: str
    stories: tuple[str, ...]
    names: tuple[str, ...]
    id: str = ""


# ---- sentences, dates and actors --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Record):
    """A sentence of an article. `words` is the id of its text, so that each distinct one is parsed once."""

    KEY = ("article", "start", "end")
    article: str
    start: int
    end: int
    text: str
    words: str
    paragraph: int
    wanted: bool = True
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word of a parsed sentence. Offsets count from the sentence's start; `head` is an index into its tokens."""

    start: int
    end: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int
    entity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse(Record):
    """The grammar of one distinct sentence text: Penn tags, ClearNLP dependencies, named entities as B-/I-LABEL."""

    KEY = ("words", "model")
    words: str
    model: str
    tokens: tuple[Token, ...]
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Record):
    """When an article was published, as an interval of days (None: open), and how that is known.

    `told`: days that other pages of the story give to weekdays of this one, as pairs ('friday', '2023-05-12').
    """

    KEY = ("article",)
    article: str
    value: str | None
    first: str | None
    last: str | None
    how: str
    told: tuple[tuple[str, str], ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression(Record):
    """Words that tell a time. `value`, `type` as in TIMEX3; `first` and `last` bound it in days where it can be placed.

    `precision`: day, week, month, season, quarter, half, year, decade, century, time, none. `how` is the reason.
    """

    KEY = ("article", "start", "end", "value")
    article: str
    start: int
    end: int
    text: str
    value: str
    type: str
    first: str | None = None
    last: str | None = None
    precision: str = "none"
    how: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An office held, as the reference data say: `seat` is a state or body; days may be less precise, or open."""

    office: str
    seat: str
    first: str
    last: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Record):
    """Who or what acts. Kinds: state, person, organisation, alliance, group, company, outlet, place, other.

    `country` is ISO 3166 alpha-3. `known` is false for actors learnt from pages alone. Names that differ in accents
    alone have one id, as many newsrooms leave them out.
    """

    KEY = ("kind", "unaccented")
    kind: str
    name: str
    country: str | None = None
    known: bool = False
    about: str | None = None
    offices: tuple[Held, ...] = ()
    id: str = ""

    @property
    def unaccented(self) -> str:
        return unaccented(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """Words that name an actor. `office` is the one held, as page or reference data say; `how` is the reason.

    `about` is what the page itself says of an actor ('a professor at …'); `known`: the reference data hold it.
    """

    KEY = ("article", "start", "end", "actor")
    article: str
    start: int
    end: int
    text: str
    actor: str
    name: str
    kind: str
    country: str | None = None
    office: str | None = None
    about: str | None = None
    known: bool = False
    how: str = ""
    id: str = ""


# ---- quotes and events ------------------------------------------------------------------------------------------


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


# ---- human decisions --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Record):
    """A human decision on derived records, kept apart from them so that it survives every re-run and can be undone.

    `about` is 'story' (`first` and `second` are articles) or 'event' (they are reports). `verdict`: 'same',
    'different', 'wrong' (`first` alone is refused), or 'right' (of the values on which an event's reports differ in the
    field `second`, that of the report `first` is kept). `undone` marks one that was taken back. One decision may need
    several judgements: they share its number, which counts up, and its `note`, which says in words what was decided.
    """

    KEY = ("about", "verdict", "first", "second")
    about: Literal["story", "event"]
    verdict: Literal["same", "different", "wrong", "right"]
    first: str
    second: str = ""
    note: str = ""
    undone: bool = False
    decision: int = 0
    id: str = ""
