"""Who held an office on a day, and which office a person held."""

from dateline.model import Publication
from dateline.naming.reference import Person, Reference, Term


def days(publication: Publication | None) -> tuple[str, str] | None:
    """First and last possible day of publication, or None where it is open on a side."""
    if publication is None or publication.first is None or publication.last is None:
        return None
    return publication.first, publication.last


def _surely(day: str) -> str:
    """The day by which a term so dated had begun: all of '2019-04' comes before '2019-04-99'."""
    return day if len(day) == 10 else f"{day}-99"


def holds(term: Term, span: tuple[str, str]) -> bool:
    """Whether the term surely covers all days of the span. Terms without an end are known up to the review alone."""
    last = term.last or term.reviewed
    return _surely(term.first) <= span[0] and span[1] <= last


def _meanings(reference: Reference, office: str, seat: str | None) -> tuple[str, ...]:
    return reference.means.get((office, seat or "")) or reference.means.get((office, "*")) or (office,)


def meant(reference: Reference, office: str, seat: str | None) -> str:
    """The office that a word means in a state: its 'foreign minister' is a secretary of state in the USA."""
    meanings = _meanings(reference, office, seat)
    return meanings[0] if len(meanings) == 1 else office


def shown_as(reference: Reference, office: str, seat: str | None) -> str:
    """The office in the words its own state uses."""
    office = meant(reference, office, seat)
    return reference.shown.get((seat or "", office), office)


def holder(reference: Reference, office: str, seat: str, span: tuple[str, str] | None) -> str | None:
    """The one person who held the office of that state or body on all days of `span`; None where that is not sure."""
    if span is None:
        return None
    for name in _meanings(reference, office, seat):
        if terms := reference.terms.get((seat, name)):
            found = {term.person for term in terms if term.sure and holds(term, span)}
            return found.pop() if len(found) == 1 else None
    return None


def _held(reference: Reference, person: Person, span: tuple[str, str] | None) -> Term | None:
    held = [term for term in person.terms if span and holds(term, span)]
    return held[-1] if held else None


def post_of(reference: Reference, person: Person, span: tuple[str, str] | None) -> tuple[str, str] | None:
    """The office held on those days, as (office, state or body)."""
    term = _held(reference, person, span)
    return (term.office, term.seat) if term else None


def office_of(reference: Reference, person: Person, span: tuple[str, str] | None) -> str | None:
    """The office held on those days in words, 'former …' after the last; None where days or terms leave doubt."""
    if span is None:
        return None
    if term := _held(reference, person, span):
        return shown_as(reference, term.office, term.seat)
    past = [term for term in person.terms if term.last and term.last <= span[0]]
    future = [term for term in person.terms if _surely(term.first) > span[1]]
    sure = past and len(past) + len(future) == len(person.terms)
    return f"former {shown_as(reference, past[-1].office, past[-1].seat)}" if sure else None
