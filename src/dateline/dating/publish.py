"""The day each article was published: as the page states it, else as far as its words and its story allow."""

import datetime
import re
from collections.abc import Sequence

from dateline.dating.context import spoken
from dateline.dating.dates import date, dates
from dateline.dating.heads import dateline
from dateline.dating.read import find
from dateline.dating.siblings import Guess, guess
from dateline.dating.sightings import cues, sightings
from dateline.dating.stated import interval
from dateline.dating.tense import tense
from dateline.dating.told import WEEKDAY, days_after, week_around, weekdays_of
from dateline.model import Article, Publication, TimeExpression
from dateline.parsing import split

# Who says 'yesterday' calls no day of the same news by its weekday.
NEAR = re.compile(r"\b(?:yesterday|tomorrow)\b", re.I)


def publish(articles: Sequence[Article]) -> tuple[Publication, ...]:
    """When each article of ONE story was published, in the order given.

    In turn: the day the page states; a dateline with its year; a photo caption's day that is also the first weekday the
    text names; what other pages of the story date and this page tells as 'on Friday' or 'last week'. What is left stays
    open, from the latest past day that its own text tells. The result does not depend on the order of the articles.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    known = {article.id: _own(article) for article in ordered}
    for _ in ordered:  # each round may date pages that date others in the next
        found = _round(ordered, known)
        if not found:
            break
        known.update(found)
    return tuple(known[article.id] for article in articles)


def _round(articles: Sequence[Article], known: dict[str, Publication]) -> dict[str, Publication]:
    """Pages without a last day that the others date, all judged on the same knowledge."""
    unknown = [article for article in articles if known[article.id].last is None]
    if not unknown or len(articles) < 2:
        return {}
    seen = sightings(articles, known)
    found = {}
    for article in unknown:
        others = [sighting for sighting in seen if sighting.article != article.id]
        best = guess(cues(article, articles), others, _titles(articles))
        if best and (made := _narrowed(known[article.id], best)):
            found[article.id] = made
    return found


def _titles(articles: Sequence[Article]) -> dict[str, str]:
    return {article.id: article.title or article.url or article.id for article in articles}


def _narrowed(own: Publication, best: Guess) -> Publication | None:
    """The guess, cut at the first day the page's own text allows; None if they contradict each other."""
    first = max(best.first, datetime.date.fromisoformat(own.first)) if own.first else best.first
    if first > best.last:
        return None
    return _publication(own.article, first, best.last, best.how, best.told)


def _publication(
    article: str, first: datetime.date, last: datetime.date, how: str, told: tuple[tuple[str, str], ...] = ()
) -> Publication:
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Publication(article=article, value=value, first=first.isoformat(), last=last.isoformat(), how=how, told=told)


def _own(article: Article) -> Publication:
    """What the page alone says of its day."""
    stated = interval(article.published)
    if stated:
        first, last = (day.isoformat() for day in stated)
        value = first if first == last else article.published
        return Publication(article=article.id, value=value, first=first, last=last, how="stated by the page")
    found = date(article, None)
    return _datelined(article) or _captioned(article, found) or _not_before(article, found)


def _datelined(article: Article) -> Publication | None:
    """A dateline with its year: published that day or the day after it."""
    day = dateline(article.text, find(article.text, split(article)), None)
    if day is None:
        return None
    return _publication(article.id, day, day + datetime.timedelta(days=1), f"the dateline says {spoken(day)}")


def _captioned(article: Article, found: Sequence[TimeExpression]) -> Publication | None:
    """A photo of the day the text first names by its weekday: the news is that day's."""
    told = [int(one.value[9]) for one in found if WEEKDAY.match(one.value) and one.type != "SET"]
    least = max((one.first for one in found if one.first and one.precision == "day"), default="")
    days = {
        datetime.date.fromisoformat(one.first)
        for removed in article.removed
        if removed.kind == "caption"
        for one in dates(removed.text, published=None)
        if one.first and one.first == one.last and one.precision == "day" and one.first >= least
    }
    past = [one for one in found if _tense(article, one) == "past"]
    agreeing = [day for day in sorted(days) if day.isoweekday() in told[:1]]
    if agreeing and not any(NEAR.search(one.text) for one in found):
        return _since(article, agreeing[-1], past, "the first weekday the text names", exact=True)
    named = [day for day in sorted(days) if day.isoweekday() in told]
    return _since(article, named[-1], past, "which the text names", exact=False) if named else None


def _since(
    article: Article, day: datetime.date, past: Sequence[TimeExpression], why: str, *, exact: bool
) -> Publication:
    """Published on the photo's day, if that is the news' own and the text tells of no later one; else from the last day
    that it tells, within a week of the first."""
    how = f"inferred: a caption dates its photo {spoken(day)}, a {day:%A}, {why}"
    week = week_around(day, weekdays_of(past))
    last = max([week[-1], *days_after(day, past)])
    if last == day and exact:
        return _publication(article.id, day, day, how)
    if last > day:
        how += f"; the text tells of {spoken(last)} as past"
    return _publication(article.id, last, max(last, week[0] + datetime.timedelta(days=6)), how)


def _not_before(article: Article, found: Sequence[TimeExpression]) -> Publication:
    """Open, but not before the latest day that the text tells as past."""
    past = [one for one in found if _past_day(article, one)]
    if not past:
        how = "open: the page states no day and its words give none"
        return Publication(article=article.id, value=None, first=None, last=None, how=how)
    latest = max(past, key=lambda one: (one.first or "", -one.start))
    how = f"open: not before {spoken(datetime.date.fromisoformat(latest.first or ''))}, which the text tells as past"
    return Publication(article=article.id, value=None, first=latest.first, last=None, how=how)


def _past_day(article: Article, one: TimeExpression) -> bool:
    """Told with a past verb and none of the future: a false bound would shut out the true day."""
    if one.precision != "day" or one.first is None or one.first != one.last:
        return False
    return _tense(article, one) == "past"


def _tense(article: Article, one: TimeExpression) -> str | None:
    sentence = next((sentence for sentence in split(article) if sentence.start <= one.start < sentence.end), None)
    return tense(sentence.text, one.start - sentence.start, one.end - sentence.start) if sentence else None
