"""One step on the way from a clause to the root of its sentence: a word and the one above it."""

from dataclasses import dataclass

from dateline.coding.auxiliaries import FUTURE, MAYBE, Governs
from dateline.coding.tree import Tree

FACTIVE = frozenset({"after", "since", "as", "when", "because", "while", "although", "though"})
TEMPORAL = frozenset({"when", "once", "after", "while"})
# Prepositions by which a noun governs what is done.
MATTER_OF = frozenset("on for of against about to".split())
BOUND = (
    "csubj", "xcomp", "dobj", "nsubj", "nsubjpass", "pobj", "prep", "acomp", "pcomp", "oprd", "agent", "attr",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rung:
    """A word of a sentence and the one above it, on the way from a clause to the sentence's root."""

    tree: Tree
    below: int
    over: int
    governs: Governs

    @property
    def dep(self) -> str:
        """The tie between the two; a clause of its own before a ';' is governed by nothing after it."""
        dep = self.tree.dep(self.below)
        apart = dep == "ccomp" and any(self.tree.low(w) == ";" for w in range(self.below, self.over))
        apart = apart or (dep == "ccomp" and self._supposing)
        return "parataxis" if apart else dep

    @property
    def _supposing(self) -> bool:
        """'threatened to sue, should he fail': what follows is the condition, though the parser hangs all on it."""
        tree = self.tree
        turned = next((k for k in tree.kids(self.over, "aux") if tree.low(k) == "should"), None)
        subject = tree.kid(self.over, "nsubj", "nsubjpass")
        return turned is not None and subject is not None and self.below < turned < subject

    @property
    def tag(self) -> str:
        return self.tree.tag(self.below)

    @property
    def by(self) -> str:
        """The word below as it is written, mostly a preposition."""
        return self.tree.low(self.below)

    @property
    def lemma(self) -> str:
        return self.tree.lemma(self.over)

    @property
    def infinite(self) -> bool:
        """What is to be done: a clause or its preposition."""
        return self.dep in ("xcomp", "ccomp", "csubj") or (self.dep == "prep" and self.by in MATTER_OF)

    @property
    def held(self) -> bool:
        """Whether the verb above says what becomes of the clause or the thing below."""
        return self.infinite or self.dep in ("dobj", "nsubjpass", "pobj", "oprd")

    @property
    def bound(self) -> bool:
        """Whether what the verb above claims of itself holds below too."""
        return self.tree.verb(self.over) and self.dep in BOUND

    @property
    def aside(self) -> bool:
        """'gave no details of the talks': the no is to the details."""
        tree, over = self.tree, self.over
        return self.dep == "prep" and tree.tag(over) in ("NN", "NNS") and tree.core(over) == over

    @property
    def says(self) -> bool:
        said = self.governs["said"] | self.governs["denied"] | self.governs["threatened"]
        return self.tree.verb(self.over) and self.dep in ("ccomp", "parataxis") and self.lemma in said

    @property
    def known(self) -> bool:
        """What stands in a relative clause or after 'since' is taken as known, whatever the main clause says."""
        if self.dep == "acl":
            return self.tag in ("VBN", "VBD") and not self._only_thought
        if self.dep == "advcl":
            return bool(self._marks & FACTIVE) and self.tag in ("VBD", "VBZ", "VBN") and not self.awaited
        return self.dep == "relcl" and self.tag != "VB"

    @property
    def awaited(self) -> bool:
        """'a shift will come only when she has left office': what is to come waits for what is."""
        if self.dep != "advcl" or not self._marks & TEMPORAL:
            return False
        tree = self.tree
        perfect = any(tree.low(k) in ("has", "have") for k in tree.kids(self.below, "aux"))
        above = {tree.low(k) for k in tree.kids(self.over, "aux")}
        return (perfect or self.tag in ("VBZ", "VBP")) and bool(above & (FUTURE | MAYBE))

    @property
    def _marks(self) -> set[str]:
        return {self.tree.low(k) for k in self.tree.kids(self.below, "mark", "advmod")}

    @property
    def charged(self) -> bool:
        """'charges that she ran a squad that killed four': all that hangs on a charge is only alleged."""
        return self.dep == "acl" and self.tag not in ("VBN", "VBG") and self._only_thought

    @property
    def _only_thought(self) -> bool:
        """'an allegation that he struck her', 'the possibility that it broke the law'."""
        said = any(self.tree.low(k) == "that" for k in self.tree.kids(self.below, "mark"))
        return self.lemma in self.governs["alleged_nouns"] or (said and self.lemma in self.governs["unreal_nouns"])
