"""What every answer is built of: articles as readers know them, the words that a claim rests on, plain facts."""

from dataclasses import dataclass


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
class Fact:
    """One field, its value, and how it was found."""

    field: str
    value: str
    how: str = ""
