"""A sentence's dependencies as a tree that is cheap to ask."""

from collections.abc import Collection

from dateline.model import Token


class Tree:
    """Children of each token, in order of place."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.ends: list[list[int]] = []
        self.children: list[list[int]] = [[] for _ in tokens]
        for place, token in enumerate(tokens):
            if token.head != place:
                self.children[token.head].append(place)

    def reach(self, root: int) -> tuple[int, int]:
        """The first and last place of what hangs on `root`, itself among it."""
        if not self.ends:
            self.ends = [[place, place] for place in range(len(self.tokens))]
            for place, token in enumerate(self.tokens):
                above, last = token.head, place
                while above != last:
                    ends = self.ends[above]
                    if ends[0] <= place <= ends[1]:
                        break
                    ends[0], ends[1] = min(ends[0], place), max(ends[1], place)
                    above, last = self.tokens[above].head, above
        return self.ends[root][0], self.ends[root][1]

    def below(self, root: int, without: int = -1) -> list[int]:
        """Places of `root` and all tokens that hang on it, in order, leaving out what hangs on `without`."""
        found, open_ = [], [root]
        while open_:
            place = open_.pop()
            found.append(place)
            open_ += [child for child in self.children[place] if child != without]
        return sorted(found)

    def joined(self, head: int) -> list[int]:
        """The head of a noun phrase and the heads joined to it by 'and'."""
        found = [head]
        for place in found:
            found += [
                child
                for child in self.children[place]
                if self.tokens[child].dep == "conj" and self.tokens[child].tag.startswith(("NN", "PRP"))
            ]
        return found

    def hangs(self, place: int, on: Collection[int]) -> bool:
        """Whether a token hangs on one of those places, by at most four steps."""
        for _ in range(4):
            place = self.tokens[place].head
            if place in on:
                return True
        return False
