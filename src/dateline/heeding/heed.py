"""A reader's judgement finds the articles or reports that it is about, also where they have other ids by now.

An article has another id when a better reader takes other words from its page, a report when its clause or its kind is
another. Then the judgement holds for what stands in their place: the article of the same page, and of its reports the
one whose clause has most of the same words.
"""

import re
from collections.abc import Iterable, Sequence

from dateline.model import Article, Ground, Judgement, Report, Ruling

# The part of two clauses' words that must be common to both (Jaccard) for one to stand in the other's place. A coder
# that takes in a subordinate clause more or leaves it out keeps half and more; neighbouring sentences of one article
# share a fifth at most, their names. Higher loses decisions, lower moves them onto other claims.
SAME_CLAUSE = 0.5


def heed(judgement: Judgement, articles: Sequence[Article], reports: Sequence[Report] = ()) -> list[Ruling]:
    """The ruling of a judgement, or none: where it was undone, or what it is about is in the record no more.

    `articles` are those of its grounds' pages and those that it names; `reports` are all of these articles.
    """
    if judgement.undone:
        return []
    if judgement.about == "actor":
        return _on_actor(judgement, articles)
    named = (judgement.first, judgement.second) if judgement.verdict in ("same", "different") else (judgement.first,)
    grounds = (*judgement.grounds, *(None,) * len(named))
    found = [_today(judgement, id, ground, articles, reports) for id, ground in zip(named, grounds, strict=False)]
    today = [id for id in found if id]
    if len(today) < len(named) or len(set(today)) < len(named):
        return []
    return [
        Ruling(
            judgement=judgement.id,
            about=judgement.about,
            verdict=judgement.verdict,
            first=today[0],
            second=today[1] if len(today) > 1 else judgement.second,
            note=judgement.note,
        )
    ]


def pages(judgement: Judgement) -> Iterable[str]:
    """The pages that a judgement is about."""
    return [ground.page for ground in judgement.grounds if ground.page]


def _on_actor(judgement: Judgement, articles: Sequence[Article]) -> list[Ruling]:
    """An actor is what it is called: a ruling on it holds on whatever pages, one on an article while that is there."""
    second, ground = judgement.second, judgement.grounds[-1]
    if judgement.verdict == "different":
        second = _article(second, ground, articles) or ""
    if judgement.verdict != "wrong" and not second:
        return []
    named = ("", "") if judgement.verdict == "wrong" else (ground.words, ground.kind)
    return [
        Ruling(
            judgement=judgement.id, about="actor", verdict=judgement.verdict, first=judgement.first, second=second,
            note=judgement.note, name=named[0], kind=named[1],
        )
    ]  # fmt: skip


def _today(
    judgement: Judgement, id: str, ground: Ground | None, articles: Sequence[Article], reports: Sequence[Report]
) -> str | None:
    if judgement.about == "event":
        return _report(id, ground, articles, reports)
    return _article(id, ground, articles)


def _article(id: str, ground: Ground | None, articles: Sequence[Article]) -> str | None:
    if any(article.id == id for article in articles):
        return id
    here = [article.id for article in articles if ground and article.page == ground.page]
    return here[0] if len(here) == 1 else None


def _report(id: str, ground: Ground | None, articles: Sequence[Article], reports: Sequence[Report]) -> str | None:
    """The report itself, or the one of the same page with most of its words, of the same kind if two have as many."""
    if any(report.id == id for report in reports):
        return id
    if ground is None:
        return None
    texts = {article.id: article.text for article in articles if article.page == ground.page}
    words = _words(ground.words)
    likeness = {
        report: _common(words, _words(texts[report.article][report.start : report.end]))
        for report in reports
        if report.article in texts
    }
    best = max(likeness, key=lambda one: (likeness[one], one.kind == ground.kind, one.id), default=None)
    return best.id if best is not None and likeness[best] >= SAME_CLAUSE else None


def _words(clause: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", clause.lower()))


def _common(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
