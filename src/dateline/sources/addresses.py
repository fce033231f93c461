"""Which addresses may be fetched: pages of the open internet, and private ones only where they are allowed."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

PORTS = {"http": 80, "https": 443}
# IPv6 networks whose last 32 bits are an IPv4 address that is meant: mapped, NAT64 (RFC 6052), compatible (retired).
CARRIERS = (IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))
Resolve = Callable[[str, int], list[str]]


class Refusal(Exception):
    """Why a page is not fetched, and what to do about it."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.reason, self.advice = reason, advice


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is: its URL taken apart. `target` is what the server is asked for, path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """'https://example.org', with the port only where it is not the scheme's own."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return self.origin + self.target


def place(url: str, base: str = "") -> Place:
    """Takes a URL apart, as it is meant on the page at `base`; its fragment is left out. Raises `Refusal`."""
    try:
        parts = parse_url(urljoin(base, url.strip()))
    except (LocationParseError, ValueError) as problem:
        raise Refusal("not an address that can be read", "check its spelling") from problem
    scheme = (parts.scheme or "").lower()
    if scheme not in PORTS or not parts.host:
        raise Refusal("only addresses with http:// or https:// and a host are fetched", "give a file by its path alone")
    if parts.auth:
        raise Refusal("the address holds a user name or a password", "they would be kept in the record: leave them out")
    return Place(scheme, parts.host.strip("[]").lower(), parts.port or PORTS[scheme], parts.request_uri)


def is_public(number: str) -> bool:
    """Whether a numeric address is of the open internet: not of this machine, a private network, or a multicast."""
    address: IPv4Address | IPv6Address = ip_address(number.partition("%")[0])
    if isinstance(address, IPv6Address):
        if any(address in network for network in CARRIERS):
            return is_public(str(IPv4Address(int(address) & 0xFFFFFFFF)))
        if address.sixtofour or address.teredo or address.is_site_local:
            return False  # tunnels that lead to any address, out of use, and the private networks of old
    return address.is_global and not address.is_multicast and not address.is_reserved


def resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of a host, in the order in which the system would try them. Raises `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in found))


def addresses(at: Place, resolve: Resolve, allowed: Callable[[str], bool]) -> list[str]:
    """The numeric addresses to connect to. All must be allowed: a name with a private one beside is a trap."""
    try:
        numbers = resolve(at.host, at.port)
    except (OSError, ValueError) as problem:
        raise Refusal(
            f"the name {at.host} is not known ({problem})", "check its spelling, and the network"
        ) from problem
    for number in numbers:
        if not allowed(number):
            raise Refusal(
                f"{at.host} is at {number}, which is not an address of the open internet",
                "if it is a server of your own, say --allow-private",
            )
    return numbers
