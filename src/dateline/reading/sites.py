"""Addresses: the site that a page belongs to, and the one address of all forms of a page."""

import re
from urllib.parse import SplitResult, urljoin, urlsplit

# Names of a site's other editions of the same pages; its sections ('business.', 'blogs.') are sites of their own.
EDITION = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
# Parts of a path that only say in what form the same page is shown.
FORM = re.compile(r"/(?:amp|print|index\.(?:html?|php|aspx?))(?=/|$)|\.amp(?=\.html?$|$)", re.I)


def site_of(url: str) -> str:
    """The host in lower case, without 'www.' and the like; empty where the address names none."""
    parts = _parts(url)
    return EDITION.sub("", parts.hostname or "") if parts else ""


def _parts(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url.strip())
    except ValueError:  # brackets that hold no IPv6 address
        return None
    return parts if parts.scheme in ("http", "https") else None


def address_of(url: str | None, canonical: str | None) -> str:
    """The address that stands for all forms of a page: the canonical one that it states, else its own, made plain.

    A canonical address of another site, or one without a path (a template's mistake), is not believed. Empty where
    the page says nowhere where it stands.
    """
    own, stated = _parts(url or ""), _parts(_joined(url, canonical))
    believed = stated and stated.path.strip("/") and (not own or site_of(stated.geturl()) == site_of(own.geturl()))
    chosen = stated if believed else own
    if not chosen or not chosen.hostname:
        return ""
    query = f"?{chosen.query}" if chosen.query else ""
    return EDITION.sub("", chosen.hostname) + FORM.sub("", chosen.path).rstrip("/") + query


def _joined(url: str | None, canonical: str | None) -> str:
    try:
        return urljoin(url or "", canonical.strip()) if canonical else ""
    except ValueError:
        return ""
