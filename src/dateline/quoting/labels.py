"""Labels before a colon that say whose words follow: 'Okoro: Bridge will hold' in headlines, 'OKORO: …' elsewhere."""

import re
from collections.abc import Iterator, Sequence

from dateline.model import Article, Sentence
from dateline.naming.marks import PARAGRAPH
from dateline.quoting.cues import Cue

LABEL = re.compile(
    r"[“\"]?(?P<name>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'&-]*|of|de|al|bin|van|von)){0,4})(?P<sign>:) +(?=\S)"
)
# Those who speak in headlines without a name of their own.
SPOKEN = frozenset(
    "poll polls survey report reports study studies source sources expert experts analyst analysts official officials"
    " police insiders economists scientists researchers lawyer lawyers doctors ministry minister president premier"
    " spokesman spokeswoman witness witnesses historians voters residents watchdog court prosecutors".split()
)


def labelled(article: Article, sentences: Sequence[Sentence]) -> Iterator[tuple[Cue, tuple[int, int]]]:
    """A cue for each paragraph that begins with a label, and the place of the paragraph's other words."""
    for number, paragraph in enumerate(PARAGRAPH.finditer(article.text)):
        match = LABEL.match(article.text, paragraph.start(), paragraph.end())
        if not match or not (number == 0 or match["name"].isupper()):
            continue
        start, end = match.span("name")
        first = next((n for n, one in enumerate(sentences) if start < one.end), len(sentences) - 1)
        cue = Cue(
            start=match.start("sign"),
            end=match.end("sign"),
            verb=":",
            sentence=first,
            token=-1,
            speaker=(start, end),
            heads=((end - 1,),),
        )
        yield cue, (match.end(), paragraph.end())


def speaks(name: str) -> bool:
    """Whether a label that names nobody known can be a speaker: 'Experts', 'New poll'."""
    return name.split()[-1].lower() in SPOKEN
