"""Names as bylines give them: what looks like a person's name, and lists of names parted."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Author
from dateline.reading.affiliated import apart
from dateline.reading.credits import is_agency
from dateline.reading.papers import PAPER
from dateline.reading.written import days_written

# Capital letters of any alphabet that has them, and the letters of scripts that have none.
_CAPITALS = "".join(chr(code) for code in range(0x41, 0x590) if chr(code).isupper())
CAPITAL = rf"[{_CAPITALS}\u0590-\u109f\u1ea0-\u1eff\u3040-\ud7a3]"
PERSON = rf"(?:{CAPITAL}[\w’'-]+\.?|{CAPITAL}\.|de|van|von|der|den|dos|la|le|al|bin|ben|di|da|del|el|zu)"
NAME = re.compile(rf"^{CAPITAL}[\w’'.-]*(?:\s{PERSON}){{1,4}}$")
BY = (
    r"(?:(?:written|reported|published|posted|contributed|reporting|words|story|guest (?:post|article)) )?by"
    r"|author|authors|reporter|von|par|por|di|da|av|af|door|van|od"
    r"|przez|oleh|bởi|от|tekst|text|texte|testo|texto|autor(?:in|a|e|es|ka)?|autore|auteur|yazan|автор|redacción|penulis"
    r"|forfatter|schrijver"
)
LABEL = re.compile(rf"^(?:{BY}|redaktion\s*:)(?:\s*:\s*|\s+)", re.I)
WORD = re.compile(rf"^\W*(?:{BY}|and|und|et|y|e|i|og|och|en|,|;|&)?\W*$", re.I)
NO_LETTER = re.compile(r"\W")
DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)+$")
NO_NAME = re.compile(
    r"https?:|\S@\S|www\.|\w\.[a-z]{2,}/|^@|\d{3}|^(?:admin|administrator|staff|editor|redaktion|author|unknown|none|null|guest"
    r"|webmaster|follow|posted|updated|published|share"
    # Somebody of the house whom the page does not name.
    r"|(?:(?:our|a|own|staff|special|senior|foreign|web|news) )*(?:correspondents?|reporters?|writers?|agenc(?:y|ies)"
    r"|desk|bureau|newsroom))$",
    re.I,
)
JOINED = re.compile(
    r"\s*(?:;|\||&|\b(?:and|und|et|och|og)\b"
    rf"|\b(?:with|avec|mit)\b(?=\s(?:{CAPITAL}|agenc))|\b(?:y|en|e|i|a|ja|ve|dan|és|și|si|ir|un|và|и|і|та|και|و)\b(?=\s{CAPITAL}))\s*"
)
# 'in Port Ellery' behind a name, a day, or what else follows in the byline's line.
PLACE = re.compile(rf"\s+(?:in|from|aus|à|en|a|i)\s+{CAPITAL}[\w’'.-]+(?:\s{CAPITAL}[\w’'.-]+){{0,2}}$")
BEHIND = re.compile(
    r"\s*(?:[|•·–—/]|\s-\s|\b(?:updated|published|posted|last|on|am|le|el|il|den|at|um)\b[^|]*$).*$|\s*\(.*$", re.I
)
MARKS = " ,|•·/–—-"
# What follows a name, often without a blank between: 'Published 6 March', '2 hours ago', 'Follow'.
STUCK = re.compile(
    r"\s*(?:\|\s*)?(?:(?:First |Last )?(?:Published|Updated|Posted|Follow|Veröffentlicht|Aktualisiert)\b"
    r"|\d+ (?:second|minute|hour|day|week|month)s? ago).*$"
)
INSTITUTION = re.compile(
    r"universit|college|institut|school|news|press|agenc|centre|center|[ck]orrespondent|redakteur|editor|staff|reporter|redaktion"
    r"|redacci|writer|contributor|columnist|team|desk\b"
    r"|\b(?:alle|all|artikel|articles?|posts?|checked|veröffentlicht|published|follow|view|more|about|von|content)\b",
    re.I,
)

# Behind an author's name at the end of an article; the name may have a part in commas behind it.
IS_WHO = re.compile(
    r"(?:,[^.]{3,80},)? (?:is|was|has|writes|works|reports|covers|serves|teaches|leads|heads|ist|schreibt|arbeitet"
    r"|est|écrit|travaille|es|escribe|è|scrive|é|escreve|är|er) "
)
# Who did something else: 'Editing by Bo Ek', 'Photos: Bo Ek'.
OTHERS = re.compile(
    r"(?:edit(?:ing|ed)|photo\w*|foto\w*|illustrat\w+|graphics?|video|camera|additional reporting|translat\w+)\b", re.I
)
# What stands behind a name and is no place of work.
DEGREE = re.compile(r"^(?:[JS]r\.?|I{2,3}|LLC|Inc|Ph\.?D\.?|[BM]\.?A|[BM]Sc|M\.?[DS]|[A-Z]{2,4})$")


def plain(name: str) -> str:
    """A name's letters alone, for comparing."""
    return NO_LETTER.sub("", name.lower())


def is_person(words: str) -> bool:
    """Whether these words look like a person's name."""
    return bool(NAME.match(words)) and not INSTITUTION.search(words) and not NO_NAME.search(words)


def stated_names(value: str) -> list[Author]:
    """The authors in one stated value: labels, addresses and times taken off, joint names parted."""
    value = LABEL.sub("", " ".join(re.sub(r"<[^>]{1,100}>", " ", value).split()))
    authors = [author for part in JOINED.split(value) for author in _listed(part.strip(" ,.\u200b"))]
    return [author for author in authors if _may_be(author.name)]


def _may_be(name: str) -> bool:
    return (2 < len(name) < 80 or is_agency(name)) and not NO_NAME.search(name)


def _listed(part: str) -> list[Author]:
    """'Name, Name' parted; of 'Name, where they work' both; anything else as it is."""
    pieces = [piece.strip(" .\u200b") for piece in part.split(",") if piece.strip()]
    pieces = [piece for piece in pieces if not OTHERS.match(piece)]
    if len(pieces) < 2 or not NAME.match(pieces[0]):
        return [apart(", ".join(pieces))] if pieces else []
    if len(pieces) == 2 and is_agency(pieces[1]):
        return [Author(name=pieces[0], affiliation=pieces[1])]
    if all((is_person(piece) and not _is_house(piece, pieces[0])) or is_agency(piece) for piece in pieces[1:]):
        return [apart(piece) for piece in pieces]
    house = ", ".join(piece for piece in pieces[1:] if not re.search(r"\d", piece) and not DEGREE.match(piece))
    first = apart(pieces[0])
    return [replace(first, affiliation=", ".join(filter(None, (first.affiliation, house))) or None)]


def _is_house(words: str, name: str) -> bool:
    """'MDR THÜRINGEN', where the name before it is not in capitals too, and 'The Daily Ledger'."""
    return (words.isupper() and not name.isupper()) or words.startswith("The ") or PAPER.search(words) is not None


def undated(line: str) -> str:
    """A byline's line without its day, and without what else stands behind the names."""
    days = days_written(line[:200])
    if days:
        line = line[: days[0].start] if line[: days[0].start].strip() else line[days[-1].end :].lstrip(MARKS)
    return STUCK.sub("", line).strip(MARKS + ".")


def names_in_line(line: str) -> list[Author]:
    """The persons in a line that only says who wrote it ('By A and B, Agency | 3 May 2024'); else none."""
    label = LABEL.match(line)
    if not label:
        return []
    words = line[label.end() :]
    days = days_written(words[:200])
    words = words[: days[0].start] if days else words
    words = (words if apart(words).affiliation else BEHIND.sub("", words)).strip(" ,.:")
    if not 3 <= len(words) <= 120:
        return []
    return names_alone(PLACE.sub("", words))


def names_alone(words: str) -> list[Author]:
    """The persons and agencies in words that name nothing else."""
    # 'Ann Lee in Sarn and Bo Ek in Tarn': a live page's correspondents.
    words = " and ".join(PLACE.sub("", part) for part in JOINED.split(words[:121]))
    authors = stated_names(words) if len(words) <= 120 else []
    return authors if all(is_person(author.name) or is_agency(author.name) for author in authors) else []


def introduces(text: str, authors: Sequence[Author]) -> bool:
    """Whether a paragraph says who one of the authors is: 'Ann Lee is a fellow at …', 'Ann Lee writes about …'."""
    return any(text.startswith(author.name) and IS_WHO.match(text[len(author.name) :]) for author in authors)
