"""The happenings of an article: each with who has part in it, what is claimed of it, and its day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.coding import timing
from dateline.coding.lexicon import lexicon
from dateline.coding.modality import claim
from dateline.coding.tree import Tree
from dateline.happenings.parties import Party, parties
from dateline.happenings.words import lists, named, stative
from dateline.merging.dates import days
from dateline.model import Mention, Parse, Publication, Sentence, TimeExpression, When

# Words that put a happening before the day of the news.
BEFORE = frozenset(
    "previously earlier already once recently originally formerly initially previous past recent former".split()
)
KNOWN = frozenset({"the", "this", "that", "these", "those"})
# Characters of headline and first paragraph, and days that news is old at most when it is printed. On the public
# timelines F1 rises from .290 to .332 and from .153 to .166 with the opening's day; from 300 to 900 characters is one.
OPENING, FRESH = 500, 3
TOLD = ("happened", "ongoing")
# Clauses that tell beside the news, and verbs that tell of no day. On the public timelines F1 rises from .332 to .406
# and from .155 to .195 where these and known things are left without a day, and from .416 to .427 and from .203 to .205
# where what 'has' happened is so below the opening. With all nouns left so it was .412 and .188,
# with what 'has' happened in the opening too .423 and .164.
ASIDES = ("relcl", "acl", "xcomp")
UNTIMED = ("VB", "VBP")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A word of an article (`start`–`end`) that names what happened; its parties, status and day as the article has it.

    `known`: a noun that the text takes for known (“the deal”). `saying` and `stative` mark verbs of saying and of
    being, which name a happening only in a wide sense.
    """

    article: str
    start: int
    end: int
    lemma: str
    status: str
    parties: tuple[Party, ...]
    when: When | None
    known: bool = False
    saying: bool = False
    stative: bool = False


def tell(
    sentences: Sequence[Sentence],
    parses: Mapping[str, Parse],
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    publication: Publication | None,
) -> tuple[Happening, ...]:
    """The happenings of one article, in its order; sentences that are not parsed are passed over.

    News is of its day: what is told plainly, with no day of its own, is dated as the article opens, else as it was
    published. Not what lies before the past that is told ('had agreed earlier'), what is told beside the news, nor how
    things are.
    """
    found: list[tuple[Happening, bool]] = []
    for sentence in sorted(sentences, key=lambda s: s.start):
        if sentence.words not in parses:
            continue
        tree = Tree(sentence, parses[sentence.words])
        near = [m for m in mentions if sentence.start <= m.start < sentence.end]
        opens = sentence.start < OPENING
        told = ((_happening(tree, word, near, times), word) for word in named(tree))
        found += [(one, _plain(one) and _news(tree, word, one.known, opens)) for one, word in told]
    day = _day([one for one, _ in found], publication)
    return tuple(replace(one, when=day) if plain and one.when is None else one for one, plain in found)


def _happening(tree: Tree, word: int, mentions: Sequence[Mention], times: Sequence[TimeExpression]) -> Happening:
    said = claim(tree, word, lexicon().modality)
    start, end = tree.span([word])
    return Happening(
        article=tree.sentence.article, start=start, end=end, lemma=tree.lemma(word),
        status=said.status, parties=parties(tree, word, mentions), when=timing.when(tree, word, word, times),
        known=not tree.verb(word) and any(tree.low(kid) in KNOWN for kid in tree.kids(word, "det")),
        saying=_saying(tree, word), stative=stative(tree, word),
    )  # fmt: skip


def _saying(tree: Tree, word: int) -> bool:
    return tree.verb(word) and tree.lemma(word) in lists()["saying"]


def _day(found: Sequence[Happening], publication: Publication | None) -> When | None:
    """The day of the news: the first that the opening tells of what happened, if it is fresh; else of publication."""
    if publication is None or publication.first is None:
        return None
    opening = (one.when for one in found if one.start < OPENING and one.status in TOLD and one.when is not None)
    first = next((when for when in opening if days(when) == 1), None)
    if first is not None and first.first is not None and publication.last is not None:
        age = (date.fromisoformat(publication.last[:10]) - date.fromisoformat(first.first[:10])).days
        if 0 <= age <= FRESH:
            return replace(
                first, start=None, end=None, how=f"no day told, so taken for that of the opening; {first.how}"
            )
    return When(
        value=publication.value, first=publication.first, last=publication.last, precision="day",
        how=f"no day told, so taken for the day of publication; {publication.how}",
    )  # fmt: skip


def _plain(one: Happening) -> bool:
    return one.status in TOLD and not one.stative


def _news(tree: Tree, word: int, known: bool, opens: bool) -> bool:
    """Whether it is told as the day's news.

    Not what is known before ('the deal'), told aside ('who founded it', 'plans to build'), a habit or a sort of deed
    ('they sell', 'launches of phones'), nor what lies before the past that is told. Below the opening ('opens') not
    what has been done on some day ('has hired') either, nor how things are made ('is built').
    """
    way = (word, *tree.above(word))
    verb = next((w for w in way if tree.verb(w)), None)
    if known or tree.tag(word) == "NNS" or any(tree.dep(w) in ASIDES for w in way):
        return False
    if verb is not None and not opens and not _saying(tree, verb) and _so_far(tree, verb):
        return False
    return not _earlier(tree, word) and (verb is None or tree.tag(verb) not in UNTIMED)


def _so_far(tree: Tree, verb: int) -> bool:
    """'has hired', 'is built'."""
    had = any(tree.low(kid) in ("has", "have") for kid in tree.kids(verb, "aux"))
    return had or any(tree.low(kid) in ("is", "are") for kid in tree.kids(verb, "auxpass"))


def _earlier(tree: Tree, word: int) -> bool:
    verbs = [w for w in (word, *tree.above(word)) if tree.verb(w)][:1]
    aux = {tree.low(kid) for verb in verbs for kid in tree.kids(verb, "aux")}
    marks = {tree.low(kid) for verb in (word, *verbs) for kid in tree.kids(verb, "advmod", "amod")}
    return "had" in aux or bool(marks & BEFORE)
