"""Noun phrases as participants: who acts, who is acted on, and which known actor the words mean."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from dateline.coding.lexicon import Lexicon
from dateline.coding.tree import Tree
from dateline.model import Mention, Participant

ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
POSSIBLE = frozenset({"state", "person", "organisation", "alliance", "group", "company", "outlet"})
# Bodies that act one by one; many of them at once are things ('services', 'offices').
PLAIN_BODIES = frozenset(
    "service office department unit branch society front movement league team leadership side".split()
)
EMBEDDED = ("poss", "nmod", "compound", "amod")
EMBEDDING = ("by", "of", "from", "against", "on", "in", "with", "to")


@dataclass(frozen=True)
class Cast:
    """The actors that an article names, ready to be asked who stands behind a phrase."""

    mentions: Sequence[Mention]  # in order of start
    words: Lexicon

    @staticmethod
    def of(mentions: Iterable[Mention], words: Lexicon) -> "Cast":
        return Cast(sorted(mentions, key=lambda m: (m.start, -m.end, m.actor)), words)

    def within(self, start: int, end: int) -> list[Mention]:
        """Mentions that touch these words."""
        first = bisect_left(self.mentions, start - 400, key=lambda m: m.start)
        found = []
        for mention in self.mentions[first:]:
            if mention.start >= end:
                break
            if mention.end > start:
                found.append(mention)
        return found

    def at(self, tree: Tree, word: int) -> Mention | None:
        """The mention whose words hold this word; the shortest if several do."""
        start, end = tree.span([word])
        held = [m for m in self.within(start, end) if m.start <= start and end <= m.end]
        return min(held, key=lambda m: (m.end - m.start, m.actor), default=None)

    def mentions_at(self, mention: Mention | None) -> list[Mention]:
        """All mentions that the same words make."""
        if mention is None:
            return []
        return [m for m in self.within(mention.start, mention.end) if (m.start, m.end) == (mention.start, mention.end)]

    def country(self, besides: Collection[str | None]) -> Mention | None:
        """The state that the article names most, of those that are not among these actors."""
        votes = Counter(m.actor for m in self.mentions if m.kind == "state" and m.actor not in besides)
        most = min(votes, key=lambda actor: (-votes[actor], actor), default=None)
        return next((m for m in self.mentions if m.actor == most), None)

    # ---- is it somebody? ----------------------------------------------------------------------------------------

    def acting(self, tree: Tree, word: int) -> bool:
        """Whether a noun can act: a named actor, a pronoun for a person, or a noun for people or their institutions."""
        token, mention = tree.tokens[word], self.at(tree, word)
        if mention is not None and mention.kind in POSSIBLE:
            return True
        if token.tag == "PRP":
            return tree.low(word) in ("he", "she", "they", "him", "her", "them")
        if token.entity[2:] in ACTING or (
            token.tag.startswith("NNP") and token.entity[2:] in ("", "FAC", "LOC", "PRODUCT")
        ):
            return True
        if token.tag == "NNS" and tree.lemma(word) in PLAIN_BODIES and mention is None:
            return False
        if token.tag == "CD" or token.entity[2:] in ("DATE", "TIME", "MONEY", "PERCENT"):
            return (
                token.tag == "CD" and tree.dep(word) in ("nsubj", "nsubjpass", "dobj") and not self._money(tree, word)
            )
        return self.common(tree.lemma(word))

    def _money(self, tree: Tree, word: int) -> bool:
        return tree.tokens[word].entity[2:] in ("MONEY", "PERCENT", "DATE")

    def common(self, lemma: str) -> bool:
        return any(
            lemma in self.words.actors[name] for name in ("state", "official", "organised", "armed", "crowd", "people")
        )

    def called(self, tree: Tree, word: int, *names: str) -> bool:
        """Whether the noun is one of these sorts of actors in actors.yaml."""
        return any(tree.lemma(word) in self.words.actors[name] for name in names)

    def person(self, tree: Tree, word: int) -> bool:
        mention = self.at(tree, word)
        if mention is not None:
            return mention.kind == "person"
        if tree.tokens[word].entity[2:] == "PERSON" or tree.low(word) in ("he", "she", "him", "her"):
            return True
        return self.called(tree, word, "official", "people")

    def state(self, tree: Tree, word: int) -> bool:
        mention = self.at(tree, word)
        return mention.kind == "state" if mention is not None else tree.tokens[word].entity[2:] == "GPE"

    def site(self, tree: Tree, word: int) -> bool:
        """A town or country house that only says where: 'the Geneva talks'."""
        mention = self.at(tree, word)
        return mention is not None and mention.kind == "place"

    # ---- participants -------------------------------------------------------------------------------------------

    def participants(
        self, tree: Tree, words: Iterable[int], role: str, besides: Collection[str | None] = ()
    ) -> tuple[Participant, ...]:
        """A participant for each noun; things are given with the actor that stands behind them, if any.

        `besides` are countries that 'the country' cannot mean here.
        """
        found: dict[tuple[str | None, str], Participant] = {}
        for word in words:
            for one in self._those(tree, word, role, besides):
                found.setdefault((one.actor, one.name), one)
        return tuple(found.values())

    def _those(self, tree: Tree, word: int, role: str, besides: Collection[str | None]) -> list[Participant]:
        mention = self.at(tree, word)
        phrase = tree.phrase(word)
        start, end = tree.span(phrase)
        meant = [m for m in self.mentions_at(mention) if m.kind in POSSIBLE]
        if len(meant) > 1:  # 'they', 'both leaders': the same words stand for several
            return [_linked(m, role, start, end) for m in meant]
        if mention is not None and mention.kind in POSSIBLE | {"place"}:
            behind = self.behind(tree, word) if mention.kind == "group" and not mention.country else None
            country = behind.country if behind is not None else None
            return [
                _linked(mention, role, start, end)
                if country is None
                else replace(_linked(mention, role, start, end), country=country)
            ]
        apposed = self._apposed(tree, word)
        if not apposed and tree.dep(word) == "conj" and tree.tag(word) == "NN" and self._apposed(tree, tree.head(word)):
            return []  # 'a minister and leading figure, Ann Lee': one person
        if tree.tag(word) == "NNS" and any(
            self.person(tree, n) for n in tree.kids(word, "conj") if tree.tag(n) == "NNP"
        ):
            return []  # 'their counterparts, Bo Roth and Cy Dunn': the names follow
        if apposed:
            return [_linked(m, role, start if m == apposed[0] else m.start, m.end) for m in apposed]
        return [self._described(tree, word, role, start, end, besides)]

    def _apposed(self, tree: Tree, word: int) -> list[Mention]:
        """The names in 'their counterparts, Ann Lee and Bo Roth'."""
        named = [self.at(tree, each) for kid in tree.kids(word, "appos") for each in tree.listed(kid)]
        return [m for m in named if m is not None and m.kind in ("person", "organisation", "state")]

    def _described(
        self, tree: Tree, word: int, role: str, start: int, end: int, besides: Collection[str | None]
    ) -> Participant:
        inner = self.behind(tree, word) or self._the_country(tree, word, besides)
        country = inner.country if inner is not None else None
        plain = Participant(name=_name(tree, word), kind="other", country=country, role=role, start=start, end=end)
        if inner is not None and self.called(tree, word, "state") and inner.kind in ("state", "place"):
            return replace(plain, name=inner.name, actor=inner.actor, kind="state")
        if not self.acting(tree, word):
            if inner is None:
                return plain
            return replace(plain, name=inner.name, actor=inner.actor, kind=inner.kind)
        if tree.tokens[word].entity[2:] == "PERSON" or self.called(tree, word, "official"):
            return replace(plain, kind="person")
        return replace(plain, kind="organisation" if tree.tag(word).startswith("NNP") else "group")

    def _the_country(self, tree: Tree, word: int, besides: Collection[str | None]) -> Mention | None:
        """'the country', 'the country's plan': the state named last before it."""
        spots = [w for w in (word, *tree.kids(word, "poss")) if tree.lemma(w) in ("country", "nation", "kingdom")]
        if not spots or tree.tag(spots[0]) != "NN" or not any(tree.low(k) == "the" for k in tree.children[spots[0]]):
            return None
        before = [
            m for m in self.mentions if m.kind == "state" and m.end <= tree.span(spots)[0] and m.country not in besides
        ]
        return before[-1] if before else None

    def other_state(self, tree: Tree, besides: Collection[str | None]) -> Mention | None:
        """The one state that a sentence names besides these, if it is only one."""
        named = self.within(tree.sentence.start, tree.sentence.end)
        states = {m.country: m for m in reversed(named) if m.kind == "state" and m.country not in besides}
        return next(iter(states.values())) if len(states) == 1 else None

    def behind_any(self, tree: Tree, word: int) -> Mention | None:
        """The actor that a noun names or that stands behind it."""
        own = self.within(*tree.span(tree.phrase(word)))
        return own[0] if own else self.behind(tree, word)

    def behind(self, tree: Tree, word: int) -> Mention | None:
        """The actor that a phrase names on the way: Japan in 'the Japanese government', the police in 'a raid
        by police'.
        """
        for kid in reversed(tree.kids(word, *EMBEDDED)):
            found = self.at(tree, kid) or (self.behind(tree, kid) if tree.noun(kid) else None)
            if found is not None:
                return found
        for prep in tree.kids(word, "prep"):
            inner = tree.kid(prep, "pobj")
            if tree.low(prep) in EMBEDDING and inner is not None:
                found = self.at(tree, inner) or self.behind(tree, inner)
                if found is not None:
                    return found
        return None


def _linked(mention: Mention, role: str, start: int, end: int) -> Participant:
    return Participant(
        name=mention.name,
        actor=mention.actor,
        kind=mention.kind,
        country=mention.country,
        role=role,
        start=start,
        end=end,
    )


def _name(tree: Tree, word: int) -> str:
    words = tree.phrase(word)
    while len(words) > 1 and tree.tag(words[0]) in ("DT", "PRP$", "PDT", "IN", "``", "CC", "''", "HYPH", ","):
        words = words[1:]
    return tree.text(words)
