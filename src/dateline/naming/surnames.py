"""By which parts of a full name a page goes on to name its bearer."""

from collections.abc import Iterator, Sequence

# Small words that belong to a family name: 'van der Velde', 'bin Saleh', 'de la Vega'.
PARTICLES = frozenset(
    "al el bin ibn bint ben van der den de la las los del della di da dos das do von zu zur ter ten le du ould".split()
)
ARTICLES = ("al-", "el-")
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
