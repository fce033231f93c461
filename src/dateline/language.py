"""The grammar of English sentences, behind one small protocol: stages are given a `Language`, they never load one."""

from collections.abc import Sequence
from typing import Protocol

from dateline.model import Token


class Language(Protocol):
    """A parser of single sentences. `name` is the model with its version: another name means other parses."""

    @property
    def name(self) -> str: ...

    def parse(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        """The tokens of each text, in the order given: ClearNLP dependencies, Penn tags, OntoNotes entities."""
        ...
