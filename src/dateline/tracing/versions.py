"""Versions: one article as it stood at different times. They are neither copies nor reports of their own."""

from functools import lru_cache

from dateline.model import Article
from dateline.reading.sites import address_of
from dateline.tracing.mastheads import outlets
from dateline.tracing.sides import Side
from dateline.tracing.words import part_of

# At one address so much of either text must stand in the other; less is another article under a standing address
# (a front page, a live page of another day).
SAME_SHARE = 0.25
# Under one headline of one outlet most of both.
TITLED_SHARE = 0.5


def versions(one: Side, other: Side) -> bool:
    """Whether two texts are one article at two times: one address, or one outlet, headline and byline or day."""
    least = min(part_of(side.shared) for side in (one, other))
    most = max(part_of(side.shared) for side in (one, other))
    if same_address(one.article, other.article):
        return most >= SAME_SHARE
    return least >= TITLED_SHARE and _one_headline(one.article, other.article)


def maybe_versions(one: Article, other: Article) -> bool:
    """Whether two articles are one at two times if they share enough words."""
    return same_address(one, other) or _one_headline(one, other)


def same_address(one: Article, other: Article) -> bool:
    """Whether two articles stand at one address, in whatever form the site shows it."""
    here, there = _address(one.url or ""), _address(other.url or "")
    return bool(here) and here == there


@lru_cache(maxsize=1 << 16)  # an article is compared with many
def _address(url: str) -> str:
    return address_of(url, None)


def _one_headline(one: Article, other: Article) -> bool:
    titled = one.title and other.title and one.title.strip().lower() == other.title.strip().lower()
    signed = one.authors and one.authors == other.authors
    dated = one.published and other.published and one.published[:10] == other.published[:10]
    return bool(titled and (signed or dated) and outlets(one) & outlets(other))
