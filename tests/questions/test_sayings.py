"""Quotes as sayings: shared printings come out once, in any order, and say how they differ."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Quote
from dateline.views.sayings import Saying, sayings, without_wholes

FULL = "We will open the lock on Monday, and nobody who fishes here will pay for it."
PRINTED = {"a": "2025-03-01", "b": "2025-03-02", "c": "2025-03-03", "d": "2025-03-04"}


def said(article: str, text: str, speaker: str | None = "Ana Prieto", start: int = 0, direct: bool = True) -> Quote:
    return Quote(article=article, start=start, end=start + len(text), text=text, speaker=speaker, direct=direct)


def told(found: list[Saying]) -> list[list[tuple[str, str]]]:
    return [[(one.quote.article, one.change) for one in saying.printings] for saying in found]


def test_reprints_cuts_and_rewordings_are_one_saying() -> None:
    found = sayings(
        [
            said("d", "We’ll open the lock on Monday, and nobody who fishes here will pay for it", "Prieto"),
            said("c", "nobody who fishes here will pay for it"),
            said("b", FULL.upper(), None),
            said("a", FULL),
        ],
        PRINTED,
    )
    assert told(found) == [[("a", "first"), ("b", "same"), ("c", "cut"), ("d", "reworded")]]
    (one,) = found
    assert one.printings[2].dropped == ("we will open the lock on monday and",)
    assert (one.printings[3].dropped, one.printings[3].added) == (("we will",), ("we'll",))


def test_a_longer_printing_after_a_short_one() -> None:
    (one,) = sayings([said("a", "nobody who fishes here will pay"), said("b", FULL)], PRINTED)
    assert [printing.change for printing in one.printings] == ["first", "longer"]


def test_other_speakers_other_words_and_reported_speech_stay_apart() -> None:
    quotes = [
        said("a", FULL),
        said("b", FULL, "Abel Okoro"),
        said("c", FULL, direct=False),
        said("d", "We will open the lock on Monday, and then we will build a second one across the river."),
        said("d", "ready", start=200),
        said("c", "ready", "Abel Okoro", start=200),
    ]
    assert [len(saying.printings) for saying in sayings(quotes, PRINTED)] == [1] * 6


def test_a_split_quotation_counts_by_its_parts() -> None:
    parts = [said("a", "We left,", start=0), said("a", "before the flood.", start=20)]
    whole = said("a", "We left,” she said. “before the flood.", start=0, direct=False)
    assert without_wholes([whole, *parts]) == parts


WORDS = "we will open the lock on monday nobody pays for it and the river is ours to keep".split()
TEXTS = st.builds(lambda a, b: " ".join(WORDS[a : a + b]), st.integers(0, 12), st.integers(1, 14))
QUOTES = st.lists(
    st.builds(
        said,
        st.sampled_from("abcd"),
        TEXTS,
        st.sampled_from(["Ana Prieto", "Prieto", "Abel Okoro", None]),
        st.integers(0, 3),
        st.booleans(),
    ),
    max_size=8,
)


@given(quotes=QUOTES, data=st.data())
def test_every_quote_is_in_one_saying_in_any_order(quotes: list[Quote], data: st.DataObject) -> None:
    found = sayings(quotes, PRINTED)
    assert sayings(data.draw(st.permutations(quotes)), PRINTED) == found or len({q.id for q in quotes}) < len(quotes)
    ids = [one.quote.id for saying in found for one in saying.printings]
    assert sorted(ids) == sorted({quote.id for quote in quotes})
    for saying in found:
        assert [one.change for one in saying.printings].count("first") == 1
        assert saying.first == saying.printings[0].quote


@given(text=TEXTS, others=QUOTES)
def test_shared_printings_come_out_once(text: str, others: list[Quote]) -> None:
    copies = [said(article, text, start=100) for article in "abcd"]
    found = sayings([*others, *copies], PRINTED)
    (held,) = [saying for saying in found if copies[0] in [one.quote for one in saying.printings]]
    assert {copy.id for copy in copies} <= {one.quote.id for one in held.printings}
