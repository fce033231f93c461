"""Compiled code for many articles. It comes with numba, which the program can do without."""

from functools import cache
from types import ModuleType

# Plain, an article among so many takes 1 to 4 ms to find its nearest, compiled a fifth of that; loading takes a second.
MANY = 2_000


def compiled(count: int) -> ModuleType | None:
    """The compiled functions where so many articles are worth it and numba is installed (`dateline[fast]`)."""
    return _loaded() if count >= MANY else None


@cache
def _loaded() -> ModuleType | None:
    try:
        from dateline.grouping import nearest
    except ImportError:
        return None
    return nearest
