"""What several titles are about, in their own words: a noun or two, as far as headlines show without any grammar."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dateline.grouping.names import OWNED, is_name
from dateline.grouping.words import WORD, stems

# A subject has at most so many words ('voting rights bill'). Those that are no names begin and end with one that tells
# at least this part of what the most telling one does. Read by eye on the threads of neus and allsides.
LONGEST, EDGE = 3, 0.2
# What counts half: a word that another one follows in all titles may be half of a noun or a verb, and these endings are
# those of adjectives.
HALF = 0.5
HALVES = re.compile(r"(?:al|ive|ous|ary|ic)$")
# No subject ends so ('suspended', '2024'), and none of several words begins so ('passes bill', 'first trip').
NUMBER = r"^(?:[\d,.]+|(?:m|b|tr)illions?)$"
NO_END = re.compile(rf"ed$|{NUMBER}", re.I)
NO_BEGINNING = re.compile(r"[^s]s$|ed$|^(?:first|last|new|without|amid)$|^(?:m|b|tr)illion$", re.I)
QUOTES = re.compile(r"[\"“”‘]|’(?!\w)|(?<!\w)'|'(?!\w)")


class Word(NamedTuple):
    """A word of a title.

    `tells`: what its stem adds, 0 for a name's, None if not shared; `gap`: a blank or a hyphen before the next word, ''
    for another sign; `ends`: no word follows that may go with it.
    """

    stem: str
    printed: str
    tells: float | None
    gap: str
    ends: bool


def subject_of(titles: Iterable[str], known: Mapping[str, float]) -> str:
    """The words of these titles that tell most of what is shared (`known`), in small letters; '' where none do."""
    found: defaultdict[tuple[str, ...], list[list[Word]]] = defaultdict(list)
    for title in sorted(titles):
        phrases = {tuple(word.stem for word in phrase): phrase for phrase in _phrases(_words(title, known))}
        for key, phrase in phrases.items():
            found[key].append(phrase)
    if not found:
        return ""
    best = min(found, key=lambda key: (-round(_told(found[key]), 9), -len(key), key))
    printed = Counter(map(_printed, found[best]))
    return min(printed, key=lambda words: (-printed[words], words.endswith("s"), words))


def _told(phrases: Sequence[Sequence[Word]]) -> float:
    """What the words of a phrase tell, in all titles that have it."""
    last = [phrase[-1] for phrase in phrases]
    halved = [not any(word.ends for word in last), all(HALVES.search(word.printed) for word in last)]
    return HALF ** sum(halved) * len(phrases) * sum(word.tells or 0.0 for word in phrases[0])


def _phrases(words: Sequence[Word]) -> Iterator[list[Word]]:
    for first in range(len(words)):
        for last in range(first, min(first + LONGEST, len(words))):
            phrase = list(words[first : last + 1])
            if phrase[-1].tells is None or not all(word.gap for word in phrase[:-1]):
                break
            if _whole(phrase):
                yield phrase


def _whole(phrase: Sequence[Word]) -> bool:
    """Whether these words may be a subject, by their forms and by what each tells, names before it left aside."""
    tell = [word.tells or 0.0 for word in phrase]
    while tell and not tell[0]:
        tell.pop(0)
    if not tell or min(tell[0], tell[-1]) < EDGE * max(tell) or NO_END.search(phrase[-1].printed):
        return False
    return len(phrase) == 1 or not NO_BEGINNING.search(phrase[0].printed)


def _words(title: str, known: Mapping[str, float]) -> list[Word]:
    title = QUOTES.sub("", title)
    found = [*WORD.finditer(title)]
    read = [next(stems(word[0]), "") if is_name(word[0]) else "" for word in found]
    words = []
    for at, (word, stem) in enumerate(zip(found, read, strict=True)):
        follows = found[at + 1] if found[at + 1 :] else None
        gap = title[word.end() : follows.start()] if follows else ""
        goes_on = gap in (" ", "-")
        # 'to' goes on as a verb does: 'threatens to'.
        ends = not goes_on or not (read[at + 1] or (follows and follows[0] == "to"))
        words.append(Word(stem, OWNED.sub("", word[0]), known.get(stem), gap if goes_on else "", ends))
    return words


def _printed(phrase: Sequence[Word]) -> str:
    """The words in small letters, but for names and what is all capitals."""
    return "".join(_small(word) + word.gap for word in phrase[:-1]) + _small(phrase[-1])


def _small(word: Word) -> str:
    return word.printed.lower() if word.tells and sum(map(str.isupper, word.printed)) < 2 else word.printed
