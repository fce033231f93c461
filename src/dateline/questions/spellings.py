"""One spelling for each outlet: pages print 'WOURI TRIBUNE' in their heads and 'The Wouri Tribune' in their data."""

from collections import Counter
from collections.abc import Mapping

from dateline.reading.papers import letters


def spelled_alike(outlets: Mapping[str, str]) -> dict[str, str]:
    """The outlet of each article in the spelling that most articles have; capitals, articles and blanks part none.

    Two sites of like names in different countries stay two: an address is compared whole.
    """
    counted = Counter(outlets.values())
    best: dict[str, str] = {}
    for name in sorted(counted, key=lambda name: (-counted[name], name.isupper(), name)):
        best.setdefault(_letters(name), name)
    return {article: best[_letters(name)] for article, name in outlets.items()}


def _letters(name: str) -> str:
    return letters(name) or name  # of signs alone nothing would be left
