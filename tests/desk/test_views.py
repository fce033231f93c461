"""Order, words, marks, rows and drawings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Article, When
from dateline.tracing import differences
from dateline.views import days, words
from dateline.views.arcs import arcs, middle
from dateline.views.glyph import glyph
from dateline.views.lanes import axis, lane_marks
from dateline.views.marks import Mark, paragraphs
from dateline.views.network import spots
from dateline.views.order import bars, by_time, groups
from dateline.views.rows import kept, rows, strip
from dateline.views.telltale import telltale

VOCABULARY = "harbour pilots met the minister on Monday and 12 boats left late".split()
PARAGRAPHS = st.lists(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=12), min_size=1, max_size=5)
TEXTS = PARAGRAPHS.map(lambda found: "\n\n".join(" ".join(each) + "." for each in found))


@pytest.mark.parametrize(
    ("value", "long", "short"),
    [
        ("2024-04-10", "10 April 2024", "10 Apr 2024"),
        ("2024-04", "April 2024", "Apr 2024"),
        ("2024", "2024", "2024"),
        ("2024-04-08/2024-04-14", "8–14 April 2024", "8–14 Apr 2024"),
        ("2024-04-28/2024-05-02", "28 April – 2 May 2024", "28 Apr – 2 May 2024"),
        ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024", "30 Dec 2023 – 2 Jan 2024"),
        ("2024-04-10/2024-04-10", "10 April 2024", "10 Apr 2024"),
        ("2024-04-11T22:14", "11 April 2024, 22:14", "11 Apr 2024, 22:14"),
        ("2024-SP", "spring 2024", "spring 2024"),
        ("2024-Q2", "second quarter of 2024", "second quarter of 2024"),
        ("2024-W15", "8–14 April 2024", "8–14 Apr 2024"),
        ("2024-W15-WE", "13–14 April 2024", "13–14 Apr 2024"),
        ("2024-W60", "2024-W60", "2024-W60"),
        ("2024-04-11TNI", "11 April 2024, night", "11 Apr 2024, night"),
        ("199", "1990s", "1990s"),
        ("PAST_REF", "PAST_REF", "PAST_REF"),
        ("2024-19", "2024-19", "2024-19"),
        (None, "not dated", "not dated"),
    ],
)
def test_days_in_words(value: str | None, long: str, short: str) -> None:
    assert (days.day(value), days.day(value, short=True)) == (long, short)


def test_shares_and_counts() -> None:
    assert [words.percent(share) for share in (0.999, 1.0, 0.304)] == ["99%", "100%", "30%"]
    assert words.count(1, "copy", "copies") == "1 copy"
    assert words.count(1200, "article") == "1,200 articles"


@given(st.lists(st.sampled_from(["2024-04-10", "2024-04", "2023", None]), max_size=8))
def test_groups_hold_everything_once_and_the_undated_last(values: list[str | None]) -> None:
    dated = [When(value=v, first=(v + "-01-01")[:10] if v else None) if v else None for v in values]
    found = groups(dated, lambda when: when)
    assert sum(len(group.items) for group in found) == len(values)
    assert None not in [group.value for group in found[:-1]]


def test_the_exact_comes_before_the_vague() -> None:
    day = When(value="2024-04-01", first="2024-04-01", last="2024-04-01")
    month = When(value="2024-04", first="2024-04-01", last="2024-04-30")
    assert sorted([None, month, day], key=by_time) == [day, month, None]


def test_bars_cover_the_days_between() -> None:
    found = bars(["2024-04-01", "2024-04-04", "2024-04-04"])
    assert [bar.number for bar in found] == [1, 0, 0, 2]
    assert found[-1].height == 1
    assert bars(["2024-04-01"]) == ()
    assert bars(["1990-01-01", "2024-04-01"]) == ()


def test_over_more_than_a_year_bars_are_weeks_and_leave_nothing_out() -> None:
    days = ["2023-01-01", "2023-01-07", "2023-01-08", "2024-04-23"]
    found = bars(days)
    assert [bar.number for bar in found if bar.number] == [2, 1, 1]
    assert (found[0].day, found[0].last, found[1].day) == ("2023-01-01", "2023-01-07", "2023-01-08")
    assert found[-1].day <= "2024-04-23" <= found[-1].last


def test_a_glyph_says_what_it_draws() -> None:
    assert glyph([2, 19]).sentence == "2 independent reports, in 19, 2 articles"
    assert sum(not rect.origin for rect in glyph([3, 1]).rects) == 2
    many = glyph([41] + [1] * 11)
    assert many.more == 5
    assert sum(not rect.origin for rect in many.rects) == 8
    assert "one tick stands for 5 copies" in many.sentence


def test_lanes_keep_marks_of_one_day_apart() -> None:
    days = ["2024-04-01", "2024-04-03", None]
    found = lane_marks(days, [("2024-04-01", "origin"), ("2024-04-01", "exact"), (None, "excerpt")])
    assert found[0].x < found[1].x < found[2].x <= 100
    assert [label.day for label in axis(days)] == ["2024-04-01", "2024-04-02", "2024-04-03"]
    assert axis([None]) == ()


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.sampled_from("ab")), max_size=6))
def test_marks_lose_no_letter(text: str, spans: list[tuple[int, int, str]]) -> None:
    marks = [Mark(kind=kind, start=min(a, len(text)), end=min(a + n, len(text))) for a, n, kind in spans]
    found = paragraphs(text, [], marks)
    pieces = [piece for paragraph in found for sentence in paragraph.sentences for piece in sentence.pieces]
    assert "".join(piece.text for piece in pieces) == text.replace("\n\n", "")
    assert all(piece.text for piece in pieces)


def test_crossing_marks_each_cover_their_own_words() -> None:
    found = paragraphs("one two three", [(0, 13)], [Mark(kind="a", start=0, end=7), Mark(kind="b", start=4, end=13)])
    pieces = found[0].sentences[0].pieces
    assert [(piece.text, piece.kinds) for piece in pieces] == [
        ("one ", ("a",)),
        ("two", ("a", "b")),
        (" three", ("b",)),
    ]
    assert found[0].sentences[0].anchor == "p1s1"


@given(TEXTS, TEXTS)
def test_rows_hold_both_texts_whole(a: str, b: str) -> None:
    found = rows(a, b, differences(Article(page="a", text=a), Article(page="b", text=b)))
    assert "".join(s.text for row in found for s in row.a).replace("\n", "") == a.replace("\n", "")
    assert "".join(s.text for row in found for s in row.b).replace("\n", "") == b.replace("\n", "")
    assert 0 <= kept(row.a for row in found) <= 1
    assert all(0 <= each.x <= 100 and each.x + each.width <= 100.1 for each in strip(found))


@given(TEXTS)
def test_a_text_beside_itself_has_no_change(text: str) -> None:
    found = rows(text, text, differences(Article(page="a", text=text), Article(page="b", text=text)))
    assert all(row.same for row in found)
    assert strip(found) == ()


def test_a_paragraph_cut_in_two_stays_in_one_row() -> None:
    a = "The pilots met the minister on Monday. Twelve boats left late that night for the islands."
    b = a.replace("Monday. ", "Monday.\n\n")
    found = rows(a, b, differences(Article(page="a", text=a), Article(page="b", text=b)))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("a", "b", "tells"),
    [
        ("Police held 14 men in the harbour.", "Police held 16 men in the harbour.", ["Number changed"]),
        ("Oslo sent two ships. Moscow denied that it had.", "Oslo sent two ships.", ["Denial cut"]),
        ("Six boats sank, the coast guard said on Monday.", "Six boats sank on Monday.", ["Attribution cut"]),
        ("Six boats sank, the coast guard said.", "Six boats sank, according to the coast guard.", []),
        ("The talks in Oslo ended late.", "The talks in Oslo ended early.", []),
        ("On Friday 31 drivers left.", "On 11 April the drivers left.", []),
        ("Six boats sank.\n\nOne was towed, police said.", "Six boats sank.", []),
    ],
)  # fmt: skip
def test_a_change_that_alters_what_is_said_is_told(a: str, b: str, tells: list[str]) -> None:
    found = rows(a, b, differences(Article(page="a", text=a), Article(page="b", text=b)))
    assert [told for row in found for told in telltale(row)] == tells


def test_arcs_join_the_rows_of_a_lineage() -> None:
    far, near = arcs([(0, 1, "exact"), (0, 3, "edited")])
    assert (far.kind, near.kind) == ("edited", "exact")
    assert far.path.startswith(f"M100 {middle(0)}C")
    assert far.path.endswith(f" 100 {middle(3)}")
    assert arcs([]) == ()


def test_no_name_of_a_network_is_printed_over_another() -> None:
    names = ["Youssouf Haroun Bichara", "Célestin Atangana", "Cameroonian ambassador", "Chad", "Estelle Mbarga"] * 3
    edges = [(n, n + 1, 1.0) for n in range(0, len(names) - 1, 2)]
    found = spots([1.0] * len(names), edges, names)
    for n, one in enumerate(found):
        for m in range(n):
            other, room = found[m], 6.6 * (len(names[n]) + len(names[m])) / 2
            assert abs(one.x - other.x) > room - 8 or abs(one.y - other.y) >= 12


def test_days_in_a_reason_are_told_in_words() -> None:
    assert days.spelled("it was published later, on 2025-05-15") == "it was published later, on 15 May 2025"
