"""Who said what, each saying counted once."""

import re
from collections.abc import Iterable, Sequence

from dateline.model import Mention, Quote
from dateline.questions.answers import PrintingRow, QuoteRow
from dateline.questions.lookup import Lookup
from dateline.questions.said import Surroundings
from dateline.record.contract import Reader
from dateline.views.sayings import Saying, sayings, without_wholes


def quotes(
    reader: Reader, *, by: str | None = None, about: str | None = None, since: str | None = None
) -> list[QuoteRow]:
    """Quotes, the most widely printed first, then the direct ones; every condition given must hold.

    `by`: words of the speaker's name, of another name, office, affiliation or country that the pages give the speaker,
    or an actor's id; `about`: words that stand in the sentence of one of its printings; `since`: a day, counted by
    the first publication.
    """
    rows = quote_rows(look := Lookup(reader), None)
    if by:
        known = _known(look, {actor for row in rows for actor in row.actors})
        rows = [row for row in rows if by in row.actors or any(_holds(text, by) for text in _names(row, known))]
    if about:
        rows = [row for row in rows if any(_holds(one.words.sentence, about) for one in row.printings)]
    if since:
        rows = [row for row in rows if (row.words.published or "") >= since]
    return rows


def quote_rows(look: Lookup, articles: Iterable[str] | None, by: str | None = None) -> list[QuoteRow]:
    """The quotes of these articles (None: all), one row for each saying however often it is printed.

    `by` is an actor's id, and leaves what that actor said.
    """
    held = look.reader.all(Quote) if articles is None else look.reader.find(Quote, "article", sorted(set(articles)))
    held = [quote for quote in held if not by or by in quote.actors]
    look.gather(quote.article for quote in held)
    look.read(quote.article for quote in held)
    around = Surroundings(look, held)
    found = sayings(without_wholes(held), {quote.article: _printed(look, quote.article) for quote in held})
    rows = [_row(look, saying, around) for saying in found]
    return sorted(rows, key=lambda row: (-row.independent, -row.articles, not row.direct, row.speaker is None))


def _printed(look: Lookup, article: str) -> str:
    """Where an article stands among the printings: an interval by its last day, and on one day copies after origins."""
    day = look.published(article) or "9999"
    return f"{day.split('/')[-1]} {int(article not in look.lineage(article).origins)}{int('/' in day)}"


def _row(look: Lookup, saying: Saying, around: Surroundings) -> QuoteRow:
    first, printed = saying.first, [one.quote for one in saying.printings]
    articles = {quote.article for quote in printed}
    text = look.article(first.article).text
    cued = first.cue_start is not None and first.cue_end is not None
    named = next((quote for quote in printed if quote.speaker), first)
    stories = {look.story_of[article].id for article in articles if article in look.story_of}
    return QuoteRow(
        id=first.id,
        text=first.text,
        speaker=named.speaker,
        office=_office(printed, around),
        direct=first.direct,
        articles=len(articles),
        independent=len(look.lanes(articles)),
        words=look.words(first.article, first.start, first.end, first.how),
        cue=text[first.cue_start : first.cue_end] if cued else None,
        how=first.how,
        actors=named.actors,
        printings=tuple(
            PrintingRow(
                words=look.words(one.quote.article, one.quote.start, one.quote.end, one.quote.how),
                change=one.change,
                dropped=one.dropped,
                added=one.added,
            )
            for one in saying.printings
        ),
        when=next((found for quote in printed if (found := around.when(quote))), None),
        where=next((found for quote in printed if (found := around.where(quote))), None),
        stories=tuple(sorted(stories)),
        events=around.events(printed),
    )


def _office(printed: Sequence[Quote], around: Surroundings) -> str | None:
    """The office of a single speaker, as a mention in the article of a printing says it."""
    for quote in printed:
        if len(quote.actors) == 1:
            for one in around.mentions.get(quote.article, ()):
                if one.actor == quote.actors[0] and one.office:
                    return one.office
    return None


def _known(look: Lookup, actors: Iterable[str]) -> dict[str, str]:
    """All words by which pages call each actor: names, offices, affiliations, country, in one text."""
    words: dict[str, dict[str, None]] = {}
    for one in look.reader.find(Mention, "actor", wanted) if (wanted := sorted(actors)) else ():
        said = words.setdefault(one.actor, {})
        for part in (one.name, one.text, one.office, one.about, one.country):
            said |= {part: None} if part else {}
    return {actor: " ".join(parts) for actor, parts in words.items()}


def _names(row: QuoteRow, known: dict[str, str]) -> list[str]:
    return [row.speaker or "", row.office or "", *(known[actor] for actor in row.actors if actor in known)]


def _holds(text: str, words: str) -> bool:
    return set(re.findall(r"\w+", words.casefold())) <= set(re.findall(r"\w+", text.casefold()))
