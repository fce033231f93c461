"""Names of outlets as pages print them, made comparable."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from dateline.model import Article

ADDRESS = re.compile(r"^(?:https?://)?(?:www\.|m\.)?|/.*$")
SUFFIX = re.compile(r"\.(?:com|net|org|info|news|example|(?:co\.|com\.)?[a-z]{2})$")


@lru_cache(maxsize=4096)  # a pile of articles has few outlets
def plain(name: str) -> str:
    """A masthead or an address as letters alone: 'www.lyme-echo.example' and 'The Lyme Echo' are one."""
    bare = SUFFIX.sub("", ADDRESS.sub("", name.lower().strip()))
    return re.sub(r"^the(?=\s)|[\W_]+", "", bare)


def host(article: Article) -> str:
    """The host of an article's address, '' if it has none."""
    return _host("/".join(article.url.split("/", 3)[:3])) if article.url else ""


@lru_cache(maxsize=4096)
def _host(site: str) -> str:
    return urlsplit(site).hostname or ""


def outlets(article: Article) -> frozenset[str]:
    """The comparable names of who published an article."""
    return _outlets(article.publisher or "", host(article))


@lru_cache(maxsize=4096)
def _outlets(*names: str) -> frozenset[str]:
    return frozenset(plain(name) for name in names if name) - {""}
