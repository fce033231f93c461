"""Which few events tell a story."""

from dataclasses import replace

from dateline import questions
from dateline.model import When
from dateline.questions.brief import IN_BRIEF, brief, past
from dateline.record.memory import MemoryRecord
from tests.questions.small_record import TUNNEL, small_record


def test_a_brief_leaves_out_what_was_long_past_before_what_is_news() -> None:
    answer = questions.story(small_record(), TUNNEL.id)
    news = replace(answer.events[0], independent=1, articles=1, when=None)
    old = When(value="2002", first="2002-01-01", last="2002-12-31", precision="year", how="told")
    rows = [replace(news, id="old", when=old), *(replace(news, id=str(number)) for number in range(IN_BRIEF))]
    assert brief(rows, "2024-05-02", TUNNEL.representative) == tuple(str(number) for number in range(IN_BRIEF))
    assert brief(rows[:2], "2024-05-02", TUNNEL.representative) == ("old", "0")


def test_past_is_what_ended_two_weeks_before_the_first_article() -> None:
    when = When(value="2024-04", first="2024-04-01", last="2024-04-30", precision="month", how="told")
    assert not past(when, "2024-05-02")
    assert past(when, "2024-05-16")
    assert not past(None, "2024-05-16")
    assert not past(when, None)


def test_a_story_has_a_brief_of_its_own_events() -> None:
    record: MemoryRecord = small_record()
    answer = questions.story(record, TUNNEL.id)
    assert answer.brief
    assert set(answer.brief) <= {event.id for event in answer.events}
