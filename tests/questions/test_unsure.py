"""What was left out as unsure can be asked for, the surest first."""

from dateline import questions
from dateline.coding import BAR
from dateline.model import Article, Event, Report
from dateline.record import MemoryRecord

TEXT = "Finland may meet Estonia. Finland thanked Estonia."


def unsure(article: Article, start: int, confidence: float) -> Report:
    return Report(
        article=article.id, start=start, end=start + 20, kind="CONSULT", code="040", status="happened",
        trigger="meet", what=f"sure by {confidence}", confidence=confidence,
    )  # fmt: skip


def test_what_was_left_out_comes_the_surest_first() -> None:
    article = Article(page="p", text=TEXT, title="Neighbours")
    record = MemoryRecord()
    record.put([article, unsure(article, 0, 0.3), unsure(article, 26, 0.45), unsure(article, 5, BAR)])
    found = questions.uncertain(record)
    assert [(row.what, row.bar) for row in found] == [("sure by 0.45", BAR), ("sure by 0.3", BAR)]
    assert found[0].words.text == TEXT[26:46]
    assert len(questions.uncertain(record, limit=1)) == 1


def test_what_a_reader_made_an_event_of_is_left_out_no_more() -> None:
    article = Article(page="p", text=TEXT, title="Neighbours")
    report = unsure(article, 0, 0.3)
    event = Event(
        founder=report.id, reports=(report.id,), articles=(article.id,), kind="CONSULT", code="040",
        status="happened", what="met",
    )  # fmt: skip
    record = MemoryRecord()
    record.put([article, report, event])
    assert questions.uncertain(record) == []
