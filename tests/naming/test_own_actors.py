"""A user's own actors: taken before the package's, and a file that is wrong says where."""

import pytest

from dateline.model import Article, Mention, Publication
from dateline.naming import OwnActorsWrong, know, load, name
from dateline.naming.offices import holder
from dateline.parsing import split

DAY = ("2024-05-02", "2024-05-02")
FILE = """
organisations:
- {name: Lakeside Growers, kind: group, names: [the Growers' Union], country: KEN}
people:
- {name: Orla Quint, surnames: [Quint], sex: f, about: a hydrologist}
states:
  PER: {foreign minister: ["Tomas Arrieta | 2024-01-02 |", "~Berta Solano | 2020-03 | 2024-01-02"]}
bodies:
  Lakeside Growers: {chair: ["Wanjiru Odhiambo | 2023 |"]}
offices: {chair: [chair, chairwoman]}
reviewed: "2026-06-30"
"""


def mentions(text: str) -> tuple[Mention, ...]:
    article = Article(page="page", text=text)
    publication = Publication(article=article.id, value=DAY[0], first=DAY[0], last=DAY[0], how="given")
    return name(article, publication, split(article), {}, load(FILE))[1]


def test_own_persons_bodies_and_offices_are_known() -> None:
    found = mentions("Orla Quint praised Lakeside Growers. Chairwoman Wanjiru Odhiambo thanked Quint.")
    assert [(one.text, one.name, one.known) for one in found] == [
        ("Orla Quint", "Orla Quint", True),
        ("Lakeside Growers", "Lakeside Growers", True),
        ("Chairwoman Wanjiru Odhiambo", "Wanjiru Odhiambo", True),
        ("Quint", "Orla Quint", True),
    ]
    assert found[2].office == "chair"
    assert know(found[:1], load(FILE)).about == "a hydrologist"


def test_a_list_of_one_s_own_stands_in_place_of_the_package_s() -> None:
    assert holder(load(FILE), "foreign minister", "PER", DAY) == "Tomas Arrieta"
    assert holder(load(FILE), "foreign minister", "PER", ("2026-06-01", "2026-06-01")) == "Tomas Arrieta"
    assert holder(load(FILE), "foreign minister", "PER", ("2026-07-01", "2026-07-01")) is None
    assert holder(load(FILE), "prime minister", "JPN", DAY) == "Fumio Kishida"


def test_another_file_has_another_name() -> None:
    assert len({load().name, load(FILE).name, load(FILE + "common: [Day]").name}) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("people: [", "not YAML"),
        ("- a\n- b", "Expected `object`"),
        ("persons: []", "unknown field `persons`"),
        ("people: [{nam: A B}]", "people[0]"),
        ("organisations: [{name: Club, kind: club}]", "'Club' has the kind 'club'"),
        ("organisations: [{name: Club, kind: group, country: Peru}]", "'Club' has the country 'Peru'"),
        ("people: [{name: A B, sex: x}]", "write m, f"),
        ("states: {Peru: {president: []}}", "'Peru' under 'states'"),
        ("states: {PER: {president: [Ana Prieto]}}", "no 'Name | from | to'"),
        ("bodies: {Club: {chair: ['A B | 2024 |']}}", "'Club' under 'bodies'"),
        ("reviewed: soon", "is no day"),
    ],
)
def test_what_is_wrong_is_told(text: str, said: str) -> None:
    with pytest.raises(OwnActorsWrong) as told:
        load(text)
    assert said in str(told.value)
