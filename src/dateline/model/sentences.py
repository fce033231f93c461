"""Sentences, dates and actors."""

from dataclasses import dataclass

from dateline.model.base import Record, unaccented


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming(Record):
    """Whom an article names, by its words alone: mentions are made of it as readers decided."""

    KEY = ("article",)
    article: str
    mentions: tuple[Mention, ...]
    id: str = ""
