"""One article's reports: who did what to whom, when, where, and whether it happened."""

from dateline.coding.code import code
from dateline.coding.locating import located
from dateline.coding.wanted import wanted
from dateline.coding.weighing import BAR

__all__ = ["BAR", "code", "located", "wanted"]
