"""Where events were: their places on the map, each with the reason, or left open."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Article, Mention, Place, Report, Sentence
from dateline.naming import Reference, Setting, Spot, headed, load, locate, setting

# What people do where the reporter is: a dateline stands for the place of these, where the sentence names no other.
TOGETHER = frozenset({"CONSULT", "AGREE", "PROTEST"})
SIGNED = "057"  # CAMEO: they sign an agreement


def located(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    reports: Sequence[Report],
    reference: Reference | None = None,
) -> tuple[Report, ...]:
    """The reports with country and degrees of their places; one without a place may have that of the dateline.

    `reference` is the package's own if none is given.
    """
    known, here = reference or load(), setting(article.text, mentions)
    first = _headed(article, sentences, here, known)
    placed = (_at_head(report, first, mentions) if report.place is None and first else report for report in reports)
    return tuple(
        replace(report, place=_told(report.place, mentions, here, known)) if report.place else report
        for report in placed
    )


def _told(place: Place, mentions: Sequence[Mention], here: Setting, reference: Reference) -> Place:
    """The place with what its words, or the first name among them, lead to."""
    spot = locate(place.name, here, reference)
    town = next((m for m in mentions if m.start == place.start and m.kind == "place" and m.country), None)
    if town and place.name in reference.states.values() and town.country != spot.country:  # 'Lebanon, Pa.'
        spot = Spot(country=town.country, how=town.how)
    if spot.country is None and place.start is not None and place.end is not None:
        inside = [
            m.text for m in mentions if place.start <= m.start and m.end <= place.end and m.kind in ("place", "state")
        ]
        spot = next((found for words in inside if (found := locate(words, here, reference)).country), spot)
    return _with(place, spot)


def _with(place: Place, spot: Spot) -> Place:
    if spot.country is None and place.country:
        return place
    how = "; ".join(part for part in (place.how, spot.how) if part)
    return replace(place, country=spot.country, latitude=spot.latitude, longitude=spot.longitude, how=how)


# ---- datelines


def _headed(
    article: Article, sentences: Sequence[Sentence], here: Setting, reference: Reference
) -> tuple[Place, Sentence] | None:
    """The place of the dateline and the sentence that it opens, if the place is one."""
    head = headed(article.text)
    opened = next((one for one in sentences if head and one.start <= head[2] < one.end), None)
    if head is None or opened is None:
        return None
    name = article.text[head[0] : head[1]]
    name = name.title() if name.isupper() else name
    if locate(name, here, reference).country is None:
        return None
    return Place(name=name, start=head[0], end=head[1], how="the dateline; the sentence names no other place"), opened


def _at_head(report: Report, first: tuple[Place, Sentence], mentions: Sequence[Mention]) -> Report:
    place, sentence = first
    together = report.kind in TOGETHER or report.code == SIGNED
    done = together and report.status in ("happened", "ongoing")
    if not done or not sentence.start <= report.start < sentence.end:
        return report
    others = [
        m
        for m in mentions
        if m.kind == "place" and (place.end or 0) <= m.start and sentence.start <= m.start < sentence.end
    ]
    return report if others else replace(report, place=place)
