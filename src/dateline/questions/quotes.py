"""Who said what, each saying counted once."""

from collections.abc import Container, Iterable, Sequence

from dateline.model import Quote
from dateline.questions.answers import PrintingRow, QuoteRow
from dateline.questions.holding import holding, speakers_of
from dateline.questions.lookup import Lookup
from dateline.questions.said import Surroundings
from dateline.questions.spoken import Spoken, chosen, named, ordered
from dateline.record.contract import Reader
from dateline.views.sayings import Saying


def quotes(
    reader: Reader, *, by: str | None = None, about: str | None = None, since: str | None = None
) -> list[QuoteRow]:
    """Quotes, the most widely printed first, then the direct ones; every condition given must hold.

    `by`: words of the speaker's name, of another name, office, affiliation or country that the pages give the speaker,
    or an actor's id; `about`: words that stand in the sentence of one of its printings; `since`: a day, counted by
    the first publication.
    """
    look = Lookup(reader)
    return rows_of(look, chosen(look, by=by, about=about, since=since))


def rows_of(look: Lookup, found: Sequence[Spoken]) -> list[QuoteRow]:
    """Rows of these sayings, in their order."""
    held = look.reader.find(Quote, "article", {id for one in found for id in one.articles})
    wanted = {id for one in found for id in one.quotes}
    rows = {row.id: row for row in _rows(look, ordered(look, [q for q in held if q.id in wanted]), held)}
    return [rows[one.quotes[0]] for one in found]


def quote_rows(
    look: Lookup,
    articles: Iterable[str],
    *,
    by: str | None = None,
    at: Container[tuple[str, int]] | None = None,
    most: int | None = None,
) -> list[QuoteRow]:
    """The quotes of these articles, one row for each saying however often it is printed; `most` of them.

    `by` is an actor's id, and leaves what that actor said; `at` leaves what begins at one of these places (article and
    start).
    """
    held = look.reader.find(Quote, "article", set(articles))
    meant = holding(look)
    said = ordered(look, [quote for quote in held if not by or by in speakers_of(meant, quote)])
    if at is not None:
        said = [one for one in said if any((p.quote.article, p.quote.start) in at for p in one.printings)]
    said = said[:most]
    shown = {printing.quote.article for saying in said for printing in saying.printings}
    return _rows(look, said, [quote for quote in held if quote.article in shown])


def _rows(look: Lookup, found: Sequence[Saying], held: Sequence[Quote]) -> list[QuoteRow]:
    """Rows of these sayings; `held` are all quotes of their articles."""
    look.gather(quote.article for quote in held)
    look.read(quote.article for quote in held)
    around = Surroundings(look, held)
    return [_row(look, saying, around) for saying in found]


def _row(look: Lookup, saying: Saying, around: Surroundings) -> QuoteRow:
    first, printed = saying.first, [one.quote for one in saying.printings]
    articles = {quote.article for quote in printed}
    text = look.article(first.article).text
    cued = first.cue_start is not None and first.cue_end is not None
    speaking = named(saying)
    stories = {look.story_of[article].id for article in articles if article in look.story_of}
    return QuoteRow(
        id=first.id,
        text=first.text,
        speaker=speaking.speaker,
        office=_office(printed, around),
        direct=first.direct,
        articles=len(articles),
        independent=len(look.lanes(articles)),
        words=look.words(first.article, first.start, first.end, first.how),
        cue=text[first.cue_start : first.cue_end] if cued else None,
        how=first.how,
        actors=speaking.actors,
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
