"""Lineages in plain words, and the origins outside the record that credits name."""

from collections.abc import Iterable

from dateline.model import Article, Copy
from dateline.tracing.families import Family
from dateline.tracing.mastheads import host, outlets, plain

VERBS = {
    "exact": "reprints {} word for word",
    "edited": "reprints {} with edits",
    "excerpt": "prints a part of {}",
    "extended": "reprints {} with words put in",
    "merged": "prints words of {} among others",
    "rewrite": "tells {} again in other words",
}
LACKING = 5  # per cent of the source's text; less than that missing is edits


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


def told(known: dict[str, Article], article: str, origins: tuple[str, ...], way: list[Copy], family: Family) -> str:
    """One sentence: whose words the article prints, by which copies, and what tells so."""
    if origins == (article,):
        return f"{_at_the_top(known, article, family)}."
    steps = "; ".join(_step(known, copy) for copy in way)
    own = ", and has words of its own" if article in origins else ""
    credits = [_credited(known[origin], known) for origin in origins if origin != article]
    doubt = "" if family.certain else "; which of its copies was first is unknown"
    return f"{steps}{own}{''.join(credit for credit in credits if credit)}{doubt}."


def _at_the_top(known: dict[str, Article], article: str, family: Family) -> str:
    here, count = called(known[article]), len(family.members) - 1
    copies = f"{count} cop{'ies' if count > 1 else 'y'} in the record"
    if credit := outside(known[article], known.values()):
        return f"{here} credits {credit}" + (f"; nearest to it of all {copies} and itself" if count else "")
    if not count:
        return f"{here} prints its own words"
    if family.certain:
        return f"{here} is the origin of {copies}"
    return f"{here} stands for itself and {copies}; which was first is unknown"


def _credited(origin: Article, known: dict[str, Article]) -> str:
    credit = outside(origin, known.values())
    return f"; {called(origin)} credits {credit}" if credit else ""


def _step(known: dict[str, Article], copy: Copy) -> str:
    source, target = called(known[copy.source]), called(known[copy.target])
    if not copy.directed:
        return f"{target} and {source} print the same words" + ("" if copy.kind == "exact" else ", not all of them")
    missing = round(100 * (1 - _printed(known[copy.source], copy)))
    words = f"{target} {VERBS[copy.kind].format(source)}"
    if missing >= LACKING and copy.kind in ("edited", "excerpt", "extended"):
        words += f", without {missing} % of the text"
    return f"{words} ({copy.reasons[0]})" if copy.reasons else words


def _printed(source: Article, copy: Copy) -> float:
    """The part of the source's characters that stand in the copy's passages."""
    covered = sum(passage.source_end - passage.source_start for passage in copy.passages)
    return min(1.0, covered / max(1, len(source.text)))
