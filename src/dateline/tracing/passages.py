"""Where the words of two texts run alike: seeds of shared word runs, extended and joined over small edits."""

from dataclasses import dataclass

import numpy as np

from dateline.tracing.words import Mask, Words, runs, within

# A seed is five words in a row that both texts have. Shorter seeds find set phrases ('said in a statement on').
SEED = 5
# Two stretches with at most so many words between them, in both texts, are one passage with an edit in it: a dropped
# clause or a changed name, but not a sentence (news sentences have 20 to 25 words).
EDIT = 10
# A passage has at least so many words: two outlets' own articles on one event share runs of five to seven (names with
# titles, official wording) again and again, in the copies development set seldom more outside quotations.
LEAST = 8


@dataclass(frozen=True, slots=True)
class Block:
    """`length` words that are the same in both texts, from word `first` of one and word `second` of the other."""

    first: int
    second: int
    length: int

    @property
    def ends(self) -> tuple[int, int]:
        """The places after its last word in the two texts."""
        return self.first + self.length, self.second + self.length


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage in words: blocks in the same order in both texts, with only small edits between them."""

    blocks: tuple[Block, ...]

    @property
    def first(self) -> tuple[int, int]:
        """Its words in the first text: start and end (exclusive)."""
        return self.blocks[0].first, self.blocks[-1].ends[0]

    @property
    def second(self) -> tuple[int, int]:
        """Its words in the second text: start and end (exclusive)."""
        return self.blocks[0].second, self.blocks[-1].ends[1]


def stretches(first: Words, second: Words) -> tuple[Stretch, ...]:
    """The passages that two texts share, in the order of the second text; each of its words lies in one at most."""
    return _joined(_blocks(first, second))


def shared(source: Words, target: Words, size: int = 3) -> Mask:
    """Which words of the target lie in runs of `size` or more words that stand in the source, anywhere."""
    return _in_runs(within(runs(target.hashes, size), runs(source.hashes, size)), len(target), size)


def shared_both(first: Words, second: Words, size: int = 3) -> tuple[Mask, Mask]:
    """The same of either text in the other."""
    there, here = runs(first.hashes, size), runs(second.hashes, size)
    return _in_runs(within(there, here), len(first), size), _in_runs(within(here, there), len(second), size)


def _in_runs(begins: Mask, count: int, size: int) -> Mask:
    """Which of so many words lie in a run that begins at one of these places."""
    mask = np.zeros(count, dtype=np.bool_)
    for place in range(size if len(begins) else 0):
        mask[place : place + len(begins)] |= begins
    return mask


def _seeds(first: Words, second: Words) -> list[Block]:
    """Runs of the second text found in the first (where they stand there first), neighbours made one."""
    there, here = runs(first.hashes, SEED), runs(second.hashes, SEED)
    if not len(there) or not len(here):
        return []
    order = np.argsort(there, kind="stable")
    ranked = there[order]
    rank = np.minimum(np.searchsorted(ranked, here), len(ranked) - 1)
    places = np.flatnonzero(ranked[rank] == here)
    partners = order[rank[places]]
    if not len(places):
        return []
    breaks = np.flatnonzero((np.diff(places) != 1) | (np.diff(partners) != 1)) + 1
    begins, ends = np.concatenate(([0], breaks)), np.concatenate((breaks, [len(places)])) - 1
    lengths = places[ends] - places[begins] + SEED
    found = zip(partners[begins].tolist(), places[begins].tolist(), lengths.tolist(), strict=True)
    return [Block(*each) for each in found]


def _blocks(first: Words, second: Words) -> list[Block]:
    """Seeds, the longest first, extended as far as the words agree and cut back where a longer one already lies."""
    taken = np.zeros(len(second), dtype=np.bool_)
    found = []
    for seed in sorted(_seeds(first, second), key=lambda seed: (-seed.length, seed.second, seed.first)):
        block = _extended(seed, first, second, taken)
        if block.length >= SEED:
            taken[block.second : block.ends[1]] = True
            found.append(block)
    return sorted(found, key=lambda block: block.second)


def _extended(seed: Block, first: Words, second: Words, taken: Mask) -> Block:
    here, there = seed.second, seed.first
    end, stop = seed.ends[1], seed.ends[1]
    while here < stop and taken[here]:
        here, there = here + 1, there + 1
    while stop > here and taken[stop - 1]:
        stop -= 1
    if here > seed.second or stop < end:  # a longer block lies here: keep what is left between
        return Block(there, here, stop - here)
    while here and there and not taken[here - 1] and first.hashes[there - 1] == second.hashes[here - 1]:
        here, there = here - 1, there - 1
    reach = there + stop - here
    while stop < len(second) and reach < len(first) and not taken[stop] and first.hashes[reach] == second.hashes[stop]:
        stop, reach = stop + 1, reach + 1
    return Block(there, here, stop - here)


def _joined(blocks: list[Block]) -> tuple[Stretch, ...]:
    chains: list[list[Block]] = []
    for block in blocks:
        if chains and _follows(chains[-1][-1], block):
            chains[-1].append(block)
        else:
            chains.append([block])
    found = (Stretch(tuple(chain)) for chain in chains)
    return tuple(each for each in found if sum(block.length for block in each.blocks) >= LEAST)


def _follows(before: Block, after: Block) -> bool:
    skipped = after.first - before.ends[0], after.second - before.ends[1]
    return 0 <= skipped[0] <= EDIT and 0 <= skipped[1] <= EDIT
