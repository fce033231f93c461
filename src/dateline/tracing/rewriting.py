"""Rewrites: the facts of another outlet's article in other words, told by a credit and by names and numbers.

Words alone cannot tell a rewrite from an own report of the same event, so there is no rewrite without evidence: the
page credits the other outlet for its words. Such articles are brought together by marks of their own: the outlet's
name with some of the names and numbers in the text, kept by least hash (a sketch in the manner of Broder 1997).
"""

import re
from functools import lru_cache

import numpy as np

from dateline.model import Article, Copy, identity
from dateline.reading.papers import plain
from dateline.tracing.mastheads import outlets
from dateline.tracing.passages import shared
from dateline.tracing.sides import spoken
from dateline.tracing.words import Numbers, Places, distinct, mix, part_of, stems, within

# So many names and numbers of a text are marks with its outlet's name; a text that credits the outlet is marked with
# all of its own. A rewrite that keeps a third of the source's names and numbers then shares a mark in 99 of 100 cases.
SKETCH = 12
# A rewrite brings next to nothing of its own: eight tenths of its names and numbers stand in the source, ten at least,
# and it is no longer. Set on the sample pages alone, where
# the one machine summary has .88 and own reports of the same events .20 to .63.
KNOWN, FACTS, LONGER = 0.8, 10, 1.1
# A credit that says so: the text was summed up, mostly by a machine.
SUMMED_UP = re.compile(r"\b(?:generated|summar\w+|condensed|automat\w+)\b", re.IGNORECASE)


def credited(article: Article) -> set[str]:
    """The comparable names of the outlets that a page credits for its words, other than its own."""
    return {plain(each.name) for each in article.credits if each.role in ("origin", "wire")} - outlets(article) - {""}


def outlet_marks(article: Article) -> Places:
    """Negative marks, sorted: even ones for the article's outlet; even and odd ones for each outlet it credits.

    So an article and one that credits its outlet share an even mark, and the odd one beside it says which is which.
    """
    names, others = outlets(article), credited(article)
    facts = _facts(article.text) if names or others else np.empty(0, dtype=np.uint64)
    marks = [_marks(name, facts)[-SKETCH:] for name in names]
    for name in others:
        marks += [_marks(name, facts), _marks(name, facts) + 1]
    return distinct(np.concatenate(marks)) if marks else np.empty(0, dtype=np.int64)


def rewrite(source: Article, target: Article) -> Copy | None:
    """The copy by which `target` tells `source` again in other words, if it credits its outlet and adds no facts."""
    named = sorted(outlets(source) & credited(target))
    if not named or len(target.text) > LONGER * len(source.text):
        return None
    facts = _facts(target.text)
    share = part_of(within(facts, _stems(source.text)))
    if len(facts) < FACTS or share < KNOWN:
        return None
    credit = next(each for each in target.credits if plain(each.name) == named[0])
    return Copy(
        source=source.id,
        target=target.id,
        share=round(part_of(shared(spoken(source.text), spoken(target.text))), 4),
        kind="summary" if SUMMED_UP.search(credit.words) else "rewrite",
        directed=True,
        reasons=(f"it credits {credit.name}", f"{round(100 * share)} % of its names and numbers stand in the other"),
    )


@lru_cache(maxsize=256)  # an article that credits an outlet is compared with many
def _facts(text: str) -> Numbers:
    """Names and numbers of a text as hashes, without the endings of possessives."""
    return distinct(_stems(text)[spoken(text).facts])


@lru_cache(maxsize=256)
def _stems(text: str) -> Numbers:
    return stems(text, spoken(text))


@lru_cache(maxsize=4096)  # a pile of articles has few outlets
def numbered(name: str) -> int:
    """An outlet as a number."""
    return int(identity("outlet", name), 16)


def _marks(name: str, facts: Numbers) -> Places:
    """Even negative numbers above -2^63, one for each fact, sorted."""
    mixed = mix(facts ^ np.uint64(numbered(name))) >> np.uint64(2)
    return np.sort(-2 - 2 * mixed.astype(np.int64))
