"""Whose name a cue's speaker is: mentions first, then the last speaker for a pronoun, then the words as printed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.model import Article, Mention
from dateline.quoting.cues import Cue

PRONOUNS = frozenset("he she they it i we you who which that this these those his her their".split())
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
    last: Speaker | None = None
    starts: dict[int, list[Mention]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            for place in range(mention.start, mention.end):
                self.starts.setdefault(place, []).append(mention)

    def names(self, cue: Cue) -> bool:
        """Whether a cue's subject is somebody who can speak, as far as the mentions tell."""
        return any(mention.kind != "place" for group in cue.heads for mention in self._first(group))

    def of(self, cue: Cue) -> Speaker | None:
        """The speaker of a cue; None where no words name one."""
        if cue.speaker is None:
            return None
        start, end = cue.speaker
        named = self._beside(cue) or [mention for group in cue.heads for mention in self._first(group)]
        words = self.article.text[start:end]
        if named:
            speaker = self._named(named, start, end)
        elif words.lower() in PRONOUNS:
            speaker = self._pronoun(words, start, end)
        elif words.isupper() and (labelled := self._labelled(words)):
            speaker = self._named([labelled], start, end)
        else:
            speaker = Speaker(name=words, start=start, end=end, how="as printed")
        if speaker.person:
            self.last = speaker
        return speaker

    def _beside(self, cue: Cue) -> list[Mention]:
        """'said Ana Prieto, an economist who …': the person after the verb, where the subject found names nobody."""
        if cue.loose or cue.verb == "according to" or any(self._first(group) for group in cue.heads):
            return []
        return [one for one in self.starts.get(cue.end + 1, []) if one.kind == "person" and one.start == cue.end + 1]

    def _first(self, group: tuple[int, ...]) -> list[Mention]:
        """The mentions of a speaker's noun and of other persons in its list.

        The grammar takes 'Okoro, Prieto and Vidal' for one noun with appositions. Where the noun names nobody ('their
        counterparts'), all of its appositions count.
        """
        own = self.starts.get(group[0], [])
        asides = [mention for place in group[1:] for mention in self.starts.get(place, ())]
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

    def _pronoun(self, words: str, start: int, end: int) -> Speaker:
        if words.lower() in SINGULAR and self.last:
            last = self.last
            how = f"pronoun '{words}': who spoke last"
            return Speaker(name=last.name, start=start, end=end, actors=last.actors, person=True, how=how)
        return Speaker(name=None, start=start, end=end, how=f"pronoun '{words}', not resolved")


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
