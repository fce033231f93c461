"""Where pages come from: files, folders, containers in them. What cannot be read is a reject; the rest goes on."""

from dateline.sources.limits import LARGEST
from dateline.sources.paths import PathMissing, pages

__all__ = ["LARGEST", "PathMissing", "pages"]
