"""Two articles word by word: is one a copy of the other, of what kind, how much of it, and who printed whom."""

from collections.abc import Collection, Sequence

from dateline.model import Article, Copy, CopyKind, Passage, Sign
from dateline.tracing.clues import clues
from dateline.tracing.coverage import Apart, apart_of, from_one_form, is_copy
from dateline.tracing.evidence import Clue
from dateline.tracing.kinds import kind_of
from dateline.tracing.order import keeps_order, may_keep_order
from dateline.tracing.passages import Stretch, stretches
from dateline.tracing.rewriting import rewrite
from dateline.tracing.sides import HEARD, Heard, Side, matched, sides, spoken
from dateline.tracing.versions import same_address, versions
from dateline.tracing.words import part_of

# Points by which one direction must outweigh the other: one fair clue, or two weak ones.
SURE = 2.0


def align(first: Article, second: Article, standing: Collection[int] = ()) -> Copy | None:
    """The copy that two articles make, or None where neither prints the other's words.

    Passages are places in characters; `share` is the part of the target's words in runs of three or more words of the
    source. Shared quotations, standing paragraphs and two outlets' own articles on one event make no copy. The answer
    does not depend on which article is given first. One article at two times is a copy of kind 'version'. `standing`
    are the marks of either text whose words recur in unrelated ones (see recurrence.py); they do not count. An article
    that tells another's facts in other words is one if it keeps their order, or credits the other's outlet.
    """
    if first.id == second.id:
        return None
    first, second = sorted((first, second), key=lambda article: article.id)
    return judged(first, second, stretches(spoken(first.text), spoken(second.text)), standing)


def judged(
    first: Article, second: Article, found: tuple[Stretch, ...], standing: Collection[int] = (), heard: Heard = HEARD
) -> Copy | None:
    """The same with the passages at hand that the two share; `first` is the one of the lesser id."""
    if found or may_keep_order(first, second, heard):
        one, other = sides(first, second, found, heard)
        shape = _shape(one, other, found, apart_of(one, other, standing))
        if shape:
            return _directed(*matched(one, other), found, shape)
    return rewrite(first, second) or rewrite(second, first)


def _shape(one: Side, other: Side, found: tuple[Stretch, ...], apart: Apart) -> str:
    """'' for no copy, 'version', 'rewrite', or 'words' where the words themselves tell the kind."""
    if from_one_form(one, other, found):
        return ""
    if versions(one, other):
        return "version"
    if is_copy(one, other, found, apart):
        return "words"
    return "rewrite" if keeps_order(one, other, apart) else ""


Spans = tuple[tuple[tuple[int, int], tuple[int, int]], ...]


def _directed(one: Side, other: Side, found: tuple[Stretch, ...], shape: str) -> Copy:
    straight, turned = tuple((each, True) for each in found), tuple((each, False) for each in found)
    forward, backward = clues(one, other, straight), clues(other, one, turned)
    balance = sum(clue.points for clue in forward) - sum(clue.points for clue in backward)
    known = abs(balance) >= SURE
    spans = tuple((each.first, each.second) for each in found)
    if known and balance < 0:
        one, other, forward, backward = other, one, backward, forward
        spans = tuple((second, first) for first, second in spans)
    reasons = _reasons(forward, backward) if known else _undecided(forward, backward)
    return _copy(one, other, spans, _kind(one, other, known, shape), known, reasons)


def _kind(source: Side, target: Side, known: bool, shape: str) -> CopyKind:
    if shape == "version":
        return "version"
    if shape == "rewrite":
        return "rewrite"
    longer = known or len(source.words) >= len(target.words)
    return kind_of(source, target) if longer else kind_of(target, source)


Reasons = Sequence[tuple[str, Clue | None]]


def _copy(source: Side, target: Side, spans: Spans, kind: CopyKind, directed: bool, reasons: Reasons) -> Copy:
    if kind == "version":
        at = "address" if same_address(source.article, target.article) else "outlet under the same headline"
        reasons = ((f"another version at the same {at}", None), *reasons)
    return Copy(
        source=source.article.id,
        target=target.article.id,
        share=round(part_of(target.same), 4),
        kind=kind,
        directed=directed,
        reasons=tuple(reason for reason, _ in reasons),
        passages=tuple(_passage(source, target, *span) for span in spans),
        signs=tuple(
            Sign(article=article, start=start, end=end, reason=reason)
            for reason, clue in reasons
            for article, start, end in (clue.where if clue else ())
        ),
    )


def _passage(source: Side, target: Side, there: tuple[int, int], here: tuple[int, int]) -> Passage:
    return Passage(
        source_start=int(source.words.starts[there[0]]),
        source_end=int(source.words.ends[there[1] - 1]),
        target_start=int(target.words.starts[here[0]]),
        target_end=int(target.words.ends[here[1] - 1]),
    )


def _reasons(telling: list[Clue], against: list[Clue]) -> Reasons:
    """Reasons, the strongest first; what speaks against the direction is said too."""
    ranked = [(clue.reason, clue) for clue in sorted(telling, key=lambda clue: -clue.points)]
    return [*ranked, *((f"against it, of the other: {clue.reason}", clue) for clue in against)]


def _undecided(forward: list[Clue], backward: list[Clue]) -> Reasons:
    said = [("of the target", clue) for clue in forward] + [("of the source", clue) for clue in backward]
    told = [(f"{of}: {clue.reason}", clue) for of, clue in said]
    return [("nothing tells for sure who printed whom", None), *told]
