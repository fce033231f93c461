"""The place at the head of a report: 'LISBON, May 3 (Agency) — The premier …'."""

import re

# The place in capitals (or a day or an agency behind it), then a dash; all near the head of the text.
HEAD = re.compile(
    r"\s*(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?)"
    r"(?:, \w{3,9}\.? \d{1,2}(?:, \d{4})?)?\s*(?:\([^()\n]{2,40}\))?\s*(?P<dash>[-–—]{1,2})\s+(?=[\w“\"‘])"
)
# Words in capitals before a dash that are no place.
NEVER = frozenset({"BREAKING", "UPDATE", "EXCLUSIVE", "WATCH", "LIVE", "OPINION", "ANALYSIS", "EDITORIAL"})


def headed(text: str) -> tuple[int, int, int] | None:
    """Where the place of a text's dateline stands, and where the report behind it begins; None without one."""
    match = HEAD.match(text)
    if match is None or match["place"].split()[0] in NEVER:
        return None
    return match.start("place"), match.end("place"), match.end()
