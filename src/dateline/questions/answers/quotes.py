"""Who said what, and how the words travelled."""

from dataclasses import dataclass

from dateline.questions.answers.words import Words


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
