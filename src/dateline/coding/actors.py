"""Which nouns can act, and which of the actors that the article names stands behind a phrase."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from dateline.coding.lexicon import Lexicon
from dateline.coding.tree import Tree
from dateline.model import Mention

ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
POSSIBLE = frozenset({"state", "person", "organisation", "alliance", "group", "company", "outlet"})
# Bodies that act one by one; many of them at once are things ('services', 'offices').
PLAIN_BODIES = frozenset(
    "service office department unit branch society front movement league team leadership side".split()
)
# What is written does nothing by itself, though headlines say so.
PAPERS = frozenset("bill act law treaty policy plan report amendment agreement resolution article study book".split())
# Characters back to the state that 'the country' means: two or three sentences.
NEAR = 400
ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth other".split())
# What befalls a person: 'Okoro's murder'. His arrest is none, since who wants it aims at him.
FATES = frozenset("abduction assassination beating death kidnapping killing murder poisoning shooting torture".split())
# What people have with a firm: 'her Twitter account', 'a Facebook post' are not the firm's.
POSTED = frozenset("account post posting page profile feed".split())
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
        if tree.lemma(word) in PAPERS and tree.kids(word, "det"):
            return False
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
        if token.tag == "JJ" and tree.low(word) in ORDINALS and tree.dep(word) in ("nsubj", "nsubjpass"):
            return True  # 'a fourth was shot'
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
        if tree.tag(word) == "NNPS" and tree.tokens[word].entity[2:] == "NORP":  # 'two Iranians'
            return True
        if mention is not None and not (mention.kind == "group" and tree.tag(word) in ("NN", "NNS")):
            return mention.kind == "person"
        if tree.tokens[word].entity[2:] == "PERSON" or tree.low(word) in ("he", "she", "him", "her"):
            return True
        return self.called(tree, word, "official", "people")

    def mentions_of(self, mention: Mention | None) -> list[Mention]:
        """All mentions of the same actor."""
        return [m for m in self.mentions if m.actor == mention.actor] if mention is not None else []

    def holds_office(self, mention: Mention | None) -> bool:
        """Whether the article gives this person an office, here or elsewhere."""
        return any(m.office for m in self.mentions_of(mention))

    def state(self, tree: Tree, word: int) -> bool:
        mention = self.at(tree, word)
        return mention.kind == "state" if mention is not None else tree.tokens[word].entity[2:] == "GPE"

    def site(self, tree: Tree, word: int) -> bool:
        """A town or country house that only says where: 'the Geneva talks'."""
        mention = self.at(tree, word)
        return mention is not None and mention.kind == "place"

    # ---- who stands behind it ---------------------------------------------------------------------------------

    def the_country(self, tree: Tree, word: int, besides: Collection[str | None]) -> Mention | None:
        """'the country', 'the country's plan': the state named last before it, if not long before."""
        spots = [w for w in (word, *tree.kids(word, "poss")) if tree.lemma(w) in ("country", "nation", "kingdom")]
        if not spots or tree.tag(spots[0]) != "NN" or not any(tree.low(k) == "the" for k in tree.children[spots[0]]):
            return None
        if besides and tree.lemma(spots[0]) == "nation":  # who addresses the nation addresses his own
            return None
        start = tree.span(spots)[0]
        near = [m for m in self.within(start - NEAR, start) if m.kind == "state" and m.country not in besides]
        return near[-1] if near else None

    def other_state(self, tree: Tree, besides: Collection[str | None]) -> Mention | None:
        """The one state that a sentence names besides these, if it is only one."""
        named = self.within(tree.sentence.start, tree.sentence.end)
        states = {m.country: m for m in reversed(named) if m.kind == "state" and m.country not in besides}
        return next(iter(states.values())) if len(states) == 1 else None

    def behind_any(self, tree: Tree, word: int) -> Mention | None:
        """The actor that a noun names or that stands behind it."""
        own = self.within(*tree.span(tree.phrase(word)))
        return own[0] if own else self.behind(tree, word)

    def owner(self, tree: Tree, word: int) -> Mention | None:
        """Whose 'its ministry', 'its border police' is: the subject's, if a state, or the last before's."""
        own = next((k for k in tree.kids(word, "poss") if tree.low(k) == "its" and self.at(tree, k) is None), None)
        if own is None or not self.called(tree, word, "state", "organised", "armed", "official"):
            return None
        for over in tree.above(word):
            subject = tree.kid(over, "nsubj", "nsubjpass") if tree.verb(over) else None
            if subject is not None and own not in tree.under(subject) and self.state(tree, subject):
                return self.at(tree, subject)
        before = [m for m in self.mentions if m.kind == "state" and m.end <= tree.sentence.start]
        return before[-1] if before else None

    def behind(self, tree: Tree, word: int) -> Mention | None:
        """The actor that a phrase names on the way: Japan in 'the Japanese government', the police in 'a raid
        by police'.
        """
        for kid in reversed(tree.kids(word, *EMBEDDED)):
            if tree.low(kid).startswith("anti") or (tree.lemma(word) in POSTED and tree.dep(kid) != "poss"):
                continue
            named = tree.antecedent(kid) if tree.tag(kid) == "WP$" else kid  # 'Lee, whose committee …'
            found = self.at(tree, named) or (self.behind(tree, kid) if tree.noun(kid) else None)
            if found is not None and self._victim(tree, word, found):
                continue
            if found is not None and (found.kind != "place" or self.acting(tree, word)):  # the Oslo accords: not Oslo
                return found
        for prep in tree.kids(word, "prep"):
            inner = tree.kid(prep, "pobj")
            suffered = tree.low(prep) in ("on", "against", "to") and tree.lemma(word) in self.words.classes["answered"]
            suffered = suffered or (tree.low(prep) == "of" and tree.lemma(word) in self.words.classes["suffered"])
            # 'police in Peru', but 'fares in Peru'; 'marchers against Lee', but 'bias against Lee'.
            aside = tree.low(prep) in ("in", "against") and not self.acting(tree, word)
            if tree.low(prep) in EMBEDDING and inner is not None and not suffered and not aside:
                found = self.at(tree, inner) or self.behind(tree, inner)
                if found is not None:
                    return found
        return None

    def land(self, tree: Tree, word: int) -> Mention | None:
        """Where a thing is, which is no side: Peru in 'a base in Peru', 'a camp in the north of Peru'."""
        for inner in tree.obliques(word, "in", "of"):
            found = self.at(tree, inner) or self.land(tree, inner)
            if found is not None and found.kind in ("state", "place"):
                return found
        return None

    def _victim(self, tree: Tree, word: int, mention: Mention) -> bool:
        """'Okoro's murder', 'the Okoro shooting': who suffered it does not stand behind it."""
        return mention.kind == "person" and tree.lemma(word) in FATES
