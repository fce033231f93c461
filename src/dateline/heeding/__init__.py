"""What readers decided, on the record as it is today."""

from dateline.heeding.heed import heed, pages
from dateline.heeding.identify import identify, named, unite

__all__ = ["heed", "identify", "named", "pages", "unite"]
