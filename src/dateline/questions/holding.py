"""Whom a page means by an office alone ('the Japanese prime minister'), by what other pages of those days print.

Only offices whose holder the reference data leave open are told here. It is worked out over the whole record when
asked, so a page that names the holder counts for pages read before it as for those read after.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from dateline.model import Actor, Article, Event, Mention, Publication, Quote
from dateline.questions.cards import article_days
from dateline.questions.lookup import Lookup

# How many days from a page that prints 'Prime Minister Hana Mori' another page's 'Japanese prime minister' is she, if
# nobody else is printed in that office within as many: a month tells of most changes, as the press names whoever goes
# and whoever comes. A longer one leaves more offices open about a change, a shorter one those seldom in the news.
NEAR = 31
HOLDING = (Actor, Mention, Article, Publication)
Holding = Mapping[tuple[str, str], str]  # an office's actor and an article → the actor of the person meant there


def holding(look: Lookup) -> Holding:
    """For each article that names an office alone, who held it, where the pages of those days name just one."""
    return look.kept.part("holders by pages", lambda: _holding(look), of=HOLDING)


def _holding(look: Lookup) -> dict[tuple[str, str], str]:
    offices = {id: place for id, *told in look.reader.columns(Actor, "id", "kind", "name", "country", "known")
               if (place := _office(*told))}  # fmt: skip
    days, printed = article_days(look), _printed(look, offices)
    found = {}
    for article, office in look.reader.beside(Mention, "actor", offices, "article", "actor"):
        if (day := _day(days.get(article))) and (person := _only(printed[offices[office]], day)):
            found[office, article] = person
    return found


def _office(kind: str, name: str, country: str | None, known: bool) -> tuple[str, str] | None:
    """The office and country of an actor that stands for a holder nobody knows ('prime minister of Japan')."""
    office, of, _ = name.partition(" of ")
    return (office, country) if kind == "person" and country and of and not known else None


def _printed(look: Lookup, offices: Mapping[str, tuple[str, str]]) -> dict[tuple[str, str], dict[str, set[date]]]:
    """For each office the persons whom pages print in it, and the days of these pages."""
    found: dict[tuple[str, str], dict[str, set[date]]] = defaultdict(lambda: defaultdict(set))
    days, words = article_days(look), {office for office, _ in offices.values()}
    fields = ("article", "actor", "kind", "office", "country")
    for article, actor, kind, office, country in look.reader.beside(Mention, "office", words, *fields):
        if kind == "person" and actor not in offices and (day := _day(days.get(article))):
            found[office, country][actor].add(day)
    return found


def _only(printed: Mapping[str, Collection[date]], day: date) -> str | None:
    near = [person for person, days in printed.items() if any(abs((one - day).days) <= NEAR for one in days)]
    return near[0] if len(near) == 1 else None


def _day(published: str | None) -> date | None:
    """The day of publication, where it is known to the day."""
    try:
        return date.fromisoformat((published or "")[:10]) if "/" not in (published or "") else None
    except ValueError:
        return None


# ---- what follows for an actor


def _pages(look: Lookup) -> Mapping[str, list[tuple[str, str]]]:
    """For each person the offices, with their articles, in which that person is meant."""

    def made() -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for place, person in sorted(holding(look).items()):
            found.setdefault(person, []).append(place)
        return found

    return look.kept.part("pages by office", made, of=HOLDING)


def mentions_of(look: Lookup, actors: Iterable[str]) -> list[Mention]:
    """The mentions that name these actors, and those of an office alone that mean them."""
    wanted, pages = set(actors), _pages(look)
    meant = {place: person for person in wanted for place in pages.get(person, ())}
    offices = look.reader.find(Mention, "actor", {office for office, _ in meant})
    how = "office; other pages of those days name who held it"
    return [
        *look.reader.find(Mention, "actor", wanted),
        *(replace(one, actor=person, how=how) for one in offices if (person := meant.get((one.actor, one.article)))),
    ]


def events_of(look: Lookup, actor: str) -> list[Event]:
    """The events in which an actor takes part, by name or by an office that all of an event's pages mean so."""
    places = _pages(look).get(actor, ())
    told = {article for _, article in places}
    held = [event for office in {office for office, _ in places} for event in look.events_of.get(office, ())]
    found = {event.id: event for event in held if told.issuperset(event.articles)}
    found |= {event.id: event for event in look.events_of.get(actor, ())}
    return [found[id] for id in sorted(found)]


def speakers_of(held: Holding, quote: Quote) -> set[str]:
    """The actors who say a quote, with the person whom an office among them means."""
    return set(quote.actors) | {held[actor, quote.article] for actor in quote.actors if (actor, quote.article) in held}
