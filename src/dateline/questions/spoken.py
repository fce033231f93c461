"""All sayings of a record in the few facts that lists are chosen and ordered by, worked out once and kept."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Article, Lineage, Mention, Publication, Quote, Sentence
from dateline.questions.as_of import AsOf
from dateline.questions.cards import article_days
from dateline.questions.holding import Holding, holding, speakers_of
from dateline.questions.lookup import Lookup
from dateline.views.sayings import Saying, sayings, without_wholes

# What sayings are made of.
SAID = (Quote, Publication, Article, Lineage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A saying as lists know it: the ids of its quotes and their articles, the first printing first.

    `actors` are ids of whom any printing names; `first` is the day of the first publication.
    """

    quotes: tuple[str, ...]
    articles: tuple[str, ...]
    independent: int
    direct: bool
    speaker: str | None
    actors: tuple[str, ...]
    first: str | None


def every(look: Lookup) -> list[Spoken]:
    """All sayings in the order of lists."""

    def made() -> list[Spoken]:
        if isinstance(look.reader, AsOf):
            return _known_then(look.reader)
        days, _ = article_days(look), look.lineages
        # A look of its own, that begins with the days and lineages of all articles and so fetches none.
        whole = Lookup(look.reader)
        meant = holding(whole)
        return [_spoken(whole, days, meant, saying) for saying in ordered(whole, whole.reader.all(Quote))]

    return look.kept.part("sayings", made, of=SAID, shape=list[Spoken])


def _known_then(reader: AsOf) -> list[Spoken]:
    """The sayings of a day: those of now that were printed no later, and what was printed by then of the others."""
    whole, others = [], set()
    for one in every(Lookup(reader.base)):
        if reader.whole(one.articles):
            whole.append(one)
        else:
            others |= set(one.quotes)
    look = Lookup(reader)
    days, meant = article_days(look), holding(look)
    found = ordered(look, list(reader.fetch(Quote, others).values()))
    left = [_spoken(look, days, meant, saying) for saying in found]
    return sorted([*whole, *left], key=lambda o: (-o.independent, -len(o.articles), not o.direct, o.speaker is None))


def ordered(look: Lookup, quotes: Sequence[Quote]) -> list[Saying]:
    """Quotes as sayings, the most widely printed first, then the direct ones, then those with a speaker."""
    look.placed(quote.article for quote in quotes)
    found = sayings(without_wholes(quotes), {id: _printed(look, id) for id in {quote.article for quote in quotes}})
    counted = [(*_counts(look, saying), saying) for saying in found]
    counted.sort(key=lambda each: (-each[0], -each[1], not each[2].first.direct, named(each[2]).speaker is None))
    return [saying for _, _, saying in counted]


def named(saying: Saying) -> Quote:
    """The first printing that tells who spoke; the first of all where none does."""
    quotes = [printing.quote for printing in saying.printings]
    return next((quote for quote in quotes if quote.speaker), quotes[0])


def _counts(look: Lookup, saying: Saying) -> tuple[int, int]:
    """Independent reports and articles of a saying."""
    articles = {printing.quote.article for printing in saying.printings}
    return (len(look.lanes(articles)) if len(articles) > 1 else 1), len(articles)


def _printed(look: Lookup, article: str) -> str:
    """Where an article stands among the printings: an interval by its last day, and on one day copies after origins."""
    day = look.published(article) or "9999"
    return f"{day.split('/')[-1]} {int(article not in look.lineage(article).origins)}{int('/' in day)}"


def _spoken(look: Lookup, days: dict[str, str], meant: Holding, saying: Saying) -> Spoken:
    quotes = [printing.quote for printing in saying.printings]
    return Spoken(
        quotes=tuple(quote.id for quote in quotes),
        articles=tuple(dict.fromkeys(quote.article for quote in quotes)),
        independent=_counts(look, saying)[0],
        direct=saying.first.direct,
        speaker=named(saying).speaker,
        actors=tuple(sorted({actor for quote in quotes for actor in speakers_of(meant, quote)})),
        first=days.get(saying.first.article),
    )


# ---- conditions


def chosen(
    look: Lookup,
    *,
    by: str | None = None,
    about: str | None = None,
    since: str | None = None,
    most: int | None = None,
) -> list[Spoken]:
    """The sayings for which all conditions hold; see `dateline.questions.quotes.quotes`.

    `most` bounds how many sentences, the best first, are looked at for the words of `about`.
    """
    asked = (by, about, since, most)
    if not any(asked[:3]):
        return every(look)
    return look.kept.recent("sayings chosen", asked, lambda: _chosen(look, *asked), of=(*SAID, Mention, Sentence))


def _chosen(look: Lookup, by: str | None, about: str | None, since: str | None, most: int | None) -> list[Spoken]:
    found = every(look)
    if since:
        found = [one for one in found if (one.first or "") >= since]
    if by:
        meant = {actor for actor, words in called(look).items() if actor == by or holds(words, by)}
        names = {name for name in _speakers(look) if holds(name, by)}
        found = [one for one in found if one.speaker in names or not meant.isdisjoint(one.actors)]
    if about:
        told = _telling(look, about, most)
        found = [one for one in found if not told.isdisjoint(one.quotes)]
    return found


def called(look: Lookup) -> dict[str, str]:
    """All words by which pages call each actor: names, offices, affiliations and country, in one text."""

    def made() -> dict[str, str]:
        words: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for actor, *parts in look.reader.columns(Mention, "actor", "name", "text", "office", "about", "country"):
            words[actor] |= dict.fromkeys(part for part in parts if part)
        return {actor: " ".join(parts) for actor, parts in words.items()}

    return look.kept.part("words of actors", made, of=(Mention,), shape=dict[str, str])


def _speakers(look: Lookup) -> set[str]:
    return look.kept.part("speakers", lambda: {one.speaker for one in every(look) if one.speaker}, of=SAID)


def _telling(look: Lookup, about: str, most: int | None) -> set[str]:
    """The quotes of the sentences that hold these words."""
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for hit in look.reader.search(" ".join(re.findall(r"\w+", about)), most or look.reader.count(Sentence)):
        spans[hit.article].append((hit.start, hit.end))
    held = look.reader.beside(Quote, "article", spans, "id", "article", "start", "end")
    return {id for id, article, start, end in held if any(start < b and end > a for a, b in spans[article])}


def holds(text: str, words: str) -> bool:
    """Whether all of these words stand in a text."""
    return _words(words) <= _words(text)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
