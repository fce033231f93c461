"""What the phrases of a sentence give before there are records, and what they are read with."""

from dataclasses import dataclass

from dateline.model import Sentence
from dateline.naming.persons import People
from dateline.naming.reference import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mention in the making: words `start`–`end` of a sentence and what they name.

    `post` is the office (its name in the reference data, and the state's code or body's name) that the words give or
    that the person holds. `name` is empty where only the whole article can tell it ('the president'); `instead` is what
    the words name where it does not ('his Kenyan counterpart': Kenya).
    """

    start: int
    end: int
    kind: str
    name: str
    country: str | None = None
    office: str | None = None
    how: str = ""
    known: bool = True
    about: str | None = None
    post: tuple[str, str] | None = None
    by_office: bool = False
    instead: "Found | None" = None


Row = tuple[Sentence, list[Found]]  # a sentence with its mentions, in order


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What phrases are read with: the reference data, the article's people, the days it may be from.

    `modifiers` are places in the sentence where a word ends that only describes the next, as in 'the Paris talks';
    `acting` those where one ends that does or is told what governments do or are told.
    """

    reference: Reference
    people: People
    span: tuple[str, str] | None
    modifiers: frozenset[int] = frozenset()
    acting: frozenset[int] = frozenset()
