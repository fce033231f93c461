"""All time expressions of a text, read against a publication day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.dating import (
    amounts,
    calendars,
    clock,
    counted,
    happened,
    holidays,
    monthless,
    named,
    notorious,
    ofyear,
    quarters,
    repeated,
    seasons,
    units,
    vague,
    weekdays,
    weeks,
    years,
)
from dateline.dating.context import Answer, Context, Told, open_
from dateline.dating.grammar import Found, search
from dateline.dating.periods import NEWS
from dateline.dating.tense import governed, tense
from dateline.model import Sentence

# Where two rules match the same words, the earlier one reads them first.
RULES = tuple(
    each
    for family in (
        notorious,
        named,
        ofyear,
        years,
        quarters,
        seasons,
        holidays,
        calendars,
        weekdays,
        weeks,
        monthless,
        units,
        happened,
        counted,
        clock,
        repeated,
        amounts,
        vague,
    )
    for each in family.RULES
)


@dataclass(frozen=True, slots=True)
class Words:
    """A time expression found but not yet read: its place, the number of its sentence, and the tense around it.

    `governed`: the verb that tells the tense is the time's own.
    """

    found: Found
    sentence: int
    tense: str | None
    governed: bool


def find(text: str, sentences: Sequence[Sentence]) -> tuple[Words, ...]:
    """Every time expression of a text, with the tense of its sentence; the sentences are the text's own, in order."""
    results, at = [], 0
    for found in search(text, RULES):
        while at + 1 < len(sentences) and sentences[at + 1].start <= found.start:
            at += 1
        spoken, own = None, False
        if sentences:
            begin = sentences[at].start
            spoken = tense(sentences[at].text, found.start - begin, found.end - begin)
            own = governed(sentences[at].text, found.start - begin)
        results.append(Words(found, at, spoken, own))
    return tuple(results)


def _answer(one: Words, context: Context) -> Answer:
    """What one expression means; a day outside the years of the news is no day."""
    beyond = open_("FUTURE_REF" if one.tense == "future" else "PAST_REF", "beyond the calendar")
    try:
        answer = one.found.meaning(context)
    except (ValueError, OverflowError):
        return beyond
    exact = answer.first is not None and answer.precision in ("day", "week", "time")
    return beyond if exact and answer.first and not NEWS[0] <= answer.first.year <= NEWS[1] else answer


def read(
    text: str, words: Sequence[Words], today: date | None, whence: str, told: Mapping[str, date]
) -> tuple[Answer, ...]:
    """The answer for each expression, in order; each may lean on those before it."""
    context = Context(today=today, whence=whence, told=told, text=text)
    answers = []
    for one in words:
        context.start, context.sentence, context.tense = one.found.start, one.sentence, one.tense
        context.governed = one.governed
        answer = _answer(one, context)
        answers.append(answer)
        context.before.append(Told(text[one.found.start : one.found.end], one.found.end, one.sentence, answer))
    return tuple(answers)
