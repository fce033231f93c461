"""Human decisions."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.base import Record

Verdict = Literal["same", "different", "wrong", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a judgement was made of: a page, and of an event's report the words of its clause and its kind.

    Ids change with what is read out of a page; these do not, so that a better reader or coder loses no decision.
    """

    page: str
    words: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Record):
    """A human decision on derived records, kept apart from them so that it survives every re-run and can be undone.

    `about` is 'story' (`first` and `second` are articles) or 'event' (they are reports). `verdict`: 'same',
    'different', 'wrong' (`first` alone is refused), or 'right' (of the values on which an event's reports differ in the
    field `second`, that of the report `first` is kept). `grounds` are those of `first`, and of `second` if it is a
    record too. `undone` marks one that was taken back. One decision may need several judgements: they share its number,
    which counts up, and its `note`, which says in words what was decided.
    """

    KEY = ("about", "verdict", "first", "second")
    about: Literal["story", "event"]
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
    """A judgement that stands, on the articles or reports that are its grounds today; without any there is none."""

    KEY = ("judgement",)
    judgement: str
    about: Literal["story", "event"]
    verdict: Verdict
    first: str
    second: str = ""
    note: str = ""
    id: str = ""
