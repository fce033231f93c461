"""What a search can be narrowed by: where its sentences were printed, when, and what is told and said in them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from dateline.model import Quote, Report
from dateline.questions.answers import Facet
from dateline.questions.cards import Card, article_days, article_outlets, by_story
from dateline.questions.lookup import Lookup
from dateline.record.contract import Found
from dateline.views.words import STATUS

FIELDS = ("outlet", "country", "year", "status", "speaker", "precision")
# How exactly a day is known, the most exact first.
PRECISIONS = ("time", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "none")
# What hits are narrowed by: the values wanted in each field, none for any.
Asked = dict[str, frozenset[str]]


class About:
    """What is known of the articles that hits stand in, from what is kept of the whole record."""

    def __init__(self, look: Lookup, found: Sequence[Found]) -> None:
        self.look, self.found = look, found
        self.days, self.outlets, self.cards = article_days(look), article_outlets(look), by_story(look)
        self.told: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        articles = {hit.article for hit in found}
        self.said: dict[str, list[tuple[int, int, str, str | None]]] = defaultdict(list)
        quotes = look.reader.beside(Quote, "article", articles, "article", "start", "end", "text", "speaker")
        for article, *quote in quotes:
            self.said[article].append(tuple(quote))
        for id, article, start, end in look.reader.beside(Report, "article", articles, "id", "article", "start", "end"):
            if id in look.event_of:
                self.told[article].append((start, end, look.event_of[id].id))

    def card(self, article: str) -> Card | None:
        story = self.look.story_of.get(article)
        return self.cards[story.id] if story else None

    def events_of(self, hit: Found) -> list[str]:
        return [event for start, end, event in self.told[hit.article] if start < hit.end and end > hit.start]

    def said_in(self, hit: Found) -> list[tuple[int, str, str | None]]:
        """The quotes that stand in a sentence: (start, words, speaker)."""
        return [(a, text, who) for a, b, text, who in self.said[hit.article] if a < hit.end and b > hit.start]

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
        if field == "speaker":
            return tuple({who for _, _, who in self.said_in(hit) if who})
        events = [self.look.events_by_id[id] for id in self.events_of(hit)]
        if field == "precision":
            return tuple({event.when.precision if event.when else "none" for event in events})
        return tuple({event.status for event in events})

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
    if field == "precision":
        return tuple((value, counted[value]) for value in PRECISIONS if value in counted)
    if field == "year":
        return tuple(sorted(counted.items(), reverse=True)[:8])
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:8])
