"""A search as the desk shows it: sentences with some words, and the stories, events, quotes and actors they lead to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.model import Actor, Event, Sentence, Story
from dateline.questions.actors import actor_rows
from dateline.questions.answers import Hit, QuoteRow, SearchAnswer, StoryRow
from dateline.questions.calling import Several, several
from dateline.questions.events import event_rows
from dateline.questions.lookup import Lookup
from dateline.questions.narrowing import FIELDS, About
from dateline.questions.quotes import quote_rows
from dateline.questions.stories import story_rows
from dateline.record.contract import Found, Reader

# The best sentences that facets and tabs are counted from: at 1,000 a page takes 60 ms over 100,000 articles, and a
# reader who sees "1,000" is told to add a word.
MOST = 1000
# Hits on one page.
SHOWN = 25
# The words of a quote, and where it stands: article and start.
Said = tuple[str, dict[tuple[str, int], None]]
KINDS = ("sentences", "stories", "events", "quotes", "actors")


@dataclass(slots=True)
class Same:
    """Sentences of the same words, wherever they stand."""

    score: float
    places: list[Found] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        return {place.article for place in self.places}


def finding(
    reader: Reader,
    query: str,
    *,
    kind: str = "sentences",
    outlet: Several = None,
    country: Several = None,
    year: Several = None,
    status: Several = None,
    speaker: Several = None,
    precision: Several = None,
    since: str | None = None,
    until: str | None = None,
    page: int = 1,
) -> SearchAnswer:
    """What a query finds, of one kind (see `KINDS`), with how much there is of the others, and what to narrow it by.

    `outlet`, `country` (a code), `year`, `status` and `precision` of the day (of events that the sentence tells),
    `speaker` (of a quote that stands in it) and the days `since` and `until` (of publication) keep the sentences for
    which all of them hold, of several values any.
    """
    look = Lookup(reader)
    # The next page, tab or filter asks for the same words again.
    found = look.kept.recent("searches", query, lambda: reader.search(query, MOST), of=(Sentence,))
    about = About(look, found)
    given = zip(FIELDS, (outlet, country, year, status, speaker, precision), strict=True)
    asked = {field: several(values) for field, values in given}
    kept = [hit for hit in found if about.fits(hit, asked, since, until)]
    same, of_events = _same(kept), about.events_in(kept)
    stories, events = _stories(about, kept), _by_reports(look, of_events)
    said = _quotes(about, kept)
    named = _named(look, query)
    start, end = (page - 1) * SHOWN, page * SHOWN
    return SearchAnswer(
        query=query,
        kind=kind,
        counts=tuple(zip(KINDS, (len(same), len(stories), len(events), len(said), len(named)), strict=True)),
        all_counted=len(found) < MOST,
        articles=len({hit.article for hit in kept}),
        facets=about.facets(kept, asked, since, until),
        hits=_hits(look, same[start:end]) if kind == "sentences" else (),
        stories=_story_rows(look, stories[start:end]) if kind == "stories" else (),
        events=tuple(event_rows(look, events[start:end], cited=1)) if kind == "events" else (),
        quotes=_quote_rows(look, said[start:end]) if kind == "quotes" else (),
        actors=tuple(actor_rows(look, named[start:end])) if kind == "actors" else (),
    )


def _same(hits: Iterable[Found]) -> list[Same]:
    """Hits by their words, the best first."""
    found: dict[str, Same] = {}
    for hit in hits:
        same = found.setdefault(" ".join(hit.text.split()), Same(hit.score))
        same.places.append(hit)
        same.score = max(same.score, hit.score)
    return list(found.values())


def _hits(look: Lookup, shown: Sequence[Same]) -> tuple[Hit, ...]:
    firsts = []
    for same in shown:
        oldest = look.oldest(same.articles)[0]
        firsts.append(next(place for place in same.places if place.article == oldest))
    look.gather(first.article for first in firsts)
    look.read(first.article for first in firsts)
    return tuple(
        Hit(
            words=look.words(first.article, first.start, first.end),
            articles=len(same.articles),
            independent=look.independent(same.articles),
            score=same.score,
        )
        for first, same in zip(firsts, shown, strict=True)
    )


def _stories(about: About, hits: Iterable[Found]) -> list[Story]:
    """The stories of the hits, by independent reports."""
    cards = {card.story.id: card for hit in hits if (card := about.card(hit.article))}
    ordered = sorted(cards.values(), key=lambda card: (-card.independent, card.story.id))
    return [card.story for card in ordered if not about.look.refused.intersection(card.story.articles)]


def _story_rows(look: Lookup, stories: Sequence[Story]) -> tuple[StoryRow, ...]:
    return tuple(story_rows(look, stories))


def _by_reports(look: Lookup, ids: Iterable[str]) -> list[Event]:
    return sorted((look.events_by_id[id] for id in ids), key=lambda event: (-event.independent, event.id))


def _quotes(about: About, hits: Sequence[Found]) -> list[Said]:
    """Quotes that stand in the sentences: their words, with the places (article, start) of each."""
    said: dict[str, dict[tuple[str, int], None]] = {}
    for hit in hits:
        for start, text, _ in about.said_in(hit):
            said.setdefault(text.casefold(), {})[hit.article, start] = None
    return sorted(said.items(), key=lambda item: (-len(item[1]), item[0]))


def _quote_rows(look: Lookup, said: Sequence[Said]) -> tuple[QuoteRow, ...]:
    places = {place for _, held in said for place in held}
    return tuple(quote_rows(look, {article for article, _ in places}, at=places))


def _named(look: Lookup, query: str) -> list[Actor]:
    """Actors whose name has all words of the query, those that most events name first."""
    wanted = set(re.findall(r"\w+", query.casefold()))
    names = look.kept.part("names of actors", lambda: look.reader.columns(Actor, "id", "name"), of=(Actor,))
    ids = [id for id, name in names if wanted and wanted <= set(re.findall(r"\w+", name.casefold()))]
    return list(look.reader.fetch(Actor, ids).values())
