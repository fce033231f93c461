"""The record itself: how much it holds, where from, what was refused and what readers decided."""

from dataclasses import dataclass

from dateline.model import Reject
from dateline.questions.answers.words import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much the record holds. `independent` counts the articles that are the origin of their own words."""

    pages: int
    articles: int
    independent: int
    stories: int
    events: int
    quotes: int
    copies: int
    rejects: int
    newest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """An outlet and how well its pages read. `own` counts the articles that are in its own words.

    `undated` have no day of publication, `cut` end early, `refused` could not be read; `addresses` were fetched.
    """

    outlet: str
    articles: int
    own: int
    undated: int
    cut: int
    refused: int
    addresses: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedRow:
    """An article that changed after it was published, when, and the other text of its address if the record has it."""

    source: Source
    modified: str | None
    other: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectRow:
    """What was refused, with the names of its page."""

    reject: Reject
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """One decision of a reader: about a story, an event or an actor, what it says, and whom or what it names.

    `void` counts those of its judgements that have nothing to hold for: their words are in the record no more.
    """

    number: int
    about: str
    verdict: str
    says: str
    undone: bool
    void: int
    pairs: tuple[tuple[str, str], ...]
