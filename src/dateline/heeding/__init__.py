"""What readers decided, on the record as it is today."""

from dateline.heeding.heed import heed, pages

__all__ = ["heed", "pages"]
