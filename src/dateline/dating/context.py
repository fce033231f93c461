"""What an expression is read against, and what comes of reading it."""

from calendar import month_name
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dateline.dating.periods import Period

WRITTEN = "as written"


@dataclass(frozen=True, slots=True)
class Answer:
    """A TIMEX3 value and type with the days it can be, if it can be placed, and the reason in words.

    `written` marks a time that the words alone give, year included: only those may lend their year to others.
    `compared` marks one that is named only to compare with ('a year earlier'): the text does not move there.
    """

    value: str
    type: str
    how: str
    first: date | None = None
    last: date | None = None
    precision: str = "none"
    written: bool = False
    compared: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A time already read in this text: its words, where they end, the number of its sentence, and its answer."""

    words: str
    end: int
    sentence: int
    answer: Answer

    @property
    def start(self) -> date | None:
        """Its first day; of a year, 1 January of the year it names, though a fiscal year may begin before."""
        if self.answer.precision == "year" and self.answer.value.isdigit():
            return date(int(self.answer.value), 1, 1)
        return self.answer.first


@dataclass(slots=True)
class Context:
    """Where the reading stands. `today` is the day the text speaks on (None: not known), `whence` says how we know;
    `told` are weekdays as other pages of the story date them."""

    today: date | None
    whence: str
    told: Mapping[str, date]
    text: str = ""
    start: int = 0
    sentence: int = 0
    tense: str | None = None
    governed: bool = False
    before: list[Told] = field(default_factory=list)

    def latest(self, precisions: Sequence[str], within: int = 1_000_000, written: bool = False) -> Told | None:
        """The nearest placed time before these words, of these precisions, at most `within` sentences up."""
        for told in reversed(self.before):
            if self.sentence - told.sentence > within:
                return None
            fits = told.answer.first and told.answer.type in ("DATE", "TIME") and told.answer.precision in precisions
            if fits and not told.answer.compared and (told.answer.written or not written):
                return told
        return None


def placed(
    period: Period,
    how: str,
    *,
    type: str = "DATE",
    written: bool = False,
    compared: bool = False,
    value: str | None = None,
    precision: str | None = None,
) -> Answer:
    """An answer with days; value and precision are the period's unless given."""
    exact = precision or period.precision
    return Answer(value or period.value, type, how, period.first, period.last, exact, written, compared)


def open_(value: str, how: str, type: str = "DATE", precision: str = "none") -> Answer:
    """An answer without days: a duration, a set, a vague time, or a time that nothing anchors."""
    return Answer(value, type, how, precision=precision)


def spoken(on: date) -> str:
    """A day as readers say it: 10 April 2024."""
    return f"{on.day} {month_name[on.month]} {on.year}"


def after(told: Told, here: int) -> str:
    """Where a time that others lean on was told ("10 April 2024 in the sentence before")."""
    away = here - told.sentence
    where = ("in the same sentence", "in the sentence before")[away] if away < 2 else f"{away} sentences before"
    first, last = told.answer.first, told.answer.last
    assert first is not None
    name = spoken(first) if first == last else f"{told.answer.value} ('{told.words}')"
    return f"{name} {where}"
