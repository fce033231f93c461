"""Offices without a name, told by what the rest of the article says."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.naming.counterparts import counterpart
from dateline.naming.found import Found, Row
from dateline.naming.namesakes import abroad, repeated
from dateline.naming.offices import meant
from dateline.naming.reference import Reference


def settle(rows: Sequence[Row], reference: Reference, span: tuple[str, str] | None) -> list[Row]:
    """The rows with every office given its person: the one the article names for it first, then the reference data's.

    An office with no state ('the president') needs one and only one person in the article who holds such an office;
    else it is left without a name. So does a former office. `span` are the days the article may be of.
    """
    rows = [(sentence, [counterpart(one, row, reference, span) for one in row]) for sentence, row in rows]
    holders = _holders((one for _, row in rows for one in row), reference)
    settled = [(sentence, [_settled(one, holders, reference) for one in row]) for sentence, row in rows]
    settled = [(sentence, [one if one.name else one.instead or one for one in row]) for sentence, row in settled]
    told = _told(one for _, row in settled for one in row)
    kept = [(sentence, [one for one in row if one.name or one.kind == "person"]) for sentence, row in settled]
    return abroad(repeated([(sentence, [_filled(one, told) for one in row]) for sentence, row in kept]), reference)


def _told(found: Iterable[Found]) -> dict[str, Found]:
    """For each unknown person the first mention that tells most: the office, then the country."""
    told: dict[str, Found] = {}
    for one in found:
        if one.kind == "person" and one.name and not one.known and (one.office or one.country):
            best = told.setdefault(one.name, one)
            if one.office and not best.office:
                told[one.name] = one
    return told


def _filled(one: Found, told: dict[str, Found]) -> Found:
    best = told.get(one.name)
    if one.kind != "person" or one.known or best is None:
        return one
    return replace(one, office=one.office or best.office, country=one.country or best.country)


def _holders(found: Iterable[Found], reference: Reference) -> dict[tuple[str, str], dict[str, Found]]:
    holders: dict[tuple[str, str], dict[str, Found]] = {}
    for one in found:
        if one.post and not one.by_office:
            office = meant(reference, *one.post)
            for post in ((office, one.post[1]), (office, "")):
                holders.setdefault(post, {}).setdefault(one.name, one)
        elif (one.office or "").startswith("former ") and one.country:
            holders.setdefault((one.office or "", one.country), {}).setdefault(one.name, one)
    return holders


def _settled(one: Found, holders: dict[tuple[str, str], dict[str, Found]], reference: Reference) -> Found:
    if not one.by_office or not one.post:
        return one
    named = holders.get((meant(reference, *one.post), one.post[1]), {})
    if len(named) != 1:
        return one
    holder = next(iter(named.values()))
    how = "holder of the office, as the article names them"
    return replace(one, name=holder.name, country=holder.country, office=holder.office, known=holder.known, how=how)
