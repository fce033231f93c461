"""Copies: whose words an article prints, and how many reported a thing independently."""

from dateline.tracing.alignment import align
from dateline.tracing.differences import Difference, differences
from dateline.tracing.fingerprints import fingerprint
from dateline.tracing.lineages import descend, independent
from dateline.tracing.pairs import pair

__all__ = ["Difference", "align", "descend", "differences", "fingerprint", "independent", "pair"]
