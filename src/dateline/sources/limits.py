"""How much of a file is read: bounds on items, layers and unpacking, so that no file takes more than its share."""

from dataclasses import dataclass

# Larger than any news page: what is larger is an archive or a mistake. Bound on one item, packed or not.
LARGEST = 64 * 1024 * 1024
# 'warc.gz in tar.gz in zip' has five layers; more were never met, and each one can multiply.
DEEPEST = 6
# Members of one archive. Their index is held in memory: at some 120 bytes a member, 12 MB.
MOST_MEMBERS = 100_000
# News pages pack to a fifth or a tenth, crawls with repeats to a fiftieth; a bomb to a thousandth and less. The first
# FREE bytes are never questioned: they unpack in a second or two.
FREE = 256 * 1024 * 1024
FOLD = 100
# Items of one file that may be refused before the rest of it is left alone: by then it is not what it seems.
MOST_REFUSED = 5_000


class Beyond(ValueError):
    """A file asks for more than the bounds allow; nothing more of it is read."""


class Damaged(ValueError):
    """A container's bytes are not what they have to be. The message says which."""


@dataclass(slots=True)
class Budget:
    """What one file gave and what came out of it, in bytes, over all its layers."""

    given: int = 0
    unpacked: int = 0

    def unpack(self, count: int) -> None:
        """Counts unpacked bytes. Raises `Beyond` when they are far more than the file could hold."""
        self.unpacked += count
        if self.unpacked > FREE and self.unpacked > FOLD * self.given:
            raise Beyond(f"unpacks more than {FOLD}-fold, as a zip bomb does")
