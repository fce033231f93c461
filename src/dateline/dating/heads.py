"""Datelines: the place and day at the head of a report ('PARIS, May 3 (Agency) —'), on which its words are spoken."""

import datetime
import re
from collections.abc import Sequence

from dateline.dating.read import Words, read

# A place in capitals before the day, and an agency in brackets or a dash after it; both near the head of the text.
HEAD = 120
_PLACE = re.compile(r"\s*[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ,/]+[\w.'’-]+){0,5}[\s,.(]+")
_CLOSE = re.compile(r"[\s.,)]*(?:\([^()\n]{2,40}\)|[-–—_])")


def dateline(text: str, words: Sequence[Words], last: datetime.date | None) -> datetime.date | None:
    """The day of a text's dateline, or None; one without a year takes that of the last possible day of publication."""
    if not words or words[0].found.start > HEAD:
        return None
    start, end = words[0].found.start, words[0].found.end
    if not _PLACE.fullmatch(text[:start]) or not _CLOSE.match(text[end : end + 50]):
        return None
    answer = read(text, words[:1], last, "", {})[0]
    return answer.first if answer.precision == "day" and answer.first == answer.last else None
