"""The Arrow driver gives the identical record: toy program here, the whole program in tests/samples."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.engine import arrow
from dateline.engine.local import run
from dateline.model import Judgement, Page, Record
from dateline.record import MemoryRecord
from dateline.record.rows import KINDS
from tests.engine.test_local import pages, program, whole


def through_arrow(start: list[Record]) -> dict[str, list[Record]]:
    kinds = {type(record) for record in start}
    batches = {kind: arrow.to_batches(kind, [record for record in start if type(record) is kind]) for kind in kinds}
    done = arrow.run(batches, program(), {})
    return {
        name: [record for _, record in sorted(arrow.from_batches(kind, done[kind]).items())]
        for name, kind in KINDS.items()
    }


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("abc ", min_size=1).filter(str.strip), unique=True, max_size=8))
def test_batches_between_stages_give_the_same_record(texts: list[str]) -> None:
    start: list[Record] = [*pages(*texts), Judgement(about="story", verdict="same", first="x", second="y")]
    record = MemoryRecord()
    record.put(start)
    run(record, program(), {})
    assert through_arrow(start) == whole(record)


def test_bytes_and_empty_kinds_pass_through_batches() -> None:
    page = Page(body=b"\x00\xff", name="odd")
    assert list(arrow.from_batches(Page, arrow.to_batches(Page, [page])).values()) == [page]
    assert arrow.to_batches(Page, []) == []
