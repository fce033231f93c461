"""Cues: the words that say that somebody said, with the words that name who did."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from dateline.model import Sentence, Token
from dateline.naming.marks import Stretch
from dateline.quoting.grammar import Tree
from dateline.quoting.nouns import attributed, in_words_of, owner, source, told_of
from dateline.quoting.subjects import SUBJECTS, Subjects
from dateline.quoting.words import attributing, nouns, says

# What the grammar makes of 'according', which it takes for several kinds of words.
ACCORDING = frozenset({"according", "accord"})
# '“…” So said Okoro', '“…” That is how Okoro put it': such a sentence tells of the one before.
BEHIND = re.compile(r"(?:So|Thus|(?:That|This) (?:is|was) (?:what|how))\b(?!,)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue in an article: its place, its verb, the place of the words for the speaker, and of the clause that is said.

    `heads` are places of the speaker's head words, a group for each of several who speak: the noun, then its
    appositions ('their counterparts, Vidal and Okoro'). `reach` is the place of all words that hang on the cue,
    known where its sentence quotes. A `loose` cue is any other verb with a subject: it may tell whose words are
    quoted, but says nothing by itself. One that stands `behind` tells of the sentence before ('“…” Those were her
    words').
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
    behind: bool = False


def cues(sentences: Sequence[Sentence], trees: Sequence[Tree | None], spans: Sequence[Stretch]) -> list[Cue]:
    """All cues of an article's sentences outside its quotations, in order."""
    found = []
    for number, (sentence, tree) in enumerate(zip(sentences, trees, strict=True)):
        if tree:
            reader = _Reader(number, sentence, tree, spans)
            places = [n for n, one in enumerate(tree.tokens) if _may_tell(one)]
            found += [cue for place in places if (cue := reader.cue(place))]
    return found


def _may_tell(token: Token) -> bool:
    lemma = token.lemma.lower()
    word = lemma in nouns() or lemma in attributing().told_of or lemma == "per"
    return token.tag[:2] == "VB" or lemma in ACCORDING or word


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
        self.subjects = Subjects(tree, self.quoted)

    def cue(self, place: int) -> Cue | None:
        token = self.tokens[place]
        if place in self.quoted:
            return None
        if token.text.lower() == "according":
            return self._according(place)
        if token.lemma.lower() == "per":
            return self._per(place)
        if token.tag in ("NN", "NNS"):
            return self._noun(place)
        # 'a film called …', 'the law proposed by …': a participle after its noun tells of no speaker.
        if not token.tag.startswith("VB") or (token.tag == "VBN" and token.dep == "acl"):
            return None
        return self._verb(place)

    def _verb(self, place: int) -> Cue | None:
        token, verb = self.tokens[place], self.tokens[place].lemma.lower()
        if verb == "put" and self.tokens[place + 1 : place + 2] and self.tokens[place + 1].text == "it":
            verb = "say"  # 'as Okoro put it'
        subjects = {self.tokens[child].dep for child in self.tree.children[place]} & SUBJECTS
        if (verb == "go" and self._does(place)) or self._told(place, verb, subjects):
            return None
        # 'to see', 'must decide', 'let us consider': what is not yet thought or found is no attribution.
        loose = not says(verb) and (verb not in attributing().holding or token.tag == "VB")
        if loose and (token.tag == "VB" or not self.quotes or not subjects):
            return None
        made = self._made(place, verb, self.subjects.of(place, loose), token.end, loose)
        return replace(made, behind=True) if BEHIND.match(self.sentence.text) else made

    def _told(self, place: int, verb: str, subjects: Collection[str]) -> bool:
        """'he was asked', 'the sum is expected to grow', 'Asked about it, he smiled': no words of the subject's."""
        token, aids = self.tokens[place], [self.tokens[n].text for n in self.tree.children[place]]
        asked = verb in attributing().asked and token.tag == "VBN" and token.dep == "advcl" and not subjects
        # 'He's called for talks' is no passive, whatever the grammar says of its 's.
        passive = "nsubjpass" in subjects and not {"'s", "’s", "'d", "’d"}.intersection(aids)
        return asked or (passive and verb != "quote")

    def _does(self, place: int) -> bool:
        """'is going to leave', 'went to Oslo', 'will go on' are not 'went on', 'went, “…”'."""
        following = self.tokens[place + 1].tag if place + 1 < len(self.tokens) else "."
        return self.tokens[place].tag == "VB" or following in ("TO", "IN", "RB", "NN", "NNP")

    def _noun(self, place: int) -> Cue | None:
        lemma, end = self.tokens[place].lemma.lower(), self.tokens[place].end
        if (subject := in_words_of(self.tree, place)) is not None:
            return replace(self._made(place, lemma, subject, end, False), token=-1)
        if lemma in nouns() and attributed(self.tree, place) and (subject := source(self.tree, place)) is not None:
            return self._made(place, lemma, subject, end, False)
        if self._leads_in(place) and (subject := owner(self.tree, place)) is not None:
            return replace(self._made(place, lemma, subject, end, False), token=-1)
        if (subject := told_of(self.tree, place)) is not None:
            return replace(self._made(place, lemma, subject, end, False), token=-1, behind=True)
        return None

    def _leads_in(self, place: int) -> bool:
        """'Okoro’s promise — “not one job will go” — is hollow': a noun of saying, a sign, and the marks."""
        sign = self.tokens[place + 1].text if place + 1 < len(self.tokens) else ""
        return sign in ("—", "–", "--", "-", ":", ",") and not self.quoted.isdisjoint((place + 2, place + 3))

    def _according(self, place: int) -> Cue | None:
        to = place + 1
        if to >= len(self.tokens) or self.tokens[to].text.lower() != "to":
            return None
        children = [*self.tree.children[to], *self.tree.children[place]]
        subject = next((child for child in children if self.tokens[child].dep == "pobj"), None)
        return self._made(place, "according to", subject, self.tokens[to].end, False)

    def _per(self, place: int) -> Cue | None:
        """'…, per the mayor', 'Per Okoro, …': behind a comma, and somebody named, unlike 'four per cent, per year'."""
        apart = place == 0 or self.tokens[place - 1].text == ","
        subject = next((n for n in self.tree.children[place] if self.tokens[n].dep == "pobj"), None)
        if not apart or subject is None:
            return None
        named = self.tokens[subject].tag.startswith("NNP") or any(
            self.tokens[n].dep in ("det", "poss") for n in self.tree.children[subject]
        )
        return self._made(place, "according to", subject, self.tokens[place].end, False) if named else None

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

    def _together(self, subject: int) -> tuple[tuple[int, ...], ...]:
        groups = []
        for head in self.tree.joined(subject):
            asides = [n for n in self.tree.children[head] if self.tokens[n].dep == "appos"]
            group = [head, *(n for aside in asides for n in self.tree.joined(aside))]
            groups.append(tuple(self.sentence.start + self.tokens[n].start for n in group))
        return tuple(groups)

    def _words(self, subject: int, verb: int) -> tuple[int, int]:
        """The words of the noun phrase up to its head; with the 'who' of 'Okoro, who said', which names them too."""
        end = self._part(subject)
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

    def _part(self, subject: int) -> int:
        """The last place of 'one of the rescuers', 'some of those': a number or the like says nothing alone."""
        if self.tokens[subject].tag.startswith("NN"):
            return subject
        whole = next((n for n in self.tree.children[subject] if n == subject + 1 and self.tokens[n].text == "of"), None)
        heads = [n for n in self.tree.children[whole] if self.tokens[n].dep == "pobj"] if whole is not None else []
        return heads[0] if heads else subject
