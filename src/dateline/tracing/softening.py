"""Whether a change of words softens what is said: a weaker word for a stronger one, doubt put in, certainty taken out.

The lists are short and of the words that desks change most; a change that they do not know is a rewording. Source: our
own judgement; each row goes from the weakest to the strongest word for one thing.
"""

import re
from functools import cache

SCALES = """
died dead | killed slain | murdered slaughtered massacred executed
deaths casualties | killings killing | massacre slaughter carnage bloodbath
incident event episode | clash unrest | attack assault raid strike | onslaught
protest demonstration rally | unrest | riot rampage
militants fighters gunmen | rebels insurgents | extremists | terrorists
conflict dispute tensions | hostilities fighting | war invasion
entered moved | crossed | invaded stormed
said noted remarked | argued insisted | claimed alleged asserted
asked urged | called | demanded
disagreed questioned | criticised criticized | condemned denounced slammed blasted lashed
error mistake lapse | failure | wrongdoing misconduct | crime fraud corruption
concern worry | fear alarm | panic terror
difficulty problem issue challenge | crisis | disaster catastrophe collapse
decline drop fall slip dip | slump plunge | crash collapse
injured hurt | wounded | maimed
could might may | should | will shall must
some several few | many | most | all every
government administration authorities | regime | dictatorship junta
"""
HEDGES = frozenset(
    "reportedly allegedly alleged apparently possibly perhaps maybe seemingly purported supposedly likely probably "
    "suspected suggests suggested appears appeared seems seemed somewhat partly relatively".split()
)
STRESS = frozenset(
    "clearly certainly definitely undoubtedly utterly totally brutal brutally shocking horrific devastating massive "
    "outrageous blatant blatantly deeply fiercely never always completely".split()
)
WORD = re.compile(r"[a-z]+")


def softened(first: str, second: str) -> bool:
    """Whether the second words say less than the first: weaker, doubted, or without their stress."""
    return _force(first, second) < 0


def _force(first: str, second: str) -> int:
    """How much the second words add (above 0) to what the first say, or take from it."""
    mine, theirs = WORD.findall(first.lower()), WORD.findall(second.lower())
    steps = [
        level - scale[word]
        for scale in _scales()
        for word in mine
        if word in scale and word not in theirs
        for level in [scale[other] for other in theirs if other in scale and other not in mine]
    ]
    hedged = len(HEDGES & {*theirs} - {*mine}) - len(HEDGES & {*mine} - {*theirs})
    stressed = len(STRESS & {*theirs} - {*mine}) - len(STRESS & {*mine} - {*theirs})
    return sum(steps) - hedged + stressed


@cache
def _scales() -> tuple[dict[str, int], ...]:
    """Each scale as {word: how strong}."""
    return tuple(
        {word: level for level, group in enumerate(line.split("|")) for word in group.split()}
        for line in SCALES.strip().splitlines()
    )
