"""Stages "outline", "stand", "collate" and "read": pages become clean articles, or are refused with a reason."""

from dateline.reading.read import read
from dateline.reading.series import collate, read_part
from dateline.reading.standing import outline, stand
from dateline.reading.tongues import refuse_language

__all__ = ["collate", "outline", "read", "read_part", "refuse_language", "stand"]
