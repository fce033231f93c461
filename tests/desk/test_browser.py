"""The path a reader walks, in a real browser: from a story to the sentence that says so."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Error, sync_playwright

from dateline.desk import app
from dateline.desk.serving import listening
from tests.questions.small_record import ARTICLES, EVENTS, TUNNEL, small_record

pytestmark = pytest.mark.browser

PICTURES = Path(__file__).parents[2] / "artifacts" / "desk"
SYSTEM_BROWSER = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
PAGES = {
    "front": "/",
    "story": f"/s/{TUNNEL.id}",
    "event": f"/e/{EVENTS['signed'].id}",
    "article": f"/a/{ARTICLES['ledger'].id}",
    "compare": f"/compare/{ARTICLES['ledger'].id}/{ARTICLES['morning'].id}",
    "timeline": "/timeline",
    "search": "/search?q=tunnel",
    "rejects": "/rejects",
}


@pytest.fixture(scope="module")
def desk() -> Iterator[str]:
    """The address of a desk over the record made by hand."""
    record = small_record()
    with listening(0) as bound:
        server = uvicorn.Server(uvicorn.Config(app(lambda: record), log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=5)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as started:
        path = str(SYSTEM_BROWSER) if SYSTEM_BROWSER.exists() else None
        try:
            opened = started.chromium.launch(executable_path=path, args=QUIET)
        except Error as problem:
            if os.environ.get("CI"):  # there the browser tests must run
                raise
            pytest.skip(f"no browser to test in: {problem.message.splitlines()[0]}")
        yield opened
        opened.close()


def test_a_reader_gets_from_a_story_to_the_marked_sentence(desk: str, browser: Browser) -> None:
    page = browser.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.goto(desk)
    page.get_by_role("link", name="Two capitals sign for a tunnel").click()
    page.locator("#timeline").get_by_role("link", name="Finland and Estonia sign an agreement").click()
    page.locator("#reports").get_by_role("link", name="Paragraph 1").first.click()
    page.wait_for_url("**/a/*#p1s1")
    sentence = page.locator("#p1s1")
    assert sentence.evaluate("e => getComputedStyle(e).backgroundColor") not in ("rgba(0, 0, 0, 0)", "transparent")
    assert "on a tunnel under the gulf" in sentence.inner_text()
    assert problems == []
    page.close()


def test_the_pages_work_without_script(desk: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{desk}/timeline")
    page.get_by_role("checkbox", name="Announced").check()
    page.get_by_role("button", name="Apply filters").click()
    assert "status=announced" in page.url
    assert page.locator("article.evr").count() == 1
    context.close()


def test_a_switch_shows_the_actors(desk: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(desk + PAGES["article"])
    actor = page.locator(".h-actor").first
    before = actor.evaluate("e => getComputedStyle(e).borderBottomWidth")
    page.keyboard.press("1")
    assert actor.evaluate("e => getComputedStyle(e).borderBottomWidth") != before
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(desk: str, browser: Browser, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = browser.new_page()
    page.goto(desk + PAGES[name])
    for width, scheme in ((1440, "light"), (390, "dark"), (320, "light")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.screenshot(path=PICTURES / f"{name}-{width}-{scheme}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
