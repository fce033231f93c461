"""Stage "read": pages become clean articles, or are refused with a reason."""

from dateline.reading.read import read
from dateline.reading.tongues import refuse_language

__all__ = ["read", "refuse_language"]
