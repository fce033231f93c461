"""By which parts of a full name a page goes on to name its bearer."""

import re
from collections.abc import Iterator, Sequence

from dateline.model import unaccented

# Small words that belong to a family name: 'van der Velde', 'bin Saleh', 'de la Vega'.
PARTICLES = frozenset(
    "al el bin ibn bint ben van der den de la las los del della di da dos das do von zu zur ter ten le du ould".split()
)
ARTICLES = ("al-", "el-")
SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
INITIAL = re.compile(r"[A-Z]\.?")
LEAST = 2  # letters that a family name has more of: a middle 'J.' is none


def family(words: Sequence[str]) -> Iterator[str]:
    """Family names of several words: with particles, in small letters and with a capital; and both of two."""
    first = next((place for place, word in enumerate(words) if place and word in PARTICLES), 0)
    if first:
        for rest in (words[first:], words[first:-1]):
            if rest and rest[-1] not in PARTICLES:
                yield " ".join(rest)
                yield " ".join((rest[0].capitalize(), *rest[1:]))
    if len(words) > 2 and words[-2][:1].isupper() and len(words[-2]) > LEAST:
        yield words[-2]  # 'Rodolfo Lara Matute' is 'Lara' and 'Lara Matute'
        yield " ".join(words[-2:])


def last(word: str) -> Iterator[str]:
    """The last word of a name, and 'Al-Harthy' and 'Harthy' of 'al-Harthy'."""
    yield word
    if word.startswith(ARTICLES):
        yield word[0].upper() + word[1:]
        yield word[len(ARTICLES[0]) :]


def younger(name: str) -> bool:
    """'Ann Lee Jr.' is told apart from another Lee; 'Roger J. Lee Jr.' is only the name in full."""
    words = name.split()
    return words[-1] in SUFFIXES and not any(INITIAL.fullmatch(word) for word in words[1:-1])


def same(one: str, other: str) -> bool:
    """Whether two names are one person's on one page: 'Roger Lee' and 'Roger J. Lee Jr.', 'Sigrún' and 'Sigrun'."""
    if unaccented(one) == unaccented(other):
        return True
    first, second = (unaccented(name).replace(",", "").split() for name in (one, other))
    shorter, longer = sorted((first, second), key=len)
    if younger(one) or younger(other) or len(shorter) < 2 or shorter[0] != longer[0]:
        return False
    return [word for word in longer if not INITIAL.fullmatch(word) and word not in SUFFIXES] == shorter
