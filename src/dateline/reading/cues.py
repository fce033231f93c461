"""Words of page furniture: what menus, forms, notices and teasers of any site say, by kind (data/furniture.yaml)."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

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


def cues_in(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """For each text how many phrases of each kind it has, in the order of `NAMES`."""
    machine, kinds = _machine()
    found = []
    for text in texts:
        lowered = text.lower()
        counts = [0] * len(NAMES)
        for phrase, start, _ in machine.find_matches_as_indexes(lowered):
            if not start or not lowered[start - 1].isalpha():
                counts[kinds[phrase]] += 1
        found.append(tuple(counts))
    return found


# Class and id words of templates, as they are common in content management systems.
GOOD_MARKS = re.compile(
    r"article[-_]?(?:body|text|content|copy)|(?:story|post|entry|page|main|body|rich)[-_]?(?:body|content|text|copy)"
    r"|articlebody|\bcontent\b|\bprose\b|paragraph|wysiwyg"
)
BAD_MARKS = re.compile(
    r"comment|sidebar|side-bar|footer|\bnav|menu|share|sharing|social|related|recommend|promo|\bads?\b|advert|sponsor"
    r"|newsletter|cookie|consent|widget|teaser|popular|trending|subscri|signup|sign-up|login|modal|popup|banner|bread"
    r"|tags?\b|toolbar|masthead|disclaimer|copyright|carousel|gallery|more-|read-?more|outbrain|taboola|paywall|author-?bio"
)
NOTES = ("caption", "byline", "author", "meta", "date", "title", "lead", "summary", "list", "quote", "toc", "credit")
