"""The reference data: whole, consistent, and careful about what it does not know."""

import re
from itertools import pairwise

import pytest

from dateline.model import Mention, Publication
from dateline.naming.know import know
from dateline.naming.loading import load
from dateline.naming.offices import days, holder, office_of

HEADS = ("president", "prime minister", "chancellor", "king", "emir", "leader", "supreme leader", "monarch", "emperor")


def test_terms_are_dated_and_seated() -> None:
    reference = load()
    for terms in reference.terms.values():
        for term in terms:
            assert re.fullmatch(r"\d{4}(-\d\d){0,2}", term.first)
            assert term.last is None or (re.fullmatch(r"\d{4}(-\d\d){0,2}", term.last) and term.first < term.last)
            assert term.seat in reference.states or term.seat in reference.bodies


def test_terms_of_one_office_follow_each_other() -> None:
    reference = load()
    for (seat, office), terms in reference.terms.items():
        for earlier, later in pairwise(terms):
            # Ivory Coast had two presidents from 2010 to 2011; everywhere else the next begins when the last ends.
            assert (earlier.last or "9") <= later.first or seat == "CIV", (seat, office, earlier.person, later.person)


def test_sixty_states_and_twenty_five_bodies_have_heads() -> None:
    reference = load()
    seats = {seat for seat, office in reference.terms if office in HEADS}
    assert len(seats & reference.states.keys()) >= 60
    assert len({seat for seat, _ in reference.terms} & reference.bodies.keys()) >= 25


def test_sixty_states_have_foreign_and_defence_ministers() -> None:
    reference = load()
    foreign = {seat for seat, office in reference.terms if office in ("foreign minister", "secretary of state")}
    defence = {seat for seat, office in reference.terms if office == "defence minister"}
    assert min(len(foreign & reference.states.keys()), len(defence & reference.states.keys())) >= 60


def test_every_organ_has_a_whole() -> None:
    reference = load()
    organs = [body for body in reference.bodies.values() if body.part_of]
    assert all(reference.whole(body.name) for body in organs)
    assert [(body.name, body.kind) for body in organs if body.country and body.part_of not in reference.states] == [
        ("US Senate", "organisation"), ("US House of Representatives", "organisation"),
    ]  # fmt: skip


def test_members_are_those_of_the_day() -> None:
    reference = load()
    nato, union = reference.bodies["NATO"], reference.bodies["European Union"]
    assert [("FIN" in nato.on(day), "GBR" in union.on(day)) for day in ("2019-06-01", "2024-06-01")] == [
        (False, True), (True, False),
    ]  # fmt: skip
    named = Mention(article="a", start=0, end=4, text="NATO", actor="", name="NATO", kind="alliance", known=True)
    assert "Finland (from 2023-04-04)" in (know([named], reference).about or "")


def test_names_with_and_without_accents_are_one_actor() -> None:
    one, other = (Mention(article=page, start=0, end=4, text="…", actor="", name=name, kind="person", known=False)
                  for page, name in (("a", "Sólrún Øster"), ("b", "Solrun Oster")))  # fmt: skip
    assert know([one]).id == know([other]).id
    assert know([other, one]).name == know([one, other]).name == "Sólrún Øster"


@pytest.mark.parametrize(
    ("office", "seat", "day", "person"),
    [
        ("prime minister", "JPN", "2023-01-13", "Fumio Kishida"),
        ("foreign minister", "USA", "2023-01-13", "Antony Blinken"),
        ("president", "USA", "2021-01-20", None),
        ("prime minister", "GBR", "2022-10-25", None),
        ("president", "TUR", "2028-05-03", None),
        ("prime minister", "JPN", "2031-01-01", None),
        ("leader", "PRK", "2020-05-01", "Kim Jong Un"),
        ("president", "ATA", "2020-05-01", None),
    ],
)
def test_holder_only_where_sure(office: str, seat: str, day: str, person: str | None) -> None:
    """On the day an office changes hands, and after the data were reviewed, nobody is named."""
    assert holder(load(), office, seat, (day, day)) == person


def test_office_by_day() -> None:
    reference = load()
    aso, biden = reference.persons["Taro Aso"], reference.persons["Joe Biden"]
    assert office_of(reference, aso, ("2024-04-23", "2024-04-23")) == "former prime minister"
    assert office_of(reference, biden, ("2010-01-01", "2010-01-01")) == "vice president"
    assert office_of(reference, biden, ("2018-01-01", "2018-01-01")) == "former vice president"
    assert office_of(reference, biden, None) is None


def test_open_publication_gives_no_days() -> None:
    assert days(None) is None
    assert days(Publication(article="a", value=None, first="2024-01-01", last=None, how="no earlier than")) is None


def test_no_body_is_called_as_a_state_is_coded() -> None:
    """Seats of offices are states by code or bodies by name: 'DJI' is Djibouti."""
    reference = load()
    assert not reference.bodies.keys() & reference.states.keys()


def test_hundred_and_fifty_states_have_heads_and_namesakes_are_bodies() -> None:
    reference = load()
    seats = {seat for seat, office in reference.terms if office in (*HEADS, "sultan")}
    assert len(seats & reference.states.keys()) >= 150
    assert all(reference.phrases[name].sort == "B" for name in reference.namesakes)
