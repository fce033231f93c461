"""One sentence's grammar as a tree to walk: children, arguments of verbs, whole phrases. Words are indexes into the tokens."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from dateline.model import Parse, Sentence, Token

RELATIVES = frozenset({"WP", "WDT", "WP$", "WRB"})
SUBJECTS = ("nsubj", "csubj", "expl")
PASSIVE = ("nsubjpass", "csubjpass")
# Parts that hang on a noun without being part of its name: they are cut off when the noun's phrase is cited.
LOOSE = frozenset({"conj", "cc", "preconj", "relcl", "acl", "appos", "punct", "advcl", "parataxis", "dep", "ccomp"})
SAYING = frozenset("say announce tell confirm declare state add claim warn insist report pledge promise vow".split())
FIRSTS = frozenset({"first", "last", "latest", "only", "second", "third"})
# Measures and containers: 'a series of strikes' is about strikes, so the word after 'of' counts.
VESSELS = frozenset(
    "series number round set wave batch package spate string range flurry couple dozen dozens hundred hundreds thousand "
    "thousands variety lot member members group groups host majority part form kind type resumption renewal start beginning "
    "possibility prospect threat team shipment load consignment percent % amount worth tranche sum fleet column contribution"
    " more deployment expansion extension publication".split()
)


class Tree:
    """A parsed sentence with its place in the article."""

    def __init__(self, sentence: Sentence, parse: Parse) -> None:
        self.sentence = sentence
        self.tokens: Sequence[Token] = _mended(parse.tokens)

    @cached_property
    def children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.tokens]
        for place, token in enumerate(self.tokens):
            if token.head != place:
                found[token.head].append(place)
        return found

    def lemma(self, word: int) -> str:
        return self.tokens[word].lemma.lower()

    def low(self, word: int) -> str:
        return self.tokens[word].text.lower()

    def tag(self, word: int) -> str:
        return self.tokens[word].tag

    def dep(self, word: int) -> str:
        return self.tokens[word].dep

    def head(self, word: int) -> int:
        return self.tokens[word].head

    def verb(self, word: int) -> bool:
        return self.tag(word).startswith("VB") or self.tag(word) == "MD"

    def noun(self, word: int) -> bool:
        return self.tag(word).startswith("NN") or self.tag(word) in ("PRP", "CD", "WP", "DT")

    def kids(self, word: int, *deps: str) -> list[int]:
        return [kid for kid in self.children[word] if self.tokens[kid].dep in deps]

    def kid(self, word: int, *deps: str) -> int | None:
        return next(iter(self.kids(word, *deps)), None)

    def above(self, word: int) -> Iterator[int]:
        """The words over this one, nearest first."""
        while self.tokens[word].head != word:
            word = self.tokens[word].head
            yield word

    def under(self, word: int) -> list[int]:
        """The word and everything below it, in order."""
        found, todo = [word], [word]
        while todo:
            fresh = self.children[todo.pop()]
            found += fresh
            todo += fresh
        return sorted(found)

    def within(self, verb: int) -> list[int]:
        """The words of a verb's own clause and the infinitives under it, without clauses that tell of other things."""
        found, todo = [verb], [verb]
        while todo:
            for kid in self.children[todo.pop()]:
                if self.tokens[kid].dep not in ("relcl", "advcl", "parataxis"):
                    found.append(kid)
                    todo.append(kid)
        return sorted(found)

    def listed(self, word: int) -> list[int]:
        """The word and what is coordinated with it: 'Japan', 'Britain' and 'Italy' for the first of the three."""
        found, todo = [word], [word]
        while todo:
            over = todo.pop()
            for kid in self.kids(over, "conj", "appos"):
                if self.dep(kid) == "conj" or self._next_name(over, kid):
                    found.append(kid)
                    todo.append(kid)
        return sorted(found)

    def _next_name(self, over: int, kid: int) -> bool:
        """In 'Ann Lee, Bo Roth and Cy Dunn' the parser takes the second name for an apposition of the first."""
        names = self.tag(over).startswith("NNP") and self.tag(kid).startswith("NNP")
        return names and bool(self.kids(kid, "conj")) and self.tokens[over].entity[2:] == self.tokens[kid].entity[2:]

    def core(self, word: int) -> int:
        """The noun that counts: 'strikes' for 'series' in 'a series of strikes'."""
        if self.lemma(word) in VESSELS:
            for prep in self.kids(word, "prep"):
                inner = self.kid(prep, "pobj")
                if self.low(prep) == "of" and inner is not None:
                    return self.core(inner)
        return word

    def phrase(self, word: int) -> list[int]:
        """The words of a noun's own phrase, without clauses, appositions and coordinated parts."""
        found, todo = [word], [word]
        while todo:
            for kid in self.children[todo.pop()]:
                if self.tokens[kid].dep not in LOOSE or self._inner_mark(kid):
                    found.append(kid)
                    todo.append(kid)
        return self._run(sorted(found), word)

    def _inner_mark(self, word: int) -> bool:
        return self.tokens[word].dep == "punct" and self.tokens[word].text in "-/'’"

    def _run(self, words: list[int], word: int) -> list[int]:
        place = words.index(word)
        first = last = place
        while first > 0 and words[first - 1] >= words[first] - 1:
            first -= 1
        while last + 1 < len(words) and words[last + 1] <= words[last] + 1:
            last += 1
        return words[first : last + 1]

    # ---- offsets in the article ---------------------------------------------------------------------------------

    def span(self, words: Sequence[int]) -> tuple[int, int]:
        base = self.sentence.start
        return base + self.tokens[words[0]].start, base + self.tokens[words[-1]].end

    def text(self, words: Sequence[int]) -> str:
        return self.sentence.text[self.tokens[words[0]].start : self.tokens[words[-1]].end]

    def inside(self, start: int, end: int) -> list[int]:
        """The words that stand between two offsets of the article."""
        first, last = start - self.sentence.start, end - self.sentence.start
        return [n for n, token in enumerate(self.tokens) if token.start < last and first < token.end]

    # ---- arguments ----------------------------------------------------------------------------------------------

    def passive(self, verb: int) -> bool:
        if self.kids(verb, "auxpass", *PASSIVE):
            return True
        return self.tag(verb) == "VBN" and (
            self.dep(verb) in ("acl", "amod") or (self.dep(verb) == "conj" and self.passive_head(verb))
        )

    def passive_head(self, verb: int) -> bool:
        head = self.head(verb)
        bare = not self.kids(verb, "aux", "nsubj", "dobj")
        return bare and self.tag(head) == "VBN" and self.passive(head)

    def antecedent(self, word: int) -> int:
        """What a relative pronoun stands for: the noun whose clause it opens."""
        if self.tag(word) not in RELATIVES and self.low(word) != "that":
            return word
        for over in self.above(word):
            if self.dep(over) == "relcl":
                return self.head(over)
        return word

    def subject(self, verb: int, depth: int = 0) -> int | None:
        """Who does it: the subject, the agent of a passive, the noun a clause hangs on, or the subject shared from above."""
        if self.passive(verb):
            return self.agent(verb)
        own = self.kids(verb, *SUBJECTS)
        if own and (sayer := self.sayer(verb, self.low(own[-1]))) is not None:
            return sayer
        if own:  # of two, the later one is the subject: 'This year's chair, Ruritania took up its seat'
            return self.antecedent(own[-1])
        return self._shared_subject(verb, depth) if depth < 6 else None

    def _shared_subject(self, verb: int, depth: int) -> int | None:
        dep, head = self.dep(verb), self.head(verb)
        if dep in ("acl", "relcl") and not self.verb(head):
            if self.dep(head) == "attr":  # 'became the first leader to attend'
                return self.subject(self.head(head), depth + 1)
            return head if self.tag(verb) in ("VBG", "VB") or dep == "relcl" else None
        if dep == "pcomp":  # 'by signing …', 'after meeting …': the subject of the verb above
            head = self.head(head)
        if dep == "xcomp":
            receiver = self.kid(head, "dobj", "dative")
            if receiver is not None and self.lemma(head) not in ("promise", "use", "hold"):
                return receiver
        if head == verb or not self.verb(head):
            return None
        return self.patient(head) if self.passive(head) and dep != "conj" else self.subject(head, depth + 1)

    def agent(self, verb: int) -> int | None:
        by = self.kid(verb, "agent")
        if by is None:
            by = next((prep for prep in self.kids(verb, "prep") if self.low(prep) == "by"), None)
        return self.kid(by, "pobj") if by is not None else None

    def patient(self, verb: int) -> int | None:
        """Whom a passive is done to."""
        found = self.kid(verb, *PASSIVE)
        if found is not None:
            return self.antecedent(found)
        if self.dep(verb) in ("acl", "amod"):
            return self.head(verb)
        return self.patient(self.head(verb)) if self.dep(verb) == "conj" and self.verb(self.head(verb)) else None

    def object(self, verb: int) -> int | None:
        """What or whom it is done to."""
        if self.passive(verb):
            return self.kid(verb, "dobj", "oprd") if self.patient(verb) is None else self.patient(verb)
        found = self.kid(verb, "dobj")
        if found is not None:
            return self.antecedent(found)
        if self.dep(verb) == "relcl" and self._gap(verb):
            return self.head(verb)
        for later in self.kids(verb, "conj"):  # 'attacked and destroyed the base'
            shared = self.kid(later, "dobj") if self.verb(later) and not self.kids(later, *SUBJECTS) else None
            if shared is not None and not self.kids(verb, "prep", "prt", "xcomp", "ccomp"):
                return shared
        return None

    def _gap(self, verb: int) -> bool:
        own = self.kid(verb, "nsubj")
        return own is not None and self.tag(own) not in RELATIVES and self.low(own) != "that"

    def obliques(self, word: int, *preps: str) -> list[int]:
        """Nouns that hang on a word by one of these prepositions."""
        found = []
        for prep in self.kids(word, "prep", "agent", "dative"):
            if self.low(prep) in preps or not preps:
                found += [self.antecedent(noun) for noun in self.kids(prep, "pobj")]
                for inner in self.kids(prep, "prep"):
                    found += self.kids(inner, "pobj")
        if "to" in preps:
            found += [kid for kid in self.kids(word, "dative") if self.noun(kid)]
        return found

    def sayer(self, verb: int, pronoun: str) -> int | None:
        """'the ministry said it would sign', 'leaders said they had met': the pronoun of what is said is whoever says so."""
        over = self.head(verb)
        if pronoun not in ("it", "they") or self.dep(verb) != "ccomp" or self.lemma(over) not in SAYING:
            return None
        subject = self.kid(over, "nsubj")
        if subject is None or self.tag(subject) == "PRP":
            return None
        plural = self.tag(subject) in ("NNS", "NNPS") or bool(self.kids(subject, "conj"))
        return subject if plural == (pronoun == "they") else None

    def first_to(self, verb: int) -> bool:
        """'became the first leader to attend' says that she attended, though the verb is a bare infinitive."""
        if self.tag(verb) != "VB" or self.dep(verb) not in ("relcl", "acl", "advcl"):
            return False
        head = self.head(verb)
        return any(self.low(kid) in FIRSTS for noun in (head, *self.kids(head, "attr")) for kid in self.children[noun])

    def deeper(self, word: int, prep: str) -> list[int]:
        """Nouns after a preposition that the parser hung somewhere below: 'a deal on troop access with Britain'."""
        found = []
        todo = [word]
        while todo:
            for kid in self.children[todo.pop(0)]:
                if kid < word:
                    continue
                if self.dep(kid) == "prep" and self.low(kid) == prep:
                    found += self.kids(kid, "pobj")
                if self.dep(kid) in ("prep", "pobj"):
                    todo.append(kid)
        return found

    def particle(self, verb: int) -> str:
        found = self.kid(verb, "prt")
        return self.low(found) if found is not None else ""


def _mended(tokens: Sequence[Token]) -> list[Token]:
    """The parser's commonest slip put right: in 'said that it is a threat and pledged …' the past tense goes on from 'said'."""
    mended = list(tokens)
    for place, token in enumerate(tokens):
        inner = tokens[token.head]
        over = tokens[inner.head]
        slipped = (
            token.dep == "conj" and token.tag == "VBD" and inner.tag in ("VBZ", "VBP", "MD") and inner.dep == "ccomp"
        )
        if slipped and over.tag == "VBD" and not any(t.head == place and t.dep in SUBJECTS for t in tokens):
            mended[place] = replace(token, head=inner.head)
    return mended
