"""What a host's robots.txt permits (RFC 9309): read once a reading, obeyed for pages, feeds and every redirect."""

from dataclasses import dataclass, field

from protego import Protego

from dateline.sources.addresses import Place, Refusal
from dateline.sources.requesting import AGENT
from dateline.sources.web import Web

# RFC 9309 asks for at least 500 KiB to be understood; what comes after is not looked at.
MOST_BYTES = 512_000


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of each host, as they come to be needed."""

    web: Web
    _known: dict[str, Protego | Refusal] = field(default_factory=dict)

    def permit(self, at: Place) -> None:
        """Raises `Refusal` where the host does not want this page fetched, or cannot be asked whether it does."""
        if at.origin not in self._known:
            self._known[at.origin] = self._read(at)
        rules = self._known[at.origin]
        if isinstance(rules, Refusal):
            raise rules
        if not rules.can_fetch(at.url, AGENT):
            raise Refusal(f"the robots.txt of {at.host} asks programs not to fetch this", "save the page as a file")

    def _read(self, at: Place) -> Protego | Refusal:
        try:
            _, answer = self.web.get(f"{at.origin}/robots.txt")
        except Refusal as refusal:
            return type(refusal)(f"robots.txt cannot be had: {refusal.reason}", refusal.advice)
        if answer.status >= 500 or answer.status == 429:
            reason = f"robots.txt cannot be had: {at.host} answers with status {answer.status}"
            return Refusal(reason, "try again later: without it, it is not known what may be fetched")
        found = Protego.parse(answer.body[:MOST_BYTES].decode("utf-8", "replace") if answer.status == 200 else "")
        self.web.turns.slow_down(at.host, found.crawl_delay(AGENT) or 0)
        return found
