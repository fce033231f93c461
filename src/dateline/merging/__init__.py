"""Reports of one event, from all articles, into that event: blocked, matched, and merged without contradiction."""

from dateline.merging.liken import liken
from dateline.merging.match import blocks, judged, match
from dateline.merging.merge import merge
from dateline.merging.parts import part_of, whole

__all__ = ["blocks", "judged", "liken", "match", "merge", "part_of", "whole"]
