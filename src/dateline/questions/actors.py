"""Actors, one and all: who is named, with which offices, in which articles, and what they did and said."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches

from dateline.model import Actor, Event, Mention, Quote
from dateline.questions.answers import ActorAnswer, ActorRow, NamedIn, NotFound, Office, Words
from dateline.questions.calling import called
from dateline.questions.events import event_rows
from dateline.questions.holding import events_of, holding, mentions_of, speakers_of
from dateline.questions.lookup import Lookup
from dateline.questions.quotes import quote_rows
from dateline.record.contract import Reader
from dateline.views import words as told
from dateline.views.order import by_time

# How many wordings of an actor stand under each article, and how many pages under an office: enough to judge by.
SHOWN = 3
STANDS_FOR = re.compile(
    r"(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|both|the two|the pair|the trio|these|those)\b", re.I
)
# How many near names are told where a name is not found.
NEAR = 5


def actors(reader: Reader, *, kind: str | None = None, country: str | None = None) -> list[ActorRow]:
    """Actors by the independent reports that name them; every condition given must hold.

    `kind` as in `dateline.model.Actor`; `country` a name or ISO code.
    """
    found = reader.all(Actor)
    if kind:
        found = [actor for actor in found if actor.kind == kind.casefold()]
    if country:
        found = [actor for actor in found if country.casefold() in _names(actor.country)]
    return actor_rows(Lookup(reader), found)


def actor(reader: Reader, ref: str, *, most: int | None = None) -> ActorAnswer:
    """One actor by id, beginning of an id, name, or words that pages call it by; the most widely named of several.

    `most` bounds each list: of the events the newest, of the quotes the most widely printed.
    """
    look = Lookup(reader)
    row, *others = actor_rows(look, _called(reader, ref))
    found = reader.fetch(Actor, [row.id])[row.id]
    mentions = _by_time(look, mentions_of(look, [row.id]))
    return ActorAnswer(
        actor=row,
        called=tuple(words for words, _ in Counter(filter(None, map(_name, mentions))).most_common()),
        offices=(*_held(found), *_printed(look, mentions), *_holders(look, found)),
        about=tuple(_distinct(look, [mention for mention in mentions if mention.about], "about", most)),
        named=_named(look, mentions, most),
        events=tuple(event_rows(look, _newest(events_of(look, row.id), most))),
        quotes=tuple(quote_rows(look, {mention.article for mention in mentions}, by=row.id, most=most)),
        others=tuple(others),
    )


def _called(reader: Reader, ref: str) -> list[Actor]:
    if ids := called(reader, ref):
        return list(reader.fetch(Actor, ids).values())
    raise NotFound(f"The record has no actor '{ref}'.{_near(ref.casefold().strip(), reader.all(Actor))}")


def _near(wanted: str, known: Iterable[Actor]) -> str:
    """The names most like one that is not found: those with a word of it first, then those spelled much the same."""
    names = {actor.name.casefold(): actor.name for actor in known}
    words = set(re.findall(r"\w+", wanted))
    sharing = sorted(name for name in names if words & set(re.findall(r"\w+", name)))
    near = list(dict.fromkeys([*sharing[:NEAR], *get_close_matches(wanted, sorted(names), n=NEAR, cutoff=0.6)]))[:NEAR]
    return f" Near to it: {', '.join(names[name] for name in near)}." if near else " 'dateline search' finds words."


def actor_rows(look: Lookup, found: Sequence[Actor]) -> list[ActorRow]:
    """Rows of these actors, by the independent reports that name them; those without a name of their own ('police',
    'residents'), who are others in each place, after them.
    """
    mentions: dict[str, list[Mention]] = {actor.id: [] for actor in found}
    for mention in mentions_of(look, mentions):
        mentions[mention.actor].append(mention)
    # Whoever speaks in an article is named in it.
    articles = {mention.article for held in mentions.values() for mention in held}
    meant, quotes = holding(look), look.reader.find(Quote, "article", articles)
    # The same words of one speaker are one quote, however often they are printed.
    words = {(actor, quote.text.casefold()) for quote in quotes for actor in speakers_of(meant, quote)}
    said = Counter(actor for actor, _ in words)
    rows = [_row(look, actor, mentions[actor.id], len(events_of(look, actor.id)), said[actor.id]) for actor in found]
    return sorted(
        rows,
        key=lambda row: (row.name[:1].islower(), -row.independent, -row.articles, -row.named, row.name, row.id),
    )


def _row(look: Lookup, actor: Actor, mentions: Sequence[Mention], events: int, quotes: int) -> ActorRow:
    articles = {mention.article for mention in mentions}
    return ActorRow(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        known=actor.known,
        about=actor.about,
        named=len(mentions),
        articles=len(articles),
        independent=look.independent(articles),
        events=events,
        quotes=quotes,
    )


def _by_time(look: Lookup, mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions by their article's time of publication, then by place."""
    held = list(mentions)
    look.placed(mention.article for mention in held)
    return sorted(held, key=lambda m: (look.published(m.article) or "9999", m.article, m.start, m.id))


def _name(mention: Mention) -> str:
    """The words of a mention if they name somebody: not 'his' or 'both men', which only stand for a name."""
    return (
        mention.text
        if any(letter.isupper() for letter in mention.text[1:]) or not STANDS_FOR.match(mention.text)
        else ""
    )


def _newest(events: Sequence[Event], most: int | None) -> list[Event]:
    """The newest events; the undated come last."""
    dated = sorted((event for event in events if event.when and event.when.first), key=lambda e: by_time(e.when))
    return [*reversed(dated), *(event for event in events if not (event.when and event.when.first))][:most]


# ---- offices


def _held(actor: Actor) -> list[Office]:
    """The terms that the reference data know."""
    return [
        Office(
            office=held.office,
            seat=told.country(held.seat) or held.seat,
            first=held.first,
            last=held.last,
            how="reference data" if held.sure else "reference data, not certain",
        )
        for held in actor.offices
    ]


def _printed(look: Lookup, mentions: Sequence[Mention]) -> list[Office]:
    """The offices that mentions have on their days, each with the words of the first pages."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.office:
            found.setdefault(mention.office, []).append(mention)
    return [_on_pages(look, office, held) for office, held in found.items()]


def _holders(look: Lookup, office: Actor) -> list[Office]:
    """Whom other pages name in an office that itself stands for its holder ('prime minister of Japan'), by day."""
    name, of, _ = office.name.partition(" of ")
    if office.kind != "person" or office.known or not of:
        return []
    persons = {one.id: one for one in look.reader.all(Actor) if one.kind == "person" and one.country == office.country}
    held: dict[str, list[Mention]] = {}
    for mention in _by_time(look, look.reader.find(Mention, "actor", persons.keys() - {office.id})):
        if mention.office == name and " of " not in mention.name:
            held.setdefault(mention.actor, []).append(mention)
    found = [(persons[id].name, _on_pages(look, name, mentions)) for id, mentions in held.items()]
    return sorted(
        (replace(one, how=f"{person}, {one.how}") for person, one in found),
        key=lambda one: (one.first or "9999", one.how),
    )


def _on_pages(look: Lookup, office: str, mentions: Sequence[Mention]) -> Office:
    days = sorted(day for mention in mentions if (day := look.published(mention.article)))
    countries = Counter(mention.country for mention in mentions if mention.country).most_common(1)
    articles = {mention.article for mention in mentions}
    return Office(
        office=office,
        seat=told.country(countries[0][0]) if countries else None,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        how=f"printed in {told.count(len(articles), 'article')}, "
        f"{told.count(len(look.lanes(articles)), 'independent report')}, of these days",
        words=tuple(_distinct(look, mentions, "office", SHOWN)),
    )


# ---- words


def _distinct(look: Lookup, mentions: Sequence[Mention], field: str, most: int | None) -> list[Words]:
    """The first mention of each article's origin that says something new in this field; `most` of them."""
    first: dict[tuple[str, str], Mention] = {}
    for mention in mentions:
        lineage = look.lineage(mention.article)
        first.setdefault((getattr(mention, field), lineage.origins[0]), mention)
    shown = list(first.values())[:most]
    look.gather(mention.article for mention in shown)
    look.read(mention.article for mention in shown)
    return [look.words(m.article, m.start, m.end, f"{getattr(m, field)}: {m.how}") for m in shown]


def _named(look: Lookup, mentions: Sequence[Mention], most: int | None) -> tuple[NamedIn, ...]:
    by_article: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_article.setdefault(mention.article, []).append(mention)
    shown = list(by_article.items())[:most]
    look.gather(id for id, _ in shown)
    look.read(id for id, _ in shown)
    return tuple(_in_one(look, id, held) for id, held in shown)


def _in_one(look: Lookup, id: str, mentions: Sequence[Mention]) -> NamedIn:
    different = {mention.text: mention for mention in reversed(mentions)}
    shown = sorted(different.values(), key=lambda mention: mention.start)[:SHOWN]
    return NamedIn(
        source=look.source(id),
        named=len(mentions),
        words=tuple(look.words(mention.article, mention.start, mention.end, mention.how) for mention in shown),
    )


def _names(code: str | None) -> set[str]:
    return {code.casefold(), told.country(code).casefold()} if code else set()
