"""By what records stand together, and which further ones a stage looks up."""

from dateline.engine.shapes import Lookup, Taking, by_id
from dateline.heeding import pages
from dateline.model import (
    Article,
    Judgement,
    Lineage,
    Link,
    Mention,
    Pair,
    Parse,
    Publication,
    Record,
    Recurrence,
    Report,
    Ruling,
    Same,
    Sentence,
    Terms,
    Tie,
)


def article(record: Recurrence | Sentence | Mention | Publication | Report | Lineage | Terms) -> tuple[str]:
    return (record.article,)


def wanted(sentence: Sentence) -> tuple[str, ...]:
    return (sentence.words,) if sentence.wanted else ()


def ends(record: Pair | Link | Tie | Same | Judgement | Ruling) -> tuple[str, str]:
    return (record.first, record.second)


def judged(about: str) -> Taking:
    """Judgements are worked on each alone."""
    return Taking(Judgement, lambda found: (found.id,) if found.about == about else ())


def ruled(about: str) -> Taking:
    """Rulings stand with the articles or reports that they name."""
    return Taking(Ruling, lambda found: ends(found) if found.about == about else ())


def joined(about: str) -> Taking:
    """A ruling that two are the same connects them."""
    return Taking(Ruling, lambda found: ends(found) if found.about == about and found.verdict == "same" else ())


def of_article(kind: type[Record]) -> Lookup:
    """All records of a kind that speak of the group's article."""
    return Lookup(kind, Article, by_id, article)


SENTENCES = of_article(Sentence)
PARSES = Lookup(Parse, Sentence, wanted, lambda parse: (parse.words,))
PUBLICATION = of_article(Publication)
JUDGED = Lookup(Article, Judgement, lambda found: (*ends(found), *pages(found)), lambda a: (a.id, a.page))
LINEAGES = Lookup(Lineage, Report, article, article)
PUBLICATIONS = Lookup(Publication, Report, article, article)
