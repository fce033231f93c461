"""Sentences that date something, and sentences that say 'last week' or 'on Friday', with whom they name."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.dating.dates import date
from dateline.dating.tense import tense
from dateline.model import Article, Publication, Sentence, TimeExpression
from dateline.parsing import split

_RUN = re.compile(r"\b[A-Z][\w’'.-]*(?:\s+(?:of\s+)?[A-Z][\w’'.-]*)*")
# Words that stand before a name or open a sentence, and are no part of who is meant.
_NO_NAME = frozenset(
    "the a an in on at he she it they his her its their this that these those but and as if when while after before"
    " for president prime minister secretary state chancellor king queen prince senator governor general mr mrs ms dr"
    " sir jr sr monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december i we you who there last next then since during"
    " foreign defence defense".split()
)
EXACT = ("day", "week", "time")
_WEEK = re.compile(r"\b(?P<which>this|last|next)\s(?:past\s|coming\s)?(?P<unit>week|month)\b", re.IGNORECASE)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


@dataclass(frozen=True, slots=True)
class Sighting:
    """A sentence of a page that puts something on certain days, and the names in it.

    `lead` marks a page's first sentence without a time of its own: it tells the news of the day the page was published.
    """

    article: str
    first: datetime.date
    last: datetime.date
    names: frozenset[str]
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that hang on the day of publication: which ('this', 'last', 'next', 'on'), of what ('week', 'friday').

    `names` are those of its sentence; `wider` those of the sentences after it too, up to the next time or paragraph.
    """

    words: str
    which: str
    unit: str
    tense: str | None
    names: frozenset[str]
    wider: frozenset[str]


def sightings(articles: Sequence[Article], known: dict[str, Publication]) -> list[Sighting]:
    """The sentences of all pages whose time is known to a week or better."""
    capitals = _capitals(articles)
    results = []
    for article in articles:
        sentences, found = split(article), date(article, known[article.id])
        for one in found:
            sentence = _holding(sentences, one)
            if sentence and one.first and one.last and one.type in ("DATE", "TIME") and one.precision in EXACT:
                results.append(_seen(article, one.first, one.last, sentence, capitals))
        published = known[article.id]
        timeless = sentences and not any(one.start < sentences[0].end for one in found)
        if timeless and published.first and published.first == published.last:
            results.append(_seen(article, published.first, published.first, sentences[0], capitals, lead=True))
    return results


def _seen(
    article: Article, first: str, last: str, sentence: Sentence, capitals: frozenset[str], lead: bool = False
) -> Sighting:
    names = names_in(sentence.text, capitals)
    return Sighting(article.id, datetime.date.fromisoformat(first), datetime.date.fromisoformat(last), names, lead)


def cues(article: Article, story: Sequence[Article]) -> list[Cue]:
    """The words of a page that would date it, if the day they mean were known."""
    capitals, sentences, found = _capitals(story), split(article), date(article, None)
    results = []
    for one in found:
        kind, sentence = _kind(one), _holding(sentences, one)
        if kind and sentence:
            wider = " ".join(each.text for each in _following(sentences, sentence, found))
            spoken = tense(sentence.text, one.start - sentence.start, one.end - sentence.start)
            names = names_in(sentence.text, capitals)
            results.append(Cue(one.text, *kind, spoken, names, names | names_in(wider, capitals)))
    return results


def _kind(one: TimeExpression) -> tuple[str, str] | None:
    week = _WEEK.search(one.text)
    if week and one.value.startswith("XXXX") and one.type == "DATE":
        return week["which"].lower(), week["unit"].lower()
    if re.fullmatch(r"XXXX-WXX-\d.*", one.value) and one.type != "SET":
        return "on", _WEEKDAYS[int(one.value[9]) - 1]
    lower = one.text.lower()
    if one.value.startswith("XXXX-XX-XX") and lower in ("today", "yesterday", "tomorrow"):
        return {"today": "this", "yesterday": "last", "tomorrow": "next"}[lower], "day"
    return None


def _holding(sentences: Sequence[Sentence], one: TimeExpression) -> Sentence | None:
    return next((each for each in sentences if each.start <= one.start < each.end), None)


def _following(sentences: Sequence[Sentence], sentence: Sentence, found: Sequence[TimeExpression]) -> list[Sentence]:
    """The sentences after this one in its paragraph, up to one that tells a time of its own: they go on about it."""
    results = []
    for each in sentences:
        if each.start <= sentence.start or each.paragraph != sentence.paragraph:
            continue
        if any(each.start <= one.start < each.end and one.type in ("DATE", "TIME") for one in found):
            break
        results.append(each)
    return results


def names_in(text: str, capitals: frozenset[str]) -> frozenset[str]:
    """The last words of the capitalised runs of a text: 'Anton Reyl' and 'Reyl' are one name."""
    names = set()
    for run in _RUN.finditer(text):
        words = [re.sub(r"['’]s?$|\.$", "", word).replace(".", "") for word in run[0].split()]
        kept = [word for word in words if word.lower() not in _NO_NAME and word != "of"]
        if kept and (run.start() > 0 or len(kept) > 1 or kept[-1] in capitals):
            names.add(kept[-1])
    return frozenset(names)


def _capitals(articles: Sequence[Article]) -> frozenset[str]:
    """Words that stand with a capital inside some sentence: only these are names at a sentence's head."""
    inside = re.compile(r"(?<=[a-z,’'] )[A-Z][\w-]+")
    return frozenset(word for article in articles for word in inside.findall(article.text))
