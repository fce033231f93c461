"""What a page for print says of the page that it was made of."""

import re
from collections.abc import Sequence

from dateline.reading.blocks import Block

# Words that only a page made of another puts before an address; 'Source:' and 'Read more at' lead to others' pages too.
LABEL = re.compile(
    r"(?:\b(?:source url|url (?:to|of) (?:the |this )?(?:article|story|page)|(?:article |story |page )?printed from"
    r"|find this (?:article|story|page)(?: online)? at|this (?:article|story|page) was (?:found|printed) (?:at|from))"
    r"|^(?:article|story) from [^:.]{2,40})\W{0,3}$",
    re.I,
)
# Of an article: behind the host stands a path.
ADDRESS = re.compile(r"https?://[^\s/]+/[^\s<>\"]+")
# Such a line is its label and one address.
LONGEST = 400


def made_of(blocks: Sequence[Block]) -> str | None:
    """The address that a label, in its own line or in the line above, says is that of the article."""
    label = ""
    for block in blocks:
        if len(block.text) <= LONGEST and (found := ADDRESS.search(block.text)):
            before = block.text[: found.start()] or label
            if LABEL.search(before[-80:]):
                return found[0]
        label = block.text[-80:]
    return None
