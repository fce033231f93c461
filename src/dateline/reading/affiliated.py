"""What stands behind an author's name without a comma: an office, an agency in brackets or bare, an account."""

import re

from dateline.model import Author
from dateline.reading.credits import is_agency

OFFICES = (
    r"(?:editor|correspondent|reporter|writer|columnist|contributor|analyst|bureau chief|journalist"
    r"|redakt(?:eur|or)(?:in)?|korrespondent(?:in)?)"
)
OFFICE = re.compile(rf"\b{OFFICES}\b", re.I)
# 'Ann Lee Political Correspondent': an office right behind a name.
FIELD = (
    r"political|chief|senior|deputy|assistant|associate|managing|executive|special|staff|foreign|diplomatic|defen[cs]e"
    r"|security|business|economics|science|health|sports?|arts|city|court|crime|education|environment|legal|media|news|digital"
    r"|\w+ischer?"
)
ROLE = re.compile(rf"(?:\s+(?:{FIELD}))*\s*\b{OFFICES}$", re.I)
ACCOUNT = re.compile(r"\s+@\w+$")
BRACKETED = re.compile(r"\s*\(([^()]{2,40})\)$")
OF = re.compile(r"\s+(?:of|for|from|at|via|de|von|vom)\s+((?:the\s)?\S.{1,40})$")


def apart(words: str) -> Author:
    """A name with where or as what its bearer works, where words behind it say so; two words of it are left."""
    words = ACCOUNT.sub("", words)
    for name, house in _readings(words):
        if len(name.split()) > 1:
            return Author(name=name, affiliation=house)
    return Author(name=words)


def _readings(words: str) -> list[tuple[str, str]]:
    """A name and an affiliation, each way in which the words may be parted."""
    found = [
        (words[: shape.start()], shape[1])
        for shape in (BRACKETED.search(words), OF.search(words))
        if shape and is_agency(shape[1].removeprefix("the "))
    ]
    blanks = [blank.start() for blank in re.finditer(" ", words)]
    found += [(words[:at], words[at + 1 :]) for at in blanks if is_agency(words[at + 1 :])]
    if role := ROLE.search(words):
        found.append((words[: role.start()], role[0].strip()))
    return found
