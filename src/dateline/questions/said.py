"""When and where a quote was said, and which events it speaks of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from dateline.model import Mention, Quote, Report, Sentence, TimeExpression
from dateline.questions.answers import Circumstance
from dateline.questions.lookup import Lookup

P = TypeVar("P", TimeExpression, Mention, Report, Quote)

# 'in a statement', 'at a news conference', 'on state television': the occasion, where no place is named.
OCCASION = re.compile(
    r"\b(?:in|at|on|to|via|during) (?:[\w-]+ ){0,4}?(?:statement|interview|speech|address|letter|conference|briefing"
    r"|post|tweet|email|television|radio|testimony|hearing|rally|debate|message|article|memoir|report|panel|meeting"
    r"|summit|parliament|court|reporters|twitter|facebook|telegram)\b",
    re.I,
)

POINTS = re.compile(r"\b(?:this|that|these|those|such an?)\s(?:\w+\s)??(\w{4,})", re.I)
# Paragraphs back that 'this' in somebody's words can point: newspaper paragraphs are a sentence or two.
POINTING = 2


class Surroundings:
    """What stands beside the quotes of some articles, read in a few reads."""

    def __init__(self, look: Lookup, quotes: Iterable[Quote]) -> None:
        self.look = look
        self.quotes = _by_article(quotes)
        articles = sorted(self.quotes)
        reader = look.reader
        self.times = _by_article(reader.find(TimeExpression, "article", articles) if articles else [])
        self.mentions = _by_article(reader.find(Mention, "article", articles) if articles else [])
        self.reports = _by_article(reader.find(Report, "article", articles) if articles else [])

    def when(self, quote: Quote) -> Circumstance | None:
        """The day that the sentence of the cue names outside of the quoted words, nearest to the cue."""
        sentence = self._cued(quote)
        if sentence is None or quote.cue_start is None:
            return None
        cue = quote.cue_start
        days = [one for one in self._beside(self.times, quote, sentence) if one.first and one.type in ("DATE", "TIME")]
        best = min(days, key=lambda one: (abs(one.start - cue), one.start, one.id), default=None)
        return Circumstance(value=best.value, words=best.text, how=best.how) if best else None

    def where(self, quote: Quote) -> Circumstance | None:
        """The place that the sentence of the cue names after 'in' or 'at', else the occasion ('in a statement')."""
        sentence = self._cued(quote)
        if sentence is None:
            return None
        text = self.look.article(quote.article).text
        for one in self._beside(self.mentions, quote, sentence):
            before = text[max(sentence.start, one.start - 4) : one.start]
            if one.kind in ("place", "state") and re.search(r"\b(?:in|at) $", before):
                return Circumstance(value=one.name, words=one.text, how=one.how)
        for found in OCCASION.finditer(text, sentence.start, sentence.end):
            if not self._said(quote, found.start()):
                return Circumstance(value=found[0], words=found[0], how="occasion named beside the cue")
        return None

    def events(self, quotes: Sequence[Quote]) -> tuple[str, ...]:
        """Events told in a sentence of the quotes, or in their paragraph with an actor in common, or just before them
        and pointed at ('this accord')."""
        found: dict[str, None] = {}
        for quote in quotes:
            for report in self.reports.get(quote.article, ()):
                event = self.look.event_of.get(report.id)
                if event and self._speaks_of(quote, report):
                    found[event.id] = None
        return tuple(sorted(found))

    def _speaks_of(self, quote: Quote, report: Report) -> bool:
        sentences = self.look.sentences(quote.article)
        mine = [one for one in sentences if one.start < quote.end and quote.start < one.end]
        theirs = [one for one in sentences if one.start < report.end and report.start < one.end]
        if {one.id for one in mine} & {one.id for one in theirs}:
            return True
        if self._points_at(quote, report, mine, theirs):
            return True
        if not {one.paragraph for one in mine} & {one.paragraph for one in theirs}:
            return False
        actors = {party.actor for party in report.sources + report.targets if party.actor}
        named = {m.actor for m in self.mentions.get(quote.article, ()) if quote.start <= m.start < quote.end}
        return bool(actors & (named | set(quote.actors)))

    def _points_at(self, quote: Quote, report: Report, mine: Sequence[Sentence], theirs: Sequence[Sentence]) -> bool:
        """'This accord ends thirty years of quarrels', a paragraph or two behind 'signed an accord'."""
        if not mine or not theirs or not 0 <= mine[0].paragraph - theirs[-1].paragraph <= POINTING:
            return False
        told = set(re.findall(r"\w{4,}", self.look.article(quote.article).text[report.start : report.end].lower()))
        return any(match[1].lower() in told for match in POINTS.finditer(quote.text))

    def _beside(self, held: Mapping[str, Sequence[P]], quote: Quote, sentence: Sentence) -> list[P]:
        """What stands in a sentence, but not in anybody's quoted or reported words."""
        inside = [one for one in held.get(quote.article, ()) if sentence.start <= one.start < sentence.end]
        return [one for one in inside if not self._said(quote, one.start)]

    def _said(self, quote: Quote, place: int) -> bool:
        return any(one.start <= place < one.end for one in self.quotes[quote.article] if not _holds_cue(one))

    def _cued(self, quote: Quote) -> Sentence | None:
        place = quote.cue_start
        if place is None:
            return None
        return next((one for one in self.look.sentences(quote.article) if one.start <= place < one.end), None)


def _holds_cue(quote: Quote) -> bool:
    """A split quotation from end to end: between its parts the article speaks."""
    return quote.cue_start is not None and quote.start <= quote.cue_start < quote.end


def _by_article(records: Iterable[P]) -> dict[str, list[P]]:
    found: dict[str, list[P]] = {}
    for record in sorted(records, key=lambda one: (one.article, one.start, one.id)):
        found.setdefault(record.article, []).append(record)
    return found
