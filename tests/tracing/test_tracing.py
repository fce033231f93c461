"""Direct checks of single rules."""

import numpy as np
import pytest

from dateline.model import Article, Copy, Credit, Fingerprint, Passage
from dateline.reading.papers import plain
from dateline.tracing import align, candidates, descend, differences, fingerprint, independent, marks_of

TEXT = (
    "The mayor of Port Elder opened a new footbridge over the Lyme on Sunday, three years after the old one was swept"
    " away. Schoolchildren crossed first, followed by a brass band and the two masons who rebuilt the eastern pier by"
    " hand. The bridge cost the town less than half of what the engineers had feared, since the stones of the old one"
    " were found downstream and used again. A plaque names all who helped to raise them from the river bed.\n\n"
    "Traffic will stay away from the bridge for good, the mayor said, and the ferry keeps running until the autumn."
)


def marks(text: str) -> frozenset[int]:
    return marks_of(fingerprint(Article(page="p", text=text)))


def copy(source: str, target: str, kind: str = "exact", directed: bool = True, spans: tuple[Passage, ...] = ()) -> Copy:
    return Copy(source=source, target=target, share=1.0, kind=kind, directed=directed, passages=spans)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The U.S. and the U.K. agreed on it at 9 a.m.", "the US and the UK agreed on it at 9 am"),
        ("“It’s over,” said the judge’s clerk", "\"It's over\", said the judge's clerk"),
        ("A U.S.-Japan pact worth 1,200 boats", "a US–Japan pact worth 1200 boats"),
        ("co\u00adopera\u200btion is what they want today", "cooperation is what they want today"),
    ],
)
def test_typography_makes_no_difference(one: str, other: str) -> None:
    assert marks(one) == marks(other)


@pytest.mark.parametrize(("text", "count"), [("", 0), ("—…!", 0), ("one", 1), ("one two three", 1), ("a b c d e f", 1)])
def test_short_texts(text: str, count: int) -> None:
    assert len(marks(text)) == count


def test_marks_fit_a_signed_64_bit_integer_and_never_change() -> None:
    assert all(0 <= mark < 1 << 63 for mark in marks(TEXT))
    assert marks("one two three four five six") == {3945045523635215904}


def test_two_hundred_reprints_make_a_star() -> None:
    prints = [Fingerprint(article=f"{place:03}", marks=b"12345678") for place in range(200)]
    assert len(list(candidates(prints))) == 199


def test_many_versions_make_few_pairs() -> None:
    one = np.arange(1, 9)
    prints = [Fingerprint(article=f"{place:03}", marks=np.append(one, place + 9).tobytes()) for place in range(200)]
    assert 200 < len(list(candidates(prints))) < 3 * 200


def test_an_article_is_no_copy_of_itself() -> None:
    one = Article(page="p", text=TEXT)
    assert align(one, one) is None


def test_empty_texts_are_no_copies() -> None:
    assert align(Article(page="a", text=""), Article(page="b", text="")) is None
    assert differences(Article(page="a", text=""), Article(page="b", text="")) == ()


def test_the_day_gives_the_direction() -> None:
    later = Article(page="a", text=TEXT, published="2031-05-02", publisher="Elder Mail")
    first = Article(page="b", text=TEXT, published="2031-05-01", publisher="Lyme Echo")
    found = align(later, first)
    assert found is not None
    assert (found.source, found.directed, found.kind) == (first.id, True, "exact")
    assert "2031-05-02" in found.reasons[0]


def test_a_credit_outweighs_the_day() -> None:
    credit = Credit(name="www.lyme-echo.example", role="origin", words="Read more on lyme-echo.example")
    first = Article(page="a", text=TEXT, published="2031-05-01", credits=(credit,))
    echo = Article(page="b", text=TEXT, published="2031-05-02", publisher="Lyme Echo")
    found = align(first, echo)
    assert found is not None
    assert (found.source, found.directed) == (echo.id, True)


def test_without_a_clue_the_direction_is_unknown() -> None:
    found = align(Article(page="a", text=TEXT), Article(page="b", text=TEXT))
    assert found is not None
    assert not found.directed
    assert found.source < found.target
    assert "nothing tells" in found.reasons[0]


@pytest.mark.parametrize("name", ["Lyme Echo", "The Lyme Echo", "lyme-echo.example", "https://www.lymeecho.com/page"])
def test_mastheads_and_addresses(name: str) -> None:
    assert plain(name) == "lymeecho"


def articles(*names: str) -> dict[str, Article]:
    return {name: Article(page=name, text=f"{name} {TEXT}", id=name) for name in names}


def origins(known: dict[str, Article], *copies: Copy) -> dict[str, tuple[str, ...]]:
    return {each.article: each.origins for each in descend(list(known.values()), copies)}


def test_a_chain_has_one_origin() -> None:
    assert set(origins(articles("a", "b", "c"), copy("a", "b"), copy("b", "c")).values()) == {("a",)}


def test_reprints_of_unknown_direction_have_the_origin_of_any_of_them() -> None:
    known = articles("a", "b", "c")
    assert set(origins(known, copy("c", "b"), copy("a", "b", directed=False)).values()) == {("c",)}


def test_a_circle_has_one_origin() -> None:
    assert set(origins(articles("a", "b", "c"), copy("a", "b"), copy("b", "c"), copy("c", "a")).values()) == {("a",)}


def test_an_excerpt_of_one_part_does_not_come_from_the_other() -> None:
    known = articles("left", "right", "both", "piece")
    half = len(known["both"].text) // 2
    first = (Passage(source_start=0, source_end=half, target_start=0, target_end=half),)
    rest = (Passage(source_start=0, source_end=half, target_start=half, target_end=2 * half),)
    whole = (Passage(source_start=0, source_end=half, target_start=0, target_end=half),)
    found = origins(
        known,
        copy("left", "both", "merged", spans=first),
        copy("right", "both", "merged", spans=rest),
        copy("left", "piece", "excerpt", spans=whole),
        copy("both", "piece", "excerpt", spans=whole),
    )
    assert found == {"left": ("left",), "right": ("right",), "both": ("left", "right"), "piece": ("left",)}


def test_an_article_with_much_of_its_own_is_an_origin_too() -> None:
    known = articles("a") | {"b": Article(page="b", text=TEXT + "\n\n" + "word " * 400, id="b")}
    span = Passage(source_start=0, source_end=len(TEXT), target_start=0, target_end=len(TEXT))
    lineages = descend(list(known.values()), [copy("a", "b", "merged", spans=(span,))])
    assert {each.article: each.origins for each in lineages} == {"a": ("a",), "b": ("a", "b")}
    assert independent(lineages) == 2


def test_a_credited_outside_origin_is_named() -> None:
    wire = Credit(name="Northern Wire", role="wire", words="(Northern Wire)")
    one = Article(page="a", text=TEXT, publisher="Elder Mail", credits=(wire,))
    (lineage,) = descend([one], [])
    assert (lineage.origins, lineage.outside, lineage.how) == (
        (one.id,),
        "Northern Wire",
        "Elder Mail credits Northern Wire.",
    )


def test_a_moved_paragraph_is_a_difference_and_the_rest_stands() -> None:
    first, second = TEXT.split("\n\n")
    found = differences(Article(page="a", text=TEXT), Article(page="b", text=f"{second}\n\n{first}"))
    assert [each.kind for each in found] == ["added", "dropped"]
    assert all((each.first or each.second or (0, 0, ""))[2].startswith("Traffic") for each in found)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("raised defence spending", "raised defense spending", "respelled"),
        ("the policy-makers met", "the policymakers met", "respelled"),
        ("waved at the crowd", "waved to the crowd", "reworded"),
        ("opened the door again", "opened the door", "dropped"),
        ("spoke of a massacre there", "spoke of killings there", "softened"),
        ("he stole the boat", "he allegedly stole the boat", "softened"),
        ("he allegedly stole the boat", "he stole the boat", "dropped"),
        ("a brutal winter came", "a winter came", "softened"),
        ("it will close the pier", "it could close the pier", "softened"),
        ("it could close the pier", "it will close the pier", "reworded"),
        ("opened the door", "opened the big door", "added"),
    ],
)
def test_kinds_of_difference(one: str, other: str, kind: str) -> None:
    found = differences(Article(page="a", text=f"{TEXT} {one}."), Article(page="b", text=f"{TEXT} {other}."))
    assert [each.kind for each in found] == [kind]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.lyme-echo.example/pier", "http://m.lyme-echo.example/pier/amp", True),
        ("https://lyme-echo.example/pier?utm_source=mail", "https://lyme-echo.example/pier", True),
        ("https://lyme-echo.example/pier?page=2", "https://lyme-echo.example/pier", False),
        ("https://lyme-echo.example/pier", "https://elder-mail.example/pier", False),
    ],
)
def test_versions_stand_at_one_address(one: str, other: str, same: bool) -> None:
    first = Article(page="a", text=TEXT, url=one, published="2031-05-01")
    later = Article(page="b", text=TEXT.replace("Sunday", "Monday"), url=other, published="2031-05-02")
    found = align(first, later)
    assert found is not None
    assert (found.kind == "version") == same
    assert (found.source, found.directed) == (first.id, True)


def test_versions_are_one_report_however_much_was_added() -> None:
    known = articles("a") | {"b": Article(page="b", text=TEXT + "\n\n" + "word " * 400, id="b")}
    span = Passage(source_start=0, source_end=len(TEXT), target_start=0, target_end=len(TEXT))
    assert independent(descend(list(known.values()), [copy("a", "b", "version", spans=(span,))])) == 1


def test_a_lineage_is_told_in_one_sentence() -> None:
    credit = Credit(name="Northern Wire", role="origin", words="From Northern Wire")
    first = Article(page="a", text=TEXT, publisher="Lyme Echo", authors=("Ada Penn",), credits=(credit,))
    later = Article(page="b", text=TEXT[: len(TEXT) * 2 // 3].rsplit(" ", 1)[0], publisher="Elder Mail")
    found = align(first, later)
    assert found is not None
    told = {each.article: each.how for each in descend([first, later], [found])}
    dropped = "drops the byline, the credit and 34 % of the text"
    assert told[later.id] == f"Elder Mail prints an excerpt from Northern Wire via Lyme Echo, {dropped}."
