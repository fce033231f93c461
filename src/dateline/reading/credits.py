"""Who else's words or pictures a page names: wire agencies, republished sources, photo credits, reporters quoted."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import yaml
from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.model import Author, Credit, Removed

# How a page says whose article it prints, up to the name; then what may stand behind a name.
ORIGIN = re.compile(
    r"(?i:(?:read|see) (?:more|the (?:full|original|rest)(?: \w+)?|full \w+) (?:on|at|in|from)"
    r"|(?:first|originally) (?:appeared|published|posted)(?: in [A-Z]\w+(?= by ))? (?:on|in|at|by)"
    r"|(?:re)?published (?:from|with permission (?:from|of))"
    r"|(?:reprinted|syndicated) (?:with permission )?(?:from|by permission of)"
    r"|(?:article|story) (?:from|courtesy of)|(?:article|story|piece|column) (?:first|originally) ran (?:in|on|at)"
    r"|(?:zuerst|ursprünglich) (?:(?:erschienen|veröffentlicht|publiziert) )?(?:in|im|auf|bei|von)"
    r"|(?:publiée?|parue?) (?:initialement|à l[’']origine|pour la première fois) (?:par|dans|sur)"
    r"|(?:initialement|d[’']abord)(?: été)? (?:publiée?|parue?) (?:par|dans|sur)"
    r"|(?:verscheen (?:eerder|eerst|oorspronkelijk)|(?:eerder|eerst|oorspronkelijk) (?:verschenen|gepubliceerd))"
    r" (?:in|op|bij|door)"
    r"|(?:publicad[oa]|apareció|pubblicat[oa]|apparso) (?:originalmente|originariamente|per la prima volta)"
    r" (?:en|por|em|no|na|pelo|pela|su|da|in)"
    r"|(?:generated|summari[sz]ed|compiled|adapted|condensed|rewritten|translated)(?: by [\w ]{1,20}?)? "
    r"(?:from|on the basis of) (?:an? |the )?(?:original )?"
    r"(?:reporting|reports?|articles?|stor(?:y|ies)|coverage|material) (?:by|from|in|of))\s+"
    r"(?:(?:the|der|dem|den|la|le|el|il|de|het)\s)?"
    r"([A-Z0-9À-Þ][\w.&’' -]{1,40}?|[\w-]+(?:\.[\w-]+)+)"
    r"(?=\s*(?:$|[.,;:(]\s|\.$|\n)|\s(?:under|on|and|with|as|veröffentlicht|erschienen)\b)",
    re.M,
)  # fmt: skip
# 'originally published on May 3' names a day and no source.
DAY = re.compile(r"(?i:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d|\w+day$|\d{1,4}(?:[ ./-]|$)")
# 'Source: Name. Summarised automatically', in either order: a source whose article a machine made shorter. What else
# stands under a text as its source may be that of a number.
SUMMED = re.compile(
    r"^(?=.*\b(?:(?i:summar\w+|condensed|shortened|rewritten|generated)|AI)\b).*?\b(?i:original|source)"
    r"(?i: article| report)?: (?:the )?([A-Z0-9À-Þ][\w&’' -]{1,40}?)(?=\s*(?:$|[.,;:|·()])).*",
    re.M,
)
# Such a sentence, where a page's form may have carried it away with its buttons, or where it opens the text.
MADE = re.compile(
    r"^\W*(?:Editor[’']s note: )?This (?:article|story|summary|text|report|version|piece)"
    r" (?:was|is|has|first|originally) [^.]{3,120}\.?$"
    r"|^\W*(?:Dieser (?:Artikel|Beitrag|Text)|Cet article|Ce texte|Este (?:artículo|artigo|texto)|Questo articolo"
    r"|Dit (?:artikel|stuk)) [^.]{3,120}\.?$"
    r"|^\W*(?:Read|See) the (?:full|original) \w+ (?:on|at|in) \S.{2,60}$",
    re.M,
)
SIGNS = ("This ", "Read the ", "See the ", "Dieser ", "Cet ", "Ce ", "Este ", "Questo ", "Dit ", "ource: ", "riginal")
APART = frozenset(("teaser", "comment", "repeat", "cookie", "caption"))


@cache
def agencies() -> tuple[tuple[str, bool], ...]:
    """The names of `data/agencies.yaml`, each with whether a credit to it means the whole piece is its own."""
    return tuple((str(entry["name"]), bool(entry.get("origin"))) for entry in _entries())


@cache
def _entries() -> tuple[dict[str, object], ...]:
    return tuple(yaml.safe_load(files("dateline.data").joinpath("agencies.yaml").read_text(encoding="utf-8")))


@cache
def _forms() -> dict[str, str]:
    return {str(form): str(entry["name"]) for entry in _entries() for form in entry["forms"]}  # type: ignore[attr-defined]


@cache
def _machine() -> tuple[AhoCorasick, tuple[str, ...]]:
    forms = tuple(sorted(_forms()))
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest), forms


def _named(line: str) -> Iterator[tuple[str, int, int]]:
    """The agencies a line names as whole words, with where."""
    machine, forms = _machine()
    for number, start, end in machine.find_matches_as_indexes(line):
        if not line[start - 1 : start].isalnum() and not line[end : end + 1].isalnum():
            yield _forms()[forms[number]], start, end


# What makes an agency's name a credit is what stands around it; here the name itself is one sign.
AGENCY = "\x01"
WIRE = (
    r"^(?:[A-ZÀ-Þ][\w.,’' /-]{2,60}?)?\s*[(\[]\x01(?:/[\w ]+)?[)\]]\s*(?:[-–—:]|$)",  # CITY (AP) —
    r"^[A-ZÀ-Þ][\w.’' -]{2,40},\s(?:[A-Z][a-z]+\.? \d{1,2}\s)?[(\[]\x01[)\]]",  # CITY, Jan 5 (Xinhua)
    r"^\W*(?:[Ss]ource|SOURCE|[Ww]ith (?:inputs?|reporting|files|additional reporting|material) (?:from|by)|[Ww]ith"
    r"|[Ff]rom|By)\s*:?\s+(?:the\s)?\x01\W*$",
    r"^\W*\x01\W*$",  # a line of its own
    r"[(\[–—]\s*\x01[)\]]?\s*$",  # at the end of the text
    r"(?:contributed to by|additional reporting by|reporting by) \x01",
)
TOLD = (
    r"\b(?:told|tells|speaking to|in an interview with|spoke to)\s+(?:the\s)?\x01(?:\s(?:news\s)?agency|’s|'s)?",
    r"\x01(?:’s|'s)\s[A-Z]\w+\s[A-Z]\w+,?\s(?:reporting|reports|reported)\b",
    r"\x01(?:\s(?:news\s)?agency)?\s(?:correspondents?|journalists?|reporters?)\b",
)
PHOTO = (
    r"(?:[\[(][^\[\]()/]{2,60}/|[\[(/–—:©,])\s*\x01(?:\s*[\])]|(?=\s*(?:/|$|via|photo|Photo|Images)))",
    r"\x01 (?:[Pp]hoto|Images)",
    r"(?:^|\s)\x01\s?/\s?[A-ZÀ-Þ][\w. ’'-]{2,40}$",  # … in Madrid. EFE/ J. J. Guillén
    r"[.!?”\"’]\s*\x01\W*$",  # … for an hour. AP
)


def credits_of(
    text: str, bylines: Sequence[Author], removed: Sequence[Removed], captions: Sequence[str]
) -> tuple[Credit, ...]:
    """All credits in a fixed order: origins, wire, photo, reporter; each name once a role."""
    near = [line for item in removed for line in _near(item)]
    paragraphs = text.split("\n\n")
    edges = [paragraphs[0], *paragraphs[-2:]]
    found = [
        *_origins([*near, *filter(MADE.search, paragraphs[:1]), *paragraphs[-2:]]),
        *_in_bylines(bylines),
        *(_role(credit) for credit in _found(WIRE, edges)),
        *_found(PHOTO, captions, "photo"),
        *_found(TOLD, paragraphs, "reporter"),
    ]
    unique: dict[tuple[str, str], Credit] = {}
    for credit in found:
        unique.setdefault((credit.role, credit.name), credit)
    return tuple(unique.values())


def _near(item: Removed) -> list[str]:
    """What was removed that may tell an origin: of other articles' teasers and the like only such lines."""
    if item.kind not in APART:
        return [item.text]
    signed = any(sign in item.text for sign in SIGNS)
    return [match[0] for shape in (MADE, SUMMED) for match in shape.finditer(item.text)] if signed else []


def _origins(lines: Sequence[str]) -> Iterator[Credit]:
    for line in lines:
        for shape in (ORIGIN,) * _tells_origin(line) + (SUMMED,) * ("riginal" in line or "ource: " in line):
            for match in shape.finditer(line):
                name = match[1].strip(" .")
                if not DAY.match(name):
                    yield Credit(name=_forms().get(name, name), role="origin", words=match[0].strip())


def _tells_origin(line: str) -> bool:
    """Whether one of the beginnings of ORIGIN stands in the line: sooner said than where."""
    return bool(_beginnings().find_matches_as_indexes(line.lower()))


@cache
def _beginnings() -> AhoCorasick:
    return AhoCorasick([
        *(f"{verb} {what}" for verb in ("read", "see") for what in ("more", "the ", "full ")),
        *(f"{when} {what}" for when in ("first", "originally") for what in ("appeared", "published", "posted", "ran ")),
        *(f"{what} {whence}" for what in ("article", "story") for whence in ("from", "courtesy of")),
        "published from", "published with permission", "reprinted ", "syndicated ",
        "zuerst ", "ursprünglich ", "initialement", "d'abord", "d’abord", "à l'origine", "à l’origine", "première fois",
        "originalmente", "originariamente", "prima volta", "versch", "gepubliceerd",
        "generated", "summari", "compiled", "adapted", "condensed", "rewritten", "translated",
    ])  # fmt: skip


def _in_bylines(bylines: Sequence[Author]) -> Iterator[Credit]:
    for author in bylines:
        for part in (author.name, *(author.affiliation or "").split(", ")):
            if part in _forms():
                yield _role(Credit(name=_forms()[part], role="wire", words=part))


def _role(credit: Credit) -> Credit:
    own = dict(agencies())
    return Credit(name=credit.name, role="origin", words=credit.words) if own.get(credit.name) else credit


def _found(shapes: Sequence[str], lines: Sequence[str], role: str = "wire") -> Iterator[Credit]:
    for line in lines:
        for name, start, end in _named(line):
            signed = line[:start] + AGENCY + line[end:]
            match = next((match for shape in shapes if (match := re.search(shape, signed, re.M))), None)
            if match:
                words = line[match.start() : match.end() + end - start - 1]
                yield Credit(name=name, role=role, words=words.strip())


def is_agency(name: str) -> bool:
    """Whether these words name an agency or a source of `data/agencies.yaml`."""
    return name in _forms()
