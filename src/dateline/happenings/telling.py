"""The happenings of an article: each with who has part in it, what is claimed of it, and its day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.coding import timing
from dateline.coding.lexicon import lexicon
from dateline.coding.modality import claim
from dateline.coding.tree import Tree
from dateline.happenings.parties import Party, parties
from dateline.happenings.words import lists, named, stative
from dateline.model import Mention, Parse, Publication, Sentence, TimeExpression, When

# Words that put a happening before the day of the news.
BEFORE = frozenset(
    "previously earlier already once recently originally formerly initially previous past recent former".split()
)
KNOWN = frozenset({"the", "this", "that", "these", "those"})
TOLD = ("happened", "ongoing")


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
    verb: bool
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
    """The happenings of one article, in its order; sentences that are not parsed are passed over."""
    found: list[Happening] = []
    for sentence in sorted(sentences, key=lambda s: s.start):
        if sentence.words not in parses:
            continue
        tree = Tree(sentence, parses[sentence.words])
        near = [m for m in mentions if sentence.start <= m.start < sentence.end]
        found += [_happening(tree, word, near, times, publication) for word in named(tree)]
    return tuple(found)


def _happening(
    tree: Tree,
    word: int,
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    publication: Publication | None,
) -> Happening:
    said = claim(tree, word, lexicon().modality)
    start, end = tree.span([word])
    own = timing.when(tree, word, word, times)
    return Happening(
        article=tree.sentence.article, start=start, end=end, lemma=tree.lemma(word), verb=tree.verb(word),
        status=said.status, parties=parties(tree, word, mentions),
        when=own or _now(tree, word, said.status, publication),
        known=not tree.verb(word) and any(tree.low(kid) in KNOWN for kid in tree.kids(word, "det")),
        saying=tree.verb(word) and tree.lemma(word) in lists()["saying"], stative=stative(tree, word),
    )  # fmt: skip


def _now(tree: Tree, word: int, status: str, publication: Publication | None) -> When | None:
    """News is of its day: what is told plainly, and with no other day, is dated as it was published.

    Not what lies before the past that is told ('had agreed earlier'), nor how things are.
    """
    if publication is None or publication.value is None or status not in TOLD or stative(tree, word):
        return None
    if _earlier(tree, word):
        return None
    return When(
        value=publication.value, first=publication.first, last=publication.last, precision="day",
        how=f"no day told, so taken for the day of publication; {publication.how}",
    )  # fmt: skip


def _earlier(tree: Tree, word: int) -> bool:
    verbs = [w for w in (word, *tree.above(word)) if tree.verb(w)][:1]
    aux = {tree.low(kid) for verb in verbs for kid in tree.kids(verb, "aux")}
    marks = {tree.low(kid) for verb in (word, *verbs) for kid in tree.kids(verb, "advmod", "amod")}
    return "had" in aux or bool(marks & BEFORE)
