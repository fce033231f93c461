"""The place at the head of a report: 'LISBON, May 3 (Agency) — The premier …'."""

import re

_BYLINE = r"\s*(?:By [^\n]{3,60}\n\s*)?"
_CAPITALS, _NAME = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+", r"[A-ZÀ-Þ][\w.'’-]+"
_STATE = rf", {_NAME}(?: {_NAME})?"
_DAY = r", (?:\w{3,9}\.? \d{1,2}|\d{1,2} \w{3,9}\.?)(?:,? \d{4})?"
_AGENCY, _DASH = r"\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)", r"\s*[-–—]{1,2}\s+"
# The place in capitals (or a day or an agency behind it), then a dash or colon; one in small letters needs its state
# or an agency too ('Lisbon, Portugal –', 'New Delhi, May 3 (Agency)'). Both stand near the head of the text.
HEADS = tuple(
    re.compile(rf"{_BYLINE}{form}(?=[\w“\"‘])")
    for form in (
        rf"(?P<place>{_CAPITALS}(?: {_CAPITALS}){{0,3}}(?:{_STATE})?)(?:{_DAY})?(?:{_AGENCY})?(?:{_DASH}|:\s+)",
        rf"(?P<place>{_NAME}(?: {_NAME}){{0,2}})(?:(?:{_DAY})?{_AGENCY}{_DASH}|{_DAY}{_AGENCY}\s+)",
        rf"(?P<place>{_NAME}(?: {_NAME}){{0,2}}{_STATE}){_DASH}",
    )
)
# Words in capitals before a dash that are no place.
NEVER = frozenset(
    "BREAKING UPDATE EXCLUSIVE WATCH LIVE OPINION ANALYSIS EDITORIAL VIDEO PHOTOS NOTE CORRECTION EXPLAINER"
    " INTERVIEW".split()
)


def headed(text: str) -> tuple[int, int, int] | None:
    """Where the place of a text's dateline stands, and where the report behind it begins; None without one."""
    match = next((match for head in HEADS if (match := head.match(text))), None)
    if match is None or match["place"].split()[0] in NEVER:
        return None
    return match.start("place"), match.end("place"), match.end()
