"""A search as the desk shows it: kinds, facets, and what narrows it."""

from dateline import questions
from tests.questions.small_record import small_record


def test_a_search_counts_each_kind_and_gives_one() -> None:
    found = questions.finding(small_record(), "tunnel")
    counts = dict(found.counts)
    assert counts["sentences"] == len(found.hits) > 0
    assert counts["stories"] >= 1
    assert counts["events"] >= 1
    assert not found.stories
    assert not found.events
    events = questions.finding(small_record(), "tunnel", kind="events").events
    assert len(events) == counts["events"]


def test_a_facet_narrows_and_still_offers_the_others() -> None:
    record = small_record()
    every = {facet.field: dict(facet.values) for facet in questions.finding(record, "tunnel").facets}
    outlet, n = next(iter(every["outlet"].items()))
    found = questions.finding(record, "tunnel", outlet=outlet)
    assert {hit.words.outlet for hit in found.hits} == {outlet}
    assert dict(found.facets[0].values) == every["outlet"]
    assert sum(hit.articles for hit in found.hits) <= n


def test_quotes_are_found_by_their_sentence_and_actors_by_their_name() -> None:
    record = small_record()
    quote = questions.quotes(record)[0]
    word = quote.text.split()[1]
    assert quote.text in {row.text for row in questions.finding(record, word, kind="quotes").quotes}
    name = questions.actors(record)[0].name
    assert name in {row.name for row in questions.finding(record, name, kind="actors").actors}


def test_nothing_is_found_for_nothing() -> None:
    found = questions.finding(small_record(), " ")
    assert found.hits == ()
    assert not any(n for _, n in found.counts)


def test_sentences_are_narrowed_by_who_speaks_in_them_and_how_exact_the_day_is() -> None:
    record = small_record()
    quote = next(row for row in questions.quotes(record) if row.speaker)
    word = quote.text.split()[1]
    facets = {facet.field: dict(facet.values) for facet in questions.finding(record, word).facets}
    assert facets["speaker"][quote.speaker or ""] >= 1
    found = questions.finding(record, word, speaker=quote.speaker, kind="quotes")
    assert {row.speaker for row in found.quotes} == {quote.speaker}
    assert not questions.finding(record, word, speaker="Nobody At All").hits
    exact = {facet.field: dict(facet.values) for facet in questions.finding(record, "tunnel").facets}["precision"]
    assert exact
    for value in exact:
        rows = questions.finding(record, "tunnel", kind="events", precision=value).events
        assert rows
        assert value in {row.when.precision if row.when else "none" for row in rows}
