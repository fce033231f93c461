"""Where pages come from: files, folders and the containers in them. What cannot be read is a reject; the rest goes on."""

from dateline.sources.paths import LARGEST, PathMissing, pages

__all__ = ["LARGEST", "PathMissing", "pages"]
