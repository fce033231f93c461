"""Times counted from a day named beside them ('the day before Easter', 'two days after 5 May') or from what happened
on a day told before ('two days after the vote')."""

import re
from dataclasses import replace

from dateline.dating import periods
from dateline.dating.amounts import length
from dateline.dating.context import Answer, Context, Told, after, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.holidays import holiday
from dateline.dating.named import day_named
from dateline.dating.parts import AMOUNT, number
from dateline.dating.units import counted
from dateline.dating.weekdays import today, weekday

# Things that happen on a day, with the past forms of the verbs that tell of them.
HAPPENED = {
    "vote": "voted", "election": "elected|voted", "referendum": "voted", "ballot": "voted",
    "attack": "attacked|struck|hit",
    "bombing": "bombed", "shooting": "shot|opened fire", "killing": "killed|shot", "slaying": "killed|slain",
    "murder": "murdered|killed", "death": "died", "explosion": "exploded", "blast": "exploded", "crash": "crashed",
    "coup": "seized power|overthrew|toppled|ousted", "earthquake": "struck|hit", "quake": "struck|hit",
    "summit": "", "meeting": "met", "talks": "", "visit": "visited", "arrest": "arrested|detained", "raid": "raided",
    "ceasefire": "", "truce": "", "strike": "struck", "protest": "protested", "ruling": "ruled", "verdict": "",
    "announcement": "announced", "declaration": "declared", "signing": "signed", "invasion": "invaded", "storm": "",
    "resignation": "resigned|stepped down", "launch": "launched", "test": "tested", "funeral": "buried",
    "inauguration": "inaugurated|sworn in", "hearing": "", "debate": "debated", "speech": "spoke", "ambush": "ambushed",
    "kidnapping": "kidnapped|abducted", "abduction": "abducted", "collapse": "collapsed", "massacre": "massacred",
    "accident": "", "fire": "", "riot": "", "release": "released|freed", "disappearance": "disappeared|vanished",
    "dismissal": "dismissed|sacked|fired", "appointment": "appointed", "departure": "left|departed",
    "wedding": "married",
    "landing": "landed", "assassination": "assassinated", "withdrawal": "withdrew", "clash": "clashed",
}  # fmt: skip
# 'Friday's disputed vote', 'the March 17 vote'; 'The vote in Lima on Friday', 'the vote of 5 May', 'voted on Friday'.
_BEHIND = r"(?:['’]s)?(?: [\w-]+){{0,2}}? {what}\b"
_BEFORE = (
    r"(?:^\W*(?:[Tt]he|[Aa]n?)(?: [\w-]+){{0,2}} {what}(?: in [\w ]+)?(?: (?:was|were|took|came) \w+)? on"
    r"|\b{what} (?:of|late on|early on)"
    r"|\b(?:{verbs})(?: [\w-]+){{0,5}}?(?: late| early)?(?: on)?)(?: the)?\s$"
)


def from_day(match: Match) -> Meaning | None:
    """'the day before last Tuesday', 'two weeks after Easter', 'the day after 5 May'."""
    counts = _counts(match)
    read = (
        day_named
        if match.has("month")
        else weekday
        if match.has("weekday")
        else holiday
        if match.has("name")
        else today
    )
    day = read(match)
    if counts is None or day is None:
        return None
    name, away = counts
    if match.word("way") == "FROM":  # 'a week from Friday' is itself a Friday; 'two weeks since Friday' is a length
        return (lambda context: _ahead(day(context), name, away)) if match.group("way")[0].text == "from" else None
    return lambda context: _from_day(day(context), name, away)


def _from_day(day: Answer, name: str, away: int) -> Answer:
    if day.first is None:
        return open_("XXXX-XX-XX", f"{counted(away, name)} a day that nothing places")
    found = periods.around(periods.step(day.first, name, away), name)
    return placed(found, f"{counted(away, name)} {day.first.isoformat()}, {day.how}")


def _ahead(day: Answer, name: str, away: int) -> Answer:
    if day.first is None:
        return open_("XXXX-XX-XX", f"{counted(away, name)} a day that nothing places")
    found = periods.day(periods.step(day.first, name, away))
    return placed(found, f"{counted(away, name)} {day.first.isoformat()}, {day.how}")


def from_event(match: Match) -> Meaning | None:
    """'two days after the vote', 'the week before the summit': counted from its day, if the text told that."""
    counts, what = _counts(match), _event(match)
    if counts is None or what is None:
        return None
    name, away = counts
    if match.has("the") or match.has("eve"):
        shape = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}[name]
        return lambda context: (
            _from_event(context, what, name, away) or open_(shape, f"nothing tells the day of the {what}")
        )
    value = length(abs(away), name)
    return lambda context: _from_event(context, what, name, away) or open_(value, "a length of time", "DURATION")


def _counts(match: Match) -> tuple[str, int] | None:
    """How many units and which way; None for what no calendar counts."""
    if match.has("eve"):
        return "day", -1
    name, count = str(match.value("unit")), number(match.group("count")) if match.has("count") else 1.0
    if name not in ("day", "week", "month", "year") or count is None or count != int(count):
        return None
    return name, int(count) * (-1 if match.word("way") == "BEFORE" else 1)


def _event(match: Match) -> str | None:
    """What the count starts from: the first word for a happening within a few words after 'before' or 'after'."""
    for on in range(5):
        token = match.next(on)
        word = token.text.lower().removesuffix("s") if token.text.lower() not in HAPPENED else token.text.lower()
        if word in HAPPENED:
            return word
        if on and token.kind not in ("THE", "THAT", "ITS", "A", "WORD", "CAPITAL", "ORD", "PREVIOUS", "LAST"):
            return None
    return None


def _from_event(context: Context, what: str, name: str, away: int) -> Answer | None:
    told = next((one for one in reversed(context.before) if _happened(context.text, one, what)), None)
    if told is None or told.answer.first is None:
        return None
    found = periods.around(periods.step(told.answer.first, name, away), name)
    return replace(placed(found, f"{counted(away, name)} the {what}, {after(told, context.sentence)}"), compared=True)


def _happened(text: str, told: Told, what: str) -> bool:
    """Whether the text puts this on the day told: 'Friday's vote', 'the vote of 5 May', 'voted on Friday'."""
    exact = told.answer.precision in ("day", "time") and told.answer.first == told.answer.last
    if not exact or told.answer.compared or told.answer.first is None:
        return False
    if re.match(_BEHIND.format(what=what), text[told.end : told.end + 60]):
        return True
    clause = re.split(r"[.,;:!?\n“”\"]", text[max(0, told.end - 120) : told.end - len(told.words)])[-1]
    return bool(re.search(_BEFORE.format(what=what, verbs=HAPPENED[what] or "-"), clause))


_COUNT = f"(?:APPROX|SOME)? (?P<count>{AMOUNT}) (?P<unit>UNIT|UNITS)"
_THE = "(?P<the>THE) (?P<unit>UNIT)"
_EVE = "THE? (?P<eve>EVE) OF THE?"
_WAY = "(?P<way>BEFORE|AFTER)"
_DAYS = (
    "(?:LAST|NEXT)? (?P<weekday>WEEKDAY) (?P<part>PART)?",
    "THE? (?P<month>MONTH) (?P<on>NUM|ORD) (?:COMMA? (?P<year>YEAR))?",
    "THE? (?P<on>NUM|ORD) OF? (?P<month>MONTH) (?P<year>YEAR)?",
    "(?P<name>HOLIDAY) (?P<year>YEAR)?",
    "(?P<day>TODAY)",
)
RULES = (
    *(rule(f"{head} {_WAY} {day}", from_day) for head in (_THE, _COUNT) for day in _DAYS),
    *(rule(f"{_COUNT} (?P<way>FROM) {day}", from_day) for day in _DAYS),
    *(rule(f"{_EVE} {day} (?! POSS)", from_day) for day in _DAYS),
    rule(f"{_COUNT} (?={_WAY})", from_event),
    rule(f"{_THE} {_WAY}", from_event),
    rule("THE? (?P<eve>EVE) (?=OF)", from_event),
)
