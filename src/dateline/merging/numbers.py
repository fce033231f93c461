"""How many: the numbers that reports of one event give for the same people or things, where they differ."""

import re
from collections.abc import Sequence

from dateline.model import Dispute, Report

SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen"
        " eighteen nineteen twenty".split()
    )
}
LARGE = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?|[a-z]+)(?: (hundred|thousand|million))?\b((?: [^\W\d_]+)+)", re.I)


AFTER = re.compile(r"\s+(?:of|from|in|at|on|with|for|by)\s")


def numbers(group: Sequence[Report]) -> tuple[Dispute, ...]:
    """A dispute for each counted noun on which reports differ, with who gives which number."""
    given: dict[str, dict[int, list[str]]] = {}
    for report in group:
        for noun, number in sorted(counted(report)):
            given.setdefault(noun, {}).setdefault(number, []).append(report.id)
    return tuple(
        Dispute(field=f"how many {noun}", values=tuple((f"{n:,}", tuple(sorted(ids))) for n, ids in sorted(by.items())))
        for noun, by in sorted(given.items())
        if len(by) > 1
    )


def counted(report: Report) -> set[tuple[str, int]]:
    """The counted nouns of its sides with their numbers: ('people', 52000)."""
    found = set()
    for one in (*report.sources, *report.targets):
        for match in NUMBER.finditer(one.name):
            value = _value(match[1].lower(), match[2])
            if value is not None:
                found.add((_noun(match[3]), value))
    return found


def _noun(words: str) -> str:
    """The counted noun: 'officials' in '14 senior officials of the junta'."""
    return AFTER.split(words.strip())[0].split()[-1].lower()


def _value(word: str, scale: str | None) -> int | None:
    if word[0].isdigit():
        base: float | None = float(word.replace(",", ""))
    else:
        base = SMALL.get(word)
    return None if base is None else int(base * (LARGE[scale.lower()] if scale else 1))
