"""A trigger with its arguments, as `finding` makes it and everything after reads it."""

from dataclasses import dataclass

from dateline.coding.lexicon import Pattern


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger that fits a pattern: words as indexes into the tree. `clause` is the verb or noun the status
    hangs on.
    """

    pattern: Pattern
    trigger: int
    clause: int
    sources: tuple[int, ...]
    targets: tuple[int, ...]
    object: int | None
    inner: int | None = None  # the verb under an 'agree to …'
    part: bool = False  # told as a part of something else: 'the visit will include a trip'
