"""Names in an article's sentences into mentions of actors."""

from collections.abc import Mapping, Sequence

from dateline.model import Actor, Article, Mention, Parse, Publication, Sentence
from dateline.naming.about import told
from dateline.naming.offices import days
from dateline.naming.persons import People
from dateline.naming.phrases import Found, Reading, find
from dateline.naming.pronouns import resolve
from dateline.naming.reference import load
from dateline.naming.scan import scan


def name(
    article: Article, publication: Publication | None, sentences: Sequence[Sentence], parses: Mapping[str, Parse]
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """The actors an article names, and where. `parses` by `Sentence.words`; it may miss some, then less is found.

    Mentions come in order of place; words that stand for several ('both men') have one mention for each.
    """
    reference = load()
    people = People(reference=reference)
    rows = [(sentence, scan(sentence, parses.get(sentence.words))) for sentence in sentences]
    for _, atoms in rows:
        people.enter(atoms)
    rows = [(sentence, people.relabel(atoms)) for sentence, atoms in rows]
    reading = Reading(reference=reference, people=people, span=days(publication))
    found = [(sentence, find(sentence.text, atoms, reading)) for sentence, atoms in rows]
    found = [(sentence, told(sentence, parses.get(sentence.words), row)) for sentence, row in found]
    found = resolve(found, parses, reading)
    return _records(article, found)


def _records(
    article: Article, found: Sequence[tuple[Sentence, Sequence[Found]]]
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    actors: dict[str, Actor] = {}
    mentions: dict[str, Mention] = {}
    for sentence, row in found:
        for one in row:
            actor = Actor(kind=one.kind, name=one.name, country=one.country, known=one.known, about=one.about)
            earlier = actors.get(actor.id)
            if earlier is None or (actor.about and not earlier.about):
                actors[actor.id] = actor
            start, end = sentence.start + one.start, sentence.start + one.end
            mention = Mention(
                article=article.id,
                start=start,
                end=end,
                text=article.text[start:end],
                actor=actor.id,
                name=one.name,
                kind=one.kind,
                country=one.country,
                office=one.office,
                about=one.about,
                known=one.known,
                how=one.how,
            )
            mentions.setdefault(mention.id, mention)
    return tuple(actors.values()), tuple(mentions.values())
