"""In what manner an article is written: news tells of states and offices in the past, advice speaks to its reader."""

from collections.abc import Sequence

from dateline.coding.actors import Cast
from dateline.coding.tree import Tree

OF_BUSINESS = "the article is of business"
READER = frozenset({"you", "your", "yours", "yourself"})
WRITER = frozenset({"i", "me", "my", "we", "our"})
# What business pages are about; firms and their deals are everyday there.
BUSINESS = frozenset(
    "share shareholder stock stockholder investor profit earnings revenue quarter quarterly sale company corp corp. inc"
    " inc. ltd ltd. co. plc firm product customer market merger acquisition ceo executive consumer subsidiary airline"
    " supplier manufacturer maker retailer analyst brand takeover device software".split()
)
# Shares of an article's words or clauses, set by eye on news, reviews and advice; half or double changes few pages.
SPOKEN, WRITTEN, PRESENT, PUBLIC = 0.006, 0.012, 0.6, 3
# Of 750 judged articles 60 have this share of such words, nearly all of them of firms; LEAST keeps single lines out.
TRADING, LEAST = 0.015, 5


def manner(trees: Sequence[Tree], cast: Cast) -> dict[str, bool]:
    """What speaks for and against every report of an article, by name."""
    words = [token.text.lower() for tree in trees for token in tree.tokens if not _inside_quotes(tree)]
    roots = [tree.tag(w) for tree in trees for w in range(len(tree.tokens)) if tree.head(w) == w and tree.verb(w)]
    plain = [tag for tag in roots if tag in ("VBZ", "VBP")]
    public = {m.actor for m in cast.mentions if m.kind in ("state", "alliance") or m.office}
    lands = {m.country for m in cast.mentions if m.office and m.country}
    public |= lands if len(lands) > 1 else set()  # 'the Fijian premier met his Tongan colleague' names Fiji and Tonga
    return {
        "the article speaks to its reader": _share(words, READER) > SPOKEN,
        "the article speaks of its writer": _share(words, WRITER) > WRITTEN,
        "the article is told in the present": len(roots) > 3 and len(plain) > PRESENT * len(roots),
        OF_BUSINESS: len(trees) > 1 and _of_business(trees),
        "the article names states and offices": len(public) >= (PUBLIC if len(trees) > 1 else 1),  # a line alone: one
    }


def _of_business(trees: Sequence[Tree]) -> bool:
    lemmas = [tree.lemma(w) for tree in trees for w in range(len(tree.tokens))]
    return sum(lemma in BUSINESS for lemma in lemmas) >= LEAST and _share(lemmas, BUSINESS) > TRADING


def _share(words: Sequence[str], wanted: frozenset[str]) -> float:
    return sum(word in wanted for word in words) / max(1, len(words))


def _inside_quotes(tree: Tree) -> bool:
    return tree.sentence.text.lstrip().startswith(("“", '"', "‘"))
