"""Lineages in plain words, and the origins outside the record that credits name."""

from collections.abc import Iterable

from dateline.model import Article, Copy
from dateline.tracing.mastheads import host, outlets, plain

VERBS = {
    "exact": "reprints {} word for word",
    "edited": "reprints {} with edits",
    "excerpt": "prints a part of {}",
    "extended": "reprints {} with paragraphs of its own",
    "merged": "prints words of {} among others",
    "rewrite": "tells {} again in other words",
}


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


def told(known: dict[str, Article], article: str, origins: tuple[str, ...], way: list[Copy], certain: bool) -> str:
    """One sentence: whose words the article prints, by which copies, and what tells so."""
    here = called(known[article])
    credit = outside(known[origins[0]], known.values())
    after = f"; {called(known[origins[0]])} credits {credit}" if credit and origins[0] != article else ""
    if origins == (article,):
        alone = "is the origin" if certain else "stands for its copies, since nothing tells which was first"
        base = f"{here} {alone}" if way or not certain else f"{here} prints its own words"
        return f"{base}{f', and credits {credit}' if credit else ''}."
    steps = [_step(known, copy) for copy in way]
    doubt = "" if certain else "; which of its copies was first is unknown"
    return f"{', and '.join(steps) or here}{after}{doubt}."


def _step(known: dict[str, Article], copy: Copy) -> str:
    source, target = called(known[copy.source]), called(known[copy.target])
    missing = round(100 * (1 - _printed(known[copy.source], copy)))
    words = f"{target} {VERBS[copy.kind].format(source)}"
    if missing >= 5 and copy.kind in ("edited", "excerpt", "extended"):
        words += f", without {missing} % of the text"
    if not copy.directed:
        return f"{words} or the other way round"
    return f"{words} ({copy.reasons[0]})" if copy.reasons else words


def _printed(source: Article, copy: Copy) -> float:
    """The part of the source's characters that stand in the copy's passages."""
    covered = sum(passage.source_end - passage.source_start for passage in copy.passages)
    return min(1.0, covered / max(1, len(source.text)))
