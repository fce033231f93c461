"""The sample pages are what they say they are: readable files that hold all that their expected record speaks of."""

import gzip
import json
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from lxml import html

EXPECTED = json.loads((Path(__file__).parent / "expected.json").read_text("utf-8"))
FOLDER = Path(str(files("dateline") / "samples"))
PAGES = sorted(path.name for path in FOLDER.iterdir())
# The wheel carries the samples, so they stay small.
LARGEST = 700_000


@cache
def visible(name: str) -> str:
    """All words of a page that a browser would show, furniture too."""
    body = (FOLDER / name).read_bytes()
    body = gzip.decompress(body) if name.endswith(".gz") else body
    if name.endswith(".txt"):
        return " ".join(body.decode("utf-8").split())
    tree = html.fromstring(body)
    for hidden in tree.xpath("//script|//style"):
        hidden.drop_tree()
    return " ".join(" ".join(tree.itertext()).split())


def test_every_page_is_expected_and_every_expectation_has_its_page() -> None:
    assert sorted(EXPECTED["pages"]) == PAGES
    assert sorted(page for story in EXPECTED["stories"] for page in story) == PAGES


def test_samples_are_small() -> None:
    assert sum((FOLDER / name).stat().st_size for name in PAGES) < LARGEST


@pytest.mark.parametrize("name", PAGES)
def test_page_holds_what_is_expected_of_it(name: str) -> None:
    page = EXPECTED["pages"][name]
    spoken_of = [page["title"], page["body_starts"], page["body_ends"], *page["not_in_body"], *page.get("captions", ())]
    lacking = [words for words in spoken_of if " ".join(words.split()) not in visible(name)]
    assert not lacking


def test_quotes_stand_on_their_pages() -> None:
    assert not [quote for quote in EXPECTED["quotes"] if quote["starts"] not in visible(quote["page"])]


def test_events_and_copies_name_known_pages() -> None:
    named = [page for kind in ("events", "copies") for entry in EXPECTED[kind] for page in entry["pages"]]
    named += [page for pair in EXPECTED["not_copies"] for page in pair]
    assert set(named) <= set(PAGES)
