"""One article's reports: what it says happened, was planned, threatened or denied, each field with the words
that carry it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.coding import timing
from dateline.coding.actors import Cast
from dateline.coding.finding import found
from dateline.coding.found import Found
from dateline.coding.kinds import Reading, read
from dateline.coding.lexicon import lexicon
from dateline.coding.modality import Claim, claim
from dateline.coding.participants import participants
from dateline.coding.places import place
from dateline.coding.standins import two
from dateline.coding.telling import what
from dateline.coding.tree import Tree
from dateline.coding.weighing import BAR, confidence
from dateline.model import (
    Article,
    Evidence,
    Mention,
    Parse,
    Participant,
    Publication,
    Quote,
    Report,
    Sentence,
    TimeExpression,
    When,
)

# Bars between words: a row of links or of a table, no sentence.
LISTED = re.compile(r"\s\|\s.*\s\|\s|\s\|\s.{0,40}$")


def code(
    article: Article,
    publication: Publication | None,
    sentences: Sequence[Sentence],
    parses: Mapping[str, Parse],
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    quotes: Sequence[Quote],
) -> tuple[Report, ...]:
    """The reports of one article, in the order of its text; `parses` by the `words` of a sentence.

    Sentences that are not wanted or not parsed are passed over, and so is what stands inside direct quotes: a
    quote is a
    claim of its own. A report whose confidence is below `BAR` is left out.
    """
    words = lexicon()
    cast = Cast.of(mentions, words)
    wanted = (s for s in sentences if s.wanted and s.words in parses and not LISTED.search(s.text))
    ordered = sorted(wanted, key=lambda s: s.start)
    trees = [Tree(sentence, parses[sentence.words]) for sentence in ordered]
    reports: list[Report] = []
    for before, tree in pairwise([None, *trees]):
        assert tree is not None
        framing = before if before is not None and before.sentence.paragraph == tree.sentence.paragraph else None
        for one in found(tree, cast):
            report = _report(article, publication, tree, framing, one, cast, times, quotes, reports)
            if report is not None:
                report = _part(report, reports) if one.part else report
                reports.append(report)
    return tuple(sorted(_distinct(r for r in reports if r.confidence >= BAR), key=lambda r: (r.start, r.end, r.id)))


def _report(
    article: Article,
    publication: Publication | None,
    tree: Tree,
    framing: Tree | None,
    one: Found,
    cast: Cast,
    times: Sequence[TimeExpression],
    quotes: Sequence[Quote],
    before: Sequence[Report],
) -> Report | None:
    if _quoted(tree, one, quotes):
        return None
    said = claim(tree, one.clause, cast.words.modality)
    reading = read(tree, one, said, cast)
    if reading is None:
        return None
    source_role, target_role = one.pattern.roles
    sources = participants(tree, one.sources, source_role, cast)
    if one.pattern.mutual and (pair := two(tree, one, cast, before)):
        sources = pair
    everyone = sources
    sources, met = (sources[:1], sources[1:]) if one.pattern.mutual and not one.targets else (sources, ())
    named = met or participants(tree, one.targets, target_role, cast, {s.country for s in sources})
    if not sources and one.pattern.implied:
        most = cast.country({t.actor for t in named})
        sources = (_implied(most, source_role),) if most is not None else ()
    if not named and reading.kind in ("SANCTION", "THREATEN") and one.pattern.kind == "SANCTION":
        only = cast.other_state(tree, {s.country for s in sources})
        named = (replace(_implied(only, target_role), start=only.start, end=only.end),) if only is not None else ()
    targets = tuple(t for t in named if all(not _same(t, s) for s in sources))
    time = _time(tree, framing, one, times, said, publication)
    start, end = _clause(tree, one)
    return Report(
        article=article.id, start=start, end=end, kind=reading.kind, code=reading.code, status=reading.status,
        trigger=tree.lemma(reading.trigger), what=what(tree, one, everyone, named), sources=sources, targets=targets,
        when=time,
        place=place(tree, one, cast), subject=_subject(tree, one), said_by=_sayer(tree, said, cast),
        evidence=_evidence(tree, one, said, reading, time),
        confidence=confidence(tree, one, said, sources, targets, time, cast), how=reading.how,
    )  # fmt: skip


def _part(report: Report, before: Sequence[Report]) -> Report:
    """A part without a day of its own has the day of the whole, as the article told it before."""
    if report.when is not None:
        return report
    who = {p.actor for p in report.sources if p.actor}
    for earlier in reversed(before):
        shared = who & {p.actor for p in (*earlier.sources, *earlier.targets)}
        if shared and earlier.when is not None and earlier.code in ("036", "040", "042", "043"):
            how = f"told as a part of what the article dates before; {earlier.when.how}"
            return replace(report, when=replace(earlier.when, how=how))
    return report


def _implied(most: Mention, role: str) -> Participant:
    """The country an article is most about, where a sentence leaves the doer unsaid; no words here name it."""
    return Participant(name=most.name, actor=most.actor, kind="state", country=most.country, role=role)


def _same(one: Participant, other: Participant) -> bool:
    if one.actor is not None and other.actor is not None:
        return one.actor == other.actor
    return (one.start, one.end) == (other.start, other.end)


def _quoted(tree: Tree, one: Found, quotes: Sequence[Quote]) -> bool:
    start, end = tree.span([one.trigger])
    return any(q.direct and q.start <= start and end <= q.end for q in quotes)


def _time(
    tree: Tree,
    framing: Tree | None,
    one: Found,
    times: Sequence[TimeExpression],
    said: Claim,
    publication: Publication | None,
) -> When | None:
    if one.pattern.status == "cancelled" and one.object is not None:
        # The day it was to be, never the day it was called off.
        return timing.below(tree, one.object, times, publication.first if publication is not None else None)
    own = timing.counted(tree, one.clause, times) or timing.when(tree, one.trigger, one.clause, times)
    if own is None and (said.refused or one.pattern.refusal) and said.told is not None:  # to say no is the refusal
        own = timing.when(tree, said.told, said.told, times)
    return own or _framed(tree, framing, one, times, said, publication)


def _framed(
    tree: Tree,
    framing: Tree | None,
    one: Found,
    times: Sequence[TimeExpression],
    said: Claim,
    publication: Publication | None,
) -> When | None:
    own = timing.placed(times, tree)
    if said.status == "happened" and not own and tree.tag(one.clause) in ("VBD", "VBN"):
        return timing.framed(times, framing)
    return timing.published(said.status, publication)


def _clause(tree: Tree, one: Found) -> tuple[int, int]:
    """From the first to the last word of trigger and arguments."""
    words = {one.trigger, one.clause, *one.sources, *one.targets}
    words |= {w for each in (*one.sources, *one.targets) for w in tree.phrase(each)}
    if one.object is not None:
        words |= set(tree.phrase(one.object))
    return tree.span(sorted(words))


def _subject(tree: Tree, one: Found) -> str | None:
    """What it is about: the object's own words, unless it is an actor."""
    thing = one.object if one.object is not None else None
    if thing is None or tree.tag(thing).startswith("NNP") or tree.tag(thing) == "PRP" or thing in one.targets:
        return None
    return tree.text(tree.phrase(thing))


def _sayer(tree: Tree, said: Claim, cast: Cast) -> str | None:
    if said.sayer is None:
        return None
    return ", ".join(p.name for p in participants(tree, tree.listed(said.sayer), "speaker", cast)) or None


def _evidence(tree: Tree, one: Found, said: Claim, reading: Reading, time: When | None) -> tuple[Evidence, ...]:
    kept = [("kind", [one.trigger], reading.how)]
    if said.because is not None:
        kept.append(("status", [said.because], f"makes it {reading.status}"))
    kept += [("source", tree.phrase(word), "does it") for word in one.sources]
    kept += [("target", tree.phrase(word), "is on the other side") for word in one.targets]
    if one.object is not None and one.object not in one.targets:
        kept.append(("subject", tree.phrase(one.object), "what it is about"))
    if said.told is not None:
        kept.append(("said_by", [said.told], "tells who says so"))
    found_ = [Evidence(field=field, start=tree.span(w)[0], end=tree.span(w)[1], how=how) for field, w, how in kept]
    if time is not None and time.start is not None and time.end is not None:
        found_.append(Evidence(field="when", start=time.start, end=time.end, how=time.how))
    return tuple(found_)


def _distinct(reports: Iterable[Report]) -> list[Report]:
    """One report for each kind between the same sides in a clause: the surer one stays."""
    kept: dict[tuple[object, ...], Report] = {}
    for report in sorted(reports, key=lambda r: (-r.confidence, r.start, r.end, r.id)):
        sides = frozenset(p.name for p in (*report.sources, *report.targets))
        day = report.when.value if report.when else None
        kept.setdefault((report.kind, report.status, sides, day, 0 if sides else report.start), report)
    return list(kept.values())
