"""Whose name a cue's speaker is: mentions first, then the last speaker for a pronoun, then the words as printed."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.model import Article, Mention, Sentence
from dateline.naming.marks import Stretch, inside
from dateline.quoting.cues import Cue

PRONOUNS = frozenset("he she they it i we you who which that this these those his her their".split())
# How far behind an office its holder's name may stand, in characters: 'the consul in the northern province, …'.
APART = 60
PAIR = re.compile(r"(?:the two|both|the)(?: of the)? (?P<office>[a-z -]+)s")
BODY = re.compile(
    r"The (?P<name>(?:[\w-]+ ){0,2}(?:agency|army|authority|board|campaign|commission|committee|company|council|court"
    r"|department|embassy|government|group|ministry|office|parliament|party|police|presidency|senate|union))['’ ]"
)
WHOSE = re.compile(r"\s(?:for|of|from|at|with)\s(?:the\s)?")
AND = re.compile(r"(?:,\s|,?\sand\s)(?:the\s)?")
RELATIVE = re.compile(r",?\s+(?:--\s+)?(?:who|whom|that|which)$")
BODIES = frozenset({"state", "organisation", "alliance", "group", "company", "outlet", "other"})
SINGULAR = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The speaker's name for the reader, the place of the words that name it, its actors' ids, and the reason."""

    name: str | None
    start: int
    end: int
    actors: tuple[str, ...] = ()
    person: bool = False
    how: str = ""


@dataclass(slots=True, kw_only=True)
class Speakers:
    """Finds speakers in one article; asked in order of the text, it remembers who spoke last."""

    article: Article
    mentions: Sequence[Mention]
    sentences: Sequence[Sentence] = ()
    spans: Sequence[Stretch] = ()
    last: Speaker | None = None
    ordered: Sequence[Mention] = ()
    begins: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ordered = sorted(self.mentions, key=lambda one: one.start)
        self.begins = [one.start for one in self.ordered]

    def at(self, place: int) -> list[Mention]:
        """The mentions whose words hold this place; mentions overlap only where the same words stand for several."""
        found: list[Mention] = []
        number = bisect_right(self.begins, place) - 1
        while number >= 0 and self.ordered[number].end > place:
            found.append(self.ordered[number])
            number -= 1
        return found[::-1]

    def names(self, cue: Cue) -> bool:
        """Whether a cue's subject is somebody who can speak, as far as mentions and 'he' and 'she' tell."""
        if cue.speaker and self.article.text[slice(*cue.speaker)].lower() in SINGULAR:
            return True
        return any(mention.kind != "place" for group in cue.heads for mention in self._first(group))

    def of(self, cue: Cue) -> Speaker | None:
        """The speaker of a cue; None where no words name one."""
        if cue.speaker is None:
            return None
        start, end = cue.speaker
        named = self._beside(cue) or [mention for group in cue.heads for mention in self._first(group)]
        words = self.article.text[start:end]
        if not any(one.kind == "person" for one in named):
            apposed = self._apposed(cue)
            named = apposed or named or self._pair(words, start)
            end = max([end, *(one.end for one in apposed)])
        if words.lower() in SINGULAR and self.last and self._spoken_of(named, cue):
            named = []
        if words.isupper() and words.lower() not in PRONOUNS and (labelled := self._labelled(words)):
            speaker = self._named([labelled], start, end)
        elif named:
            speaker = self._named(named, start, end)
        elif words.lower() in PRONOUNS:
            speaker = self._pronoun(words, start, end, cue.sentence)
        else:
            end = self._whose(end)
            # 'a note that', of 'a note that said': the words that name it are 'a note'.
            name = RELATIVE.sub("", self.article.text[start:end])
            speaker = Speaker(name=name, start=start, end=end, how="as printed")
        if speaker.person:
            self.last = speaker
        return speaker

    def _whose(self, end: int) -> int:
        """Where 'a spokesman for the White House' ends, 'ministers from Peru, Chile and Bolivia': all that is named."""
        match = WHOSE.match(self.article.text, end)
        while match and (ends := [one.end for one in self.at(match.end()) if one.start == match.end()]):
            end = max(ends)
            match = AND.match(self.article.text, end)
        return end

    def _beside(self, cue: Cue) -> list[Mention]:
        """'said Ana Prieto, an economist who …': the person after the verb, where the subject found names nobody."""
        if cue.loose or cue.verb in ("according to", ":") or any(self._first(group) for group in cue.heads):
            return []
        return [one for one in self.at(cue.end + 1) if one.kind == "person" and one.start == cue.end + 1]

    def _apposed(self, cue: Cue) -> list[Mention]:
        """The person between commas after an office: 'its consul in Lagos, Ana Prieto, denied'."""
        if cue.speaker is None or "\n" in self.article.text[cue.speaker[1] : cue.start]:
            return []
        text, (start, end) = self.article.text, cue.speaker
        limit = min(cue.start if cue.start > end else len(text), end + APART)
        stop = re.search(r"[.!?:;”\"\n]", text[end:limit])
        for place in range(end, end + stop.start() if stop else limit):
            for one in self.at(place):
                after = text[one.end : one.end + 1]
                if one.kind == "person" and one.start == place and text[place - 2 : place] == ", " and after in ",.":
                    return [one] if text[start:end].split()[-1].islower() and not text[start:end].endswith("s") else []
        return []

    def _spoken_of(self, named: Sequence[Mention], cue: Cue) -> bool:
        """Whether a pronoun was taken for somebody whom its sentence names in the quoted words alone."""
        if not named or not 0 <= cue.sentence < len(self.sentences):
            return False
        begin = self.sentences[cue.sentence].start
        here = [one for one in self.mentions if begin <= one.start < cue.end and one.actor == named[0].actor]
        names = [one for one in here if one.text.lower() not in PRONOUNS]
        return bool(names) and all(inside(one.start, self.spans) for one in names)

    def _pair(self, words: str, start: int) -> list[Mention]:
        """'the two ministers', 'both ministers': the only two holders of that office named before."""
        found = PAIR.fullmatch(words.lower())
        if found is None:
            return []
        holders = {
            one.actor: one
            for one in self.mentions
            if one.kind == "person" and one.start < start and found["office"] in (one.office or "").lower()
        }
        return list(holders.values()) if len(holders) == 2 else []

    def _first(self, group: tuple[int, ...]) -> list[Mention]:
        """The mentions of a speaker's noun and of other persons in its list.

        The grammar takes 'Okoro, Prieto and Vidal' for one noun with appositions. Where the noun names nobody ('their
        counterparts'), all of its appositions count.
        """
        own = self.at(group[0])
        asides = [mention for place in group[1:] for mention in self.at(place)]
        persons = any(mention.kind == "person" for mention in own)
        return own + [one for one in asides if not own or (persons and one.kind == "person")]

    def _labelled(self, words: str) -> Mention | None:
        """The person of a label in capitals ('OKORO:'), named elsewhere in the article."""
        last = words.split()[-1]
        return next((m for m in self.mentions if m.kind == "person" and m.name.split()[-1].upper() == last), None)

    def _named(self, named: list[Mention], start: int, end: int) -> Speaker:
        names = list(dict.fromkeys(mention.name for mention in named))
        # 'Harris, who said': the words that name the speaker include the 'who' right after.
        apart = named[0].end < start or end < named[0].start
        first, last = (start, end) if apart else (min(start, named[0].start), max(end, named[0].end))
        return Speaker(
            name=_listed(names),
            start=first,
            end=last,
            actors=tuple(dict.fromkeys(mention.actor for mention in named)),
            person=any(mention.kind == "person" for mention in named),
            how=named[0].how,
        )

    def _pronoun(self, words: str, start: int, end: int, sentence: int) -> Speaker:
        if words.lower() in SINGULAR and self.last:
            last = self.last
            how = f"pronoun '{words}': who spoke last"
            return Speaker(name=last.name, start=start, end=end, actors=last.actors, person=True, how=how)
        if words.lower() == "it" and (body := self._body(sentence)):
            how = f"pronoun '{words}': the subject of the sentence before"
            name, actors = body
            return Speaker(name=name, start=start, end=end, actors=actors, how=how)
        return Speaker(name=None, start=start, end=end, how=f"pronoun '{words}', not resolved")

    def _body(self, sentence: int) -> tuple[str, tuple[str, ...]] | None:
        """The ministry, company or state with which the sentence before in the paragraph begins."""
        before = self.sentences[sentence - 1] if 0 < sentence < len(self.sentences) else None
        if before is None or before.paragraph != self.sentences[sentence].paragraph:
            return None
        near = [one for one in self.mentions if before.start <= one.start <= before.start + len("The ")]
        named = next(((one.name, (one.actor,)) for one in near if one.kind in BODIES), None)
        words = BODY.match(before.text)
        return named or ((words["name"], ()) if words else None)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
