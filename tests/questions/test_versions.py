"""One article as it stood at different times: shown in order, and apart from its copies."""

from pathlib import Path

from dateline.model import Article, Copy
from dateline.questions import article
from dateline.record import MemoryRecord, open_record


def written(id: str, published: str | None = None, modified: str | None = None) -> Article:
    return Article(
        page="p" + id, text="The quay was closed.", title=f"Quay {id}", published=published, modified=modified, id=id
    )


def pair(source: str, target: str, kind: str = "version", directed: bool = False, *reasons: str) -> Copy:
    return Copy(source=source, target=target, share=0.9, kind=kind, directed=directed, reasons=reasons)  # type: ignore[arg-type]


def asked(ref: str, *records: Article | Copy) -> list[tuple[str, str | None, str]]:
    record = MemoryRecord()
    record.put(records)
    return [(found.source.article, found.changed, found.how) for found in article(record, ref).versions]


def test_versions_are_in_the_order_of_the_days_that_the_pages_state() -> None:
    held = [
        written("a", "2024-05-02", "2024-05-04"),
        written("b", "2024-05-02"),
        written("c", "2024-05-02", "2024-05-03"),
    ]
    pairs = [pair("a", "b"), pair("b", "c")]  # a and c were not compared, and are one article all the same
    states = "the page states when it was changed"
    expected = [
        ("b", None, "by its day of publication"),
        ("c", "2024-05-03", states),
        ("a", "2024-05-04", states),
    ]
    for ref in "abc":
        assert asked(ref, *held, *pairs) == expected


def test_of_one_day_the_one_that_was_made_from_the_other_is_later() -> None:
    held = [written("a", "2024-05-02"), written("b", "2024-05-02")]
    found = asked("a", *held, pair("b", "a", "version", True, "it has a note of a correction"))
    assert [id for id, _, _ in found] == ["b", "a"]
    assert found[1][2] == "made from another version: it has a note of a correction"


def test_where_nothing_tells_that_is_said() -> None:
    assert asked("a", written("a"), written("b"), pair("a", "b"))[0] == ("a", None, "nothing tells when")


def test_a_version_is_no_copy_and_a_copy_no_version() -> None:
    record = MemoryRecord()
    record.put([written("a"), written("b"), written("c"), pair("a", "b"), pair("a", "c", "exact")])
    answer = article(record, "a")
    assert [row.target.article for row in answer.copies] == ["c"]
    assert [version.source.article for version in answer.versions] == ["a", "b"]
    assert article(record, "c").versions == ()


def test_a_corrected_sample_page_comes_after_the_first(sample_record: Path) -> None:
    record = open_record(sample_record)
    names = ["antipodes-herald-sanctions.html", "antipodes-herald-sanctions-corrected.html"]
    for name in names:
        assert [found.source.names for found in article(record, name).versions] == [(one,) for one in names]
