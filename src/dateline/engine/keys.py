"""By what records stand together, and which further ones a stage looks up."""

from dateline.engine.shapes import Key, Lookup, Taking, by_id, plain
from dateline.grouping import UNDATED, months, named_pairs, only_origin, windows
from dateline.heeding import named, pages
from dateline.merging import blocks
from dateline.model import (
    Alias,
    Article,
    Judgement,
    Lineage,
    Naming,
    Parse,
    Publication,
    Record,
    Report,
    Ruling,
    Sentence,
    Terms,
)

actor, article, page, series, site, story = map(plain, ("actor", "article", "page", "series", "site", "story"))
ends, printed = plain("first", "second"), plain("source", "target")

in_series = Key(lambda found: found.pages, name="series by page")
in_story = Key(lambda story: story.articles, name="story by article")
of_origin = Key(only_origin, name="lineage by origin")
in_window = Key(windows, name="terms by window")
undated = Key(lambda found: () if months(found) else (UNDATED,), name="terms without a month")
by_names = Key(named_pairs, name="sketch by two names")
in_block = Key(blocks, name="report by block")
wanted = Key(lambda sentence: (sentence.words,) if sentence.wanted else (), fields=("words",))


def judged(about: str) -> Taking:
    """Judgements are worked on each alone."""
    return Taking(Judgement, Key(lambda found: (found.id,) if found.about == about else (), fields=("id",)))


def ruled(about: str) -> Taking:
    """Rulings stand with the articles or reports that they name."""
    return Taking(Ruling, Key(lambda found: ends(found) if found.about == about else (), ends.fields))


def joined(about: str) -> Taking:
    """A ruling that two are the same connects them."""
    same = Key(lambda found: ends(found) if found.about == about and found.verdict == "same" else (), ends.fields)
    return Taking(Ruling, same)


ruled_actor = Key(named, name="ruling by actor")
by_name = Key(lambda found: {mention.actor for mention in found.mentions}, name="naming by actor")
everywhere = Key(lambda alias: () if alias.article else (alias.actor,), fields=("actor",))


def of_article(kind: type[Record]) -> Lookup:
    """All records of a kind that speak of the group's article."""
    return Lookup(kind, Article, by_id, article)


SENTENCES = of_article(Sentence)
PARSES = Lookup(Parse, Sentence, wanted, plain("words"))
PUBLICATION = of_article(Publication)
JUDGED = Lookup(Article, Judgement, lambda found: (*ends(found), *pages(found)), plain("id", "page"))
LINEAGES = Lookup(Lineage, Report, article, article)
PUBLICATIONS = Lookup(Publication, Report, article, article)
ALIASES = (Lookup(Alias, Naming, by_name, everywhere), Lookup(Alias, Naming, article, article))
# What tells no month is compared with all.
ALL = Lookup(Terms, Terms, undated, lambda _: (UNDATED,))
