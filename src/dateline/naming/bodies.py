"""Names of bodies by their own words, where the grammar cuts them short or takes something else for one."""

import re
from collections.abc import Iterator, Sequence

from dateline.model import Parse

# Ships, storms and waters: 'the frigate Dona Leonor', 'the cyclone, named Ndiri'.
NAMED_THING = re.compile(
    r"\b(?:frigate|destroyer|submarine|trawler|ferry|tanker|freighter|vessel|ship|yacht|cutter|cyclone|hurricane|typhoon"
    r"|storm|river|lake|mount|operation|satellite|rocket|horse)s?,?\s(?:(?:named|called|dubbed)\s)?[“\"‘']?$",
    re.I,
)
# Papers and deals, which act for nobody: 'the National Security Strategy'.
PAPER = re.compile(
    r"(?:\b(?:Strategy|Act|Bill|Treaty|Pact|Accords?|Agreement|Plan|Report|Doctrine|Convention|Protocol|Charter"
    r"|Constitution|Declaration|Memorandum|Roadmap|Summit|Dialogue|Cup|Championship|Games|Award|Prize)"
    r"|^State of the Union)$"
)
# 'Hauliers’ Union', 'Union of Hauliers of Peru': words that end, or begin, the names of bodies and of little else.
HEADS = (
    "Union|Association|Federation|Confederation|Institute|University|Society|Foundation|Academy|Chamber|Guild"
    "|Observatory"
)
_CAPITAL, _OF = r"[A-ZÀ-Þ][\w’'-]*", r" (?:of|for) (?:the )?"
BODY = re.compile(
    rf"(?<!\w)(?!(?:The|A|An|In|At|For|On|But|And|Its|His|Her|Their|State)\b)(?:{_CAPITAL} )+(?:{HEADS})\b"
    rf"(?:{_OF}{_CAPITAL}(?: (?:and )?{_CAPITAL})*){{0,2}}"
)

# What governments do, and what is done to them by word alone. 'Brussels' is the European Union as the one that does it.
GOVERNING = frozenset(
    "say warn accuse propose approve reject agree fine sue impose demand urge decide withhold refuse threaten want plan"
    " insist offer seek announce ban adopt condemn deny call ask respond retaliate pledge promise vow freeze unfreeze"
    " negotiate hope fear believe argue allow block delay suspend launch order recommend criticise criticize signal"
    " consider conclude claim welcome object release publish back support oppose push expect require press sign declare"
    " tell lift extend unveil set intend draft admit confirm dismiss regulate target make take give send".split()
)
TOLD = frozenset(
    "tell accuse warn urge press ask sue defy criticise criticize blame lobby pressure challenge petition thank anger"
    " persuade convince beg face irk annoy assure notify inform please welcome".split()
)


def acting(parse: Parse | None) -> frozenset[int]:
    """Places in a sentence where a word ends that does what governments do, or is told something."""
    tokens = parse.tokens if parse else ()
    subjects, objects = ("nsubj", "nsubjpass"), ("dobj", "dative")
    return frozenset(
        token.end
        for token in tokens
        if (token.dep in subjects and tokens[token.head].lemma.lower() in GOVERNING)
        or (token.dep in objects and tokens[token.head].lemma.lower() in TOLD)
    )


def thing(before: str, name: str, body: bool) -> bool:
    """Whether a name is that of a ship, a storm or a paper, which nobody acts as; `body`: the grammar sees a body."""
    return NAMED_THING.search(before) is not None or (body and PAPER.search(name) is not None)


def bodies(text: str, named: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the names of bodies stand that hold all of the grammar's names they touch."""
    for match in BODY.finditer(text):
        touched = [(start, end) for start, end in named if start < match.end() and match.start() < end]
        if all(match.start() <= start and end <= match.end() for start, end in touched):
            yield match.span()
