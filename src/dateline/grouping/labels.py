"""What a thread is called: the names that its stories share, and what these are about, in the words of their titles."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from dateline.grouping.sketching import stands_for
from dateline.grouping.subjects import subject_of
from dateline.grouping.words import stems
from dateline.model import Sketch, Tie

# The names that tell a thread, and those that do beside a subject.
SHOWN, BESIDE = 3, 2


def called(ties: Sequence[Tie], titles: Sequence[str], sketches: Iterable[Sketch]) -> tuple[tuple[str, ...], str]:
    """The names that tell a thread of these ties, and its subject in the words of its stories' titles."""
    ties = sorted(ties, key=lambda found: (found.first, found.second))
    names = _telling(ties)
    subject = subject_of(titles, _shared(ties, sketches, names[:BESIDE]))
    return (names[:BESIDE] if subject else names), subject


def _telling(ties: Iterable[Tie]) -> tuple[str, ...]:
    """The names that most of these ties share, of equal ones the weightiest first, each in its shortest wording.

    Of names that have a word in common one tells: 'Capitol Police' stands beside no 'Capitol'.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    wordings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for found in ties:
        for place, name in enumerate(found.names):
            places[stands_for(name)].append(place)
            wordings[stands_for(name)][name] += 1
    shown: list[str] = []
    for known in sorted(places, key=lambda known: (-len(places[known]), sum(places[known]), known)):
        counted = wordings[known]
        name = min(counted, key=lambda name: (name.count(" "), -counted[name], len(name), name))
        if not any({*name.split()} & {*other.split()} for other in shown):
            shown.append(name)
    return tuple(shown[:SHOWN])


def _shared(ties: Sequence[Tie], sketches: Iterable[Sketch], shown: Collection[str]) -> dict[str, float]:
    """The word stems that tied stories have in common, each with what it adds to the likeness of all ties.

    Words of names that both have add nothing: they may stand before what does. Those that are `shown` are left out, and
    what is short for a name ('IMF').
    """
    words = {found.story: dict(found.words) for found in sketches}
    names = {name for found in ties for name in found.names}
    total: Counter[str] = Counter(dict.fromkeys(stems(" ".join(sorted(names))), 0.0))
    for found in ties:
        one, other = words[found.first], words[found.second]
        total.update({word: weight * other[word] for word, weight in one.items() if word in other})
    out = {"".join(word[0] for word in name.split()).lower() for name in names} | {*stems(" ".join(shown))}
    return {stem: total[stem] for stem in sorted(total) if stem not in out}
