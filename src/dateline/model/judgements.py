"""Human decisions."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.base import Record

About = Literal["story", "event", "actor"]
Verdict = Literal["same", "different", "wrong", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a judgement was made of: a page, and of an event's report the words of its clause and its kind.

    Ids change with what is read out of a page; these do not, so that a better reader or coder loses no decision. Of an
    actor `words` is its name and `kind` its kind, on whatever pages.
    """

    page: str
    words: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Record):
    """A human decision on derived records, kept apart from them so that it survives every re-run and can be undone.

    `about` is 'story' (`first` and `second` are articles), 'event' (they are reports) or 'actor' (they are actors).
    `verdict`: 'same' (an actor `first` is the one `second`, and called like it), 'different' (in the article `second`
    the actor `first` is another, which its ground names), 'wrong' (`first` alone is refused), or 'right' (of the values
    on which an event's reports differ in the field `second`, that of the report `first` is kept). `grounds` are those
    of `first`, and of `second` if it is a record too. `undone` marks one that was taken back. One decision may need
    several judgements: they share its number, which counts up, and its `note`, which says in words what was decided.
    """

    KEY = ("about", "verdict", "first", "second")
    about: About
    verdict: Verdict
    first: str
    second: str = ""
    note: str = ""
    undone: bool = False
    decision: int = 0
    grounds: tuple[Ground, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling(Record):
    """A judgement that stands, on the articles or reports that are its grounds today; without any there is none.

    Of an actor, `name` and `kind` are those that it has from here on.
    """

    KEY = ("judgement",)
    judgement: str
    about: About
    verdict: Verdict
    first: str
    second: str = ""
    note: str = ""
    name: str = ""
    kind: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias(Record):
    """Whom an actor's name means by all judgements that stand: the actor of this `name` and `kind`; nobody without one.

    Everywhere, or in one `article`.
    """

    KEY = ("actor", "article")
    actor: str
    article: str = ""
    name: str = ""
    kind: str = ""
    id: str = ""
