"""A search as the desk shows it: sentences with some words, and the stories, events, quotes and actors they lead to."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.model import Actor, Event, Quote, Report, Sentence, Story
from dateline.questions.actors import actor_rows
from dateline.questions.answers import Facet, Hit, QuoteRow, SearchAnswer, StoryRow
from dateline.questions.calling import Several, several
from dateline.questions.cards import Card, article_days, article_outlets, by_story
from dateline.questions.events import event_rows
from dateline.questions.lookup import Lookup
from dateline.questions.quotes import quote_rows
from dateline.questions.stories import story_rows
from dateline.record.contract import Found, Reader
from dateline.views.words import STATUS

# The best sentences that facets and tabs are counted from: at 1,000 a page takes 60 ms over 100,000 articles, and a
# reader who sees "1,000" is told to add a word.
MOST = 1000
# Hits on one page.
SHOWN = 25
KINDS = ("sentences", "stories", "events", "quotes", "actors")
# What hits are narrowed by: the values wanted in each field, none for any.
Asked = dict[str, frozenset[str]]


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
    since: str | None = None,
    until: str | None = None,
    page: int = 1,
) -> SearchAnswer:
    """What a query finds, of one kind (see `KINDS`), with how much there is of the others, and what to narrow it by.

    `outlet`, `country` (a code), `year`, `status` (of events that the sentence tells) and the days `since` and `until`
    (of publication) keep the sentences for which all of them hold, of several values any.
    """
    look = Lookup(reader)
    # The next page, tab or filter asks for the same words again.
    found = look.kept.recent("searches", query, lambda: reader.search(query, MOST), of=(Sentence,))
    about = _About(look, found)
    asked = {"outlet": several(outlet), "country": several(country), "year": several(year), "status": several(status)}
    kept = [hit for hit in found if about.fits(hit, asked, since, until)]
    same, of_events = _same(kept), about.events_in(kept)
    stories, events = _stories(about, kept), _by_reports(look, of_events)
    said = _quotes(reader, kept)
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


class _About:
    """What is known of the articles that hits stand in, from what is kept of the whole record."""

    def __init__(self, look: Lookup, found: Sequence[Found]) -> None:
        self.look, self.found = look, found
        self.days, self.outlets, self.cards = article_days(look), article_outlets(look), by_story(look)
        self.told: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        articles = {hit.article for hit in found}
        for id, article, start, end in look.reader.beside(Report, "article", articles, "id", "article", "start", "end"):
            if id in look.event_of:
                self.told[article].append((start, end, look.event_of[id].id))

    def card(self, article: str) -> Card | None:
        story = self.look.story_of.get(article)
        return self.cards[story.id] if story else None

    def events_of(self, hit: Found) -> list[str]:
        return [event for start, end, event in self.told[hit.article] if start < hit.end and end > hit.start]

    def events_in(self, hits: Iterable[Found]) -> list[str]:
        return list(dict.fromkeys(event for hit in hits for event in self.events_of(hit)))

    def values(self, hit: Found, field: str) -> tuple[str, ...]:
        """What a hit has in one field that it can be chosen by."""
        if field == "outlet":
            return (self.outlets.get(hit.article) or self.look.outlet(hit.article),)
        if field == "country":
            card = self.card(hit.article)
            return card.countries if card else ()
        if field == "year":
            return ((self.days.get(hit.article) or "")[:4],)
        events = self.look.events_by_id
        return tuple({events[id].status for id in self.events_of(hit)})

    def fits(self, hit: Found, asked: Asked, since: str | None, until: str | None) -> bool:
        day = self.days.get(hit.article) or ""
        if (since and day < since) or (until and not "" < day[: len(until)] <= until):
            return False
        return all(
            any(value.casefold() in wanted for value in self.values(hit, field))
            for field, wanted in asked.items()
            if wanted
        )

    def facets(self, kept: Sequence[Found], asked: Asked, since: str | None, until: str | None) -> tuple[Facet, ...]:
        """The values of each field, counted under all other conditions, so that another value can be chosen."""
        made = []
        for name in asked:
            others: Asked = {**asked, name: frozenset()}
            hits = [hit for hit in self.found if self.fits(hit, others, since, until)] if asked[name] else kept
            counted = Counter(value for hit in hits for value in self.values(hit, name) if value)
            made.append(Facet(field=name, values=_ordered(name, counted)))
        return tuple(made)


def _ordered(field: str, counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    if field == "status":
        return tuple((status, counted[status]) for status in STATUS if status in counted)
    if field == "year":
        return tuple(sorted(counted.items(), reverse=True)[:8])
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:8])


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


def _stories(about: _About, hits: Iterable[Found]) -> list[Story]:
    """The stories of the hits, by independent reports."""
    cards = {card.story.id: card for hit in hits if (card := about.card(hit.article))}
    ordered = sorted(cards.values(), key=lambda card: (-card.independent, card.story.id))
    return [card.story for card in ordered if not about.look.refused.intersection(card.story.articles)]


def _story_rows(look: Lookup, stories: Sequence[Story]) -> tuple[StoryRow, ...]:
    return tuple(story_rows(look, stories))


def _by_reports(look: Lookup, ids: Iterable[str]) -> list[Event]:
    return sorted((look.events_by_id[id] for id in ids), key=lambda event: (-event.independent, event.id))


def _quotes(reader: Reader, hits: Sequence[Found]) -> list[tuple[str, list[tuple[str, int]]]]:
    """Quotes that stand in the sentences: their words, with the places (article, start) of each."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for hit in hits:
        spans[hit.article].append((hit.start, hit.end))
    said: dict[str, list[tuple[str, int]]] = {}
    for article, start, end, text in reader.beside(Quote, "article", spans, "article", "start", "end", "text"):
        if any(start < b and end > a for a, b in spans[article]):
            said.setdefault(text.casefold(), []).append((article, start))
    return sorted(said.items(), key=lambda item: (-len(item[1]), item[0]))


def _quote_rows(look: Lookup, said: Sequence[tuple[str, list[tuple[str, int]]]]) -> tuple[QuoteRow, ...]:
    places = {place for _, held in said for place in held}
    rows = quote_rows(look, {article for article, _ in places})
    return tuple(row for row in rows if any((one.words.article, one.words.start) in places for one in row.printings))


def _named(look: Lookup, query: str) -> list[Actor]:
    """Actors whose name has all words of the query, those that most events name first."""
    wanted = set(re.findall(r"\w+", query.casefold()))
    names = look.kept.part("names of actors", lambda: look.reader.columns(Actor, "id", "name"), of=(Actor,))
    ids = [id for id, name in names if wanted and wanted <= set(re.findall(r"\w+", name.casefold()))]
    return list(look.reader.fetch(Actor, ids).values())
