"""Who said what, each saying counted once."""

import re
from collections.abc import Iterable, Sequence

from dateline.model import Mention, Quote
from dateline.questions.answers import QuoteRow
from dateline.questions.lookup import Lookup
from dateline.record.contract import Reader


def quotes(
    reader: Reader, *, by: str | None = None, about: str | None = None, since: str | None = None
) -> list[QuoteRow]:
    """Quotes, the most widely printed first, then the direct ones; every condition given must hold.

    `by`: words of the speaker's name, or an actor's id; `about`: words that stand in the quote's sentence;
    `since`: a day, counted by publication.
    """
    rows = quote_rows(Lookup(reader), None)
    if by:
        rows = [row for row in rows if by in row.actors or _holds(row.speaker or "", by)]
    if about:
        rows = [row for row in rows if _holds(row.words.sentence, about)]
    if since:
        rows = [row for row in rows if (row.words.published or "") >= since]
    return rows


def quote_rows(look: Lookup, articles: Iterable[str] | None) -> list[QuoteRow]:
    """The quotes of these articles (None: all), one row for each saying however often it is printed."""
    held = look.reader.all(Quote) if articles is None else look.reader.find(Quote, "article", sorted(set(articles)))
    look.gather(quote.article for quote in held)
    look.read(quote.article for quote in held)
    sayings: dict[tuple[str, str], list[Quote]] = {}
    for quote in sorted(held, key=lambda q: (look.published(q.article) or "9999", q.article, q.start)):
        sayings.setdefault(_saying(quote), []).append(quote)
    offices = _offices(look, [printed[0] for printed in sayings.values()])
    rows = [_row(look, printed, offices.get(printed[0].id)) for printed in sayings.values()]
    return sorted(rows, key=lambda row: (-row.independent, -row.articles, not row.direct, row.speaker is None))


def _row(look: Lookup, printed: Sequence[Quote], office: str | None) -> QuoteRow:
    first = printed[0]
    articles = {quote.article for quote in printed}
    text = look.article(first.article).text
    cued = first.cue_start is not None and first.cue_end is not None
    return QuoteRow(
        id=first.id,
        text=first.text,
        speaker=next((quote.speaker for quote in printed if quote.speaker), None),
        office=office,
        direct=first.direct,
        articles=len(articles),
        independent=len(look.lanes(articles)),
        words=look.words(first.article, first.start, first.end, first.how),
        cue=text[first.cue_start : first.cue_end] if cued else None,
        how=first.how,
        actors=first.actors,
    )


def _saying(quote: Quote) -> tuple[str, str]:
    """The words without case and punctuation, and the speaker's last name: reprints differ in both."""
    words = re.findall(r"\w+", (quote.speaker or "").casefold())
    return " ".join(re.findall(r"\w+", quote.text.casefold())), words[-1] if words else ""


def _offices(look: Lookup, held: Sequence[Quote]) -> dict[str, str]:
    """The office of each speaker, as a mention in the same article says it."""
    mentions = look.reader.find(Mention, "article", sorted({quote.article for quote in held})) if held else []
    known = {(m.article, m.actor): m.office for m in reversed(mentions) if m.office}
    found = {}
    for quote in held:
        office = next((known[quote.article, actor] for actor in quote.actors if (quote.article, actor) in known), None)
        if office and len(quote.actors) == 1:
            found[quote.id] = office
    return found


def _holds(text: str, words: str) -> bool:
    return set(re.findall(r"\w+", words.casefold())) <= set(re.findall(r"\w+", text.casefold()))
