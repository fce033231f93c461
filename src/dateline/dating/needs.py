"""What every match of a pattern holds: most rules need a month or a weekday, most stretches have none."""

import re

# A group's opening with its kind, a class, a quantifier, or one character.
_PIECE = re.compile(r"\((?:\?P<\w+>|\?:|(?P<look>\?<?[=!]))?|\[[^\]]*\]|[?*+]|.", re.DOTALL)


def needed(pattern: str) -> frozenset[str]:
    """The characters without which no match can be, of a pattern of groups, sets, lookarounds, ?, * and |."""
    return _either(list(_PIECE.finditer(pattern)), 0)[0]


def _either(pieces: list[re.Match[str]], at: int) -> tuple[frozenset[str], int]:
    """What all alternatives need, from a place to the end of its group, and where that is."""
    choices: list[frozenset[str]] = []
    held: frozenset[str] = frozenset()
    while at < len(pieces) and pieces[at][0] != ")":
        piece = pieces[at]
        if piece[0] == "|":
            choices, held, at = [*choices, held], frozenset(), at + 1
            continue
        if piece[0].startswith("("):
            inner, at = _either(pieces, at + 1)
            inner = frozenset() if piece["look"] else inner
        else:
            inner = frozenset(piece[0]) if len(piece[0]) == 1 and piece[0] not in "?*+" else frozenset()
        at += 1
        free = at < len(pieces) and pieces[at][0] in "?*"
        held |= frozenset() if free else inner
    return frozenset.intersection(held, *choices), at
