"""One article's reports: what it says happened, was planned, threatened or denied, each field with the words
that carry it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.coding import inherited, timing
from dateline.coding.actors import Cast
from dateline.coding.arguments import owners
from dateline.coding.citing import clause, evidence, sayer, subject
from dateline.coding.finding import found
from dateline.coding.found import Found
from dateline.coding.kinds import Reading, read
from dateline.coding.lexicon import lexicon
from dateline.coding.manner import OF_BUSINESS, manner
from dateline.coding.modality import claim
from dateline.coding.participants import at_home, participants
from dateline.coding.places import place
from dateline.coding.scene import Scene, time_of
from dateline.coding.standins import told_before, two
from dateline.coding.telling import what
from dateline.coding.tree import Tree
from dateline.coding.weighing import BAR, EVERYDAY_DEED, FLOOR, confidence, reasons
from dateline.model import (
    Article,
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

# What may be told with neither side: 'protests broke out', 'a bomb went off'.
UNSAID = ("PROTEST", "ASSAULT", "FIGHT")
VISITS = ("042", "043")
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

    Sentences that are not wanted or not parsed are passed over, and so is what stands inside direct quotes: a quote is
    a claim of its own. Reports whose confidence is below `BAR` are kept for a reader to look at, but no event is made
    of them; below `FLOOR` they are dropped.
    """
    found_ = (report for report, _ in candidates(article, publication, sentences, parses, times, mentions, quotes))
    kept = _distinct(report for report in found_ if report.confidence >= FLOOR)
    return tuple(sorted(kept, key=lambda r: (r.start, r.end, r.id)))


def candidates(
    article: Article,
    publication: Publication | None,
    sentences: Sequence[Sentence],
    parses: Mapping[str, Parse],
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    quotes: Sequence[Quote],
) -> list[tuple[Report, Mapping[str, bool]]]:
    """All that could be reports, however unsure, each with the reasons for and against it."""
    cast = Cast.of(mentions, lexicon())
    wanted = (s for s in sentences if s.wanted and s.words in parses and not LISTED.search(s.text))
    trees = [Tree(sentence, parses[sentence.words]) for sentence in sorted(wanted, key=lambda s: s.start)]
    made: list[tuple[Report, Mapping[str, bool]]] = []
    before: list[Report] = []
    written = manner(trees, cast)
    framing = last = None
    for tree in trees:
        framing = framing if framing is not None and inherited.goes_on(framing, tree) else None
        for one in found(tree, cast):
            scene = Scene(article, publication, tree, last, framing, cast, times, quotes, before, written)
            if (report := _report(scene, one)) is not None:
                made.append(report)
                if report[0].confidence >= BAR:
                    before.append(report[0])
        if framing is None or timing.placed(times, tree):
            framing = tree
        last = tree
    return made


def _report(scene: Scene, one: Found) -> tuple[Report, Mapping[str, bool]] | None:
    tree, cast = scene.tree, scene.cast
    if _quoted(tree, one, scene.quotes) or _spoken(tree, one):
        return None
    if tree.verb(one.clause) and any(tree.astray(w) for w in (one.clause, tree.head(one.clause))):
        return None
    said = claim(tree, one.clause, cast.words.modality)
    reading = read(tree, one, said, cast)
    if reading is None:
        return None
    sources, named, everyone = _sides(scene, one, reading)
    targets = tuple(t for t in named if all(not _same(t, s) for s in sources))
    if not sources and not targets and reading.kind not in UNSAID:
        return None
    if reading.code in VISITS and at_home(sources, targets):
        return None
    time = time_of(scene, one, said)
    if not sources and _describes(tree, one) and (time is None or tree.dep(one.clause) == "amod"):
        return None
    if reading.status == "happened" and _ahead(scene, time):
        if tree.lemma(one.trigger) in timing.FIXING:  # 'has called a strike for Wednesday': what is fixed is to come
            reading = replace(reading, status="announced")
        else:  # 'agreed to reopen the line in 2030', 'has told them to report by May': the day of what is to come of it
            time = None
    held = {**reasons(tree, one, said, sources, targets, time, cast), **scene.written}
    if held[EVERYDAY_DEED] and held[OF_BUSINESS]:  # a firm's deals and posts, in a page about firms
        return None
    start, end = clause(tree, one)
    report = Report(
        article=scene.article.id, start=start, end=end, kind=reading.kind, code=reading.code, status=reading.status,
        trigger=tree.lemma(reading.trigger), what=what(tree, one, everyone, named), sources=sources, targets=targets,
        when=time, place=place(tree, one, cast), subject=subject(tree, one), said_by=sayer(tree, said, cast),
        evidence=evidence(tree, one, said, reading, time), confidence=confidence(held), how=reading.how,
    )  # fmt: skip
    return (_part(report, scene.before) if one.part else report), held


def _ahead(scene: Scene, time: When | None) -> bool:
    """Whether a day lies after the publication."""
    published = scene.publication.last if scene.publication is not None else None
    return time is not None and bool(time.first and published and time.first[:10] > published)


def _spoken(tree: Tree, one: Found) -> bool:
    """What the writer or the reader takes part in: 'he ignored me', 'you can meet your adviser'."""
    said = {tree.low(w) for w in (*one.sources, *one.targets) if tree.tag(w) in ("PRP", "PRP$")}
    itself = bool(one.targets) and all(
        tree.low(w).endswith(("self", "selves")) for w in one.targets
    )  # 'has contradicted himself'
    return itself or bool(said & {"i", "me", "my", "you", "your", "myself", "yourself"})


def _describes(tree: Tree, one: Found) -> bool:
    """'the three activists detained', 'the ousted premier': the word says who is meant, and tells nothing new."""
    return tree.dep(one.clause) in ("acl", "amod") and tree.tag(one.clause) == "VBN"


Sides = tuple[tuple[Participant, ...], tuple[Participant, ...], tuple[Participant, ...]]


def _sides(scene: Scene, one: Found, reading: Reading) -> Sides:
    """Who acts, who is acted on, and the acting side as the words name it."""
    tree, cast = scene.tree, scene.cast
    source_role, target_role = one.pattern.roles
    sources = participants(tree, one.sources, source_role, cast)
    if not sources:
        sources = _of_before(scene, one.sources, source_role)
    if one.pattern.mutual and (pair := two(tree, one, cast, scene.before)):
        sources = pair
    everyone = sources
    # 'the presidents of Peru and Chile met': the words behind 'of' name the same two.
    others = {s.actor for s in participants(tree, one.targets, target_role, cast)} - {s.actor for s in sources}
    sources, met = (sources[:1], sources[1:]) if one.pattern.mutual and not others else (sources, ())
    named = met or participants(tree, one.targets, target_role, cast, {s.country for s in sources})
    named = named or _of_before(scene, one.targets, target_role)
    # 'her decision' is hers, though nobody is found whom 'her' means.
    if not sources and one.pattern.implied and not owners(tree, one.trigger):
        most = cast.country({t.actor for t in named})
        sources = (_implied(most, source_role),) if most is not None else ()
    if not named and reading.kind in ("SANCTION", "THREATEN") and one.pattern.kind == "SANCTION":
        only = cast.other_state(tree, {s.country for s in sources})
        named = (replace(_implied(only, target_role), start=only.start, end=only.end),) if only is not None else ()
    return sources, named, everyone


def _of_before(scene: Scene, words: Sequence[int], role: str) -> tuple[Participant, ...]:
    """The people of the sentence before for whom 'they' or 'them' stands."""
    crowd = told_before(scene.tree, words, scene.last, scene.cast)
    return () if crowd is None or scene.last is None else participants(scene.last, [crowd], role, scene.cast)


def _part(report: Report, before: Sequence[Report]) -> Report:
    """A part without a day of its own has the day of the whole, as the article told it before."""
    if report.when is not None:
        return report
    who = {p.actor for p in report.sources if p.actor}
    for earlier in reversed(before):
        shared = who & {p.actor for p in (*earlier.sources, *earlier.targets)}
        if shared and earlier.when is not None and earlier.code in ("036", "040", "042", "043"):
            how = f"told as a part of what the article dates before; {earlier.when.how}"
            # A part that is told so is as sure as what it is a part of, which was sure enough to be told.
            sure = max(report.confidence, BAR)
            return replace(report, when=replace(earlier.when, how=how), confidence=sure)
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


def _distinct(reports: Iterable[Report]) -> list[Report]:
    """One report for each kind between the same sides in a clause: the surer one stays."""
    kept: dict[tuple[object, ...], Report] = {}
    for report in sorted(reports, key=lambda r: (-r.confidence, r.start, r.end, r.id)):
        sides = frozenset(p.name for p in (*report.sources, *report.targets))
        day = report.when.value if report.when else None
        kept.setdefault((report.kind, report.status, sides, day, 0 if sides else report.start), report)
    return list(kept.values())
