"""Lineages in plain words, and the origins outside the record that credits name."""

from collections.abc import Iterable, Mapping, Sequence

from dateline.model import Article, Copy
from dateline.reading.papers import plain
from dateline.tracing.mastheads import host, outlets
from dateline.tracing.texts import Text

# How an article prints another, the least first: over several steps the last of them that applies is said.
VERBS = {
    "exact": "reprints {} word for word",
    "version": "is a later version of {}",
    "edited": "reprints {} with edits",
    "extended": "reprints {} with words put in",
    "excerpt": "prints an excerpt from {}",
    "merged": "prints words of {} among others",
    "rewrite": "tells {} again in other words",
    "summary": "sums up {}",
}
LACKING = 5  # per cent of a text; less than that missing or put in is edits
Trail = Sequence[Copy]


def outside(article: Article, known: Iterable[Article]) -> str | None:
    """The first source that an article credits for its words and that published none of the known articles."""
    inside = {name for each in known for name in outlets(each)}
    for role in ("origin", "wire"):
        for credit in article.credits:
            if credit.role == role and plain(credit.name) not in inside:
                return credit.name
    return None


def called(article: Article) -> str:
    """What to call an article in a sentence: its publisher or address, else its title or first words."""
    words = article.title or " ".join(article.text.split()[:8])
    return article.publisher or host(article) or (f"“{words}”" if words else article.id)


def told(known: Mapping[str, Article], article: str, trails: Mapping[str, Trail], home: Mapping[str, Text]) -> str:
    """One sentence of plain words: whose words the article prints, by whose pages, and what it drops and adds.

    `trails`: for each of its origins the copies that lead from there to the article, the origin's own first; `home`:
    the text that each article is one of.
    """
    text = home[article]
    if list(trails) == [article]:
        return f"{_first(known, article, text)}."
    alone = len(trails) == 1
    parts = [_printed(known, article, way, trail, home, alone) for way, trail in trails.items() if way != article]
    parts[1:] = [part.removeprefix("prints ") for part in parts[1:]]  # 'prints words of A, and words of B'
    if article in trails:
        parts.append("has much text of its own")
    words = f"{called(known[article])} {', and '.join(parts)}"
    if not text.certain and not any(home[way] is text for way in trails):
        words += f"; which of the {len(text.members)} copies of this text was first is unknown"
    return words + "."


def _first(known: Mapping[str, Article], article: str, text: Text) -> str:
    here, credit = called(known[article]), outside(known[article], known.values())
    if not text.certain:
        rest = _untold(known, article, text)
        return f"{here} {rest}; it credits {credit}" if credit else f"{here} {rest}"
    if credit:
        nearest = ", and no other article of the record is nearer to it" if len(known) > 1 else ""
        return f"{here} credits {credit}{nearest}"
    return f"{here} is the first to print its words" if len(known) > 1 else f"{here} prints words of its own"


def _printed(
    known: Mapping[str, Article], article: str, origin: str, trail: Trail, home: Mapping[str, Text], alone: bool
) -> str:
    """What the article makes of one origin: 'reprints A via B with edits, drops the byline and 38 % of the text'.

    Only steps from text to text tell anything: of articles with one text each was compared with some others. What
    it drops and adds is said where the origin is its only one (`alone`).
    """
    credit = outside(known[origin], known.values())
    same = home[article] is home[origin]
    steps = trail if same else [copy for copy in trail if home[copy.source] is not home[copy.target]]
    way = [] if same else [each for each in _between(trail) if home[each] not in (home[article], home[origin])]
    whose = _via(credit or called(known[origin]), [called(known[each]) for each in ([origin, *way] if credit else way)])
    if same and not all(copy.directed for copy in trail):
        text = home[article]
        return VERBS["exact"].format(whose) if text.certain else _untold(known, article, text)
    if any(not copy.directed for copy in steps) or not steps:
        return f"prints words that {whose} prints too"
    kind = max((copy.kind for copy in steps), key=list(VERBS).index)
    if kind == "version" and whose == called(known[article]):
        return "prints a later version of its own article"
    changes = _changes(known, steps[-1]) if alone and steps[-1].target == article else []
    verb = VERBS[kind] if alone else VERBS[kind].removesuffix(" among others")
    return verb.format(whose) + "".join(f", {change}" for change in changes)


def _untold(known: Mapping[str, Article], article: str, text: Text) -> str:
    """What is said of one of several articles with one text of which nothing tells the first."""
    one = text.root if text.root != article else next(each for each in text.members if each != article)
    more = len(text.members) - 2
    others = f" and {more} other{'s' * (more > 1)}" if more else ""
    return f"prints the same text as {called(known[one])}{others}, and nothing tells which was first"


def _via(name: str, stations: Sequence[str]) -> str:
    passed = [each for each in dict.fromkeys(stations) if each != name]
    return f"{name} via {' and '.join(passed)}" if passed else name


def _between(trail: Trail) -> list[str]:
    """The articles on the way, the nearest to the origin first."""
    return list(dict.fromkeys(end for copy in trail for end in (copy.source, copy.target)))


def _changes(known: Mapping[str, Article], copy: Copy) -> list[str]:
    """What the last copy drops and adds, of what its reasons and passages tell."""
    dropped = [what for what in ("byline", "credit") if any(f"it drops the {what}" in each for each in copy.reasons)]
    missing = _apart(known[copy.source], [(each.source_start, each.source_end) for each in copy.passages])
    drops = [f"the {what}" for what in dropped]
    drops += [f"{missing} % of the text"] if missing >= LACKING and copy.passages else []
    added = round(100 * (1 - copy.share))
    adds = added >= LACKING and copy.kind in ("extended", "merged")
    told = [", ".join(drops[:-1]), drops[-1]] if len(drops) > 1 else drops
    return [f"drops {' and '.join(told)}"] * bool(drops) + [f"adds {added} % of its own"] * adds


def _apart(article: Article, spans: Iterable[tuple[int, int]]) -> int:
    """Per cent of an article's characters that stand in none of these spans."""
    covered, reached = 0, 0
    for start, end in sorted(spans):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return round(100 * (1 - covered / max(1, len(article.text))))
