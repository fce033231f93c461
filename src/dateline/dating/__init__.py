"""When: the time expressions of a text with their reasons, and the days articles were published on."""

from dateline.dating.dates import date, dates
from dateline.dating.notorious import KNOWN
from dateline.dating.publish import publish

__all__ = ["KNOWN", "date", "dates", "publish"]
