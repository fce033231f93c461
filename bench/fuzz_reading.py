"""Bad input for the readers: whatever a page holds, an article or a reject comes out, soon and in bounded memory.

    python bench/fuzz_reading.py [--seconds 60] [--seed 0] [--only WORDS] [--guided] [--keep FOLDER]

First the pages of hostile.py, each in a process of its own, measured against the bounds below; then for so many seconds
sample pages and files of every format, damaged at random. --guided damages them under the guidance of atheris (to be
installed by hand), which looks for ways through the code not taken yet. What fails is kept in FOLDER. Linux only.
"""

import argparse
import importlib
import json
import os
import random
import resource
import sys
import time
import traceback
from collections import Counter
from dataclasses import asdict
from hashlib import blake2b
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import hostile

from dateline.model import Article, Page, Reject
from dateline.reading import read, refuse_language
from dateline.sources.limits import Budget
from dateline.sources.opening import pages_of
from dateline.sources.streams import Item, buffered

# What no page may go beyond: seconds of one core, megabytes of the whole process, libraries and numbers among them.
SECONDS, MEGABYTES = 2.0, 500
# When a page is given up, and counted as failed.
PATIENCE = 30
PIECES = [
    b"<",
    b">",
    b"</p>",
    b"<p>",
    b"]]>",
    b"<!--",
    b'"',
    b"'",
    b"{",
    b"}",
    b"[",
    b"\\u0000",
    b"\\ud800",
    b"\\",
    b"\0",
    b"\xff",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\r\n\r\n",
    b"\n\n",
    b"&nbsp;",
    b"&#0;",
    b"<a>" * 40,
    b"[" * 40,
    b"\xe2\x80\xae",
    b"9" * 30,
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"Content-Length: 99999999999\r\n",
    b"WARC/1.0\r\n",
    b"PK\x03\x04",
    b"null",
    b"-1",
    b'<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":null}]}</script>',
    b"By ",
    b"(Reuters)",
]


def check(page: Page) -> str:
    """'article' or the reject's reason. Raises where a page gives neither, or what no record can hold."""
    found = read(page)
    if isinstance(found, Reject):
        assert found.reason, "a reject without a reason"
        assert found.advice, "a reject without advice"
        stored(found)
        return found.reason.partition("(")[0].partition(":")[0][:60]
    assert isinstance(found, Article), type(found)
    assert found.text, "an article without text"
    assert found.text == found.text.strip(), "blanks around the text"
    assert all(0 <= start < end <= len(found.text) for start, end in found.subheads), "a subhead outside the text"
    assert all(0 <= item.at <= len(found.text) for item in found.removed), "a removed part outside the text"
    assert found.title is None or found.title.strip(), "a title of blanks"
    assert not found.url or found.url == page.url or found.url.startswith("http"), "an address that is none"
    stored(found)
    refuse_language(found)
    return "article"


def stored(found: Article | Reject) -> bytes:
    """A record's words as a file holds them. Raises for half characters."""
    return json.dumps(asdict(found), ensure_ascii=False).encode()


# ---- hostile pages, each in a process of its own


def measure(name: str) -> tuple[str, float, int]:
    """What reading a hostile page ends in, in how many seconds and megabytes."""
    media_type, make = hostile.PAGES[name]
    page = Page(body=make(), name=name, media_type=media_type)
    out, into = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE + 1))
        begun = time.process_time()
        try:
            said = check(page)
        except BaseException as problem:
            said = f"FAILED: {problem!r}"[:300]
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        os.write(into, f"{time.process_time() - begun}\t{used}\t{said}".encode("utf-8", "replace"))
        os._exit(0)
    os.close(into)
    with os.fdopen(out, "rb") as told:
        answer = told.read().decode()
    os.waitpid(child, 0)
    if not answer:
        return "FAILED: no answer", float(PATIENCE), 0
    seconds, used_, said = answer.split("\t", 2)
    return said, float(seconds), int(used_)


def hostile_pages(only: str) -> int:
    """Measures each hostile page; prints those beyond the bounds and the count. Returns how many there are."""
    # What is loaded once is no page's cost: the words for dates of many languages take three seconds.
    check(Page(body=hostile.PAGES["a title of '1 January 20 '"][1](), name="first"))
    ends: Counter[str] = Counter()
    bad, slowest, largest = 0, (0.0, ""), (0, "")
    for name in (name for name in hostile.PAGES if only in name):
        said, seconds, used = measure(name)
        ends["articles" if said == "article" else "rejects"] += 1
        slowest, largest = max(slowest, (seconds, name)), max(largest, (used, name))
        if said.startswith("FAILED") or seconds > SECONDS or used > MEGABYTES:
            bad += 1
            print(f"  {name}: {seconds:.2f} s, {used} MB: {said}", flush=True)
    print(f"hostile pages: {ends['articles']} articles, {ends['rejects']} rejects, {bad} beyond the bounds")
    print(f"  slowest {slowest[0]:.2f} s ({slowest[1]}), largest {largest[0]} MB ({largest[1]})")
    return bad


# ---- damaged files


def corpus() -> list[tuple[str, bytes]]:
    """Names and bytes: the sample pages, the golden cases, files of every format."""
    root = Path(__file__).parent.parent
    sys.path.append(str(root))
    from tests.sources.source_files import FILES

    pages = [(path.name, path.read_bytes()) for path in sorted(Path(str(files("dateline.samples"))).rglob("*.*"))]
    cases = root / "tests" / "reading" / "cases"
    pages += [(path.name, path.read_bytes()) for path in sorted(cases.glob("*/page.*"))]
    return [(name, body) for name, body in pages if not name.endswith(".py")] + [(n, d) for n, (d, _) in FILES.items()]


def damaged(body: bytes, chance: random.Random, others: list[tuple[str, bytes]]) -> bytes:
    """The bytes with a few things put in, left out, doubled, or taken from another file."""
    made = bytearray(body)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        end = min(len(made), at + int(chance.paretovariate(0.7)))
        kind = chance.randrange(6)
        if kind == 0:
            made[at:end] = b""
        elif kind == 1:
            made[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 1, 50))
        elif kind == 2:
            made[at:at] = made[at:end] * chance.choice((1, 1, 9))
        elif kind == 3 and at < len(made):
            made[at] = chance.randrange(256)
        elif kind == 4:
            other = chance.choice(others)[1]
            begin = chance.randrange(len(other) + 1)
            made[at:end] = other[begin : begin + 200]
        else:
            made[at:end] = chance.choice(PIECES)
    return bytes(made[:2_000_000])


def read_file(name: str, body: bytes) -> list[str]:
    """What each page of a file ends in."""
    stream = buffered(BytesIO(body), lambda _: None)
    item = Item(stream=stream, name=name, file=name, budget=Budget(given=len(body)), named=True)
    ends = []
    for found in pages_of(item):
        if isinstance(found, Reject):
            assert found.reason, "a reject without a reason"
            assert found.advice, "a reject without advice"
            stored(found)
            ends.append("not opened")
        else:
            found.name.encode()
            (found.url or "").encode()
            ends.append(check(found))
    assert ends, "a file that gave nothing"
    return ends


def random_files(seconds: float, seed: int, keep: Path) -> int:
    """Damages files for so many seconds; prints what came of them. Returns how many failed."""
    chance, known = random.Random(seed), corpus()
    ends: Counter[str] = Counter()
    count = bad = 0
    slowest = (0.0, "")
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        name, body = chance.choice(known)
        made = damaged(body, chance, known)
        name = name if chance.random() < 0.9 else chance.choice(known)[0]
        count += 1
        start = time.process_time()
        try:
            ends.update(read_file(name, made))
        except Exception as problem:
            bad += 1
            print(f"  {keep_it(keep, name, made)}: {problem!r}\n{traceback.format_exc(limit=-4)}")
        took = time.process_time() - start
        slowest = max(slowest, (took, name))
        if took > SECONDS:
            bad += 1
            print(f"  {keep_it(keep, name, made)}: {took:.2f} s")
    articles = ends.pop("article", 0)
    rejects = sum(ends.values())
    print(f"damaged files: {count:,} with {articles:,} articles and {rejects:,} rejects, {bad} failed")
    print(f"  slowest {slowest[0]:.2f} s ({slowest[1]}); rejects: {dict(ends.most_common(12))}")
    return bad


def keep_it(keep: Path, name: str, body: bytes) -> Path:
    """Writes what failed to the folder, and says where."""
    keep.mkdir(parents=True, exist_ok=True)
    path = keep / f"{blake2b(body, digest_size=4).hexdigest()}-{name}"
    path.write_bytes(body)
    return path


# ---- damaged under guidance


def guided(seconds: float, keep: Path) -> None:
    """The same under the guidance of atheris, which ends the program when its time is up or something fails.

    The first byte of an input chooses the name that the rest is read under.
    """
    atheris = importlib.import_module("atheris")

    # What is to be guided is imported once more, this time with each branch of it marked.
    for name in [name for name in sys.modules if name.startswith(("dateline.reading", "dateline.sources", "email"))]:
        del sys.modules[name]
    with atheris.instrument_imports(include=["dateline.reading", "dateline.sources", "email"]):
        global read, pages_of, Item, buffered
        from dateline.reading import read
        from dateline.sources.opening import pages_of
        from dateline.sources.streams import Item, buffered

    known = corpus()
    seeds = keep / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for number, (_, body) in enumerate(known):
        (seeds / f"{number}").write_bytes(bytes([number % 256]) + body[:60_000])
    names = [name for name, _ in known]

    def one(body: bytes) -> None:
        if body:
            read_file(names[body[0] % len(names)], body[1:])

    limits = [f"-max_total_time={int(seconds)}", f"-timeout={PATIENCE}", "-rss_limit_mb=2000", "-max_len=60000"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={keep}/", str(seeds)], one)
    atheris.Fuzz()


def main() -> int:
    """Reads bad input; the exit status is 1 where any of it failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="", help="hostile pages with these words in their names alone")
    parser.add_argument("--guided", action="store_true")
    parser.add_argument("--keep", type=Path, default=Path("fuzzed"))
    asked = parser.parse_args()
    if asked.guided:
        guided(asked.seconds, asked.keep)
    bad = hostile_pages(asked.only)
    if not asked.only:
        bad += random_files(asked.seconds, asked.seed, asked.keep)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
