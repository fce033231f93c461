"""Where events were: on the map, with the reason; the dateline only where nothing else is named."""

import pytest

from dateline.coding import code, located
from dateline.language import Language
from dateline.model import Article, Place, Publication, Report, Status
from dateline.naming import headed, name
from dateline.parsing import parse, split
from tests.coding.coded import taken


def where(
    text: str, words: str | None, language: Language, kind: str = "CONSULT", status: Status = "happened"
) -> Place | None:
    article = Article(page="page", text=text)
    publication = Publication(article=article.id, value=None, first=None, last=None, how="not known")
    sentences = split(article)
    mentions = name(article, publication, sentences, {one.words: one for one in parse(sentences, language)})[1]
    at = text.rindex(words) if words else 0
    place = Place(name=words, start=at, end=at + len(words), how="after 'in'") if words else None
    begin = text.index(" met")
    report = Report(
        article=article.id, start=begin, end=begin + 4, kind=kind, code=None, status=status, trigger="meet",
        what="they meet", place=place,
    )  # fmt: skip
    return located(article, sentences, mentions, [report])[0].place


def test_a_place_gets_country_degrees_and_reason(language: Language) -> None:
    place = where("The two ministers met in Lisbon.", "Lisbon", language)
    assert place is not None
    assert (place.country, place.name) == ("PRT", "Lisbon")
    assert place.latitude == pytest.approx(38.7, abs=0.1)
    assert place.how == "after 'in'; the one town of that name"


def test_the_town_among_more_words_counts(language: Language) -> None:
    place = where("The two ministers met in a hotel near Lisbon.", "a hotel near Lisbon", language)
    assert place is not None
    assert place.country == "PRT"


HEAD = "LISBON, May 3 (Agency) — The two ministers met on Tuesday."


def test_the_dateline_stands_for_the_place_of_a_meeting(language: Language) -> None:
    place = where(HEAD, None, language)
    assert place is not None
    assert (place.name, place.country, place.start, place.end) == ("Lisbon", "PRT", 0, 6)
    assert "dateline" in place.how


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (HEAD, "ASSAULT", "happened"),
        (HEAD, "CONSULT", "announced"),
        ("LISBON, May 3 (Agency) — The two ministers met on Tuesday after talks in Nairobi.", "CONSULT", "happened"),
        ("LISBON, May 3 (Agency) — Rain fell. The two ministers met on Tuesday.", "CONSULT", "happened"),
        ("BREAKING — The two ministers met on Tuesday.", "CONSULT", "happened"),
    ],
)
def test_the_dateline_is_no_place_of_anything_else(text: str, kind: str, status: Status, language: Language) -> None:
    assert where(text, None, language, kind, status) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (HEAD, "LISBON"),
        ("NEW YORK (Agency) - Shares fell.", "NEW YORK"),
        ("SANTA CRUZ, Bolivia, May 3 — Farmers met.", "SANTA CRUZ, Bolivia"),
        ("The premier left LISBON — at last.", None),
        ("PARIS is empty.", None),
        ("ACCRA: Farmers met.", "ACCRA"),
        ("UPDATE: Farmers met.", None),
        ("By Hana Mori\nOSLO, 3 May (Agency) - Farmers met.", "OSLO"),
        ("OSLO, May 3, 2022 /Wire/ -- Farmers met.", "OSLO"),
        ("Oslo, Norway – Farmers met.", "Oslo, Norway"),
        ("New Delhi, May 3 (Agency) Farmers met.", "New Delhi"),
        ("New Delhi (Agency) – Farmers met.", "New Delhi"),
        ("Hana Mori (Agency) met farmers.", None),
        ("Paris – it is empty.", None),
    ],
)
def test_datelines(text: str, place: str | None) -> None:
    head = headed(text)
    assert (text[head[0] : head[1]] if head else None) == place


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Rebels struck the Syrian port of Latakia on Friday.", "Latakia", "SYR"),
        ("Rebels bombed the city of Aleppo on Friday.", "Aleppo", "SYR"),
        ("Gunmen killed six farmers near Maiduguri on Friday.", "Maiduguri", "NGA"),
        ("Police in Hong Kong arrested four activists on Friday.", "Hong Kong", "HKG"),
        ("Soldiers in Lyon arrested four activists on Friday.", None, None),
        ("Gunmen killed six people in Lebanon, Pa., on Friday.", "Lebanon", "USA"),
        ("OSLO, May 3 (Agency) — Peru and Chile signed a pact on Tuesday.", "Oslo", "NOR"),
    ],
)
def test_what_a_clause_says_of_its_place(text: str, name: str | None, country: str | None, language: Language) -> None:
    found = taken(text, "2023-05-05", language)
    place = located(found[0], found[2], found[5], code(*found))[0].place
    assert (place.name, place.country) == (name, country) if place else name is None
