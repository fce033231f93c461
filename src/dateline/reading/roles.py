"""What the elements of HTML are to a reader: blocks, links, bold words, landmarks, and what is never shown as text."""

BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody td tfoot th"
    " thead title tr ul".split()
)
SKIPPED = frozenset(
    "script style noscript template svg iframe object canvas math head select option textarea button input audio video"
    " map datalist".split()
)
LANDMARKS = frozenset(
    "nav header footer aside article main form figure figcaption table blockquote ul ol li section h1 h2 h3 h4 h5 h6 dl"
    " details".split()
)
# Never shown as text, yet left open (a button) or put around everything (noscript) they hold a whole page.
SWALLOWING = frozenset("button noscript svg object select".split())
BOLD = frozenset("b strong h1 h2 h3 h4 h5 h6 th".split())
# What a tag does, as bits: an element is asked once instead of once for each of the sets above.
IS_BLOCK, IS_LINK, IS_BOLD, IS_SKIPPED, IS_BREAK, IS_MENU = 1, 2, 4, 8, 16, 32
IS_SHAPING = IS_BLOCK | IS_LINK | IS_BOLD
ROLES = {
    tag: IS_BLOCK * (tag in BLOCK_TAGS)
    | IS_LINK * (tag == "a")
    | IS_BOLD * (tag in BOLD)
    | IS_SKIPPED * (tag in SKIPPED)
    | IS_BREAK * (tag == "br")
    | IS_MENU * (tag == "nav")
    for tag in (*BLOCK_TAGS, *BOLD, *SKIPPED, "a", "br")
}
