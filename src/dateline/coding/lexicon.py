"""The event lexicon: which verbs and nouns tell of which kind of event, and what must stand beside them.

The files are in data/events, one for each kind. A pattern names its verbs (`call_off` wants the particle or
preposition too),
the nouns that its object may be (`@pact` is a class in words.yaml), its CAMEO code, where its target stands
(`target`, tried
in order), and the conditions that must hold (`needs`, see `guards`). Definitions and patterns are this project's own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

FOLDER = "data/events"
KIND_FILES = (
    "consult agree support cooperate aid yield demand accuse reject threaten protest mobilize sanction coerce assault"
    " beyond policy office"
).split()

ALERTS = frozenset({"alert", "readiness", "footing", "standby"})
# Conditions that hold only where one of these words stands: they belong to verbs of every second sentence ('said that
# … must', 'found … guilty'), which need not be looked at without.
WORDED = {
    "alert": ALERTS,
    "must": frozenset({"must"}),
    "to_blame": frozenset({"responsible", "culpable", "accountable"}),
    "guilty": frozenset({"guilty"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One way of telling an event. `phrase` is the verb's lemma and the words that must come with it."""

    kind: str
    code: str | None
    phrase: tuple[str, ...]
    shape: str  # verb, noun or adjective
    objects: frozenset[str] | None = None
    target: tuple[str, ...] = ("object",)
    source: tuple[str, ...] = ()
    roles: tuple[str, str] = ("actor", "object")
    needs: tuple[str, ...] = ()
    of: frozenset[str] | None = None
    carried: frozenset[str] | None = None  # what 'provide X with …' must carry
    beside: frozenset[str] | None = None  # 'to_court' in 'took the ministry to court'
    mutual: bool = False
    bare: bool = False  # may stand without an object
    commits: bool = False
    threat: bool = False
    refusal: bool = False  # the negation is the event: 'will not end the strike'
    implied: bool = False  # the doer may be left unsaid: the country the article is most about
    status: str | None = None
    place: str | None = None
    giver: tuple[str, ...] = ()
    asks: tuple[frozenset[str], ...] = field(init=False, compare=False)  # each has a word in any sentence that fits

    def __post_init__(self) -> None:
        beside = frozenset(pair.partition("_")[2] for pair in self.beside or ())
        nouns = (part for part in (self.objects, self.of, self.carried, beside) if part)
        words = (*map(frozenset, zip(self.phrase[1:])), *(WORDED[need] for need in self.needs if need in WORDED))
        object.__setattr__(self, "asks", (*words, *nouns))

    @property
    def weight(self) -> float:
        """How much the pattern asks for: of several that fit, the one that asks for most is taken."""
        asked = (
            2.0 * (self.objects is not None) + 2.0 * (len(self.phrase) - 1) + 0.5 * len(self.needs) + 0.25 * self.threat
        )
        return asked + 1.0 * (self.carried is not None) + 0.5 * (self.of is not None) + 2.0 * (self.beside is not None)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns by the lemma that triggers them, and the words that change what a clause claims."""

    verbs: Mapping[str, Sequence[Pattern]]
    nouns: Mapping[str, Sequence[Pattern]]
    adjectives: Mapping[str, Sequence[Pattern]]
    classes: Mapping[str, frozenset[str]]
    modality: Mapping[str, frozenset[str]]
    actors: Mapping[str, frozenset[str]]

    def families(self, trigger: str) -> frozenset[str]:
        """The kinds that a trigger's words can tell of, whatever status they have here ('meet': CONSULT)."""
        found = {p.kind for word in trigger.split() for table in (self.verbs, self.nouns) for p in table.get(word, ())}
        return frozenset(found)


def _table(name: str) -> dict[str, Any]:
    text = files("dateline").joinpath(f"{FOLDER}/{name}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def _words(name: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(str(value).split()) for key, value in _table(name).items()}


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    classes = _words("words")
    tables: dict[str, dict[str, list[Pattern]]] = {shape: defaultdict(list) for shape in ("verb", "noun", "adjective")}
    for name in KIND_FILES:
        table = _table(name)
        for plural, shape in (("verbs", "verb"), ("nouns", "noun"), ("adjectives", "adjective")):
            for entry in table.get(plural, ()):
                for pattern in _patterns(table["kind"], entry, plural, shape, classes):
                    tables[shape][pattern.phrase[0]].append(pattern)
    verbs, nouns, adjectives = (dict(tables[shape]) for shape in ("verb", "noun", "adjective"))
    return Lexicon(verbs, nouns, adjectives, classes, _words("modality"), _words("actors"))


def _patterns(
    kind: str, entry: Mapping[str, Any], plural: str, shape: str, classes: Mapping[str, frozenset[str]]
) -> Iterable[Pattern]:
    target = entry.get("target", ["object"] if shape == "verb" else [])
    for word in sorted(_class(entry[plural], classes)):
        yield Pattern(
            kind=entry.get("kind", kind),
            code=entry.get("code"),
            phrase=(*word.split("_"), *str(entry.get("prt", "")).split()),
            shape=shape,
            objects=_class(entry["object"], classes) if "object" in entry else None,
            target=tuple(map(str, target)),
            source=tuple(entry.get("source", ())),
            roles=tuple(entry.get("roles", ("actor", "object"))),
            needs=tuple(entry.get("needs", ())),
            of=_class(entry["of"], classes) if "of" in entry else None,
            carried=_class(entry["with"], classes) if "with" in entry else None,
            beside=_class(entry["beside"], classes) if "beside" in entry else None,
            mutual=bool(entry.get("mutual")),
            bare=bool(entry.get("bare")),
            commits=bool(entry.get("commits")),
            threat=bool(entry.get("threat")),
            refusal=bool(entry.get("refusal")),
            implied=bool(entry.get("implied")),
            status=entry.get("status"),
            place=entry.get("place"),
            giver=tuple(entry.get("giver", ())),
        )


def _class(value: str | Sequence[str], classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    for word in [value] if isinstance(value, str) else value:
        found |= classes[word[1:]] if word.startswith("@") else {word}
    return frozenset(found)
