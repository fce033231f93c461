"""Stages "outline", "stand" and "read": pages become clean articles, or are refused with a reason."""

from dateline.reading.read import read
from dateline.reading.standing import outline, stand
from dateline.reading.tongues import refuse_language

__all__ = ["outline", "read", "refuse_language", "stand"]
