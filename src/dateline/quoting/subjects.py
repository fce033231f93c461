"""Who does what a verb says: its grammatical subject, or the noun beside it where the grammar has lost that."""

from collections.abc import Collection

from dateline.quoting.grammar import Tree
from dateline.quoting.words import says

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
NAMING = ("NN", "PRP", "DT", "WP", "CD")


class Subjects:
    """Finds the subjects of one sentence's verbs outside its quoted words (`quoted`: places of tokens)."""

    def __init__(self, tree: Tree, quoted: Collection[int]) -> None:
        self.tree, self.tokens, self.quoted = tree, tree.tokens, quoted
        # '“…” recalled his sister': right behind the mark that ends a quotation the verb comes before its subject.
        self.marks = frozenset(n for n, token in enumerate(tree.tokens) if token.tag == "''")

    def of(self, place: int, loose: bool) -> int | None:
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
        if place < 2 or tokens[inner].dep != "ccomp" or not says(tokens[outer].lemma):
            return place
        called = tokens[place - 1].tag == "CC" and tokens[place - 2].text == "," and tokens[place].dep == "conj"
        adding = tokens[place - 1].text == "," and tokens[place].tag == "VBG" and says(tokens[place].lemma)
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
            if self._unfit(after) and not (self.tokens[after].tag == "PRP$" and place - 1 in self.marks):
                return None
            if self.tokens[after].tag.startswith(NAMING) and not following.startswith(("NN", "POS", "CD")):
                return after
            after += 1
        return None

    def _unfit(self, place: int) -> bool:
        """Words that the grammar takes for subjects though they never speak: 'her', 'there', 'Thursday', marks."""
        if not any(sign.isalnum() for sign in self.tokens[place].text):
            return True
        return self.tokens[place].tag in ("PRP$", "EX") or self.tokens[place].entity.endswith(("DATE", "TIME"))

    def _over_aside(self, before: int) -> int:
        """The place before an apposition between commas: 'Okoro, a farmer, said'."""
        if before > 0 and self.tokens[before].text == ",":
            commas = [n for n in range(before - 1, -1, -1) if self.tokens[n].text == ","]
            if commas and commas[0] > 0:
                return commas[0] - 1
        return before
