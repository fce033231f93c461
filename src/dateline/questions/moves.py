"""Addresses of stories that are no more, and articles that left a story: where they stand now, and why."""

from collections.abc import Collection, Iterable

from dateline.model import Article, Judgement, Link, Ruling, Story, Verdict
from dateline.questions.answers import Moved
from dateline.questions.lookup import Lookup
from dateline.views.words import count

LITTLE = "too little speaks for one story"


def moved_to(look: Lookup, ref: str) -> Moved | None:
    """The story that holds most of what stood at this address, of equal ones the smaller id; None if none does."""
    stood = look.reader.stood(ref) if ref else {}
    for was, pages in stood.items() if len(stood) == 1 else ():
        homes = _homes(look, pages)
        for home in sorted(homes, key=lambda home: (-len(homes[home]), home))[:1]:
            return _moved(look, home, homes[home], _joined(look, was, homes, home))
    return None


def left(look: Lookup, story: Story) -> tuple[Moved, ...]:
    """What stood in a story and stands in others now."""
    homes = _homes(look, look.reader.stood(story.id).get(story.id, ()))
    return tuple(
        _moved(look, home, articles, _parted(look, story, home, articles))
        for home, articles in sorted(homes.items())
        if home != story.id
    )


def _homes(look: Lookup, pages: Collection[str]) -> dict[str, list[str]]:
    """The articles that these pages hold today, under the stories that hold those."""
    found: dict[str, list[str]] = {}
    for (article,) in look.reader.beside(Article, "page", pages, "id"):
        if article in look.story_of:
            found.setdefault(look.story_of[article].id, []).append(article)
    return found


def _moved(look: Lookup, home: str, articles: Collection[str], says: str) -> Moved:
    label = next(look.story_of[article].label for article in articles)
    return Moved(story=home, title=label, articles=len(articles), says=says)


def _joined(look: Lookup, was: str, homes: dict[str, list[str]], home: str) -> str:
    here, total = homes[home], sum(map(len, homes.values()))
    others = set(look.story_of[here[0]].articles) - set(here)
    if total == len(here) and not others:
        return f"This story stood at {was} before."
    part = count(total, "article") if total == len(here) else f"{len(here)} of {count(total, 'article')}"
    why = _ruled(look, "same", here, others) or _linked(look, here, others)
    return f"What stood at {was}, {part}, stands here now" + (f": {why}." if why else ".")


def _parted(look: Lookup, story: Story, home: str, articles: Collection[str]) -> str:
    why = _ruled(look, "different", articles, story.articles) or _taken_back(look, articles, story.articles)
    title = look.story_of[next(iter(articles))].label or home
    return f"{count(len(articles), 'article')} that stood here now {_stands(articles)} in “{title}”: {why or LITTLE}."


def _stands(articles: Collection[str]) -> str:
    return "stands" if len(articles) == 1 else "stand"


def _ruled(look: Lookup, verdict: Verdict, some: Collection[str], others: Collection[str]) -> str:
    """Whether a reader's judgement joined or parted these articles."""
    rulings = look.reader.find(Ruling, "verdict", [verdict])
    return "a reader's judgement" if _decided(rulings, some, others) else ""


def _taken_back(look: Lookup, some: Collection[str], others: Collection[str]) -> str:
    """Whether a reader had joined these articles, and took it back."""
    undone = [made for made in look.reader.find(Judgement, "verdict", ["same"]) if made.undone]
    return "a reader's judgement was taken back" if _decided(undone, some, others) else ""


def _decided(made: Iterable[Ruling | Judgement], some: Collection[str], others: Collection[str]) -> bool:
    return any(each.about == "story" and _between(some, others, (each.first, each.second)) for each in made)


def _linked(look: Lookup, some: Collection[str], others: Collection[str]) -> str:
    """Why the articles most strongly linked across the two groups are one story."""
    links = look.reader.find(Link, "first", some) + look.reader.find(Link, "second", some)
    across = [link for link in links if _between(some, others, (link.first, link.second))]
    best = min(across, key=lambda link: (-link.strength, link.id), default=None)
    return best.how if best else ""


def _between(some: Collection[str], others: Collection[str], ends: Iterable[str]) -> bool:
    one, other = ends
    return (one in some and other in others) or (one in others and other in some)
