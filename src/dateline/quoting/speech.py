"""Which words between marks are speech, and which a term, a title, a slogan or a word held at arm's length."""

import re

from dateline.naming.marks import Stretch
from dateline.quoting.cues import Cue
from dateline.quoting.words import says

WORD = re.compile(r"\w+(?:['’]\w+)*")
DETERMINER = re.compile(r"(?:\b(?:the|an?|its|their|his|her|our|my|your|this|these|those|so-called)|['’]s)\s+$", re.I)
JUDGED = re.compile(r"(?:\ban?|\w['’]s)\s+$", re.I)
# Two words that say how somebody sees it: names hold few of these marks.
JOINED = re.compile(r", |\band\b")
# 'the podcast “…”', 'on CBS’s “…”': what follows is the name of a thing.
WORK = re.compile(
    r"\b(?:show|programme|program|podcast|series|film|movie|book|novel|song|album|play|editorial|magazine|slogan|hashtag"
    r"|episode of|broadcast of|edition of|chant of|s[aiu]ng|sings|singing"
    r"|titled|entitled|called|dubbed|named|known as|headlined)[,:]?\s+$",
    re.I,
)
THING = re.compile(WORK.pattern.replace("|called|dubbed|named|known as", ""), re.I)
# 'hailed her as “The Bridge Builder”', 'proclaimed a goal of “Peace First”': capitals, but somebody's words.
CALLED = re.compile(r"\b(?:as|(?:goal|policy|promise|vision|era|motto) of)\s+$", re.I)
# 'Known as “the butcher of Kesh”, he …': what many say, and nobody here.
NICKNAME = re.compile(r"\b(?:known|nicknamed|dubbed|christened)(?: as)?\s+$", re.I)
# The marks that end a quotation within the quotation.
CLOSING = "”\"’'»›"
SMALL = frozenset("a an and as at but by for from in into nor of on or over per the to up via vs with".split())
VERBAL = re.compile(
    r"\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|cannot|could|may|might|must|shall|should"
    r"|isn['’]t|aren['’]t|\w+n['’]t|\w+['’](?:re|m|ll|ve|d))\b",
    re.I,
)
# A quoted noun phrase of fewer words after 'the', 'its' or 'a' is a term ('its “nuclear umbrella”'), not speech.
# Judged by eye on campaign news: at 6, terms are gone and nearly all speech stays; higher loses speech.
TERM = 6
# A title stands in the middle of a sentence, after a word; a quotation with its own beginning follows a comma or colon.
MIDWAY = re.compile(r"[\w’'](?:\s+|\s*\()$")
# What these show is a slogan or a title, nobody's speech: 'a banner that read “…”'.
SHOWN = (
    "banner",
    "placard",
    "poster",
    "sign",
    "shirt",
    "sticker",
    "headline",
    "caption",
    "headstone",
    "slogan",
    "graffiti",
    "plaque",
    "banner that",
    "banner which",
    "placard that",
)
# '“Not one inch” read a banner': the grammar takes 'read' for a word about the inch.
SHOWN_BEHIND = re.compile(
    rf"[”\"’'»]* ?(?:reads?|said|says|declared|proclaimed)(?: one of)? (?:an?|one|the|another|many|some|h\w+|their)\b"
    rf"[ \w-]{{0,30}}?\b(?:{'|'.join(SHOWN)})s?\b"
)
# Whose letters a paper prints beside its news: 'writes a reader in Wick'.
LETTER = re.compile(r"(?:an?|one|another|our|some) (?:[\w-]+ )?(?:reader|viewer|listener|subscriber)s?", re.I)
# Between a verb and a quotation that it leads in; behind the first part of a quotation that it splits.
LEADING = re.compile(r"([,:]) [“\"‘'„«]")
SPLIT = (",” ", '," ', ",’ ", ",' ", "”, ", "’, ", "', ", '", ', "», ", "“, ")
# A paragraph up to here that has quoted already, and ends a sentence.
QUOTED = re.compile(r"[,.?!…][”\"’'»›].*[.?!]$", re.DOTALL)
# Between the mark and its cue stands at most the speaker's name and office, in characters.
NEAR = 60
# Longer runs of capitalised words are headlines quoted as speech.
LONGEST_TITLE = 12


def speech(text: str, stretch: Stretch, cue: Cue | None) -> bool:
    """Whether a stretch is speech rather than a term, a title or a word held at arm's length."""
    words = text[stretch.start : stretch.end]
    count = len(WORD.findall(words))
    if cue and cue.speaker and text[slice(*cue.speaker)].lower().rstrip("s").endswith(SHOWN):
        return False
    if letter(text, cue) or SHOWN_BEHIND.match(text, stretch.end):
        return False
    before = text[max(0, stretch.start - 40) : stretch.start].rstrip("“\"‘'„«").split("\n")[-1]
    if count < TERM and NICKNAME.search(before):
        return False
    named = cue is not None and says(cue.verb) and cue.end <= stretch.start and CALLED.search(before)
    if title(words) and not named and (WORK.search(before) or (MIDWAY.search(before) and not _beside(stretch, cue))):
        return False
    if count < 3 and words[:1].isupper() and THING.search(before):  # 'the film “Dune”'
        return False
    last = words.rstrip(CLOSING)[-1:]
    ended = last in (".", "?", "!") or (last == "," and cue is not None and not cue.loose)
    if count > 2 and (ended or VERBAL.search(words) or _called_out(words, before)):
        return True
    said = cue is not None and says(cue.verb) and cue.reach[0] <= stretch.start <= cue.reach[1]
    if DETERMINER.search(before) and count < TERM:
        # 'said it was a “very large mistake”', 'condemned the “needless, cruel sale”' judge; 'the “nuclear
        # umbrella”' and 'the “open sea doctrine”' name what readers know by that name.
        return said and count > 2 and bool(JUDGED.search(before) or JOINED.search(words[:-1]))
    if count < 3:
        return said or _answered(text, stretch, cue) or _led_in(text, stretch, cue) or _sentence(text, stretch)
    return (cue is not None and not cue.loose) or count >= TERM


def letter(text: str, cue: Cue | None) -> bool:
    """Whether a cue tells of a letter to the paper."""
    return bool(cue and cue.speaker and cue.verb == "write" and LETTER.match(text[slice(*cue.speaker)]))


def _called_out(words: str, before: str) -> bool:
    """'“Open the gates,” came shouts': a sentence that begins with a quotation and goes on behind its comma."""
    return words.endswith(",") and not before and words[:1].isupper() and not title(words)


def _answered(text: str, stretch: Stretch, cue: Cue | None) -> bool:
    """'“I’m ready!” she said': few words, with the cue right behind the mark that ends them."""
    if cue is None or cue.speaker is None or text[stretch.end - 1] not in ",?!…":
        return False
    if says(cue.verb):
        return 0 <= cue.start - stretch.end < NEAR
    # '“It was,” Okoro paused, “a miracle.”': any verb, if nothing but its subject stands before it.
    alone = 0 < cue.speaker[0] - stretch.end < 4 and 0 < cue.start - cue.speaker[1] < 2
    return alone and text[cue.end : cue.end + 1] in (",", ".", ":")


def _led_in(text: str, stretch: Stretch, cue: Cue | None) -> bool:
    """'… Okoro paused, “a miracle.”', 'She smiled: “Later.”': a split quotation's second part, or a colon before it."""
    if (
        cue is None
        or cue.speaker is None
        or cue.end > stretch.start
        or not (sign := LEADING.fullmatch(text, cue.end, stretch.start))
    ):
        return False
    return sign[1] == ":" or text[: cue.speaker[0]].endswith(SPLIT)


def _sentence(text: str, stretch: Stretch) -> bool:
    """'“We tried,” she said. “We failed.”': a sentence of its own behind another quotation of its paragraph."""
    words, before = text[stretch.start : stretch.end], text[: stretch.start].rpartition("\n")[2].rstrip("“\"‘'„«‹ ")
    return words[-1:] in ".?!…" and words[:1].isupper() and bool(QUOTED.search(before))


def _beside(stretch: Stretch, cue: Cue | None) -> bool:
    return cue is not None and not cue.loose and 0 <= stretch.start - cue.end < 4


def title(words: str) -> bool:
    """Whether all of the longer words begin in upper case, as in the title of a work."""
    parts = [part for part in words.split() if part.strip(".,!?'’\"").lower() not in SMALL]
    return (
        len(parts) > 1
        and all(part[:1].isupper() or part[:1].isdigit() for part in parts)
        and len(parts) <= LONGEST_TITLE
    )
