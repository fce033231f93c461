"""Compiled code for very many texts. It comes with numba, which the program can do without."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])
# Plain, an article takes 0.1 to 0.3 ms more than compiled, and a pair 0.3 ms: with so many at once it pays to load it
# (a second; half a minute, once, for it to be made).
MANY = 5_000


def compiled(count: int, module: str = "dateline.tracing.compiled", many: int = MANY) -> ModuleType | None:
    """The compiled functions where so many texts or pairs are worth it and numba is installed (`dateline[fast]`)."""
    return _loaded(module) if count >= many else None


@cache
def _loaded(module: str) -> ModuleType | None:
    try:
        return import_module(module)
    except ImportError:
        return None


def fast(function: F) -> F:
    """The function compiled, and kept on disk where a folder for it can be written."""
    import numba  # here, because most readings do without

    try:
        return cast(F, numba.njit(cache=True, nogil=True)(function))
    except RuntimeError:  # nowhere to keep it
        return cast(F, numba.njit(nogil=True)(function))
