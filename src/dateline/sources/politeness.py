"""Not to be a burden: one request at a time to a host, a pause after each, and longer where the host asks for it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from dateline.sources.addresses import Refusal
from dateline.sources.requesting import Answer

# Seconds between two requests to one host, where it does not ask for more. Crawlers of archives use 1 to 15.
PAUSE = 1.0
# The longest that a host may make a reading wait; one that asks for more is left alone, and said so.
PATIENCE = 120.0


@dataclass(slots=True)
class Turns:
    """When each host may be asked again. `clock` and `sleep` are in seconds."""

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _free: dict[str, float] = field(default_factory=dict)
    _pauses: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Waits until the host may be asked, and begins its pause when the request is over. Raises `Refusal`."""
        wait = self._free.get(host, self.clock()) - self.clock()
        if wait > PATIENCE:
            raise Refusal(f"{host} asks for {wait:.0f} seconds of waiting", "read this address alone, or later")
        if wait > 0:
            self.sleep(wait)
        try:
            yield
        finally:
            self._free[host] = self.clock() + self._pauses.get(host, PAUSE)

    def slow_down(self, host: str, pause: float) -> None:
        """Keeps a pause that a host asks for between its pages, from its next page on; never a shorter one."""
        self._pauses[host] = pause if pause > PAUSE else PAUSE

    def hold(self, host: str, seconds: float) -> None:
        """Leaves a host alone for so long from now, beside its pause."""
        self._free[host] = max(self._free.get(host, 0), self.clock() + seconds)


def retry_after(answer: Answer) -> float | None:
    """Seconds that a busy server asks to be left alone, None where it does not say.

    A moment is counted from the server's own clock (its Date header), so that a wrong clock here changes nothing.
    """
    said = answer.headers.get("Retry-After", "").strip()
    if said.isdecimal():
        return float(said[:9])
    then, now = _moment(said), _moment(answer.headers.get("Date", ""))
    return max(0.0, (then - now).total_seconds()) if then and now else None


def _moment(words: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(words)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
