"""The memory of a site: furniture that only the other pages of the site give away; end to end, in any order."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.engine import arrow
from dateline.engine.local import Progress, run
from dateline.engine.shapes import Stage
from dateline.engine.stages import STAGES
from dateline.model import Article, Outline, Page, Standing
from dateline.reading import outline, read, stand
from dateline.reading.sites import address_of, canonical_of
from dateline.record import MemoryRecord

FOLDER = Path(__file__).parent / "sites" / "saltmarsh"
SITE = "https://www.saltmarshcourier.example"
READING: tuple[Stage, ...] = STAGES[: [stage.name for stage in STAGES].index("read") + 1]


def written(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").strip().split("\n\n")


ARTICLES = {path.stem: written(path.name) for path in sorted(FOLDER.glob("*.txt")) if path.stem != "standing"}
TEASER = ARTICLES["ferry-aground"][1]


def below(slug: str) -> list[str]:
    return [*written("standing.txt"), *([] if slug == "ferry-aground" else [TEASER])]


def as_html(slug: str) -> Page:
    title, *text = ARTICLES[slug]
    paragraphs = "".join(f"<p>{escape(words)}</p>" for words in (*text, *below(slug)))
    body = f"<html><head><title>{title}</title></head><body><div><h1>{title}</h1>{paragraphs}</div></body></html>"
    return Page(body=body.encode(), name=slug, url=f"{SITE}/{slug}", media_type="text/html")


def as_text(slug: str) -> Page:
    title, *text = ARTICLES[slug]
    menu = ["Home", "News", "Sport", "Letters"]
    body = "\n\n".join([f"{title} | Saltmarsh Courier", *menu, title, *text, *below(slug)])
    return Page(body=body.encode(), name=slug, url=f"{SITE}/{slug}", media_type="text/plain")


def texts(pages: Sequence[Page], pieces: int = 1) -> dict[str, str]:
    record = MemoryRecord()
    for piece in range(pieces):
        record.put(pages[piece::pieces])
        run(record, READING, {})
    slug = {page.id: page.name for page in pages}
    return {slug[article.page]: article.text for article in record.all(Article)}


@pytest.mark.parametrize("layout", [as_html, as_text])
def test_the_memory_puts_right_what_reading_alone_gets_wrong(layout) -> None:  # type: ignore[no-untyped-def]
    pages = [layout(slug) for slug in ARTICLES]
    wanted = {slug: "\n\n".join(text) for slug, (_, *text) in ARTICLES.items()}
    alone = {page.name: read(page) for page in pages}
    assert any(found.text != wanted[slug] for slug, found in alone.items() if isinstance(found, Article))
    assert texts(pages) == wanted
    for seed in (1, 2):
        assert texts(Random(seed).sample(pages, len(pages)), pieces=3) == wanted


@pytest.mark.parametrize("layout", [as_html, as_text])
def test_the_same_record_after_a_stop_and_with_arrow_batches(layout) -> None:  # type: ignore[no-untyped-def]
    pages = [layout(slug) for slug in ARTICLES]
    record = MemoryRecord()

    def stop(progress: Progress) -> None:
        if progress.stage == "read":
            raise KeyboardInterrupt

    record.put(pages[:4])
    run(record, READING, {})
    record.put(pages[4:])
    with pytest.raises(KeyboardInterrupt):
        run(record, READING, {}, watch=stop)
    run(record, READING, {})
    done = arrow.run({Page: arrow.to_batches(Page, pages)}, READING, {})
    for kind in (Outline, Standing, Article):
        assert record.all(kind) == sorted(arrow.from_batches(kind, done[kind]).values(), key=lambda one: one.id)


def test_what_stands_on_other_pages_is_kept_as_removed() -> None:
    marks = {found.page: frozenset(found.marks) for found in stand([outline(as_html(s)) for s in ARTICLES])}  # type: ignore[misc]
    page = as_html("apple-fair")
    found = read(page, marks[page.id])
    assert isinstance(found, Article)
    assert {(item.kind, item.text) for item in found.removed} >= {("standing", "\n".join(below("apple-fair")))}


def test_a_new_page_of_a_known_site_has_only_itself_read() -> None:
    *known, new = [as_html(slug) for slug in ARTICLES]
    record = MemoryRecord()
    record.put(known)
    run(record, READING, {})
    before = record.work("read")
    record.put([new])
    run(record, READING, {})
    after = record.work("read")
    assert {unit for unit in after if before.get(unit) != after[unit]} == {new.id}


def test_two_pages_teach_nothing() -> None:
    pages = [as_html(slug) for slug in ("apple-fair", "school-roof")]
    assert texts(pages) == {page.name: read(page).text for page in pages}  # type: ignore[union-attr]


def test_forms_and_versions_of_one_article_are_not_taken_for_several() -> None:
    page = as_html("bridge-vote")
    forms = [Page(body=page.body, url=f"{page.url}{form}") for form in ("", "/amp", "?print=1", "?from=mail")]
    later = page.body.replace(b"Council votes down", b"Updated: Council votes down")
    versions = [Page(body=later + b" " * spaces, url=page.url) for spaces in range(4)]
    assert stand([outline(found) for found in (*forms, *versions)]) == []  # type: ignore[misc]


def test_a_title_with_the_name_of_the_site_beside_it_is_no_other_title() -> None:
    words = "council votes down a second bridge over the rill"
    titles = (words, f"{words} saltmarsh courier", f"print {words}")
    told = [Outline(page=t, site="s", address=f"s/{len(t)}", title=t, marks=("m",)) for t in titles]
    assert stand(told) == []
    section = Outline(page="x", site="s", address="s/x", title="saltmarsh courier", marks=("m",))
    other = Outline(page="y", site="s", address="s/y", title="apple fair moves to the school", marks=("m",))
    assert len(stand([*told, section, other])) == len(titles) + 2


def test_the_text_of_an_article_printed_under_three_titles_stays() -> None:
    page = as_html("bridge-vote")
    pages = [
        Page(
            body=page.body.replace(b"Council votes", f"{word} council votes".encode()),
            url=f"{page.url}-{word}",
            name=word,
        )
        for word in ("Town", "Rill", "County")
    ]
    assert all("Petra Lind" in text for text in texts(pages).values())


@pytest.mark.parametrize(
    ("url", "canonical", "address"),
    [
        ("https://www.a.example/x/", None, "a.example/x"),
        ("https://m.a.example/x/amp", None, "a.example/x"),
        ("https://a.example/x.amp.html?b=1", None, "a.example/x.html?b=1"),
        ("https://a.example/x/print.html", None, "a.example/x"),
        ("https://a.example/x?print=1&id=7", None, "a.example/x?id=7"),
        ("https://a.example/x?amp", None, "a.example/x"),
        ("https://a.example/x?outputType=amp", None, "a.example/x"),
        ("https://a.example/x?page=all", None, "a.example/x"),
        ("https://a.example/x?utm_source=mail&id=7", None, "a.example/x?id=7"),
        ("https://a.example/x?sprint=1", None, "a.example/x?sprint=1"),
        ("https://a.example/printing", None, "a.example/printing"),
        ("https://a.example/x?ref=mail", "https://www.a.example/x", "a.example/x"),
        ("https://a.example/x?ref=mail", "/y", "a.example/y"),
        ("https://a.example/x?ref=mail", "/web/20240501/https://a.example/y", "a.example/y"),
        ("https://a.example/x", "https://a.example/", "a.example/x"),
        ("https://a.example/x", "https://b.example/x", "a.example/x"),
        (None, "https://a.example/x", "a.example/x"),
        (None, "/x", ""),
        ("not an address", None, ""),
        ("http://[", None, ""),
        ("https://a.example/" + "a-" * 2000, None, ""),
        ("https://a.example/x", "https://a.example/" + "a-" * 2000, "a.example/x"),
    ],
)
def test_addresses(url: str | None, canonical: str | None, address: str) -> None:
    assert address_of(url, canonical) == address


@pytest.mark.parametrize(
    ("url", "canonical", "whole"),
    [
        ("https://a.example/x?ref=mail", "https://www.a.example/x", "https://www.a.example/x"),
        ("https://a.example/x?ref=mail", "/x", "https://a.example/x"),
        ("https://a.example/x", "https://a.example/", "https://a.example/x"),
        ("https://a.example/x", "https://b.example/x", "https://a.example/x"),
        ("https://a.example/x", None, "https://a.example/x"),
        (None, "https://a.example/", "https://a.example/"),
        (None, "/x", None),
    ],
)
def test_an_article_has_the_canonical_address(url: str | None, canonical: str | None, whole: str | None) -> None:
    assert canonical_of(url, canonical) == whole


@given(st.text(max_size=40) | st.just("http://[a"), st.none() | st.text(max_size=40))
def test_any_address_is_read(url: str, canonical: str | None) -> None:
    assert isinstance(address_of(url, canonical), str)
    assert isinstance(address_of("http://" + url, canonical), str)


@given(st.lists(st.tuples(*[st.sampled_from("abcd")] * 3), max_size=12), st.randoms(use_true_random=False))
def test_standing_is_a_function_of_the_set(pages: list[tuple[str, str, str]], random) -> None:  # type: ignore[no-untyped-def]
    outlines = [
        Outline(page=str(number), site="s", address=address, title=title, marks=(one,))
        for number, (address, title, one) in enumerate(pages)
    ]
    found: list[Standing] = stand(outlines)
    random.shuffle(outlines)
    assert sorted(stand(outlines), key=lambda one: one.id) == sorted(found, key=lambda one: one.id)
