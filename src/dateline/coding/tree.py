"""The arguments of verbs in a parsed sentence: who does it, to whom, by which preposition."""

from dateline.coding.words import SUBJECTS, Words

RELATIVES = frozenset({"WP", "WDT", "WP$", "WRB"})
PASSIVE = ("nsubjpass", "csubjpass")
SAYING = frozenset("say announce tell confirm declare state add claim warn insist report pledge promise vow".split())
# What follows these tells of the circumstances, not of who takes part.
ASIDES = frozenset("according amid amidst after before despite over following since during because".split())
BLOWS = frozenset(
    "attack blast bombing raid strike explosion shooting ambush assault shelling airstrike clash fire crash".split()
)
DEADLY = frozenset({"kill", "wound", "injure", "maim", "claim", "destroy", "damage"})
# What follows 'for' is the deed of whom they blame or praise: 'protested the government for selling arms'.
BLAMING = frozenset(
    "accuse applaud berate blame blast chide commend condemn congratulate criticise criticize denounce fault fine"
    " forgive hail jail lambast mock pardon praise protest punish rebuke reprimand reward ridicule scold slam sue"
    " thank".split()
)
FIRSTS = frozenset({"first", "last", "latest", "only", "second", "third"})


class Tree(Words):
    """A parsed sentence, asked for the arguments of its verbs."""

    def passive(self, verb: int) -> bool:
        if self.kids(verb, "auxpass", *PASSIVE):
            return True
        if self.told(verb):
            return False
        return self.tag(verb) == "VBN" and (
            self.dep(verb) in ("acl", "amod") or (self.dep(verb) == "conj" and self.passive_head(verb))
        )

    def told(self, verb: int) -> bool:
        """'Ann Lee, who lives here, hosted Bo Roth': a participle with an object of its own is the clause's verb."""
        alone = self.dep(verb) == "acl" and self.tag(verb) == "VBN" and self.tag(self.head(verb)) == "NNP"
        return alone and bool(self.kids(verb, "dobj")) and not self.kids(verb, "agent", "auxpass")

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
                return self._struck(over)
        return word

    def astray(self, verb: int) -> bool:
        """'the decision to leave Syria, which he opposed': 'which' may stand for either noun."""
        noun = self.head(verb)
        asked = any(self.low(w) == "which" and w > 0 and self.low(w - 1) == "," for w in self.children[verb])
        place = self.tokens[noun].entity[2:] in ("GPE", "LOC") and self.dep(noun) == "pobj"
        done = asked and self.passive(verb) and not self.kids(verb, "dobj")
        return self.dep(verb) == "relcl" and done and place

    def _struck(self, verb: int) -> int:
        """'the attack in Mopti, which killed four': a town kills nobody, though it stands nearest."""
        noun = self.head(verb)
        if self.lemma(verb) in DEADLY and self.tokens[noun].entity[2:] in ("GPE", "LOC", "FAC"):
            return next((w for w in self.above(noun) if self.lemma(w) in BLOWS), noun)
        return noun

    def subject(self, verb: int, depth: int = 0) -> int | None:
        """Who does it: the subject, the agent of a passive, the noun a clause hangs on, or the subject shared
        from above.
        """
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
        if dep == "acl" and self.tag(verb) == "VBG" and (writer := self._writer(head)) is not None:
            return self.subject(writer, depth + 1)
        if dep in ("acl", "relcl") and not self.verb(head):
            if self.dep(head) == "attr":  # 'became the first leader to attend'
                return self.subject(self.head(head), depth + 1)
            return head if self.tag(verb) in ("VBG", "VB") or dep == "relcl" or self.told(verb) else None
        if dep in ("ccomp", "xcomp") and self.dep(head) == "relcl" and self.tag(verb) in ("VBD", "VBZ", "VBP"):
            return self.head(head)  # 'strikes that they said killed 26 people', 'men whom she says robbed her'
        if dep == "pcomp":  # 'by signing …', 'after meeting …': the subject of the verb above
            prep, head = head, self.head(head)
            blamed = self._blamed(head) if self.low(prep) == "for" and self.verb(head) else None
            if blamed is not None:
                return blamed
        if dep == "xcomp":
            receiver = self.kid(head, "dobj", "dative")
            if receiver is not None and self.lemma(head) not in ("promise", "use", "hold"):
                return receiver
            if self.tag(head).startswith("JJ") and self.dep(head) == "acomp":  # 'is about to restore ties'
                head = self.head(head)
        if head == verb or not self.verb(head) or self._another_voice(verb):
            return None
        return self.patient(head) if self.passive(head) and dep != "conj" else self.subject(head, depth + 1)

    def _another_voice(self, verb: int) -> bool:
        """'Peru could send troops to the pass, a general, Ann Lee, warned': after 'could send' no 'warned' shares its
        subject; the parser took the speaker for a part of what is said."""
        listed = self.dep(verb) == "conj" and not self.kids(self.head(verb), "cc")
        return listed and self.tag(verb) == "VBD" and self.tag(self.head(verb)) == "VB"

    def _blamed(self, verb: int) -> int | None:
        """'took a swipe at him for declining', 'thanked them for coming': the deed is theirs."""
        if self.passive(verb) or self.lemma(verb) in ("apologize", "apologise"):
            return None
        thing = self.kid(verb, "dobj")
        if thing is not None and self.lemma(verb) in BLAMING:
            return thing
        at = [*self.obliques(thing, "at"), *self.obliques(verb, "at")] if thing is not None else []
        named = [
            w for w in (*at, thing) if w is not None and self.tokens[w].entity[2:] in ("PERSON", "ORG", "GPE", "NORP")
        ]
        return named[0] if named else thing if thing is not None and self.tag(thing) == "PRP" else None

    def _writer(self, noun: int) -> int | None:
        """'sent a letter to the minister demanding answers', 'spent millions attacking her': whose deed it is."""
        if self.dep(noun) == "dobj" and self.lemma(self.head(noun)) == "spend":
            return self.head(noun)
        prep = self.head(noun)
        if self.dep(noun) != "pobj" or self.low(prep) != "to":
            return None
        return next((w for w in self.above(prep) if self.verb(w) and self.lemma(w) in ("send", "write", "issue")), None)

    def agent(self, verb: int) -> int | None:
        by = self.kid(verb, "agent")
        if by is None:
            by = next((prep for prep in self.kids(verb, "prep") if self.low(prep) == "by"), None)
        if by is None:  # 'is being investigated as a crime by police'
            roles = [noun for noun in self.obliques(verb, "as") if self.kids(verb, "auxpass")]
            by = next((prep for noun in roles for prep in self.kids(noun, "prep") if self.low(prep) == "by"), None)
        noun = self.kid(by, "pobj") if by is not None else None
        means = noun is not None and self.tag(noun) == "NN" and not self.children[noun]  # 'flown in by helicopter'
        means = means or (noun is not None and self.tokens[noun].entity[2:] in ("DATE", "TIME"))  # 'broken by Friday'
        tally = noun is not None and self.lemma(noun) in ("vote", "margin", "majority")  # 'was defeated by four votes'
        return None if means or tally else noun

    def patient(self, verb: int) -> int | None:
        """Whom a passive is done to."""
        found = self.kids(verb, *PASSIVE)
        if found:
            named = self.tag(found[-1]) in ("PRP", "NNP")  # 'Once a minister, she was arrested'
            return self.antecedent(found[-1] if named else found[0])
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
        freed = self.kid(verb, "ccomp") if self.lemma(verb) == "let" else None
        if freed is not None and self.low(freed) in ("free", "go"):  # 'let free two men', 'let them go'
            return self.kid(freed, "dobj", "nsubj")
        if (named := self._so_called(verb)) is not None:
            return named
        for later in self.kids(verb, "conj"):  # 'attacked and destroyed the base'
            shared = self.kid(later, "dobj") if self.verb(later) and not self.kids(later, *SUBJECTS) else None
            if shared is not None and not self.kids(verb, "prep", "prt", "xcomp", "ccomp"):
                return shared
        return None

    def _so_called(self, verb: int) -> int | None:
        """'condemned what she called state terror': the terror."""
        below = self.kid(verb, "ccomp")
        if below is None or self.lemma(below) not in ("call", "describe", "term") or self.tag(verb) == "MD":
            return None
        what = any(self.tag(kid) == "WP" for kid in self.kids(below, "dobj"))
        return self.kid(below, "oprd") if what else None

    def _gap(self, verb: int) -> bool:
        own = self.kid(verb, "nsubj")
        by = any(self.tag(noun) == "WDT" for prep in self.kids(verb, "prep") for noun in self.kids(prep, "pobj"))
        if by:  # 'the accord, under which it agreed to …'
            return False
        return own is not None and self.tag(own) not in RELATIVES and self.low(own) != "that"

    def obliques(self, word: int, *preps: str) -> list[int]:
        """Nouns that hang on a word by one of these prepositions."""
        found = []
        for prep in self.kids(word, "prep", "agent", "dative"):
            if self.low(prep) == "according":  # 'according to the ministry' tells who says so
                continue
            if self.low(prep) in preps or not preps:
                found += [self.antecedent(noun) for noun in self.kids(prep, "pobj")]
                for inner in self.kids(prep, "prep"):
                    found += self.kids(inner, "pobj")
        if "to" in preps:
            found += [kid for kid in self.kids(word, "dative") if self.noun(kid)]
        return found

    def sayer(self, verb: int, pronoun: str) -> int | None:
        """'the ministry said it would sign', 'leaders said they had met': the pronoun of what is said is
        whoever says so.
        """
        over = self.head(verb)
        if pronoun not in ("it", "they") or self.dep(verb) != "ccomp" or self.lemma(over) not in SAYING:
            return None
        subject = self.kid(over, "nsubj")
        if subject is None or self.tag(subject) == "PRP":
            return None
        plural = self.tag(subject) in ("NNS", "NNPS") or bool(self.kids(subject, "conj"))
        body = self.tokens[subject].entity[2:] in ("ORG", "GPE", "NORP")  # 'the front said they had attacked'
        return subject if plural == (pronoun == "they") or body else None

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
                if self.dep(kid) in ("prep", "pobj") and self.low(kid) not in ASIDES:
                    todo.append(kid)
        return found

    def particle(self, verb: int) -> str:
        found = self.kid(verb, "prt")
        return self.low(found) if found is not None else ""
