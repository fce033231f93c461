"""Text into time words: tokens with a class, and the string of their classes that the rules of `grammar` read."""

import re
from typing import NamedTuple

from dateline.dating.words import CODE, PHRASES, SHORT_MONTHS, SHORT_WEEKDAYS, WORDS


class Token(NamedTuple):
    """A word or mark at `start`–`end` of the text, with its class (one of `words.CLASSES`) and what it stands for."""

    start: int
    end: int
    text: str
    kind: str
    value: object = None


def _either_case(words: str) -> str:
    """A pattern for some words, each with a capital or without: much faster than ignoring case altogether."""
    parts = [f"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}" for word in words.split()]
    joined = r"\s".join(parts).replace("'", "['’]")
    return re.sub(r"(?<=\\-)[a-z]", lambda letter: f"[{letter[0]}{letter[0].upper()}]", joined)


def _phrases() -> str:
    heads: dict[str, list[str]] = {}
    for words in sorted(PHRASES, key=lambda words: (-len(words), words)):
        heads.setdefault(words[0], []).append(_either_case(words)[len(f"[{words[0]}{words[0].upper()}]") :])
    return "|".join(f"[{head}{head.upper()}](?:{'|'.join(rest)})" for head, rest in sorted(heads.items()))


_SHORT = "|".join(sorted({*SHORT_MONTHS, *SHORT_WEEKDAYS}, key=len, reverse=True))
_TOKEN = re.compile(
    rf"""
      (?P<phrase>\b(?:{_phrases()})(?!\w)(?!['’]s?\w))
    | (?P<short>(?:(?i:{_SHORT}))\.(?=[\s,;:)]|$))
    | (?P<qcode>\b(?:[QH][1-4]|[1-4][QH])\b)
    | (?P<initials>(?:[A-Za-z]\.){{2,}})
    | (?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?)
    | (?P<iso>\b\d{{4}}(?P<bar>[-/])\d{{2}}(?P=bar)\d{{2}}
        (?:T\d{{2}}:\d{{2}}(?::\d{{2}})?(?:Z|[+-]\d{{2}}:?\d{{2}})?)?(?![\w-]))
    | (?P<nineeleven>\b9/11\b(?!/))
    | (?P<numdate>\b\d{{1,2}}(?:(?P<mark>[/.])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d{{2}})|-\d{{1,2}}-\d{{4}})(?![\w/-]))
    | (?P<money>[$£€¥#]\s?\d[\d,.]*|\d[\d,.]*\d\s?%|\d\s?%)
    | (?P<meridiem>\b\d{{1,2}}(?:[:.]\d{{2}})?\s?[ap]\.?m\b\.?(?!\w))
    | (?P<clock>\b\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\w:.]\d)(?!\w))
    | (?P<ordinal>\b\d{{1,3}}(?:st|nd|rd|th)\b)
    | (?P<decade>(?:\b\d{{2}}|['’]|\b)\d0['’]?s\b)
    | (?P<shortyear>['’]\d\d\b(?!\s?%))
    | (?P<fraction>\b\d/\d\b(?!/))
    | (?P<number>\d+(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
    | (?P<poss>['’]s\b|(?<=s)['’](?=\s))
    | (?P<comma>,)
    | (?P<dash>[-–—−‑])
    | (?P<break>\n)
    | (?P<stop>[^\s\w])
    """,
    re.VERBOSE,
)
_PLAIN = {"comma": "COMMA", "dash": "DASH", "break": "BREAK", "stop": "STOP", "poss": "POSS", "money": "WORD",
          "iso": "ISO", "numdate": "NUMDATE", "clock": "CLOCK", "initials": "WORD", "meridiem": "MERIDIEM",
          "nineeleven": "NINEELEVEN"}  # fmt: skip
# Words that name a month or a weekday only with a capital letter.
_CAPITALS = frozenset({"may", "march", "august", *SHORT_MONTHS, *SHORT_WEEKDAYS, *(s + "." for s in SHORT_MONTHS)})


def tokenise(text: str) -> tuple[list[Token], str]:
    """The tokens of a text and, one character a token, their classes."""
    tokens = [_token(found) for found in _TOKEN.finditer(text)]
    return tokens, "".join(CODE[token.kind] for token in tokens)


def _token(found: re.Match[str]) -> Token:
    group, text = found.lastgroup or "stop", found[0]
    if group == "word" and text not in WORDS and (lower := text.lower()) not in WORDS:
        return Token(found.start(), found.end(), text, "CAPITAL" if lower != text else "WORD")
    kind, value = _PLAIN.get(group, "WORD"), None
    if group in ("word", "short", "phrase", "qcode"):
        kind, value = _word(text, group)
    elif group == "number":
        kind, value = _number(text)
    elif group == "ordinal":
        kind, value = "ORD", int(text[:-2])
    elif group == "fraction":
        kind, value = "FRACTION", text
    elif group == "decade":
        kind, value = "DECADE", int(re.sub(r"\D", "", text))
    elif group == "shortyear":
        kind, value = "SHORTYEAR", int(text[1:])
    return Token(found.start(), found.end(), text, kind, value)


def _word(text: str, group: str) -> tuple[str, object]:
    lower = text.lower().replace("’", "'")
    if group == "phrase":
        lower = re.sub(r"\s", " ", lower)
        return PHRASES.get(lower) or PHRASES[lower.replace("'", "’")]
    capital = text[0].isupper()
    if lower in _CAPITALS and not capital:
        return "WORD", None
    return WORDS.get(lower) or ("CAPITAL" if capital else "WORD", None)


def _number(text: str) -> tuple[str, object]:
    value = float(text.replace(",", "")) if len(text) < 16 else 1e15
    if len(text) == 4 and text.isdigit() and 1000 <= value <= 2999:
        return "YEAR", int(value)
    return "NUM", int(value) if value == int(value) else value
