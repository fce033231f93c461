"""One article with all that was found in it."""

from dataclasses import dataclass

from dateline.model import Removed
from dateline.questions.answers.copies import CopyRow, Version
from dateline.questions.answers.words import Fact, Source, Words


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
