"""Pages from the desk: dropped files and pasted paths are read in the background, and the page shows how far it is."""

import asyncio
import json
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from threading import Lock, Thread

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from dateline import questions
from dateline.desk.forms import parts
from dateline.desk.shown import Shown
from dateline.record import Reader, open_record

# What one form may bring: some 300 pages of 200 kB. Larger piles are read from where they lie, by their path.
LIMIT = 64 * 2**20
# Seconds between two looks at the progress: what changes more often than that nobody reads.
PAUSE = 0.4
COUNTED = {"Page": "pages", "Article": "articles", "Story": "stories", "Quote": "quotes", "Event": "events"}


@dataclass(slots=True)
class Reading:
    """The reading that runs, or the last one that did: how far it is, and how it ended."""

    running: bool = False
    stage: str = ""
    done: int = 0
    total: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    says: str = ""
    lock: Lock = field(default_factory=Lock)

    def told(self) -> dict[str, object]:
        counts = {word: self.counts.get(kind, 0) for kind, word in COUNTED.items()}
        return {
            "running": self.running,
            "stage": self.stage,
            "done": self.done,
            "total": self.total,
            "counts": counts,
            "says": self.says,
        }


async def add(request: Request) -> Response:
    """Takes the files and paths of a form and begins to read them: 303 to the page that shows how far it is."""
    asked, files = await parts(request, LIMIT)
    lines = [line.strip() for line in asked.get("places", "").splitlines() if line.strip()]
    urls = [line for line in lines if "://" in line]
    paths = [Path(line).expanduser() for line in lines if "://" not in line]
    if missing := [str(path) for path in paths if not path.exists()]:
        raise HTTPException(409, f"There is nothing at {', '.join(missing[:3])}.")
    files = [(name, data) for name, data in files if data]
    if not (files or paths or urls):
        raise HTTPException(409, "No file was chosen and no path given.")
    reading: Reading = request.app.state.reading
    with reading.lock:
        if reading.running:
            raise HTTPException(409, "A reading is under way: add more when it is done.")
        reading.running, reading.stage, reading.says = True, "opening", ""
    record: Path = request.app.state.record
    Thread(target=_read, args=(reading, record, files, paths, urls), daemon=True).start()
    return RedirectResponse("/reading", status_code=303)


def _read(
    reading: Reading, record: Path, files: Sequence[tuple[str, bytes]], paths: Sequence[Path], urls: Sequence[str]
) -> None:
    # Loaded here and not before, because most desks only show what was read.
    from dateline import grammar
    from dateline.engine.local import Progress
    from dateline.engine.reading import read_into

    def watch(progress: Progress) -> None:
        reading.stage, reading.done, reading.total = progress.stage, progress.done, progress.total
        reading.counts = progress.counts

    try:
        with closing(open_record(record)) as reader:
            actors = reader.notes().get("actors")
        with tempfile.TemporaryDirectory() as folder:
            given = [*paths, *([Path(folder)] if _laid(files, Path(folder)) else [])]
            outcome = read_into(record, given, grammar.load(), urls=urls, actors=actors, watch=watch)
        with closing(open_record(record)) as reader:
            questions.prepare(reader)
        reading.says = f"{outcome.pages:,} read" + (f", {outcome.refused:,} refused" if outcome.refused else "")
    except Exception as problem:  # whatever it is, it must be told on the page: nobody waits for this thread
        reading.says = f"It stopped: {problem}"
    finally:
        reading.running = False


def _laid(files: Sequence[tuple[str, bytes]], folder: Path) -> bool:
    """Puts files under their own names into a folder; the second of a name gets a number before it."""
    for number, (name, data) in enumerate(files):
        plain = PurePath(name.replace("\\", "/")).name or "page"
        place = folder / (plain if not (folder / plain).exists() else f"{number}-{plain}")
        place.write_bytes(data)
    return bool(files)


# ---- pages


def form(reader: Reader, request: Request) -> Shown:
    return Shown(template="add.html", answer=None)


def progress(reader: Reader, request: Request) -> Shown:
    reading: Reading = request.app.state.reading
    return Shown(template="reading.html", answer=reading.told())


async def events(request: Request) -> Response:
    """How far the reading is, as server-sent events, until it is done."""
    reading: Reading = request.app.state.reading

    async def told() -> AsyncIterator[str]:
        last = ""
        while not await request.is_disconnected():
            now = json.dumps(reading.told())
            if now != last:
                yield f"data: {now}\n\n"
                last = now
            if not reading.running:
                return
            await asyncio.sleep(PAUSE)

    return StreamingResponse(told(), media_type="text/event-stream")
