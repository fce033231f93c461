"""Copies: whose words an article prints, and how many reported a thing independently."""

from dateline.tracing.alignment import align
from dateline.tracing.differences import Difference, differences
from dateline.tracing.fingerprints import fingerprint
from dateline.tracing.independence import independent, lane, lanes
from dateline.tracing.lineages import descend
from dateline.tracing.pairs import pair

__all__ = ["Difference", "align", "descend", "differences", "fingerprint", "independent", "lane", "lanes", "pair"]
