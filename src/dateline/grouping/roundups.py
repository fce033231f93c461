"""Round-ups: articles that are about equally like several groups that have nothing to do with each other."""

from dateline.grouping.likeness import CLOSEST, Neighbours

# An article's near ones are those at least half as like it as its best one, if that one is like it at all. Where they
# fall into this many groups, each without a member at all like one of another group, it is a round-up of theirs.
# On neus, allsides, basil and search hits (none is known to hold a round-up) this takes 1 % of the articles for one;
# three groups would take 4 %.
PART_OF_BEST, LEAST_BEST, STRANGERS, GROUPS = CLOSEST, 0.2, 0.08, 4


def roundups(found: Neighbours) -> frozenset[int]:
    """The rows of all round-ups."""
    return frozenset(row for row in range(len(found.rows)) if _groups(found, row) >= GROUPS)


def _groups(found: Neighbours, row: int) -> int:
    cosines = found.cosines[row]
    if not len(cosines) or cosines[0] < LEAST_BEST:
        return 0
    near = found.rows[row][cosines >= PART_OF_BEST * cosines[0]].tolist()
    groups: list[set[int]] = []
    for other in near if len(near) >= GROUPS else ():
        alike = {other, *found.rows[other][found.cosines[other] >= STRANGERS].tolist()}
        joined = [group for group in groups if group & alike]
        groups = [group for group in groups if not group & alike] + [{other}.union(*joined)]
    return len(groups)
