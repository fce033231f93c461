"""The times that an article tells: each with its value, its days, and the reason."""

from dateline.model import Publication, TimeExpression
from dateline.questions.answers import DateRow, DatesAnswer
from dateline.questions.lookup import Lookup
from dateline.questions.references import one_article
from dateline.record.contract import Reader


def dates(reader: Reader, ref: str) -> DatesAnswer:
    """The time expressions of an article (by id, beginning of an id, or page name), and its publication with how."""
    look = Lookup(reader)
    id = one_article(reader, ref).id
    publication = next(iter(reader.find(Publication, "article", [id])), None)
    found = sorted(reader.find(TimeExpression, "article", [id]), key=lambda time: (time.start, time.end, time.id))
    return DatesAnswer(
        source=look.source(id),
        published=publication.value if publication else None,
        first=publication.first if publication else None,
        last=publication.last if publication else None,
        how=publication.how if publication else "",
        dates=tuple(_row(look, time) for time in found),
    )


def _row(look: Lookup, time: TimeExpression) -> DateRow:
    return DateRow(
        words=look.words(time.article, time.start, time.end),
        value=time.value,
        type=time.type,
        first=time.first,
        last=time.last,
        precision=time.precision,
        how=time.how,
    )
