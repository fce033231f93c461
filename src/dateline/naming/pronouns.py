"""'he', 'she', 'they', 'it': only where one reading is left, and never inside quotations.

What a speaker's 'he' means depends on what was said before the page quotes it; so those stay open, and who is named
within a quotation is nobody whom the page's own 'he' goes back to.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.model import Parse, Sentence, Token
from dateline.naming.clauses import asked_of, described, opened_before, over, own_subject, subjects_of
from dateline.naming.found import Found, Reading, Row
from dateline.naming.marks import Stretch, inside
from dateline.naming.pairs import pairs
from dateline.naming.persons import SEXES
from dateline.naming.things import things

SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
# How many sentences back a pair or a pronoun may reach: further back another reading is as likely.
REACH = 2


def resolve(rows: Sequence[Row], parses: Mapping[str, Parse], reading: Reading, quoted: Sequence[Stretch]) -> list[Row]:
    """The rows with mentions for pronouns and pairs added, each in order of place, and without persons left open."""
    done: list[Row] = []
    sexes = _titled(rows)
    for sentence, found in rows:
        here = _Sentence(sentence, parses.get(sentence.words), found, done[-REACH:], parses, reading, quoted, sexes)
        extra = [
            *pairs(sentence.text, found, [row for _, row in reversed(here.before)], reading.reference),
            *(one for one in here.pronouns() if not inside(sentence.start + one.start, quoted)),
            *(one for one in here.things() if not inside(sentence.start + one.start, quoted)),
        ]
        taken = [(one.start, one.end) for one in found]
        extra = [one for one in extra if not any(a < one.end and one.start < b for a, b in taken)]
        done.append((sentence, sorted([*found, *extra], key=lambda one: (one.start, one.end))))
    return [(sentence, [one for one in row if one.name]) for sentence, row in done]


def _titled(rows: Sequence[Row]) -> dict[str, str]:
    """The sex of persons whom the page calls 'Mr' or 'Mrs', by name."""
    words = ((one.name, s.text[one.start : one.end].split()[0].lower()) for s, row in rows for one in row)
    return {name: SEXES[title] for name, title in words if title in SEXES}


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with what it names and the rows just before it. A person with no name is one of several."""

    sentence: Sentence
    parse: Parse | None
    found: list[Found]
    before: Sequence[Row]
    parses: Mapping[str, Parse]
    reading: Reading
    quoted: Sequence[Stretch]
    sexes: Mapping[str, str]

    def pronouns(self) -> Iterator[Found]:
        """'he' and 'she' for one person, 'they' for several who were subject together."""
        for token in self.parse.tokens if self.parse else ():
            word = token.text.lower()
            if word in SINGULAR and token.tag in ("PRP", "PRP$"):
                one = self._antecedent(token, SINGULAR[word])
                if one and not self._of_subject(token):
                    how = f"pronoun '{token.text}': {one.how}"
                    yield replace(one, start=token.start, end=token.end, how=how, about=None)
            elif word == "they" and token.dep in ("nsubj", "nsubjpass"):
                yield from self._together(token)

    def _of_subject(self, token: Token) -> bool:
        """'She praised her' are two: an object is not the subject of its own verb."""
        tokens = self.parse.tokens if self.parse else ()
        sex = SINGULAR[token.text.lower()]
        return any(SINGULAR.get(other.text.lower()) == sex for other in own_subject(tokens, tokens.index(token)))

    def _antecedent(self, token: Token, sex: str) -> Found | None:
        tokens = self.parse.tokens if self.parse else ()
        place = tokens.index(token)
        told = [one for one in self.found if not inside(self.sentence.start + one.start, self.quoted)]
        own = [one.name for subject in own_subject(tokens, place) for one in _held(subject, told)]
        barred = {*asked_of(tokens, place, told), *own}
        fitting = [one for one in self._fitting(told, sex) if one.name not in barred]
        here = [one for one in fitting if one.end <= token.start]
        if here:
            return self._here(place, here, sex)
        if (subject := self._follows(place)) is not None:
            held = [one for one in fitting if one.start <= subject.start < one.end]
            return replace(held[0], how="subject of the sentence, which follows") if _one(held) else None
        if self._rivals(place, sex):
            return None
        return self._earlier(sex, barred)

    def _here(self, place: int, here: Sequence[Found], sex: str) -> Found | None:
        """Of those named before in the sentence the only one; of several its subject, if none stands nearer."""
        tokens = self.parse.tokens if self.parse else ()
        subjects = [one for one in subjects_of(self.parse, self.found) if one in here]
        rivals = self._rivals(place, sex)
        nearest = next((t for t in over(tokens, place) if t in rivals or _held(t, here)), None)
        near = _held(nearest, here) if nearest is not None else []
        if rivals and not near:
            return None
        if _one(here):
            return replace(here[-1], how="the one person before in the sentence")
        if not _one(subjects) or (near and near[0].name != subjects[0].name):
            return None
        return replace(subjects[0], how="subject of the sentence")

    def _rivals(self, place: int, sex: str) -> list[Token]:
        """Those before in the sentence of whom a pronoun may speak as well: 'a man was charged after he hit her'."""
        tokens, nouns = self.parse.tokens if self.parse else (), self.reading.reference.somebody
        held = [token for token in described(tokens, self.found, nouns) if token.start < tokens[place].start]
        own = own_subject(tokens, place)
        return [token for token in held if nouns[token.lemma.lower()] in (sex, None) and token not in own]

    def _follows(self, place: int) -> Token | None:
        """The main subject behind the clause that a pronoun opens the sentence in: 'As he left, Lee said'."""
        tokens, nouns = self.parse.tokens if self.parse else (), self.reading.reference.somebody
        subject = opened_before(tokens, place)
        persons = [one for one in self.found if one.kind == "person" and _held(subject, [one])]
        return subject if persons or subject in described(tokens, self.found, nouns) else None

    def _earlier(self, sex: str, barred: Collection[str]) -> Found | None:
        for sentence, row in reversed(self.before):
            named = [one for one in self._fitting(row, sex) if one.name not in barred]
            if not named:
                continue
            parse = self.parses.get(sentence.words)
            subjects = [one for one in subjects_of(parse, row) if one in named]
            if _one(named):
                if not subjects and self._told_of(parse, row, sex):
                    return None
                return replace(named[-1], how="the one person of the sentence before")
            return replace(subjects[0], how="subject of the sentence before") if _one(subjects) else None
        return None

    def _told_of(self, parse: Parse | None, row: Sequence[Found], sex: str) -> bool:
        """Whether the subject of a sentence is one person without a name."""
        tokens, nouns = parse.tokens if parse else (), self.reading.reference.somebody
        told = (token for token in described(tokens, row, nouns) if tokens[token.head].dep == "ROOT")
        return any(nouns[token.lemma.lower()] in (sex, None) for token in told)

    def _fitting(self, found: Sequence[Found], sex: str) -> list[Found]:
        return [one for one in found if one.kind == "person" and (self._sex(one) or sex) == sex]

    def _sex(self, one: Found) -> str | None:
        return self.reading.reference.sex(one.name) or self.sexes.get(one.name) if one.name else None

    def things(self) -> Iterator[Found]:
        """'it' for who says so or who acted before, 'the country' for the one state named."""
        sentence, earlier = self.before[-1] if self.before else (None, ())
        subjects = subjects_of(self.parses.get(sentence.words), earlier) if sentence is not None else ()
        yield from things(self.sentence.text, self.parse, self.found, earlier, subjects, self.reading.reference)

    def _together(self, token: Token) -> Iterator[Found]:
        if not self.before:
            return
        sentence, row = self.before[-1]
        subjects = subjects_of(self.parses.get(sentence.words), row)
        persons = [one for one in subjects if one.kind == "person" and one.name]
        names = {one.name: one for one in persons}
        for one in names.values() if len(names) > 1 else ():
            how = "pronoun 'they': subjects of the sentence before"
            yield replace(one, start=token.start, end=token.end, how=how, about=None)


def _one(found: Sequence[Found]) -> bool:
    """Whether it is one, and by name."""
    return len({one.name for one in found}) == 1 and bool(found[0].name)


def _held(token: Token | None, found: Sequence[Found]) -> list[Found]:
    return [one for one in found if token is not None and one.start <= token.start < one.end]
