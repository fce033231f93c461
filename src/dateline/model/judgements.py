"""Human decisions."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.base import Record


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
