"""What the coder left out: reports it was not sure enough of to make an event."""

from dateline.coding import BAR
from dateline.model import Report
from dateline.questions.answers import Unsure
from dateline.questions.events import words_of
from dateline.questions.lookup import Lookup
from dateline.record.contract import Reader


def uncertain(reader: Reader, limit: int | None = None) -> list[Unsure]:
    """Reports below the bar, the surest first; a reader's judgement that two are the same makes an event of them."""
    look = Lookup(reader)
    sure = {id: confidence for id, confidence in reader.columns(Report, "id", "confidence") if confidence < BAR}
    ids = sorted((id for id in sure if id not in look.event_of), key=lambda id: (-sure[id], id))[:limit]
    found = {report.id: report for report in look.reports(ids)}
    look.read(report.article for report in found.values())
    return [_row(look, found[id]) for id in ids]


def _row(look: Lookup, report: Report) -> Unsure:
    return Unsure(
        report=report.id,
        kind=report.kind,
        status=report.status,
        confidence=report.confidence,
        bar=BAR,
        what=report.what,
        words=words_of(look, report),
    )
