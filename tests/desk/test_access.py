"""Every view in a real browser: axe finds nothing, light and dark and on a phone; nothing moves; nothing is large."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, Request

from dateline.desk import app
from dateline.desk.serving import listening
from dateline.model import Actor, Article, Event, Judgement, Story, Thread
from dateline.record import SqliteRecord
from tests.desk.test_browser import browser as browser

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "artifacts" / "axe" / "axe.min.js"
PICTURES = Path(__file__).parents[2] / "artifacts" / "desk"
VIEWS = (
    "front", "section", "story", "event", "article", "compare", "actors", "actor", "timeline", "search", "nothing",
    "threads", "thread", "quotes", "sources", "rejects", "judgements", "merge", "split", "add", "missing", "lineage",
    "then", "chosen", "stories found", "events found", "quotes found", "actors found", "actor merged", "actor split",
    "event merged", "event split", "reading", "decided",
)  # fmt: skip
MOST = 150_000  # bytes that a first visit takes over the wire: the view, style, script and fonts


@pytest.fixture(scope="module")
def record(sample_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample pages' record, for this module alone."""
    path = tmp_path_factory.mktemp("access") / "samples.db"
    shutil.copy(sample_record, path)
    store = SqliteRecord(path)
    store.put([Judgement(about="event", verdict="wrong", first="none", note="Rejected “Nothing”.", decision=1)])
    store.close()
    return path


@pytest.fixture(scope="module")
def address(record: Path) -> Iterator[str]:
    """The address of a desk over the sample pages."""
    made = app(lambda: SqliteRecord(record), record=record)
    with listening(0) as bound:
        server = uvicorn.Server(uvicorn.Config(made, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=5)


@pytest.fixture(scope="module")
def places(record: Path) -> dict[str, str]:
    """The path of each view."""
    store = SqliteRecord(record)
    story = max(store.all(Story), key=lambda story: (len(story.articles), story.id))
    event = max(store.all(Event), key=lambda event: (event.independent, event.id))
    person = next(actor for actor in store.all(Actor) if actor.kind == "person")
    thread = store.all(Thread)[0]
    one, other = store.fetch(Article, story.articles[:2])
    store.close()
    return {
        "front": "/", "section": "/?topic=politics", "story": f"/s/{story.id}", "event": f"/e/{event.id}",
        "article": f"/a/{one}", "compare": f"/compare/{one}/{other}", "actors": "/actors", "actor": f"/p/{person.id}",
        "timeline": "/timeline", "search": "/search?q=minister", "nothing": "/search?q=minister+zebra",
        "threads": "/threads", "thread": f"/t/{thread.id}",
        "quotes": "/quotes", "sources": "/sources", "rejects": "/rejects", "judgements": "/judgements",
        "merge": f"/s/{story.id}/merge", "split": f"/s/{story.id}/split", "add": "/add", "missing": "/nowhere",
        "lineage": f"/lineage/{one}", "then": "/?as_of=2025-05-20",
        "chosen": "/timeline?status=happened&status=announced&country=ISL",
        **{f"{kind} found": f"/search?q=minister&kind={kind}" for kind in ("stories", "events", "quotes", "actors")},
        "actor merged": f"/p/{person.id}/merge?find=a", "actor split": f"/p/{person.id}/split",
        "event merged": f"/e/{event.id}/merge", "event split": f"/e/{event.id}/split",
        "reading": "/reading", "decided": "/judgements?decided=1",
    }  # fmt: skip


def problems(page: Page) -> list[str]:
    # Handed over as a function's text: the desk's own policy forbids any script but its own to be added to a page.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in found["violations"]]


@pytest.mark.skipif(not AXE.exists() and not os.environ.get("CI"), reason="axe-core is not here: run scripts/axe.sh")
@pytest.mark.parametrize("name", VIEWS)
def test_axe_finds_nothing(address: str, places: dict[str, str], browser: Browser, name: str) -> None:
    page = browser.new_page()
    found = []
    for width, scheme in ((1440, "light"), (1440, "dark"), (390, "light")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(address + places[name])
        found += [f"{width} {scheme} {problem}" for problem in problems(page)]
    page.close()
    assert found == []


@pytest.mark.parametrize("name", VIEWS)
def test_nothing_moves_and_nothing_is_large(address: str, places: dict[str, str], browser: Browser, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(l => l.getEntries().forEach(e => { window.moved += e.value }))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    fetched: list[Request] = []
    page.on("requestfinished", lambda request: fetched.append(request))
    page.goto(address + places[name], wait_until="networkidle")
    assert 0 < sum(request.sizes()["responseBodySize"] for request in fetched) < MOST
    assert page.evaluate("window.moved") < 0.01
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    page.screenshot(path=PICTURES / f"sample-{name}.png")
    page.close()
