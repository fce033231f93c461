"""What is counted for all lines of a page at once is what an expression finds in each of them."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.reading.captions import CAPTION, is_caption
from dateline.reading.cues import cues_in
from dateline.reading.features import END, HEAD, WORD, ends_sentence, words_in
from dateline.reading.letters import COMMA, DIGIT, letters
from dateline.reading.marks import BAD_MARKS, GOOD_MARKS, MARK_KINDS, marks_around

SENTENCE_STOPS = re.compile(r"[.!?](?=\s+[\"“‘«(]?[A-ZÀ-ÞА-Я0-9])|[。！？]")
SIGNS = 'ab Zé9 ,.!?"”)(«Я港の・。_[]/©'
LINES = st.lists(
    st.text(SIGNS, min_size=1).map(lambda text: " ".join(text.split())).filter(bool) | st.just("The ferry is late. Go"),
    min_size=1, max_size=6,
)  # fmt: skip


@given(LINES)
@example(["港の ferryが a・b", "Late. “No”, he said. 9 ferries!", "x" * (HEAD + 5)])
@settings(max_examples=200, deadline=None)
def test_words_and_stops(lines: list[str]) -> None:
    found = letters(lines, HEAD)
    assert found.in_heads(found.starts).tolist() == [len(WORD.findall(line[:HEAD])) for line in lines]
    assert found.in_lines(found.stops()).tolist() == [len(SENTENCE_STOPS.findall(line)) for line in lines]
    assert found.in_heads(found.having(COMMA)).tolist() == [line[:HEAD].count(",") for line in lines]
    assert found.in_lines(found.having(DIGIT)).tolist() == [len(re.findall(r"\d", line)) for line in lines]
    assert found.last("?").tolist() == [line.endswith("?") for line in lines]


@given(st.just([]) | LINES)
def test_words_of_all_lines_at_once(lines: list[str]) -> None:
    assert words_in(lines) == [WORD.findall(line) for line in lines]


def test_class_words_are_found_element_by_element() -> None:
    places = [("article-body", "content side"), ("bar nav", "article-body"), (), ("side", "bar")]
    words, kinds = marks_around(places)
    for place, found, far in zip(places, words.tolist(), kinds.tolist(), strict=True):
        assert found[2] == sum(len(BAD_MARKS.findall(mark)) for mark in place)
        assert found[4] == sum(len(GOOD_MARKS.findall(mark)) for mark in place)
        assert far[next(kind for kind, names in enumerate(MARK_KINDS) if "nav" in names)] == (
            0 if "bar nav" in place else 8
        )


@given(LINES)
def test_the_end_of_a_sentence(lines: list[str]) -> None:
    assert [ends_sentence(line) for line in lines] == [bool(END.search(line)) for line in lines]


def test_phrases_of_furniture_are_counted_for_each_line() -> None:
    lines = ["Sign up for our newsletter", "The ferry is late", "", "Share this", "Accept cookies"]
    assert cues_in(lines).tolist() == [cues_in([line])[0].tolist() for line in lines]
    assert cues_in(lines).any(axis=1).tolist() == [True, False, False, True, True]


def test_a_photo_credit_is_seen_with_and_without_its_sign() -> None:
    credits = ["The pier at dawn (Ann Lee/Harbour Post)", "Foto: Jan Berg", "The pier [Ann Lee/Harbour Post]",
               "Ann Lee, Getty Images", "The pier © Harbour Post", "EPA/ANN LEE", "The pier"]  # fmt: skip
    assert [is_caption(line) for line in credits] == [CAPTION.search(line) is not None for line in credits]
    assert [is_caption(line) for line in credits] == [True] * 6 + [False]
