"""One article with all that was found in it; two articles side by side; sentences that hold some words."""

from collections.abc import Iterator

from dateline.model import Article, Copy, Mention, Quote, Report, TimeExpression
from dateline.questions.answers import ArticleAnswer, Comparison, Fact, Hit, MarkedWords
from dateline.questions.copies import copies_of, copy_rows
from dateline.questions.lookup import Lookup
from dateline.questions.references import one_article
from dateline.questions.versions import versions_of
from dateline.record.contract import Reader
from dateline.tracing import differences
from dateline.views.rows import kept, rows


def article(reader: Reader, ref: str) -> ArticleAnswer:
    """An article by id, beginning of an id, or page name: text, marks, what was removed, how each fact was found."""
    look = Lookup(reader)
    found = one_article(reader, ref)
    lineage, story = look.lineage(found.id), look.story_of.get(found.id)
    return ArticleAnswer(
        source=look.source(found.id),
        page=found.page,
        text=found.text,
        authors=found.authors,
        language=found.language,
        cut=found.cut,
        subheads=found.subheads,
        sentences=tuple((sentence.start, sentence.end) for sentence in look.sentences(found.id)),
        titled=bool(found.title),
        facts=tuple(_facts(look, found)),
        marks=tuple(sorted(_marks(look, found), key=lambda mark: (mark.start, -mark.end, mark.kind, mark.value))),
        removed=found.removed,
        origins=tuple(look.source(origin) for origin in lineage.origins if origin != found.id),
        outside=lineage.outside,
        lineage=lineage.how,
        copies=tuple(row for row in copies_of(look, found.id) if row.kind != "version"),
        versions=versions_of(look, found.id),
        stories=((story.id, story.label),) if story else (),
    )


def _facts(look: Lookup, found: Article) -> Iterator[Fact]:
    """What the page says of its article, and how that was found; nothing for what it does not say."""
    how: dict[str, list[str]] = {}
    for finding in found.findings:
        how.setdefault(finding.field, []).append(finding.how)
    bylines = [
        f"{author.name}, {author.affiliation}" if author.affiliation else author.name for author in found.bylines
    ]
    values = {
        "published": look.published(found.id),
        "modified": found.modified,
        "publisher": found.publisher,
        "authors": "; ".join(bylines or found.authors),
        "credits": "; ".join(f"{credit.name} ({credit.role})" for credit in found.credits),
        "section": found.section,
        "language": found.language,
        "url": found.url,
        "cut": found.cut,
        "page": ", ".join(look.names(found.id)),
    }
    for field, value in values.items():
        if value or how.get(field):
            yield Fact(field=field, value=value or "", how="; ".join(how.get(field, ())))


def _marks(look: Lookup, found: Article) -> Iterator[MarkedWords]:
    text, reader = found.text, look.reader
    for mention in reader.find(Mention, "article", [found.id]):
        how = "; ".join(part for part in (mention.office, mention.how) if part)
        yield _mark(text, "actor", mention.start, mention.end, mention.name, how, mention.actor)
    for time in reader.find(TimeExpression, "article", [found.id]):
        yield _mark(text, "date", time.start, time.end, time.value, time.how)
    for quote in reader.find(Quote, "article", [found.id]):
        yield _mark(text, "quote", quote.start, quote.end, quote.speaker or "", quote.how)
    for report in reader.find(Report, "article", [found.id]):
        event = look.event_of.get(report.id)
        if event:
            yield _mark(text, "event", report.start, report.end, report.status, report.what, event.id)


def _mark(
    text: str, kind: str, start: int, end: int, value: str, how: str = "", target: str | None = None
) -> MarkedWords:
    return MarkedWords(kind=kind, start=start, end=end, text=text[start:end], value=value, how=how, target=target)


def compare(reader: Reader, a: str, b: str) -> Comparison:
    """Two articles by id, beginning of an id, or page name, word by word."""
    look = Lookup(reader)
    first, second = one_article(reader, a), one_article(reader, b)
    found = [
        c for c in reader.find(Copy, "source", [first.id, second.id]) if {c.source, c.target} == {first.id, second.id}
    ]
    aligned = rows(first.text, second.text, differences(first, second))
    return Comparison(
        a=look.source(first.id),
        b=look.source(second.id),
        kept_a=kept(row.a for row in aligned),
        kept_b=kept(row.b for row in aligned),
        copy=next(iter(copy_rows(look, found)), None),
        rows=aligned,
    )


def search(reader: Reader, query: str, limit: int = 50) -> list[Hit]:
    """Sentences that hold all words of the query, best first; one that stands in several articles comes once."""
    look = Lookup(reader)
    found = reader.search(query, limit) if query.strip() else []
    look.gather(hit.article for hit in found)
    look.read(hit.article for hit in found)
    same: dict[str, list[int]] = {}
    for number, hit in enumerate(found):
        words = " ".join(look.article(hit.article).text[hit.start : hit.end].split())
        same.setdefault(words, []).append(number)
    hits = []
    for numbers in same.values():
        articles = look.oldest({found[number].article for number in numbers})
        first = next(found[number] for number in numbers if found[number].article == articles[0])
        hits.append(
            Hit(
                words=look.words(first.article, first.start, first.end),
                articles=len(articles),
                independent=len(look.lanes(articles)),
                score=max(found[number].score for number in numbers),
            )
        )
    return hits
