"""Copies and lineages."""

from dataclasses import dataclass

from dateline.model.base import CopyKind, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint(Record):
    """Winnowed hashes of an article's word runs: two texts that share a long enough run share a mark.

    `marks`: signed numbers of eight bytes each, the lowest first, sorted (`numpy.frombuffer(marks, "<i8")`).
    """

    KEY = ("article",)
    article: str
    marks: bytes
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Record):
    """Two articles worth comparing word by word, `first` < `second`."""

    KEY = ("first", "second")
    first: str
    second: str
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence(Record):
    """The marks of an article whose words stand again and again in articles that have little else in common.

    A site's own paragraphs and the background that an agency repeats are such words: they make no copy. `marks` as in
    a fingerprint.
    """

    KEY = ("article",)
    article: str
    marks: bytes
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of the source that stand again in the target (small edits allowed)."""

    source_start: int
    source_end: int
    target_start: int
    target_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Words of an article that tell who printed whom, and the reason of the copy that they carry."""

    article: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy(Record):
    """`target` prints words of `source`. `share`: the part of the target's words that stand in the source (0–1).

    `directed` is false where nothing tells who printed whom; then source < target. `reasons` say why, in words, and
    `signs` cite the words that the reasons stand on. A copy of kind 'version' is one article at two times.
    """

    KEY = ("source", "target")
    source: str
    target: str
    share: float
    kind: CopyKind
    directed: bool = False
    reasons: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    signs: tuple[Sign, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage(Record):
    """Whose words one article prints. `origins`: the articles its words come from first, itself if nobody else's.

    `copies` are ids of the copies on the way; `outside` names an origin that is not in the record ('The Conversation').
    Independent reports of a set of articles = the distinct origins among them.
    """

    KEY = ("article",)
    article: str
    origins: tuple[str, ...]
    copies: tuple[str, ...] = ()
    outside: str | None = None
    how: str = ""
    id: str = ""
