"""The program: every stage in order, what it takes and what it gives. Read this list and you have read Dateline.

A stage is one of three shapes (`dateline.engine.shapes`); its verb is a pure function of the package of the same name.
Raise a stage's version when its function changes what it makes: its own units and what depends on them are then done
again.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from dateline.coding import code, located, wanted
from dateline.dating import date, publish
from dateline.engine.shapes import Each, Group, Join, Keyed, Lookup, Meeting, Stage, Taking, Tools, alone, by_id, handed
from dateline.grouping import (
    UNDATED,
    fold,
    gather,
    link,
    months,
    named_pairs,
    only_origin,
    sketch,
    terms,
    thread,
    tie,
    windows,
)
from dateline.heeding import heed, pages
from dateline.merging import blocks, liken, match, merge
from dateline.model import (
    Actor,
    Article,
    Copy,
    Event,
    Fingerprint,
    Judgement,
    Lineage,
    Link,
    Mention,
    Outline,
    Page,
    Pair,
    Parse,
    Publication,
    Quote,
    Record,
    Recurrence,
    Reject,
    Report,
    Ruling,
    Same,
    Sentence,
    Series,
    Sketch,
    Standing,
    Story,
    Terms,
    Thread,
    Tie,
    TimeExpression,
)
from dateline.naming import Reference, know, name
from dateline.parsing import parse, split
from dateline.quoting import quote
from dateline.reading import collate, outline, read, read_part, refuse_language, stand
from dateline.tracing import align_all, candidates, changed, descend, fingerprints, marks_of

Told = TypeVar("Told", Lineage, Publication)
# Pages or articles at a time where one takes some 30 ms: about a second of work.
PAGES = 40


def _article(record: Recurrence | Sentence | Mention | Publication | Report | Lineage | Terms) -> tuple[str]:
    return (record.article,)


def _wanted(sentence: Sentence) -> tuple[str, ...]:
    return (sentence.words,) if sentence.wanted else ()


def _ends(record: Pair | Link | Tie | Same | Judgement | Ruling) -> tuple[str, str]:
    return (record.first, record.second)


def _judged(about: str) -> Taking:
    """Judgements are worked on each alone."""
    return Taking(Judgement, lambda found: (found.id,) if found.about == about else ())


def _ruled(about: str) -> Taking:
    """Rulings stand with the articles or reports that they name."""
    return Taking(Ruling, lambda found: _ends(found) if found.about == about else ())


def _joined(about: str) -> Taking:
    """A ruling that two are the same connects them."""
    return Taking(Ruling, lambda found: _ends(found) if found.about == about and found.verdict == "same" else ())


def _of_article(kind: type[Record]) -> Lookup:
    """All records of a kind that speak of the group's article."""
    return Lookup(kind, Article, by_id, _article)


def _outline(group: Group) -> Iterable[Record]:
    found = outline(group.one(Page))
    return [found] if found else []


def _read(group: Group) -> Iterable[Record]:
    pages = {page.id: page for page in group.all(Page)}
    standing = {found.page: frozenset(found.marks) for found in group.all(Standing)}

    def article(id: str) -> Article | Reject:
        found = read(pages[id], standing.get(id, frozenset()))
        return (isinstance(found, Article) and refuse_language(found)) or found

    found = read_part(group.key, group.maybe(Series), article)
    return [found] if found else []


def _fingerprint(groups: Sequence[Group], _: Tools) -> Iterable[Iterable[Record]]:
    return [[found] for found in fingerprints([group.one(Article) for group in groups])]


def _align(groups: Sequence[Group], _: Tools) -> Iterable[Iterable[Record]]:
    pairs = [(group.all(Article), marks_of(*group.all(Recurrence))) for group in groups]
    found = align_all([(first, second, standing) for (first, second), standing in pairs])
    return [[copy] if copy else [] for copy in found]


def _link(group: Group) -> Iterable[Record]:
    return link(group.key, group.all(Terms), group.all(Lineage))


def _heed(group: Group) -> Iterable[Record]:
    return heed(group.one(Judgement), group.all(Article), group.all(Report))


def _gather(group: Group) -> Iterable[Record]:
    return gather(group.all(Article), group.all(Link), group.all(Lineage), group.all(Ruling))


def _parse(groups: Sequence[Group], tools: Tools) -> Iterable[Iterable[Record]]:
    return [[found] for found in parse([group.all(Sentence)[0] for group in groups], tools["language"])]


def _parses(group: Group) -> dict[str, Parse]:
    return {found.words: found for found in group.all(Parse)}


def _date(group: Group) -> Iterable[Record]:
    return date(group.one(Article), group.maybe(Publication))


def _split(group: Group, reference: Reference | None) -> Iterable[Record]:
    article = group.one(Article)
    return wanted(article, split(article), reference)


def _name(group: Group, reference: Reference | None) -> Iterable[Record]:
    _, mentions = name(group.one(Article), group.maybe(Publication), group.all(Sentence), _parses(group), reference)
    return mentions


def _know(group: Group, reference: Reference | None) -> Iterable[Record]:
    return [know(group.all(Mention), reference)]


def _quote(group: Group) -> Iterable[Record]:
    return quote(group.one(Article), group.all(Sentence), _parses(group), group.all(Mention))


def _code(group: Group, reference: Reference | None) -> Iterable[Record]:
    article, sentences, mentions = group.one(Article), group.all(Sentence), group.all(Mention)
    times, quotes = group.all(TimeExpression), group.all(Quote)
    reports = code(article, group.maybe(Publication), sentences, _parses(group), times, mentions, quotes)
    return located(article, sentences, mentions, reports, reference)


def _match(group: Group) -> Iterable[Record]:
    stories = {article: story.id for story in group.all(Story) for article in story.articles}
    return match(group.all(Report), stories, _by_article(group, Lineage), _by_article(group, Publication))


def _liken(group: Group) -> Iterable[Record]:
    return liken(group.all(Report), _by_article(group, Lineage), _by_article(group, Publication))


def _merge(group: Group, reference: Reference | None) -> Iterable[Record]:
    lineages, publications = _by_article(group, Lineage), _by_article(group, Publication)
    return merge(group.all(Report), group.all(Same), lineages, publications, group.all(Ruling), reference)


def _by_article(group: Group, kind: type[Told]) -> dict[str, Told]:
    return {record.article: record for record in group.all(kind)}


SENTENCES = _of_article(Sentence)
PARSES = Lookup(Parse, Sentence, _wanted, lambda parse: (parse.words,))
PUBLICATION = _of_article(Publication)
JUDGED = Lookup(Article, Judgement, lambda found: (*_ends(found), *pages(found)), lambda a: (a.id, a.page))
LINEAGES = Lookup(Lineage, Report, _article, _article)
PUBLICATIONS = Lookup(Publication, Report, _article, _article)

STAGES: tuple[Stage, ...] = (
    # ---- pages into clean articles
    Each(
        name="outline",
        version=4,
        takes=(Taking(Page, by_id),),
        gives=(Outline,),
        run=alone(_outline),
        batch=PAGES,
        heavy=True,
    ),
    Keyed(
        name="stand",
        version=1,
        takes=(Taking(Outline, lambda found: (found.site,)),),
        gives=(Standing,),
        run=alone(lambda group: stand(group.all(Outline))),
        least=3,
    ),
    Keyed(
        name="collate",
        version=1,
        takes=(Taking(Outline, lambda found: (found.series,) if found.series else ()),),
        gives=(Series,),
        run=alone(lambda group: collate(group.all(Outline))),
        least=2,
    ),
    Each(
        name="read",
        version=15,
        takes=(Taking(Page, by_id),),
        also=(
            Lookup(Series, Page, by_id, lambda found: found.pages),
            Lookup(Page, Series, lambda found: found.pages, by_id),
            Lookup(Standing, Page, by_id, lambda found: (found.page,)),
        ),
        gives=(Article, Reject),
        run=alone(_read),
        batch=PAGES,
        heavy=True,
    ),
    # ---- whose words are printed where
    Each(
        name="fingerprint",
        version=3,
        takes=(Taking(Article, by_id),),
        gives=(Fingerprint,),
        run=_fingerprint,
        batch=5000,
    ),
    Meeting(
        name="pair",
        version=4,
        takes=(Taking(Fingerprint, lambda _: ("all",)),),
        gives=(Pair, Recurrence),
        run=alone(lambda group: candidates(group.all(Fingerprint))),
        changed=changed,
    ),
    Each(
        name="align",
        version=3,
        takes=(Taking(Pair, by_id),),
        also=(Lookup(Article, Pair, _ends, by_id), Lookup(Recurrence, Pair, _ends, _article)),
        gives=(Copy,),
        run=_align,
        batch=5000,
    ),
    Join(
        name="descend",
        version=1,
        takes=(Taking(Article, by_id),),
        edges=(Taking(Copy, lambda copy: (copy.source, copy.target)),),
        gives=(Lineage,),
        run=alone(lambda group: descend(group.all(Article), group.all(Copy))),
    ),
    # ---- which articles tell of the same thing
    Each(
        name="terms",
        version=4,
        takes=(Taking(Article, by_id),),
        gives=(Terms,),
        run=alone(lambda group: [terms(group.one(Article))]),
    ),
    Keyed(
        name="fold",
        version=1,
        takes=(Taking(Lineage, only_origin),),
        gives=(Link,),
        run=alone(lambda group: fold(group.all(Lineage))),
        least=2,
    ),
    Keyed(
        name="link",
        version=5,
        takes=(Taking(Terms, windows),),
        also=(
            Lookup(Terms, Terms, lambda found: () if months(found) else (UNDATED,), lambda _: (UNDATED,)),
            Lookup(Lineage, Terms, _article, _article),
        ),
        gives=(Link,),
        run=alone(_link),
    ),
    Each(
        name="heed",
        version=1,
        takes=(_judged("story"),),
        also=(JUDGED,),
        gives=(Ruling,),
        run=alone(_heed),
    ),
    Join(
        name="gather",
        version=4,
        takes=(Taking(Article, by_id), Taking(Lineage, _article), _ruled("story")),
        edges=(Taking(Link, _ends), _joined("story")),
        gives=(Story,),
        run=alone(_gather),
    ),
    # ---- which stories are of one subject
    Each(
        name="sketch",
        version=1,
        takes=(Taking(Story, by_id),),
        also=(
            Lookup(Terms, Story, lambda story: story.articles, _article),
            Lookup(Lineage, Story, lambda story: story.articles, _article),
        ),
        gives=(Sketch,),
        run=alone(lambda group: [sketch(group.one(Story), group.all(Terms), group.all(Lineage))]),
    ),
    Keyed(
        name="tie",
        version=1,
        takes=(Taking(Sketch, named_pairs),),
        gives=(Tie,),
        run=alone(lambda group: tie(group.all(Sketch))),
        least=2,
    ),
    Join(
        name="thread",
        version=1,
        takes=(Taking(Story, by_id),),
        edges=(Taking(Tie, _ends),),
        gives=(Thread,),
        run=alone(lambda group: thread(group.all(Story), group.all(Tie))),
    ),
    # ---- sentences, their grammar, dates and names
    Each(
        name="split",
        version=3,
        takes=(Taking(Article, by_id),),
        gives=(Sentence,),
        run=handed("reference", _split),
        tool="reference",
    ),
    Keyed(
        name="parse",
        version=1,
        takes=(Taking(Sentence, _wanted),),
        gives=(Parse,),
        run=_parse,
        telling=True,
        tool="language",
        heavy=True,
    ),
    Each(
        name="publish",
        version=3,
        takes=(Taking(Story, by_id),),
        also=(Lookup(Article, Story, lambda story: story.articles, by_id),),
        gives=(Publication,),
        run=alone(lambda group: publish(group.all(Article))),
    ),
    Each(
        name="date",
        version=4,
        takes=(Taking(Article, by_id),),
        also=(PUBLICATION,),
        gives=(TimeExpression,),
        run=alone(_date),
    ),
    Each(
        name="name",
        version=9,
        takes=(Taking(Article, by_id),),
        also=(PUBLICATION, SENTENCES, PARSES),
        gives=(Mention,),
        run=handed("reference", _name),
        tool="reference",
        batch=PAGES,
        heavy=True,
    ),
    Keyed(
        name="know",
        version=5,
        takes=(Taking(Mention, lambda mention: (mention.actor,)),),
        gives=(Actor,),
        run=handed("reference", _know),
        tool="reference",
    ),
    # ---- who said what, who did what
    Each(
        name="quote",
        version=7,
        takes=(Taking(Article, by_id),),
        also=(SENTENCES, PARSES, _of_article(Mention)),
        gives=(Quote,),
        run=alone(_quote),
        batch=PAGES,
        heavy=True,
    ),
    Each(
        name="code",
        version=13,
        takes=(Taking(Article, by_id),),
        also=(PUBLICATION, SENTENCES, PARSES, _of_article(TimeExpression), _of_article(Mention), _of_article(Quote)),
        gives=(Report,),
        run=handed("reference", _code),
        tool="reference",
        batch=PAGES,
        heavy=True,
    ),
    # ---- one event for all its reports
    Each(
        name="uphold",
        version=1,
        takes=(_judged("event"),),
        also=(JUDGED, _of_article(Report)),
        gives=(Ruling,),
        run=alone(_heed),
    ),
    Keyed(
        name="match",
        version=7,
        takes=(Taking(Report, blocks),),
        also=(Lookup(Story, Report, _article, lambda story: story.articles), LINEAGES, PUBLICATIONS),
        gives=(Same,),
        run=alone(_match),
        least=2,
    ),
    Each(
        name="liken",
        version=1,
        takes=(Taking(Story, by_id),),
        also=(Lookup(Report, Story, lambda story: story.articles, _article), LINEAGES, PUBLICATIONS),
        gives=(Same,),
        run=alone(_liken),
    ),
    Join(
        name="merge",
        version=9,
        takes=(Taking(Report, by_id), _ruled("event")),
        edges=(Taking(Same, _ends), _joined("event")),
        also=(LINEAGES, PUBLICATIONS),
        gives=(Event,),
        run=handed("reference", _merge),
        tool="reference",
    ),
)
