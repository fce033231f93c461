"""Dateline reads news pages and keeps a record of what happened. Everything public is here by name; see `library.py`."""

from importlib.metadata import version

from dateline.library import copies, dates, quotes, read, reports, same_events, stories, timeline

__version__ = version("dateline")
__all__ = ["copies", "dates", "quotes", "read", "reports", "same_events", "stories", "timeline"]
