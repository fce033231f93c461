"""Stories and threads."""

from dataclasses import dataclass

from dateline.model.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms(Record):
    """What an article is about, as counted words and names, for grouping: (term, weight before rarity).

    `actors` are the states ('=NOR') and the words of other names; `days` those that it tells, `published` is what the
    page says of its own.
    """

    KEY = ("article",)
    article: str
    words: tuple[tuple[str, float], ...]
    names: tuple[tuple[str, float], ...] = ()
    actors: tuple[tuple[str, float], ...] = ()
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
    """One happening and what directly follows from it, as the articles that tell it. The label is in their words.

    `founder` is the article that was published first. The id is made of its page, so a better reading keeps it.
    """

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
    """Stories of one subject over weeks, months and years.

    `names` are those that most of them share, `subject` what their titles have in common besides; '' for nothing.
    """

    KEY = ("founder",)
    founder: str
    stories: tuple[str, ...]
    names: tuple[str, ...]
    subject: str = ""
    id: str = ""
