"""Names of outlets as pages print them, made comparable."""

from functools import lru_cache
from urllib.parse import urlsplit

from dateline.model import Article
from dateline.reading.papers import plain


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
