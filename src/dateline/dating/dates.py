"""The time expressions of an article, with their reasons."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from dateline.dating.context import Answer, spoken
from dateline.dating.heads import dateline
from dateline.dating.read import Words, find, read
from dateline.dating.stated import interval
from dateline.model import Article, Publication, TimeExpression
from dateline.parsing import split

# A publication interval longer than this says too little: words like 'on Friday' would spread over months.
LONGEST = datetime.timedelta(days=366)
# A dateline this much older than publication is a mistake, or another page's.
OLDEST = datetime.timedelta(days=5)


def date(article: Article, publication: Publication | None) -> tuple[TimeExpression, ...]:
    """All time expressions of an article's text, in order.

    Values and types are TIMEX3 (DATE, TIME, DURATION, SET); `first` and `last` are ISO days that hold the time, None
    where nothing anchors it. With an interval for the publication, a word means what it means on every day of it; where
    that differs, it keeps its bounds and an open value.
    """
    words = find(article.text, split(article))
    first, last = _days(publication)
    whence = _whence(first, last)
    head = dateline(article.text, words, last)
    if head and (first is None or last is None or first - OLDEST <= head <= last):
        first = last = head
        whence = f"the dateline of {spoken(head)}"
    told = {name: datetime.date.fromisoformat(day) for name, day in publication.told} if publication else {}
    early = read(article.text, words, first, whence, told)
    if first == last:
        answers: Sequence[Answer] = early
    else:
        late = read(article.text, words, last, whence, told)
        unanchored = read(article.text, words, None, "", told)
        answers = [_both(*three) for three in zip(early, late, unanchored, strict=True)]
    return tuple(_expression(article, one, answer) for one, answer in zip(words, answers, strict=True))


def dates(text: str, *, published: str | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a lone text, published on an ISO day ('2024-04-10', or less precise; None: not known)."""
    bounds = interval(published)
    publication = None
    if bounds:
        first, last = (day.isoformat() for day in bounds)
        publication = Publication(article="", value=published, first=first, last=last, how="stated")
    return date(Article(page="", text=text), publication)


def _days(publication: Publication | None) -> tuple[datetime.date | None, datetime.date | None]:
    if publication is None or publication.first is None or publication.last is None:
        return None, None
    first, last = (
        datetime.date.fromisoformat(publication.first[:10]),
        datetime.date.fromisoformat(publication.last[:10]),
    )
    return (first, last) if datetime.timedelta(0) <= last - first <= LONGEST else (None, None)


def _whence(first: datetime.date | None, last: datetime.date | None) -> str:
    if first is None or last is None:
        return "publication"
    if first == last:
        return f"publication on {spoken(first)}"
    return f"publication between {spoken(first)} and {spoken(last)}"


def _both(early: Answer, late: Answer, unanchored: Answer) -> Answer:
    """What the first and the last possible day of publication agree on. Every reading grows with the day it is read on,
    so what both ends say, all days between say."""
    if early == late:
        return early
    if early.value == late.value:
        return replace(early, first=_least(early.first, late.first), last=_most(early.last, late.last))
    return replace(
        unanchored,
        first=_least(early.first, late.first),
        last=_most(early.last, late.last),
        precision=early.precision,
        how=f"{early.how}: which day is left open",
    )


def _least(one: datetime.date | None, other: datetime.date | None) -> datetime.date | None:
    return min(one, other) if one and other else None


def _most(one: datetime.date | None, other: datetime.date | None) -> datetime.date | None:
    return max(one, other) if one and other else None


def _expression(article: Article, one: Words, answer: Answer) -> TimeExpression:
    start, end = one.found.start, one.found.end
    text = article.text[start:end]
    return TimeExpression(
        article=article.id,
        start=start,
        end=end,
        text=text,
        value=answer.value,
        type=answer.type,
        first=answer.first.isoformat() if answer.first else None,
        last=answer.last.isoformat() if answer.last else None,
        precision=answer.precision,
        how=f"'{' '.join(text.split())}': {answer.how}",
    )
