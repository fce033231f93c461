"""Who held an office on a day, and which office a person held."""

from dateline.model import Publication
from dateline.naming.reference import Person, Reference, Term


def _opens(day: str) -> str:
    """The last day on which a term so dated may have begun: '2019-04' → '2019-04-31' in comparison."""
    return day if len(day) == 10 else f"{day}-99"


def days(publication: Publication | None) -> tuple[str, str] | None:
    """First and last possible day of publication, or None where it is open on a side."""
    if publication is None or publication.first is None or publication.last is None:
        return None
    return publication.first, publication.last


def holds(term: Term, span: tuple[str, str], reviewed: str) -> bool:
    """Whether the term surely covers all days of the span. Terms without an end are known up to the review alone."""
    last = term.last or reviewed
    return _opens(term.first) <= span[0] and span[1] <= last


def holder(reference: Reference, office: str, seat: str, span: tuple[str, str] | None) -> str | None:
    """The one person who held the office of that state or body on all days of `span`; None where that is not sure."""
    if span is None:
        return None
    wanted = reference.means.get((office, seat)) or reference.means.get((office, "*")) or (office,)
    for name in wanted:
        terms = reference.terms.get((seat, name), ())
        found = {term.person for term in terms if term.sure and holds(term, span, reference.reviewed)}
        if len(found) == 1:
            return found.pop()
        if terms and name not in ("king", "queen", "monarch"):
            return None
    return None


def office_of(reference: Reference, person: Person, span: tuple[str, str] | None) -> str | None:
    """The office the person held on those days, 'former …' after the last one, None where the day or the term is unsure."""
    if span is None:
        return None
    held = [term for term in person.terms if holds(term, span, reference.reviewed)]
    if held:
        return shown(reference, held[-1])
    past = [term for term in person.terms if term.last and term.last <= span[0]]
    future = [term for term in person.terms if _opens(term.first) > span[0]]
    ended = past and len(past) + len(future) == len(person.terms)
    return f"former {shown(reference, past[-1])}" if ended else None


def shown(reference: Reference, term: Term) -> str:
    """The office in the words its own state uses."""
    return reference.shown.get((term.seat, term.office), term.office)
