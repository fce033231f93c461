"""Every format through the whole of `dateline read`: a file of it into a record, and out of the record again."""

from pathlib import Path

from dateline.engine.reading import read_into
from dateline.model import Article, Page, Reject
from dateline.reading import read
from dateline.record import open_record
from tests.sources.news_site import NoGrammar
from tests.sources.source_files import FILES


def test_a_file_of_every_format_is_read_into_a_record_that_keeps_its_bytes(tmp_path: Path) -> None:
    for name, (data, _) in FILES.items():
        (tmp_path / name).write_bytes(data)
    outcome = read_into(tmp_path / "all.db", [tmp_path / name for name in FILES], NoGrammar())
    assert outcome.refused == 0
    record = open_record(tmp_path / "all.db")
    try:
        pages = {page.id: page for page in record.all(Page)}
        articles = list(record.all(Article))
        assert list(record.all(Reject)) == []
    finally:
        record.close()
    # The same bytes under two names are one page: what is kept is told by its content.
    assert 1 < len(pages) < sum(count for _, count in FILES.values())
    assert {article.page for article in articles} == set(pages)
    for article in articles:
        again = read(pages[article.page])
        assert isinstance(again, Article)
        assert again.text == article.text
