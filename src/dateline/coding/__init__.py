"""One article's reports: who did what to whom, when, where, and whether it happened."""

from dateline.coding.code import code

__all__ = ["code"]
