"""Class and id words of templates: what the elements around a block are called, as numbers for the forests."""

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
from ahocorasick_rs import AhoCorasick

from dateline.reading.columns import Matrix, distinct

Counts = npt.NDArray[np.intp]


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


# A block's marks are those of so many elements around it.
ELEMENTS = 8


def marks_around(marks: Sequence[tuple[str, ...]]) -> tuple[Matrix, Matrix]:
    """Two rows of numbers a block: its good and bad class words, with what the nearest say it is, and for each of
    `MARK_KINDS` how far up the nearest element with such a word is (8 where there is none).
    """
    places, which = distinct(marks)
    numbers: dict[str, int] = {}
    filled = [(*place, *[""] * ELEMENTS)[:ELEMENTS] for place in places]
    elements = np.array([[numbers.setdefault(mark, len(numbers)) for mark in place] for place in filled])
    bad, good, notes, kinds = np.split(_told(list(numbers))[elements], (1, 2, 2 + len(NOTES)), axis=2)
    words = np.hstack([
        bad[:, :1].any(axis=1), bad[:, :3].any(axis=1), bad.sum(axis=1), good[:, :3].any(axis=1), good.sum(axis=1),
        notes[:, :3].any(axis=1),
    ])  # fmt: skip
    far = np.where(kinds.any(axis=1), kinds.argmax(axis=1), ELEMENTS)
    return words.astype(np.float64)[which], far.astype(np.float64)[which]


def _told(marks: Sequence[str]) -> Counts:
    """How many bad and good words each element's class and id words have, which of `NOTES` and of `MARK_KINDS`."""
    # All of them together, apart by more than a blank: no word reaches into the next element's.
    page = " " + " \n ".join(marks) + " "
    ends = np.cumsum([len(mark) + 3 for mark in marks])
    table = np.zeros((len(marks), 2 + len(NOTES) + len(MARK_KINDS)), dtype=np.intp)
    for column, shape in enumerate((BAD_MARKS, GOOD_MARKS)):
        places = [found.start() for found in shape.finditer(page)]
        table[:, column] = np.bincount(np.searchsorted(ends, places, side="right"), minlength=len(marks))
    machine, kinds = _machine()
    found = machine.find_matches_as_indexes(page, overlapping=True)
    rows = np.searchsorted(ends, [start for _, start, _ in found], side="right")
    table[rows, [2 + kinds[phrase] for phrase, _, _ in found]] = 1
    return table


@cache
def _machine() -> tuple[AhoCorasick, tuple[int, ...]]:
    """Finds `NOTES` and the words of `MARK_KINDS`, each with its place among both."""
    phrases = [(words, place) for place, words in enumerate(NOTES)]
    phrases += [(phrase, len(NOTES) + kind) for kind, words in enumerate(MARK_KINDS) for phrase in words]
    return AhoCorasick([phrase for phrase, _ in phrases]), tuple(place for _, place in phrases)
