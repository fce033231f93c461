"""Who printed whose words."""

from dataclasses import dataclass

from dateline.questions.answers.words import Source, Words
from dateline.views.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRow:
    """One copy: who prints whose words, which part of the target's words it is (0–1), of which kind, and why."""

    id: str
    source: Source
    target: Source
    share: float
    kind: str
    directed: bool
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One independent report: the article its words come from first, and the others that print them, oldest first.

    `outside` names an origin that no page of the record holds.
    """

    origin: Source
    copies: tuple[CopyRow, ...] = ()
    articles: int = 1
    outside: str | None = None
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An article as it stood at one time: the day of its change, if the page states it, and why it has its place."""

    source: Source
    changed: str | None
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """Words that stand in both articles of a copy: characters of its source and of its target."""

    source_start: int
    source_end: int
    target_start: int
    target_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageNode:
    """An article of a lineage. `origin`: it prints its own words first; `outside` names whose they are elsewhere.

    `says` is its part in the lineage in one sentence. `reports`: the article whose words it counts under.
    """

    source: Source
    origin: bool
    outside: str | None
    says: str
    reports: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageEdge:
    """A copy of a lineage, with the passages that stand in both articles and the words that tell its direction."""

    copy: CopyRow
    passages: tuple[Aligned, ...]
    signs: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageAnswer:
    """All articles that copies connect with one, as a graph: nodes oldest first, edges from source to target.

    `says` is the article's own part in one sentence; `independent` counts the origins of all of them.
    """

    article: str
    says: str
    independent: int
    nodes: tuple[LineageNode, ...]
    edges: tuple[LineageEdge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndependentAnswer:
    """How many independent reports some articles are: their distinct origins, each with the articles under it."""

    articles: int
    independent: int
    lanes: tuple[Lane, ...]
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two articles word by word, paragraph beside paragraph.

    `kept_a` is the part of A's words (0–1) that stand in B in the same order, `kept_b` of B's in A.
    """

    a: Source
    b: Source
    kept_a: float
    kept_b: float
    copy: CopyRow | None
    rows: tuple[Row, ...]
