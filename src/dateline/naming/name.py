"""Names in an article's sentences into mentions of actors."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.model import Actor, Article, Mention, Parse, Publication, Sentence
from dateline.naming.about import told
from dateline.naming.apparent import as_persons
from dateline.naming.bodies import acting
from dateline.naming.found import Found, Reading
from dateline.naming.loading import load
from dateline.naming.marks import stretches
from dateline.naming.offices import days
from dateline.naming.persons import People
from dateline.naming.phrases import find
from dateline.naming.placing import placed, tell_apart
from dateline.naming.pronouns import resolve
from dateline.naming.reference import Reference
from dateline.naming.scan import scan, surely
from dateline.naming.settle import settle


def name(
    article: Article,
    publication: Publication | None,
    sentences: Sequence[Sentence],
    parses: Mapping[str, Parse],
    reference: Reference | None = None,
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """The actors an article names, and where. `parses` by `Sentence.words`; it may miss some, then less is found.
    `reference` is the package's own if none is given.

    Mentions come in order of place; words that stand for several ('both men') have one mention for each.
    """
    reference = reference or load()
    people = People(reference=reference)
    sure = surely(article.text, reference)
    scanned = [scan(one, parses.get(one.words), reference, sure) for one in sentences]
    scanned = [as_persons(one.text, atoms, reference) for one, atoms in zip(sentences, scanned, strict=True)]
    for one, atoms in zip(sentences, scanned, strict=True):
        people.enter(one.text, atoms)
    told_apart = tell_apart(scanned, article.text, reference)
    states = {atom.key for atoms in told_apart for atom in atoms if atom.sort in "SDG"}
    rows = [(one, people.relabel(one.text, atoms, states)) for one, atoms in zip(sentences, told_apart, strict=True)]
    reading = Reading(reference=reference, people=people, span=days(publication))
    found = []
    for sentence, atoms in rows:
        parse = parses.get(sentence.words)
        row = find(sentence.text, atoms, replace(reading, modifiers=_modifiers(parse), acting=acting(parse)))
        found.append((sentence, told(sentence, parse, row, reference)))
    found = placed(settle(found, reference, reading.span), article.text, reference)
    found = resolve(found, parses, reading, stretches(article.text))
    return _records(article, found)


def _modifiers(parse: Parse | None) -> frozenset[int]:
    return frozenset(token.end for token in parse.tokens if token.dep in ("compound", "amod")) if parse else frozenset()


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
