"""Whatever bytes a file has, under whatever ending: pages and rejects, within bounds of memory and time."""

import gzip
import io
import resource
import subprocess
import sys
import tarfile
import zipfile
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Page, Reject
from dateline.reading import read
from dateline.sources.limits import Budget
from dateline.sources.opening import pages_of
from dateline.sources.streams import Item, buffered
from tests.sources import source_files as made
from tests.sources.source_files import FILES, HTML, record, tarred, zipped

ENDINGS = sorted({name.partition(".")[2] for name in FILES} | {"", "opml", "xyz", "docx", "mht"})
# Pieces that mean something to one reader or another.
PIECES = [b"<", b"]]>", b'"', b"{", b"}", b"\\", b"\0", b"\xff\xfe", b"\r\n\r\n", b"&nbsp;", b"<a>" * 300, b"[" * 300]
PIECES += [b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"Content-Length: 99999999999\r\n", b"WARC/1.0\r\n", b"PK\x03\x04"]
LAYERS: list[Callable[[bytes], bytes]] = [
    gzip.compress,
    made.PACKED[".xz"],
    made.PACKED[".zst"],
    lambda data: zipped({"inside.html": data}),
    lambda data: tarred({"inside.html": data}),
]


def found_in(name: str, data: bytes, *, named: bool = True) -> Iterator[Page | Reject]:
    stream = buffered(io.BytesIO(data), lambda _: None)
    return pages_of(Item(stream=stream, name=name, file=name, budget=Budget(given=len(data)), named=named))


def check(name: str, data: bytes) -> None:
    found = list(found_in(name, data))
    assert found
    for item in found:
        assert isinstance(item, Page | Reject)
        if isinstance(item, Page):
            read(item)
        else:
            assert item.stage == "sources"
            assert item.reason
            assert item.advice


@given(st.binary(max_size=400), st.sampled_from(ENDINGS))
@settings(max_examples=150, deadline=None)
def test_any_bytes_under_any_ending(data: bytes, ending: str) -> None:
    check(f"file.{ending}", data)


@given(st.sampled_from(sorted(FILES)), st.floats(0, 1), st.integers(0, 300), st.sampled_from([b"", *PIECES]))
@settings(max_examples=250, deadline=None)
def test_any_format_damaged_anywhere(name: str, place: float, gone: int, put: bytes) -> None:
    data = FILES[name][0]
    at = int(place * len(data))
    check(name, data[:at] + put + data[at + gone :])


@given(st.sampled_from(sorted(FILES)), st.floats(0.05, 0.98))
@settings(max_examples=150, deadline=None)
def test_any_format_cut_off_says_so_or_gives_a_page(name: str, place: float) -> None:
    data = FILES[name][0]
    found = list(found_in(name, data[: int(place * len(data))]))
    assert found
    assert sum(isinstance(item, Page) for item in found) <= FILES[name][1]


@given(st.lists(st.sampled_from(range(len(LAYERS))), max_size=9))
@settings(max_examples=60, deadline=None)
def test_layers_are_undone_or_refused_as_too_deep(layers: list[int]) -> None:
    data = HTML.encode()
    for layer in layers:
        data = LAYERS[layer](data)
    found = list(found_in("layers", data))
    assert len(found) == 1
    page = found[0]
    assert page.body == HTML.encode() if isinstance(page, Page) else "layers deep" in page.reason


def megabytes(count: int, head: bytes, unit: bytes) -> bytes:
    """So many megabytes of one thing, packed small."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1) as writer:
        writer.write(head)
        for _ in range(count):
            writer.write(unit * (1_000_000 // len(unit)))
    return packed.getvalue()


def long_name() -> bytes:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.XHDTYPE, 2_000_000_000
    return info.tobuf()


def zip_of_spaces() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(6):
            archive.writestr(f"{number}.html", b" " * 5_000_000)
    return packed.getvalue()


HUGE = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: text/html\r\nContent-Length: 9000000000\r\n\r\n"
BOMBS = {
    "page.html.gz": (70, b"", b" "),
    "crawl.warc.gz": (40, HUGE, b"x"),
    "head.warc.gz": (20, b"WARC/1.0\r\nWARC-Type: ", b"x"),
    "long.tar.gz": (20, long_name(), b"x"),
    "row.jsonl.gz": (40, b'{"text": "', b"x"),
    "empty.jsonl.gz": (20, b"{}\n", b"\n"),
    "array.json.gz": (20, b'[{"text":', b"["),
    "objects.json.gz": (20, b"[", b"{},"),
    "cell.csv.gz": (40, b'url,text\n"', b"x\n"),
    "lines.csv.gz": (20, b"url,text\n", b"\n"),
    "elements.rss.gz": (20, b"<rss><channel>", b"<a/>"),
    "deep.rss.gz": (20, b"<rss><channel>", b"<a>"),
    "title.rss.gz": (30, b"<rss><channel><item><title>", b"x"),
    "comments.rss.gz": (20, b"<rss><channel>", b"<!--a-->"),
    "blank.rss.gz": (20, b"\n<rss><channel>", b"\n"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_end_in_rejects(name: str) -> None:
    found = list(found_in(name, megabytes(*BOMBS[name])))
    assert any(isinstance(item, Reject) for item in found)
    assert sum(len(item.body) for item in found if isinstance(item, Page)) < 1_000_000


def test_a_zip_bomb_is_left_alone_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.sources.limits.FREE", 20_000_000)
    (last,) = deque(found_in("many.zip", zip_of_spaces()), maxlen=1)
    assert isinstance(last, Reject)
    assert (last.subject, "zip bomb" in last.reason) == ("many.zip", True)


STREAMED = """
import resource, sys
from pathlib import Path
from dateline.sources import pages
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
count = sum(len(page.body) > 0 for page in pages([Path(sys.argv[1])]))
print(count, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss has another unit elsewhere")
def test_a_crawl_of_fifty_megabytes_streams(tmp_path: Path) -> None:
    page = (HTML + "<p>An advert for tar and rope.</p>" * 2800).encode()
    one = record(page)
    with (tmp_path / "crawl.warc").open("wb") as file:
        for _ in range(50_000_000 // len(one)):
            file.write(one)
    ran = subprocess.run(
        [sys.executable, "-c", STREAMED, str(tmp_path / "crawl.warc")], capture_output=True, text=True, check=True
    )
    count, growth = map(int, ran.stdout.split())
    assert count == 50_000_000 // len(one)
    assert growth < 40  # megabytes


@pytest.fixture(scope="module", autouse=True)
def before() -> int:
    """Megabytes that this process had taken at the most before the first bomb."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def test_this_process_stayed_within_bounds(before: int) -> None:
    """The bombs above, all in one process: the largest takes a page of 64 MB once or twice."""
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024 - before < 800
