"""The words that carry a report: its clause, its subject, who says it, and the evidence of each field."""

from dateline.coding.actors import Cast
from dateline.coding.found import Found
from dateline.coding.kinds import Reading
from dateline.coding.modality import Claim
from dateline.coding.participants import participants
from dateline.coding.tree import Tree
from dateline.model import Evidence, When


def clause(tree: Tree, one: Found) -> tuple[int, int]:
    """From the first to the last word of trigger and arguments."""
    words = {one.trigger, one.clause, *one.sources, *one.targets}
    words |= {w for each in (*one.sources, *one.targets) for w in tree.phrase(each)}
    if one.object is not None:
        words |= set(tree.phrase(one.object))
    return tree.span(sorted(words))


def subject(tree: Tree, one: Found) -> str | None:
    """What it is about: the object's own words, unless it is an actor."""
    thing = one.object if one.object is not None else None
    if thing is None or tree.tag(thing).startswith("NNP") or tree.tag(thing) == "PRP" or thing in one.targets:
        return None
    return tree.text(tree.phrase(thing))


def sayer(tree: Tree, said: Claim, cast: Cast) -> str | None:
    if said.sayer is None:
        return None
    return ", ".join(p.name for p in participants(tree, tree.listed(said.sayer), "speaker", cast)) or None


def evidence(tree: Tree, one: Found, said: Claim, reading: Reading, time: When | None) -> tuple[Evidence, ...]:
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
