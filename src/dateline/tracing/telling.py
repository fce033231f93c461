"""Lineages in plain words, and the origins outside the record that credits name."""

from collections.abc import Iterable, Mapping

from dateline.model import Article, Copy
from dateline.tracing.mastheads import host, outlets, plain
from dateline.tracing.texts import Text

VERBS = {
    "exact": "reprints {} word for word",
    "edited": "reprints {} with edits",
    "excerpt": "prints a part of {}",
    "extended": "reprints {} with words put in",
    "merged": "prints words of {} among others",
    "rewrite": "tells {} again in other words",
    "summary": "sums up {}",
    "version": "is a later version of {}",
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


def told(known: Mapping[str, Article], article: str, origins: tuple[str, ...], way: list[Copy], text: Text) -> str:
    """One sentence: whose words the article prints, by which copies, and what tells so."""
    if origins == (article,):
        return f"{_first(known, article, text, bool(way) or len(known) > 1)}."
    parts = [_step(known, copy) for copy in way]
    if article in origins:
        parts.append("it has much text of its own")
    parts += [credit for origin in origins if (credit := _credited(known[origin], known.values()))]
    if not text.certain:
        parts.append(f"which of {len(text.members)} copies of this text was first is unknown")
    return "; ".join(parts) + "."


def _first(known: Mapping[str, Article], article: str, text: Text, copied: bool) -> str:
    here, credit = called(known[article]), _credited(known[article], known.values())
    if not text.certain:
        rest = f"stands for {len(text.members)} copies of one text, of which nothing tells the first"
        return f"{here} {rest}; {credit}" if credit else f"{here} {rest}"
    if credit:
        return f"{credit}, and no other article of the record is nearer to it" if copied else credit
    return f"{here} is the first to print its words" if copied else f"{here} prints words of its own"


def _credited(origin: Article, known: Iterable[Article]) -> str:
    credit = outside(origin, known)
    return f"{called(origin)} credits {credit}" if credit else ""


def _step(known: Mapping[str, Article], copy: Copy) -> str:
    source, target = called(known[copy.source]), called(known[copy.target])
    if not copy.directed:
        return f"{target} and {source} print the same words" + ("" if copy.kind == "exact" else " in part")
    missing = round(100 * (1 - _printed(known[copy.source], copy)))
    words = f"{target} {VERBS[copy.kind].format(source)}"
    if missing >= LACKING and copy.kind in ("edited", "excerpt", "extended"):
        words += f", without {missing} % of the text"
    return f"{words} ({copy.reasons[0]})" if copy.reasons else words


def _printed(source: Article, copy: Copy) -> float:
    """The part of the source's characters that stand in the copy's passages."""
    covered = sum(passage.source_end - passage.source_start for passage in copy.passages)
    return min(1.0, covered / max(1, len(source.text)))
