"""Cues: the words that say that somebody said, with the words that name who did."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Sentence
from dateline.naming.marks import Stretch
from dateline.quoting.grammar import Tree
from dateline.quoting.nouns import NOUNS, attributed, source

# Verbs of saying: what stands with them may be a quotation.
SAYING = frozenset(
    "say tell add note report announce acknowledge conclude argue claim explain declare insist warn state assert"
    " contend suggest write tweet retweet post continue ask reply respond answer recall remark observe quip joke"
    " admit concede confess maintain stress emphasize emphasise underline reiterate repeat affirm confirm deny"
    " allege charge complain lament boast brag predict forecast propose urge call describe label dub term brand"
    " criticize criticise denounce condemn slam blast mock praise hail thank promise pledge vow swear threaten"
    " demand request comment testify opine muse wonder shout yell scream cry whisper mutter chant sing read go"
    " agree counter retort interject exclaim inform remind assure advise caution question cite quote mention point"
    " reveal disclose indicate signal hint imply elaborate clarify specify speak talk refer characterize"
    " characterise portray accuse blame attack defend dismiss reject decry deride tout proclaim pronounce rule"
    " judge tease rail lash blurt text email speculate echo recite bemoan liken compare".split()
)
# Verbs of holding true, finding and wanting: they attribute a clause of their own, but never a short quoted term.
HOLDING = frozenset(
    "believe think hope fear expect find show know feel worry doubt suspect consider understand learn"
    " discover decide realize realise estimate project assume guess imagine want hear reckon envision prefer favor"
    " favour support oppose plan intend seek refuse decline offer determine endorse discuss laud applaud ridicule"
    " disparage scold chastise rebuke lambaste challenge underscore highlight recommend advocate champion deplore"
    " lament outline regret dispute object lie push disagree react aim opt"
    " commit recognize recognise welcome urge".split()
)
# Verbs whose passive has the hearer for its subject: 'was asked whether', 'were told that'.
ASKED = frozenset("ask tell inform remind assure advise caution warn question urge accuse blame".split())
# What can be a cue beside verbs; the grammar takes 'according' for several kinds of words.
TELLING = frozenset(form for word in NOUNS | {"according", "accord"} for form in (word, word.capitalize()))
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
NAMING = ("NN", "PRP", "DT", "WP", "CD")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue in an article: its place, its verb, the place of the words for the speaker, and of the clause that is said.

    `heads` are places of the speaker's head words, a group for each of several who speak: the noun, then its
    appositions ('their counterparts, Vidal and Okoro'). `reach` is the place of all words that hang on the cue,
    known where its sentence quotes. A
    `loose` cue is any other verb with a subject: it may tell whose words are quoted, but says nothing by itself.
    """

    start: int
    end: int
    verb: str
    sentence: int
    token: int
    speaker: tuple[int, int] | None
    heads: tuple[tuple[int, ...], ...] = ()
    reach: tuple[int, int] = (0, 0)
    embedded: bool = False
    loose: bool = False


def cues(sentences: Sequence[Sentence], trees: Sequence[Tree | None], spans: Sequence[Stretch]) -> list[Cue]:
    """All cues of an article's sentences outside its quotations, in order."""
    found = []
    for number, (sentence, tree) in enumerate(zip(sentences, trees, strict=True)):
        if tree:
            reader = _Reader(number, sentence, tree, spans)
            places = [n for n, one in enumerate(tree.tokens) if one.tag[:2] == "VB" or one.lemma in TELLING]
            found += [cue for place in places if (cue := reader.cue(place))]
    return found


class _Reader:
    """Finds the cues of one sentence."""

    def __init__(self, number: int, sentence: Sentence, tree: Tree, spans: Sequence[Stretch]) -> None:
        self.number, self.sentence, self.tokens, self.tree = number, sentence, tree.tokens, tree
        beside = [s for s in spans if s.start < sentence.end + 4 and sentence.start < s.end + 4]
        self.near = [span for span in beside if span.start < sentence.end and sentence.start < span.end]
        # Any verb may tell whose words are quoted beside it; without a quotation only real cues say something.
        self.quotes = bool(beside) or sentence.text.endswith((":", ":”", "—", ": "))
        within = [(span.start - sentence.start, span.end - sentence.start) for span in self.near]
        self.quoted = frozenset(n for a, b in within for n, token in enumerate(tree.tokens) if a <= token.start < b)

    def cue(self, place: int) -> Cue | None:
        token = self.tokens[place]
        if place in self.quoted:
            return None
        if token.text.lower() == "according":
            return self._according(place)
        if token.tag in ("NN", "NNS") and token.lemma.lower() in NOUNS:
            return self._noun(place)
        # 'a film called …', 'the law proposed by …': a participle after its noun tells of no speaker.
        if not token.tag.startswith("VB") or (token.tag == "VBN" and token.dep == "acl"):
            return None
        verb = token.lemma.lower()
        if verb == "go" and self._to_do(place):
            return None
        # 'to see', 'must decide', 'let us consider': what is not yet thought or found is no attribution.
        if verb in ASKED and any(self.tokens[child].dep == "nsubjpass" for child in self.tree.children[place]):
            return None  # who was asked or told has not spoken
        loose = verb not in SAYING and (verb not in HOLDING or token.tag == "VB")
        if loose and (token.tag == "VB" or not self.quotes):
            return None
        if loose and not any(self.tokens[child].dep in SUBJECTS for child in self.tree.children[place]):
            return None
        return self._made(place, verb, self._subject(place, loose), token.end, loose)

    def _to_do(self, place: int) -> bool:
        """'is going to leave', 'went to Oslo' are not 'went on', 'went, “…”'."""
        return place + 1 < len(self.tokens) and self.tokens[place + 1].tag in ("TO", "IN", "RB", "NN", "NNP")

    def _noun(self, place: int) -> Cue | None:
        if attributed(self.tree, place) is None or (subject := source(self.tree, place)) is None:
            return None
        return self._made(place, self.tokens[place].lemma.lower(), subject, self.tokens[place].end, False)

    def _according(self, place: int) -> Cue | None:
        to = place + 1
        if to >= len(self.tokens) or self.tokens[to].text.lower() != "to":
            return None
        children = [*self.tree.children[to], *self.tree.children[place]]
        subject = next((child for child in children if self.tokens[child].dep == "pobj"), None)
        return self._made(place, "according to", subject, self.tokens[to].end, False)

    def _made(self, place: int, verb: str, subject: int | None, end: int, loose: bool) -> Cue:
        # Only quoted words are looked for within a cue's reach.
        first, last = self.tree.reach(place) if self.near else (place, place)
        shift = self.sentence.start
        return Cue(
            start=shift + self.tokens[place].start,
            end=shift + end,
            verb=verb,
            sentence=self.number,
            token=place,
            speaker=self._words(subject, place) if subject is not None else None,
            heads=self._together(subject) if subject is not None else (),
            reach=(shift + self.tokens[first].start, shift + self.tokens[last].end),
            embedded=self.tokens[place].dep in ("relcl", "acl"),
            loose=loose,
        )

    def _subject(self, place: int, loose: bool) -> int | None:
        """The verb's own subject, or that of the verb it continues; where grammar fails, the noun beside the verb."""
        verb = self._outer(place)
        for _ in range(4):
            for child in self.tree.children[verb]:
                if self.tokens[child].dep in SUBJECTS and child not in self.quoted and not self._unfit(child):
                    return self._near(child, place) or self._antecedent(child, verb)
            token = self.tokens[verb]
            if token.dep in ("acl", "relcl") and self.tokens[token.head].tag.startswith(("NN", "PRP")):
                return token.head
            if token.dep not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep") or token.head == verb:
                break
            if token.head in self.quoted:
                break
            verb = token.head
        return None if loose else self._beside(place)

    def _outer(self, place: int) -> int:
        """'denied that its men had attacked it, and called …', '…, adding': after a comma the outer verb goes on."""
        tokens, inner = self.tokens, self.tokens[place].head
        outer = tokens[inner].head
        if place < 2 or tokens[inner].dep != "ccomp" or tokens[outer].lemma.lower() not in SAYING:
            return place
        called = tokens[place - 1].tag == "CC" and tokens[place - 2].text == "," and tokens[place].dep == "conj"
        adding = tokens[place - 1].text == "," and tokens[place].tag == "VBG" and tokens[place].lemma.lower() in SAYING
        return outer if adding or (called and tokens[outer].tag == tokens[place].tag) else place

    def _near(self, subject: int, verb: int) -> int | None:
        """'The bridge, Okoro said, would hold': the person right before the verb, behind a comma, not the bridge."""
        person = self.tokens[verb - 1] if verb else self.tokens[verb]
        commas = any(self.tokens[n].text == "," for n in range(subject, verb - 1))
        alone = not self.tokens[subject].entity.endswith("PERSON") and person.entity.endswith("PERSON")
        return verb - 1 if alone and commas and verb - 1 != subject and verb - 1 not in self.quoted else None

    def _antecedent(self, subject: int, verb: int) -> int:
        if self.tokens[subject].text.lower() in ("who", "which", "that") and self.tokens[verb].dep == "relcl":
            return self.tokens[verb].head
        return subject

    def _beside(self, place: int) -> int | None:
        """'said Mayor Prieto', 'Prieto said' where the grammar lost the subject: the nearest noun, but no object."""
        if self.tokens[place].tag not in ("VBD", "VBZ", "VBP"):
            return None
        before = self._over_aside(place - 1)
        while before >= 0 and self.tokens[before].tag in ("RB", "VBD", "VBZ", "VBP") and before not in self.quoted:
            before -= 1
        if (
            before >= 0
            and before not in self.quoted
            and self.tokens[before].tag.startswith(NAMING)
            and not self._unfit(before)
        ):
            return before
        after = place + 1
        while (
            after < len(self.tokens)
            and after not in self.quoted
            and self.tokens[after].tag not in (",", ".", "IN", "TO")
        ):
            following = self.tokens[after + 1].tag if after + 1 < len(self.tokens) else "."
            if self._unfit(after):
                return None
            if self.tokens[after].tag.startswith(NAMING) and not following.startswith(("NN", "POS", "CD")):
                return after
            after += 1
        return None

    def _unfit(self, place: int) -> bool:
        """Words that the grammar takes for subjects though they never speak: 'her', 'Thursday morning', marks."""
        if not any(sign.isalnum() for sign in self.tokens[place].text):
            return True
        return self.tokens[place].tag == "PRP$" or self.tokens[place].entity.endswith(("DATE", "TIME"))

    def _over_aside(self, before: int) -> int:
        """The place before an apposition between commas: 'Okoro, a farmer, said'."""
        if before > 0 and self.tokens[before].text == ",":
            commas = [n for n in range(before - 1, -1, -1) if self.tokens[n].text == ","]
            if commas and commas[0] > 0:
                return commas[0] - 1
        return before

    def _together(self, subject: int) -> tuple[tuple[int, ...], ...]:
        groups = []
        for head in self.tree.joined(subject):
            asides = [n for n in self.tree.children[head] if self.tokens[n].dep == "appos"]
            group = [head, *(n for aside in asides for n in self.tree.joined(aside))]
            groups.append(tuple(self.sentence.start + self.tokens[n].start for n in group))
        return tuple(groups)

    def _words(self, subject: int, verb: int) -> tuple[int, int]:
        """The words of the noun phrase up to its head; with the 'who' of 'Okoro, who said', which names them too."""
        end = subject
        for place in range(subject + 1, min(subject + 3, verb)):
            if self.tokens[place].tag in ("WP", "WDT") and self.tokens[place].head == verb:
                end = place
        start = self.tokens[subject].start
        part_of = {subject}
        for place in reversed(range(subject)):
            # A hyphen goes on, and so does a mark of possession: 'the 34-year-old teacher', 'the miners’ union'.
            joined = self.tokens[place].text in ("'", "’") or (
                self.tokens[place].text in "-‑" and self.tokens[place].end == self.tokens[place + 1].start
            )
            if place in self.quoted or not (joined or any(sign.isalnum() for sign in self.tokens[place].text)):
                break
            if not self.tree.hangs(place, part_of):
                break
            part_of.add(place)
            start = self.tokens[place].start
        return self.sentence.start + start, self.sentence.start + self.tokens[end].end
