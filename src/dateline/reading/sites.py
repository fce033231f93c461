"""Addresses: the site that a page belongs to, and the one address of all forms of a page."""

import re
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from dateline.reading.archives import original

# Names of a site's other editions of the same pages; its sections ('business.', 'blogs.') are sites of their own.
EDITION = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
# Browsers and servers take no longer ones; what is longer is no address and may be made to cost time.
LONGEST = 2000
# What only says in what form a page is shown, in a path ('/amp', '/print.html', '.amp.html') and in a query, where the
# name of a field says so ('?amp', 'hs_amp=true', 'print=1') or its value ('layout=amp', 'view=print', 'page=all'); and
# by what way its reader came.
FORM = re.compile(r"/(?:amp|print(?:able)?|index)(?:\.(?:html?|php|aspx?))?(?=/|$)|\.(?:amp|print)(?=\.html?$|$)", re.I)
SHOWN = re.compile(
    r"(?:\w+[_-])?(?:amp|print(?:able|er|view)?)(?:=(?:1|true|yes|y|on)?)?"
    r"|[\w-]+=(?:amp|all|print(?:able|er|view)?(?:[_-]?friendly)?)"
    r"|(?:show_?all|single_?page)=(?:1|true)"
    r"|(?:utm_\w+|fbclid|gclid)=.*",
    re.I,
)


def site_of(url: str) -> str:
    """The host in lower case, without 'www.' and the like; empty where the address names none."""
    parts = _parts(url)
    return EDITION.sub("", parts.hostname or "") if parts else ""


def name_in(url: str | None) -> str:
    """The name in an address: 'ledger' of 'news.ledger.co.uk'."""
    labels = site_of(url or "").split(".")[:-1]
    return next((label for label in reversed(labels) if len(label) > 3 or label == labels[0]), "")


def path_of(url: str) -> str:
    """What stands behind the host, in lower case and with its letters as they are read; empty where nothing does."""
    parts = _parts(url)
    return unquote(parts.path).lower() if parts else ""


def _parts(url: str) -> SplitResult | None:
    if len(url) > LONGEST:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:  # brackets that hold no IPv6 address
        return None
    return parts if parts.scheme in ("http", "https") else None


def address_of(url: str | None, canonical: str | None) -> str:
    """The address that stands for all forms of a page, without scheme and 'www.'; empty where the page has none."""
    chosen = _parts(canonical_of(url, canonical) or "")
    if not chosen or not chosen.hostname:
        return ""
    fields = [field for field in chosen.query.split("&") if field and not SHOWN.fullmatch(field)]
    query = f"?{'&'.join(fields)}" if fields else ""
    return EDITION.sub("", chosen.hostname) + FORM.sub("", chosen.path).rstrip("/") + query


def canonical_of(url: str | None, canonical: str | None) -> str | None:
    """The canonical address that a page states, in full, else its own.

    Beside an address of its own, one of another site, or one without a path (a template's mistake), is not believed.
    """
    stated = _parts(_joined(url, canonical))
    if not stated or not stated.hostname:
        return url
    whole, own = stated.geturl(), site_of(url or "")
    return whole if not own or (own == site_of(whole) and stated.path.strip("/")) else url


def _joined(url: str | None, canonical: str | None) -> str:
    try:
        return urljoin(url or "", original(canonical.strip()) or "") if canonical and len(canonical) <= LONGEST else ""
    except ValueError:
        return ""
