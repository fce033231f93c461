"""Words of page furniture: what menus, forms, notices and teasers of any site say, by kind (data/furniture.yaml)."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt
import yaml
from ahocorasick_rs import AhoCorasick, MatchKind

# The order of the kinds is the order of their features.
NAMES = (
    "cookie", "share", "form", "comment", "related", "advert", "notice", "about", "navigation", "picture",
)  # fmt: skip


@cache
def _machine() -> tuple[AhoCorasick, tuple[int, ...]]:
    kinds = yaml.safe_load(files("dateline.data").joinpath("furniture.yaml").read_text(encoding="utf-8"))
    phrases = [(phrase, number) for number, name in enumerate(NAMES) for phrase in kinds[name]]
    machine = AhoCorasick([phrase for phrase, _ in phrases], matchkind=MatchKind.LeftmostLongest)
    return machine, tuple(number for _, number in phrases)


def cues_in(texts: Sequence[str]) -> npt.NDArray[np.intp]:
    """For each text (row) how many phrases of each kind it has, in the order of `NAMES`."""
    machine, kinds = _machine()
    lowered = [text.lower() for text in texts]
    page = "\n".join(lowered)
    ends = np.cumsum([len(text) + 1 for text in lowered])
    starts, found = list[int](), list[int]()
    for phrase, start, _ in machine.find_matches_as_indexes(page):
        if not start or not page[start - 1].isalpha():
            starts.append(start)
            found.append(kinds[phrase])
    counts = np.zeros((len(texts), len(NAMES)), dtype=np.intp)
    for row, kind in zip(np.searchsorted(ends, starts, side="right").tolist(), found, strict=True):
        counts[row, kind] += 1
    return counts


def _any(shapes: str) -> re.Pattern[str]:
    """One expression for all these shapes, parted by blanks, grouped by first letter: found four times sooner.

    Each begins with a letter, and none is the beginning of another.
    """
    by_letter: dict[str, list[str]] = {}
    for shape in shapes.split():
        by_letter.setdefault(shape[0], []).append(shape[1:])
    return re.compile("|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items()))


# Class and id words of templates, as they are common in content management systems. Whole words look back from their
# first letters, since an expression that begins with a letter is found sooner than one that begins with a border.
GOOD_MARKS = _any(
    r"article[-_]?(?:body|text|content|copy) story[-_]?(?:body|content|text|copy) post[-_]?(?:body|content|text|copy)"
    r" entry[-_]?(?:body|content|text|copy) page[-_]?(?:body|content|text|copy) main[-_]?(?:body|content|text|copy)"
    r" body[-_]?(?:body|content|text|copy) rich[-_]?(?:body|content|text|copy)"
    r" c(?<=\bc)ontent\b p(?<=\bp)rose\b paragraph wysiwyg"
)
BAD_MARKS = _any(
    r"comment sidebar side-bar footer n(?<=\bn)av menu share sharing social related recommend promo a(?<=\ba)ds?\b"
    r" advert sponsor newsletter cookie consent widget teaser popular trending subscri signup sign-up login modal popup"
    r" banner bread tags?\b toolbar masthead disclaimer copyright carousel gallery more- read-?more outbrain taboola"
    r" paywall author-?bio"
)
NOTES = ("caption", "byline", "author", "meta", "date", "title", "lead", "summary", "list", "quote", "toc", "credit")

# The same words apart by what they say of an element, so that a comment is told from a teaser; looked for anywhere in
# the class and id words, with a blank before and behind.
MARK_KINDS = tuple(
    tuple(words.replace("~", " ") for words in line.split())
    for line in (
        "comment disqus reply replies respond~",
        "related recommend more- read-more readmore read-next also similar suggest trending popular latest most-",
        "teaser card tile item promo grid carousel slider swiper",
        "sidebar side-bar aside rail widget column-right secondary",
        "foot copyright legal disclaim",
        "nav menu bread header masthead toolbar pagination pager",
        "share sharing social follow",
        "newsletter subscri signup sign-up login paywall modal popup overlay cookie consent form",
        "~ad~ ~ads~ ~ad- -ad~ -ads ad_ _ad~ ads- advert sponsor outbrain taboola commerc affiliate product deal shop",
        "author bio~ bio- -bio byline contributor profile writer",
        "caption credit figure image photo gallery media video",
        "tag~ tags topic categor keyword label",
        "article story post entry single",
        "body content text copy prose rich wysiwyg paragraph main",
        "title headline heading",
        "lead intro standfirst summary excerpt dek subtitle subhead sub-head chapo abstract description",
        "meta date time info stamp",
        "quote pull",
        "table list toc index",
        "factbox fact-box infobox info-box box~ box- callout highlight note~ notes disclosure summarycontent",
        "tweet instagram tiktok embed oembed",
    )
)


@cache
def _mark_machine() -> tuple[AhoCorasick, tuple[int, ...]]:
    phrases = [(phrase, kind) for kind, words in enumerate(MARK_KINDS) for phrase in words]
    return AhoCorasick([phrase for phrase, _ in phrases]), tuple(kind for _, kind in phrases)


def kinds_of_mark(mark: str) -> tuple[int, ...]:
    """The kinds of class words in an element's class and id words, as places in `MARK_KINDS`."""
    if not mark:
        return ()
    machine, kinds = _mark_machine()
    found = machine.find_matches_as_indexes(f" {mark} ", overlapping=True)
    return tuple({kinds[phrase] for phrase, _, _ in found})
