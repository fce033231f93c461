"""Copies: whose words an article prints, and how many reported a thing independently."""

from dateline.tracing.alignment import align
from dateline.tracing.bulk import align_all, fingerprints
from dateline.tracing.candidates import candidates, meetings
from dateline.tracing.differences import Difference, differences
from dateline.tracing.fingerprints import fingerprint, marks_of
from dateline.tracing.independence import independent, lane, lanes
from dateline.tracing.lineages import descend
from dateline.tracing.meeting import Change, Shelves, changed

__all__ = [
    "Change",
    "Difference",
    "Shelves",
    "align",
    "align_all",
    "candidates",
    "changed",
    "descend",
    "differences",
    "fingerprint",
    "fingerprints",
    "independent",
    "lane",
    "lanes",
    "marks_of",
    "meetings",
]
