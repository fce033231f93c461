"""From a URL to an answer: waiting one's turn, trying again where that may help, following redirects hop by hop."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dateline.sources.addresses import Place, Refusal, Resolve, addresses, is_public, place, resolve
from dateline.sources.politeness import PATIENCE, Turns, retry_after
from dateline.sources.requesting import Answer, Limits, NoAnswer, request

REDIRECTS = 5
MOVED = frozenset({301, 302, 303, 307, 308})
BUSY = frozenset({429, 503})
TRIES = 3
# Seconds before the second try where the server does not say; doubled before the third.
BACKOFF = 2.0
Headers = Callable[[Place], Mapping[str, str]]


def _plain(_: Place) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """The network, as one reading uses it. `allowed` says of a numeric address whether it may be connected to."""

    allowed: Callable[[str], bool] = is_public
    resolve: Resolve = resolve
    limits: Limits = field(default_factory=Limits)
    turns: Turns = field(default_factory=Turns)

    def get(
        self, url: str, *, headers: Headers = _plain, permit: Callable[[Place], None] = lambda _: None
    ) -> tuple[Place, Answer]:
        """The answer at the end of a URL's redirects, and where that is. Each hop is permitted, or raises `Refusal`."""
        at = place(url)
        seen = {at.url}
        for _ in range(REDIRECTS + 1):
            permit(at)
            answer = self._ask(at, headers(at))
            target = answer.headers.get("Location")
            if answer.status not in MOVED or target is None:
                return at, answer
            at = place(_decoded(target), at.url)
            if at.url in seen:
                raise Refusal(f"redirects in a circle, back to {at.url}", "open it in a browser and save the page")
            seen.add(at.url)
        raise Refusal(f"more than {REDIRECTS} redirects", "give the address at their end")

    def _ask(self, at: Place, headers: Mapping[str, str]) -> Answer:
        """One place's answer; a server that is busy or out of reach is asked again, as late as it wishes."""
        for attempt in range(TRIES):
            last, asked = attempt == TRIES - 1, None
            try:
                with self.turns.turn(at.host):
                    answer = request(at, addresses(at, self.resolve, self.allowed), headers, self.limits)
            except NoAnswer:
                if last:
                    raise
            else:
                asked = retry_after(answer)
                if last or answer.status not in BUSY or (asked or 0) > PATIENCE:
                    return answer
            self.turns.hold(at.host, BACKOFF * 2**attempt if asked is None else asked)
        raise AssertionError("the last try returns or raises")


def _decoded(location: str) -> str:
    """A Location header's characters: the bytes are UTF-8 where they are not ASCII, and arrive as Latin-1."""
    return location.encode("latin-1", "replace").decode("utf-8", "replace")
