"""Dateline reads news pages and keeps a record of what happened. All that is public is here; see `library.py`."""

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.library import copies, dates, quotes, read, reports, same_events, stories, timeline

__version__ = version("dateline")
__all__ = ["copies", "dates", "quotes", "read", "reports", "same_events", "stories", "timeline"]


def __getattr__(name: str) -> object:
    """Loads the library when a function of it is first asked for: questions to a record need none of the readers."""
    if name not in __all__:
        raise AttributeError(f"dateline has no {name}")
    return getattr(import_module("dateline.library"), name)
