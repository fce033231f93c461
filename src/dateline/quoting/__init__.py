"""Quotes: who said it, in which words."""

from dateline.quoting.quote import quote

__all__ = ["quote"]
