"""What happens in a few articles of our own, told, joined and put in order."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.happenings import Happening, join, line
from dateline.happenings.parties import Party
from dateline.library import same_events, timeline
from dateline.model import When


@dataclass(frozen=True)
class Piece:
    id: str
    title: str
    text: str
    published: str | None
    publisher: str | None = None


LAUNCH = Piece(
    "launch",
    "Veltron launches the Kite 7",
    "Veltron launches the Kite 7\nVeltron launched the Kite 7 at a fair in Graz on Tuesday.\n"
    "The company had previously delayed the launch.\nOrders are expected to reach 4,000 next year.",
    "2031-03-06",
)
LATER = Piece(
    "later",
    "Sales of the Kite 7 begin",
    "Veltron, which launched the Kite 7 on 4 March 2031, sold 900 of them on Friday.\n"
    "Marek Dolan resigned as its chairman on 2 April 2031.\nThe resignation of Dolan surprised Veltron.",
    "2031-04-05",
)


def _words(found: list[tuple[str, int, int]]) -> set[str]:
    text = {piece.id: piece.text for piece in (LAUNCH, LATER)}
    return {text[article][start:end] for article, start, end in found}


@pytest.fixture(scope="module")
def groups() -> list[set[str]]:
    return [_words(group) for group in same_events([LAUNCH, LATER])]


def test_verb_and_noun_of_one_deed_are_joined(groups: list[set[str]]) -> None:
    assert {"resigned", "resignation"} in groups


def test_one_launch_in_two_articles_is_one(groups: list[set[str]]) -> None:
    found = same_events([LAUNCH, LATER])
    joined = [{article for article, _, _ in group} for group in found if "launched" in _words(group)]
    assert {"launch", "later"} in joined


def test_a_timeline_has_what_its_target_did_by_day() -> None:
    found = [(value, _words(places)) for value, places in timeline([LAUNCH, LATER], "Veltron")]
    assert found[0][0] == "2031-03-04"
    assert "launched" in found[0][1]
    assert ("2031-04-04", {"sold"}) in found
    assert not any("resigned" in words for _, words in found)


def test_a_target_is_found_by_the_part_that_tells_it_from_others() -> None:
    jet = Party("doer", "jet", frozenset({"veltron", "jet"}))
    number = Party("doer", "7", frozenset({"7"}))
    person = Party("doer", "dolan", frozenset({"dolan"}))
    assert not jet.called(["veltron"])
    assert number.called(["kite", "7"])
    assert person.called(["marek", "dolan"])
    assert not Party("doer", "8", frozenset({"kite", "8"})).called(["kite", "7"])
    assert not person.called(["dolan", "motors"])


def test_what_lies_before_the_news_is_not_dated_by_it() -> None:
    found = timeline([LAUNCH], "company")
    assert [value for value, places in found if "delayed" in _words(places)] == [""]


def test_what_is_told_beside_the_news_is_not_dated_by_it() -> None:
    text = (
        "Veltron recalled 400 kites.\nVeltron, which opened a plant in Graz, wants to build a second plant."
        "\nThe boss of Veltron defended the sale."
    )
    piece = Piece("x", "Veltron", text, "2031-05-09")
    days = {text[start:end]: value for value, found in timeline([piece], "Veltron") for _, start, end in found}
    assert days["recalled"] == "2031-05-09"
    assert all(not days.get(word) for word in ("opened", "build", "sale"))
    assert "opened" in days  # it stays on the line, without a day


def test_what_has_no_day_is_of_the_day_that_the_opening_tells() -> None:
    text = "Veltron recalled 400 kites on Monday.\nVeltron apologised to its buyers.\nVeltron had ignored complaints."
    recall = Piece("recall", "Veltron recalls kites", text, "2031-03-06")
    found = {text[start:end]: value for value, places in timeline([recall], "Veltron") for _, start, end in places}
    assert found == {"recalled": "2031-03-03", "apologised": "2031-03-03", "ignored": ""}


DAYS = [None, *(When(value=d, first=d, last=d, precision="day", start=50) for d in ("2031-03-04", "2031-03-05"))]
SIDES = [Party("doer", name, frozenset({name})) for name in ("veltron", "dolan")]
HAPPENINGS = st.builds(
    Happening,
    article=st.sampled_from("abc"),
    start=st.integers(0, 30),
    end=st.just(40),
    lemma=st.sampled_from(["launch", "launching", "sell"]),
    status=st.just("happened"),
    parties=st.lists(st.sampled_from(SIDES), max_size=2).map(tuple),
    when=st.sampled_from(DAYS),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(HAPPENINGS, max_size=8, unique_by=lambda h: (h.article, h.start)), st.randoms())
def test_the_order_of_happenings_changes_nothing(found: list[Happening], chance: object) -> None:
    mixed = list(found)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert join(mixed) == join(found)
    for group in join(found):
        assert len({h.when.value for h in group if h.when}) <= 1  # never against a contradiction


def test_denied_and_mere_states_are_on_no_line() -> None:
    one = Happening(article="a", start=0, end=4, lemma="sell", status="happened", parties=(SIDES[0],), when=DAYS[1])
    assert line([[one]], ["Veltron"])
    assert not line([[replace(one, status="denied")]], ["Veltron"])
    assert not line([[replace(one, stative=True)]], ["Veltron"])


def test_a_month_and_a_year_have_an_x_for_what_is_not_known() -> None:
    text = (
        "Veltron opened a plant in Graz in May 2030.\nIt was founded in 1990. Veltron closed the plant on 3 June 2030."
    )
    days = [value for value, _ in timeline([Piece("plants", "Plants", text, "2031-03-06")], "Veltron")]
    assert days[:2] == ["2030-05-XX", "2030-06-03"]


def test_what_has_been_done_on_some_day_is_not_of_the_day_of_the_news() -> None:
    filler = "The weather in Graz was fine. " * 20
    text = f"Veltron opened a plant in Graz.\n{filler}\nVeltron has hired a lawyer. Veltron sued the union."
    found = {
        text[start:end]: value
        for value, places in timeline([Piece("plant", "", text, "2031-03-06")], "Veltron")
        for _, start, end in places
    }
    assert (found["opened"], found["sued"], found["hired"]) == ("2031-03-06", "2031-03-06", "")


def test_prepositions_that_were_verbs_name_nothing() -> None:
    text = "According to Veltron, sales fell following a strike by Veltron workers on 3 May 2030."
    named = {text[a:b] for group in same_events([Piece("x", "", text, "2031-03-06")]) for _, a, b in group}
    assert not named & {"According", "following"}
