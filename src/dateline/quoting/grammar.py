"""A sentence's dependencies as a tree that is cheap to ask."""

from collections.abc import Collection

from dateline.model import Token


class Tree:
    """Children of each token, in order of place."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.children: list[list[int]] = [[] for _ in tokens]
        for place, token in enumerate(tokens):
            if token.head != place:
                self.children[token.head].append(place)

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
