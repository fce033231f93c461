"""The paths that readers walk, in a real browser: check a count, correct the record, follow an actor, bring pages."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from dateline import grammar
from dateline.desk import app
from dateline.desk.serving import listening
from dateline.record import SqliteRecord
from tests.desk.test_browser import browser as browser

pytestmark = pytest.mark.browser

FERRY = (
    "Ferry to sail from June\n\n"
    "Malta and Cyprus signed a ferry agreement in Valletta on Monday, after two winters of talks about its price.\n\n"
    "The ship will sail twice a week from June, with room for ninety lorries, said harbour master Carmela Zahra.\n\n"
    "Fishermen at Marsaxlokk asked for a berth of their own, and were told to wait until the autumn.\n"
)


@pytest.fixture
def page(
    sample_record: Path, tmp_path: Path, browser: Browser, language: object, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Page]:
    """A browser on a desk over the sample pages, that can be written to."""
    path = tmp_path / "news.db"
    shutil.copy(sample_record, path)
    monkeypatch.setattr(grammar, "load", lambda name=None: language)
    with listening(0) as bound:
        made = app(lambda: SqliteRecord(path), record=path)
        server = uvicorn.Server(uvicorn.Config(made, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        context = browser.new_context(base_url=f"http://127.0.0.1:{bound.getsockname()[1]}")
        yield context.new_page()
        context.close()
        server.should_exit = True
        thread.join(timeout=5)


def test_from_a_count_to_its_copies_word_by_word(page: Page) -> None:
    page.goto("/?min=2")
    page.locator("article.row h3 a").first.click()
    link = page.locator("#lineage a", has_text="Compare").first
    link.evaluate("e => { e.closest('details').open = true }")
    link.click()
    expect(page.locator(".cmp .hd").first).to_be_visible()


def test_one_key_rejects_and_one_takes_it_back(page: Page) -> None:
    page.goto("/timeline")
    title = page.locator("article.evr h3 a").first
    name = title.inner_text()
    title.click()
    page.wait_for_url("**/e/*")
    page.wait_for_load_state()
    page.keyboard.press("r")
    expect(page.locator(".undo")).to_contain_text("Rejected")
    page.keyboard.press("z")
    expect(page.locator(".undo")).to_contain_text("Undone: Rejected")
    page.goto("/timeline")
    expect(page.locator("article.evr h3 a").first).to_have_text(name)


def test_one_key_leads_to_what_sources_differ_on_and_one_takes_the_choice_back(page: Page) -> None:
    page.goto("/")
    page.locator(".side a[href*='/e/'], aside a[href*='/e/']").last.click()
    page.wait_for_url("**/e/*")
    page.wait_for_load_state()
    page.keyboard.press("d")
    page.wait_for_url("**#differ")
    page.get_by_role("button", name="Use this value").first.click()
    expect(page.locator(".undo")).to_be_visible()
    page.keyboard.press("z")
    expect(page.locator(".undo")).to_contain_text("Undone")


def test_keys_lead_from_the_network_to_an_actor_and_up(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("a")
    page.wait_for_url("**/actors")
    page.locator("svg.net a").first.click()
    page.wait_for_url("**/p/*")
    page.keyboard.press("u")
    page.wait_for_url("**/actors")


def test_files_become_stories(page: Page, tmp_path: Path) -> None:
    note = tmp_path / "malta.txt"
    note.write_text(FERRY)
    page.goto("/add")
    page.locator("#files").set_input_files(note)
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_role("heading", name="The reading is done")).to_be_visible(timeout=30_000)
    page.goto("/search?q=Valletta")
    expect(page.locator("article.hit")).to_have_count(1)


def test_what_is_new_comes_first(page: Page, tmp_path: Path) -> None:
    page.goto("/")
    expect(page.locator(".divide")).to_have_count(0)
    note = tmp_path / "crete.txt"
    note.write_text(FERRY)
    page.goto("/add")
    page.locator("#files").set_input_files(note)
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_role("heading", name="The reading is done")).to_be_visible(timeout=30_000)
    page.goto("/")
    expect(page.locator("article.row").first.locator(".tag.new")).to_be_visible()
    expect(page.locator(".divide")).to_have_count(1)
    page.get_by_role("button", name="Mark all as seen").click()
    expect(page.locator(".divide")).to_have_count(0)


def test_the_brush_is_moved_by_keys_and_by_hand(page: Page) -> None:
    page.goto("/actors")
    first = page.get_by_role("slider", name="First day")
    before = first.get_attribute("aria-valuetext")
    first.focus()
    page.keyboard.press("PageUp")
    page.wait_for_url("**/actors?*since=*")
    moved = page.get_by_role("slider", name="First day")
    assert moved.get_attribute("aria-valuetext") != before
    expect(moved).to_be_focused()
    box = page.locator("svg.brush").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] - 2, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 20, steps=3)
    page.mouse.up()
    page.wait_for_url("**/actors?*until=*")
    assert page.locator("input[name=until]").input_value() < "2025-09-01"


def test_a_filter_swaps_the_list_and_the_address_without_a_new_page(page: Page) -> None:
    page.goto("/timeline")
    page.evaluate("window.mine = 1")
    page.get_by_role("checkbox", name="Announced").check()
    page.wait_for_url("**/timeline?status=announced")
    expect(page.locator(".on a")).to_have_count(1)
    page.locator(".on a").click()
    page.wait_for_url("**/timeline")
    assert page.evaluate("window.mine") == 1
    page.go_back()
    page.wait_for_url("**/timeline?status=announced")
    expect(page.locator(".on a")).to_have_count(1)


def test_a_search_leads_from_sentences_to_events_and_is_narrowed(page: Page) -> None:
    page.goto("/search?q=agreement")
    tabs = page.get_by_role("navigation", name="Kinds of result")
    sentences = page.locator("article.hit").count()
    assert sentences > 1
    tabs.get_by_role("link", name="Events").click()
    page.wait_for_url("**kind=events*")
    expect(page.locator("article.evr").first).to_be_visible()
    tabs.get_by_role("link", name="Sentences").click()
    page.wait_for_url("**kind=sentences*")
    page.locator("fieldset", has_text="Outlet").locator("label").nth(1).click()
    page.wait_for_url("**outlet=*")
    expect(page.locator(".on a")).to_have_count(1)
    assert 0 < page.locator("article.hit").count() < sentences


def test_single_keys_can_be_turned_off(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("?")
    page.get_by_label("Single keys are on").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator("[data-item].cur")).to_have_count(0)
    page.reload()
    page.keyboard.press("j")
    expect(page.locator("[data-item].cur")).to_have_count(0)
