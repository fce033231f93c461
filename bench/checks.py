"""The checks of `check.py`, one an area: what is expected against what was found, a line an item."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from comparing import (
    HAPPENED,
    Found,
    Line,
    day_fits,
    fold,
    names_fit,
    page_named,
    placed,
    same_name,
    speaker_fits,
    status_fits,
    stems,
    tells,
    words,
)

from dateline.model import Article, Copy, Event

Expected = dict[str, Any]


# ---- pages --------------------------------------------------------------------------------------------------------


def check_pages(expected: Expected, found: Found) -> Iterator[Line]:
    for name, page in expected["pages"].items():
        articles = found.articles.get(name, ())
        if not articles:
            yield Line(mark="missing", item=name)
            continue
        text = " ".join(articles[0].text.split())
        wrong = list(_body_faults(page, text))
        if len(articles) > 1:
            wrong.append(f"{len(articles)} articles of one page")
        yield Line(mark="wrong" if wrong else "right", item=name, found="; ".join(wrong))


def _body_faults(page: Expected, text: str) -> Iterator[str]:
    starts, ends = (" ".join(page[key].split()) for key in ("body_starts", "body_ends"))
    if not text.startswith(starts):
        yield f"begins {text[:50]!r}"
    if not text.rstrip("….").endswith(ends.rstrip("….")):
        yield f"ends {text[-50:]!r}"
    for snippet in page["not_in_body"]:
        if " ".join(snippet.split()) in text:
            yield f"holds {snippet!r}"
    if text.count(starts) > 1:
        yield "stands twice"


def check_fields(expected: Expected, found: Found) -> Iterator[Line]:
    """Title, publisher, byline, day of publication and whether the text is cut, each apart."""
    for name, page in expected["pages"].items():
        for article in found.articles.get(name, ())[:1]:
            for label, right, given in _fields(page, article, found.published[article.id]):
                yield Line(mark="right" if right else "wrong", item=f"{label} of {name}", found=str(given))


def _fields(page: Expected, article: Article, published: str | None) -> Iterator[tuple[str, bool, object]]:
    yield "title", fold(article.title or "") == fold(page["title"] or ""), article.title
    if page["publisher"]:
        yield "publisher", same_name(page["publisher"], article.publisher or ""), article.publisher
    wanted = [fold(name) for name in re.split(r",\s*|\s+and\s+", page["byline"] or "") if name]
    yield "byline", sorted(wanted) == sorted(fold(name) for name in article.authors), article.authors
    # An unknown day may be left open or bounded, never given.
    value, told = page["published"]["value"], published or article.published
    open_day = told is None or "/" in told
    fits = open_day if value is None else day_fits(value, placed(told)) if told else False
    yield "published", fits, told
    yield "cut", bool(article.cut) == page["truncated"], article.cut


# ---- copies and stories -------------------------------------------------------------------------------------------


def check_copies(expected: Expected, found: Found) -> Iterator[Line]:
    for entry in expected["copies"]:
        label = f"{' = '.join(entry['pages'])} ({entry['kind']})"
        if len(entry["pages"]) == 1:
            starts = " ".join(expected["pages"][entry["pages"][0]]["body_starts"].split())
            articles = found.articles.get(entry["pages"][0], ())
            times = [" ".join(article.text.split()).count(starts) for article in articles]
            yield Line(mark="right" if times == [1] else "wrong", item=label, found=f"stands {times} times")
            continue
        pairs = [copy for copy in found.copies if {_pages(copy, found)[0], _pages(copy, found)[1]} == {*entry["pages"]}]
        if not pairs:
            yield Line(mark="missing", item=label)
            continue
        wrong = [copy for copy in pairs if copy.directed and _pages(copy, found)[0] != entry["closer_to_origin"]]
        told = "; ".join(_told(copy, found) for copy in pairs)
        yield Line(mark="wrong" if wrong else "right", item=label, found=told)


def _pages(copy: Copy, found: Found) -> tuple[str, str]:
    return found.page_of[copy.source], found.page_of[copy.target]


def _told(copy: Copy, found: Found) -> str:
    direction = f"from {_pages(copy, found)[0]}" if copy.directed else "undirected"
    return f"{copy.kind}, share {copy.share:.2f}, {direction}"


def false_copies(expected: Expected, found: Found) -> Iterator[Line]:
    for pair in expected["not_copies"]:
        for copy in found.copies:
            if set(_pages(copy, found)) == set(pair):
                yield Line(mark="false", item=" = ".join(pair), found=f"{copy.kind}, share {copy.share:.2f}")


def check_stories(expected: Expected, found: Found) -> Iterator[Line]:
    yield from _groups(expected["stories"], list(_pages_of_stories(found).values()))


def check_threads(expected: Expected, found: Found) -> Iterator[Line]:
    """The pages of all its stories; a thread that nobody expects is false."""
    pages = _pages_of_stories(found)
    threads = [set[str]().union(*(pages[id] for id in thread.stories)) for thread in found.threads]
    wanted = [[page for story in thread for page in story] for thread in expected.get("threads", ())]
    yield from _groups(wanted, threads)
    for thread in threads if wanted else ():
        if all(thread.isdisjoint(each) for each in wanted):
            yield Line(mark="false", item=", ".join(sorted(thread)))


def _pages_of_stories(found: Found) -> dict[str, set[str]]:
    return {story.id: {found.page_of[id] for id in story.articles} for story in found.stories}


def _groups(wanted: Sequence[Sequence[str]], groups: Sequence[set[str]]) -> Iterator[Line]:
    """Whether each wanted group of pages is one of these."""
    for pages in wanted:
        nearest = max(groups, key=lambda group: len(group & {*pages}) / len(group | {*pages}), default=set())
        right = {*pages} == nearest
        lacking, more = sorted({*pages} - nearest), sorted(nearest - {*pages})
        told = "" if right else f"lacks {lacking}, has more {more}"
        yield Line(mark="right" if right else "missing", item=", ".join(pages), found=told)


# ---- events -------------------------------------------------------------------------------------------------------


def check_events(expected: Expected, found: Found) -> Iterator[Line]:
    used: set[str] = set()
    for entry in expected["events"]:
        ranked = sorted(found.events, key=lambda event: _rank(entry, event, expected, found), reverse=True)
        free = [event for event in ranked if event.id not in used]
        best = free[0] if free else None
        faults = list(_event_faults(entry, best, expected, found)) if best else []
        if best is None or len(faults) > 2 or {fault.split()[0] for fault in faults} >= {"day", "names"}:
            yield Line(mark="missing", item=entry["what"])
            continue
        if not faults:
            used.add(best.id)
        yield Line(
            mark="wrong" if faults else "right",
            item=entry["what"],
            found=f"{best.what!r} ({best.status}, {best.when.value if best.when else None}): {'; '.join(faults)}",
            notes=_independent(entry, best),
        )


def _rank(entry: Expected, event: Event, expected: Expected, found: Found) -> tuple[int, float, str]:
    told = " ".join([event.what, *(clause for _, clause in found.clauses[event.id])])
    shared = len(stems(entry["what"]) & stems(told)) / max(1, len(stems(entry["what"])))
    return -len(list(_event_faults(entry, event, expected, found))), shared, event.id


def _event_faults(entry: Expected, event: Event, expected: Expected, found: Found) -> Iterator[str]:
    days = [entry["date"], *entry.get("sources_differ", {}).get("date", ())]
    if not any(day_fits(day, event.when) for day in days):
        yield f"day {event.when.value if event.when else None}, expected {entry['date']}"
    if not status_fits(entry["status"], event.status):
        yield f"status {event.status}"
    named = [*entry["who"], *entry["whom"]]
    if named and not names_fit(named, event, found):
        yield f"names {[one.name for one in (*event.sources, *event.targets)]}"
    if not named and not same_name(entry["place"], event.place.name if event.place else ""):
        yield f"place {event.place.name if event.place else None}"
    wanted = {page_named(label, expected["pages"]) for label in entry["pages"]}
    pages = {found.page_of[id] for id in event.articles}
    if not wanted & pages:
        yield "none of the pages"
        yield "nothing shared"
    elif wanted != pages:
        yield f"pages lack {sorted(wanted - pages)}, more {sorted(pages - wanted)}"


def _independent(entry: Expected, event: Event) -> list[str]:
    if "independent" not in entry:
        return [f"{event.independent} independent"]
    fits = "as expected" if event.independent == entry["independent"] else f"expected {entry['independent']}"
    return [f"{event.independent} independent, {fits}"]


def false_events(expected: Expected, found: Found) -> Iterator[Line]:
    """Claims are given as 'what (why not, in which pages)'."""
    for claim in expected["never_events_of_these_pages"]:
        what, _, why = claim.rstrip(")").rpartition("(")
        pages = _pages_in(why, expected)
        for event in found.events:
            told = [clause for page, clause in found.clauses[event.id] if page in pages]
            if any(tells(what, clause) for clause in told) and not _excused(why, event):
                yield Line(mark="false", item=claim, found=f"{event.what!r} ({event.status}) from {told[0]!r}")


def _pages_in(why: str, expected: Expected) -> set[str]:
    pages = set()
    for label in re.findall(r"[\w.-]{3,}", why):
        try:
            pages.add(page_named(label, expected["pages"]))
        except KeyError:
            continue
    return pages


def _excused(why: str, event: Event) -> bool:
    """What a page says only as possible or denied may be kept as such."""
    if event.status in HAPPENED:
        return False
    if why.startswith("denied"):
        return event.status in {"denied", "negated", "hypothetical"}
    return why.startswith(("hypothetical", "potential")) and event.status != "announced"


# ---- quotes -------------------------------------------------------------------------------------------------------


def check_quotes(expected: Expected, found: Found) -> Iterator[Line]:
    for entry in expected["quotes"]:
        page, starts = page_named(entry["page"], expected["pages"]), words(entry["starts"])
        quotes = [one for one in found.quotes if found.page_of[one.article] == page]
        begun = [one for one in quotes if words(one.text)[: len(starts)] == starts]
        item = f"{entry['speaker']}: {entry['starts']} … ({page})"
        if not begun:
            yield Line(mark="missing", item=item)
        elif any(speaker_fits(entry["speaker"], one, found) for one in begun):
            yield Line(mark="right", item=item)
        else:
            names = [[one.speaker, *(found.names.get(actor, actor) for actor in one.actors)] for one in begun]
            yield Line(mark="wrong", item=item, found=f"speaker {names}")


def false_quotes(expected: Expected, found: Found) -> Iterator[Line]:
    for phrase in expected["not_quotes"]:
        for one in found.quotes:
            if one.direct and words(one.text) == words(phrase):
                yield Line(mark="false", item=phrase, found=f"by {one.speaker} in {found.page_of[one.article]}")
