"""How surely two reports are of one event, and why: each reason for or against it is worth something, set by hand."""

from collections.abc import Mapping, Sequence

from dateline.merging.clashes import clash
from dateline.merging.dates import bounds, days, overlap
from dateline.merging.families import families
from dateline.merging.matters import another_matter, content
from dateline.merging.sides import STRIKING, Side, noun, paired
from dateline.model import Lineage, Publication, Report

# What two deeds of the same sides lose where each is told of something else: enough to part all but copies. On the
# pairs of bench/merging.py precision rises by .02 and recall stays; no event of whole pages moves. Over a half,
# because two sides, a day and a deed in common come to just the bar and a half.
MATTER = 0.51
# Digits of a sum that count: Python 3.12 adds floats otherwise than 3.11, and one record must come of both.
EXACT = 6
# Characters between two clauses of one sentence, at most: a long newspaper sentence.
BREATH = 250
# Codes narrow enough that two reports with the same one tell the same deed, whatever verb they choose.
TELLING = frozenset({"033", "055", "057", "0841", "0871", "0874", "114", "143", "144", "161", "166", "174"})
# To kill, to wound: what comes of a blow that is told beside it.
HARM = frozenset({"182", "1823"})


def likeness(
    one: Report,
    other: Report,
    here: Sequence[Side],
    there: Sequence[Side],
    stories: Mapping[str, str],
    lineages: Mapping[str, Lineage],
    publications: Mapping[str, Publication],
) -> tuple[float, str]:
    """How surely two reports are of one event, from 0 to 1, and why."""
    if not fits(one, other, here, there, publications):
        return 0.0, ""
    if breath := _whole(one, other, here, there):
        return 0.7, breath
    together = _story(one, other, stories)
    likely, why = _words(one, other)
    agree = (likely > 0.1 or _telling(one, other)) and not families(one) & families(other) & {"meeting"}
    parts = [_people(one, other, here, there, agree), (0.1 * together, ["one story"] * together), (likely, why)]
    parts += [_time(one, other, together), _place(one, other)]
    if _copied(one, other, lineages):
        parts.append((0.3, ["the same words, copied"]))
    strength = 0.15 + sum(part for part, _ in parts) - _doubt(one, other) - MATTER * another_matter(one, other)
    return round(max(0.0, min(1.0, strength)), EXACT), ", ".join(reason for _, reasons in parts for reason in reasons)


def fits(
    one: Report,
    other: Report,
    here: Sequence[Side],
    there: Sequence[Side],
    publications: Mapping[str, Publication],
) -> bool:
    """Whether the two can be of one event: the family is the same, nothing clashes, and somebody is on both sides."""
    if clash(one, other, here, there, publications) or paired(here, there)[0] == 0:
        return False
    return bool(families(one) & families(other) or _whole(one, other, here, there))


def _whole(one: Report, other: Report, here: Sequence[Side], there: Sequence[Side]) -> str:
    """Why what is told in one breath is one event, '' where it is none: what somebody says in favour at a meeting or
    on a visit ('she flew to Oslo and backed its plan'), and whom a blow hit ('fired at the market and killed four').
    """
    near = one.article == other.article and abs(one.start - other.start) <= BREATH
    if not near or overlap(one.when, other.when) is False:
        return ""
    common, left, rest = paired(here, there)
    kinds = families(one) | families(other)
    if kinds == {"meeting", "backing"} and not left and not rest and overlap(one.when, other.when):
        return "told in one breath: the same sides on the same day"
    blow = one.kind == other.kind == "ASSAULT" and (one.code in HARM) != (other.code in HARM)
    return "told in one breath: a blow and whom it hit" if blow and common and _doers(one) & _doers(other) else ""


def _doers(report: Report) -> set[str]:
    return {one.actor or one.name for one in report.sources}


def _people(
    one: Report, other: Report, here: Sequence[Side], there: Sequence[Side], alike: bool
) -> tuple[float, list[str]]:
    """Two on both sides speak for it, at a meeting more; others on each side against it, unless the words agree."""
    common, left, rest = paired(here, there)
    strength, reasons = 0.15 * min(common, 2), [f"{common} in both"]
    if families(one) & families(other) & {"meeting"} and common > 1:
        strength, reasons = strength + 0.15, [*reasons, "a meeting of the same sides"]
    if not left and not rest:
        strength, reasons = strength + 0.1, [*reasons, "nobody else"]
    if left and rest and not alike:
        strength, reasons = strength - 0.2, [*reasons, "others on each side"]
    return strength, reasons


def _story(one: Report, other: Report, stories: Mapping[str, str]) -> bool:
    if one.article == other.article:
        return True
    return one.article in stories and stories.get(one.article) == stories.get(other.article)


def _time(one: Report, other: Report, together: bool) -> tuple[float, list[str]]:
    """Days that meet speak for it, the more the fewer days they leave; where one is unknown only the story can."""
    if bounds(one.when) is None or bounds(other.when) is None:
        return (0.1, ["a day that is not told"]) if together else (-0.3, [])
    if overlap(one.when, other.when) is False:
        return -0.1, ["days next to each other"]
    widest = max(days(one.when), days(other.when))
    if widest <= 1:
        return 0.25, ["the same day"]
    if widest <= 7:
        return 0.2, ["days that meet in a week"]
    return (0.1, ["days that meet"]) if widest <= 31 else (0.0, [])


def _place(one: Report, other: Report) -> tuple[float, list[str]]:
    if one.place is None or other.place is None:
        return 0.0, []
    same = one.place.name in other.place.name or other.place.name in one.place.name
    return (0.1, ["the same place"]) if same else (0.0, [])


def _words(one: Report, other: Report) -> tuple[float, list[str]]:
    """The same trigger, the same subject; for all but meetings, something of both must agree."""
    mine, theirs = content(one), content(other)
    common = len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0
    deed = sorted(_deeds(one) & _deeds(other))
    same = bool(deed) or _telling(one, other)
    meeting = families(one) & families(other) & {"meeting"}
    penalty = 0.0 if same or meeting or common > 0.2 else -0.25
    told = [f"“{deed[0]}” in both" if deed else "the same deed"] * same + ["words in common"] * (common > 0.3)
    return 0.1 * same + 0.2 * common + penalty, told


def _deeds(report: Report) -> set[str]:
    """The word that tells the deed; where a thing does it, that thing too: 'a strike killed twelve' is a strike."""
    things = {noun(one.name.lower()) for one in report.sources if one.kind == "other" and one.actor is None}
    return {report.trigger} | (things if report.kind in STRIKING else set())


def _telling(one: Report, other: Report) -> bool:
    """Whether both have one code that is narrow enough to tell the deed."""
    return one.kind == other.kind and one.code == other.code and one.code in TELLING


def _doubt(one: Report, other: Report) -> float:
    """Another attack, another deal: where no word is common, a day that is not told or one article's two clauses weigh
    against it."""
    if families(one) & families(other) & {"meeting"} or content(one) & content(other):
        return 0.0
    unknown = bounds(one.when) is None or bounds(other.when) is None
    return 0.15 * (unknown or (one.article == other.article and one.trigger != other.trigger))


def _copied(one: Report, other: Report, lineages: Mapping[str, Lineage]) -> bool:
    mine, theirs = lineages.get(one.article), lineages.get(other.article)
    if mine is None or theirs is None or one.article == other.article:
        return False
    words, others = content(one), content(other)
    said = not words or not others or 2 * len(words & others) >= min(len(words), len(others))  # a summary copies none
    one_origin = bool(set(mine.origins) & set(theirs.origins))
    return one_origin and said and one.trigger == other.trigger and one.kind == other.kind
