"""Takes the pictures of docs/desk.md anew from the sample pages: python scripts/pictures.py

Needs the development tools and a Chromium (see scripts/browser.sh). Each page is opened twice, because the first time
the type may come after the first paint.
"""

import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

from dateline import grammar
from dateline.desk import app
from dateline.desk.serving import listening
from dateline.engine.reading import read_into
from dateline.model import Article, Copy, Event, Story, Thread
from dateline.record import SqliteRecord

DOCS = Path(__file__).parents[1] / "docs"
WIDE, HIGH = 1440, 900
BROWSER = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))


def places(record: Path) -> dict[str, tuple[str, int]]:
    """Each picture's address, and its height."""
    store = SqliteRecord(record)
    story = max(store.all(Story), key=lambda story: (len(story.articles), story.id))
    event = max(store.all(Event), key=lambda event: (len(event.disputes), event.independent, event.id))
    copies = [copy for copy in store.all(Copy) if copy.kind == "edited" and copy.directed]
    copy = max(copies, key=lambda copy: (copy.share < 0.95, copy.share, copy.id))
    thread = max(store.all(Thread), key=lambda thread: (len(thread.stories), thread.id))
    article = store.fetch(Article, [story.representative])[story.representative]
    store.close()
    return {
        "desk": ("/", HIGH),
        "desk-story": (f"/s/{story.id}", HIGH),
        "desk-lineage": (f"/s/{story.id}#lineage", 620),
        "desk-thread": (f"/t/{thread.id}", 420),
        "desk-graph": (f"/lineage/{article.id}", HIGH),
        "desk-compare": (f"/compare/{copy.source}/{copy.target}", HIGH),
        "desk-event": (f"/e/{event.id}#differ", HIGH),
        "desk-article": (f"/a/{article.id}", HIGH),
        "desk-actors": ("/actors", HIGH),
        "desk-timeline": ("/timeline", HIGH),
    }


@contextmanager
def served(record: Path) -> Iterator[str]:
    """The address of a desk over this record."""
    server = uvicorn.Server(uvicorn.Config(app(lambda: SqliteRecord(record), record=record), log_level="error"))
    with listening(0) as bound:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=5)


def take(page: Page, address: str, height: int, picture: Path) -> None:
    page.set_viewport_size({"width": WIDE, "height": height})
    for _ in range(2):
        page.goto("about:blank")
        page.goto(address, wait_until="networkidle")
    page.screenshot(path=picture)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, as_file(files("dateline") / "samples") as samples:
        record = Path(folder) / "samples.db"
        read_into(record, [samples], grammar.load())
        with served(record) as base, sync_playwright() as started:
            browser = started.chromium.launch(executable_path=str(BROWSER), args=["--no-sandbox", "--disable-gpu"])
            page = browser.new_page()
            for name, (path, height) in places(record).items():
                take(page, base + path, height, DOCS / f"{name}.png")
            browser.close()


if __name__ == "__main__":
    main()
