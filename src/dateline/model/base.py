"""What all records share: ids, spans and the words for a status."""

from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import ClassVar, Literal
from unicodedata import combining, normalize

Status = Literal["happened", "ongoing", "announced", "hypothetical", "threatened", "denied", "negated", "cancelled"]
CopyKind = Literal["exact", "edited", "excerpt", "extended", "merged", "rewrite", "summary", "version"]


def identity(*parts: object) -> str:
    """Sixteen hexadecimal digits that stand for these parts: among a million, two are the same once in 37 million."""
    hashed = blake2b(digest_size=8)
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        hashed.update(len(data).to_bytes(8, "big") + data)
    return hashed.hexdigest()


class Record:
    """Base of all records that have an id; fills it from the fields in `KEY` when it is not given."""

    __slots__ = ()
    KEY: ClassVar[tuple[str, ...]] = ()
    id: str

    def __post_init__(self) -> None:
        if not self.id:
            key = identity(type(self).__name__, *(getattr(self, name) for name in self.KEY))
            object.__setattr__(self, "id", key)


def unaccented(words: str) -> str:
    """Words with every letter's accents and strokes taken off, as many as before ('Sigrún' is 'Sigrun')."""
    return words if words.isascii() else "".join(map(_base, words))


# Letters that Unicode does not take apart into a base and a mark.
_STROKES = str.maketrans("øØłŁđĐðÐħĦı", "oOlLdDdDhHi")


@cache
def _base(letter: str) -> str:
    parts = [part for part in normalize("NFKD", letter) if not combining(part)]
    return (parts[0] if len(parts) == 1 else letter).translate(_STROKES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words of one article: `text[start:end]`."""

    article: str
    start: int
    end: int
