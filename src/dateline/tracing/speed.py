"""Compiled code for very many texts. It comes with numba, which the program can do without."""

from functools import cache
from types import ModuleType

# Plain, an article takes 0.1 to 0.3 ms more than compiled, and a pair 0.3 ms: with so many at once it pays to load it
# (a second; half a minute, once, for it to be made).
MANY = 5_000


def compiled(count: int) -> ModuleType | None:
    """The compiled functions where so many texts or pairs are worth it and numba is installed (`dateline[fast]`)."""
    return _loaded() if count >= MANY else None


@cache
def _loaded() -> ModuleType | None:
    try:
        from dateline.tracing import compiled as functions
    except ImportError:
        return None
    return functions
