"""Whether a text is cut off before its end, and how that shows."""

import re
from collections.abc import Sequence

from dateline.reading.features import END

CONTINUED = re.compile(
    r"^\W*continue[ds]\b(?! reading)(?:.{0,30})$|\bcontinues on (?:page|next)|^\W*to be continued|^\W*\(?more\)?\W*$",
    re.I,
)
READ_MORE = re.compile(
    r"^\W*(?:(?:click|tap) (?:here )?to )?(?:read|see|view) "
    r"(?:more(?! (?:news|stories|articles|from|about|posts))|(?:the )?(?:full|whole|rest|entire|original)\b.*)"
    r"|^\W*continue reading|^\W*keep reading"
    r"|^\W*(?:the )?full (?:story|article)\b|^\W*weiterlesen\W*$|^\W*lire la suite\W*$",
    re.I,
)
PAYWALL = re.compile(
    r"(?:subscribe|sign in|log in|register|upgrade) (?:now )?to (?:continue|read|keep|access|unlock)"
    r"|to continue reading|already a subscriber"
    r"|(?:for|exclusive to|only) (?:paid |our )?(?:subscribers|members)\b|subscriber[- ]only"
    r"|this (?:article|story|content) is (?:for|locked|reserved)"
    r"|you(?:.ve| have) (?:reached|read) (?:your|all)|remaining (?:free )?articles?",
    re.I,
)
# Alone it may head a list of other articles as well as lead on in this one.
BARE = re.compile(r"^\W*(?:read|see|view) more\W*$", re.I)
# How many blocks below the text may tell of a cut: past a share bar, before the teasers.
BELOW = 4
# Headings, captions and list entries end without a stop; so many characters without one are a sentence broken off.
BROKEN = 60
# '… he said. DM', '… said. ■': a desk's letters or a mark behind the last sentence.
SIGNED = re.compile(r"[.!?][\"”’»)\]]*\s+(?:[A-Z]{2,4}|[■●◼▪□])$")
# A page that is not free states so even for subscribers' full texts; a text this short under it is a preview.
PREVIEW = 1500


def cut_of(paragraphs: Sequence[str], below: Sequence[str], free: bool | None) -> str | None:
    """'continued', 'read more', 'paywall', 'mid-sentence', or None where nothing shows that the text is cut."""
    last = paragraphs[-1]
    for place, line in enumerate(below[:BELOW]):
        if BARE.match(line) and _heads_a_list(last, below[place + 1 :]):
            return None
        if CONTINUED.search(line[:120]):
            return "continued"
        if len(line) < 300 and READ_MORE.search(line):
            return "read more"
        if PAYWALL.search(line[:400]):
            return "paywall"
    if CONTINUED.search(last[-40:]) and len(last) < 40:
        return "continued"
    if free is False and sum(map(len, paragraphs)) < PREVIEW:
        return "paywall"
    ends = END.search(last) or SIGNED.search(last) or last[-1] in ":)]*%"
    if last.endswith(("…", "...")) or (len(last) >= BROKEN and not ends):
        return "mid-sentence"
    return None


def _heads_a_list(last: str, after: Sequence[str]) -> bool:
    """Under a text that ends as texts end, lines that are headlines: more words than a button, and no stop."""
    first = after[0] if after else ""
    return (
        bool(END.search(last)) and not last.endswith(("…", "...")) and len(first.split()) > 3 and not END.search(first)
    )
