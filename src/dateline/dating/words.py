"""The words that tell time: each with its class and what it stands for. Everything else is class WORD."""

from calendar import day_name, month_name

from dateline.dating.feasts import ERAS, FEASTS, HOLIDAYS

# Classes get one character each, so that rules can be regular expressions over a string of classes (see `grammar`).
CLASSES = (
    "WORD CAPITAL STOP COMMA DASH POSS BREAK THE ITS A OF IN ON AND OR TO FROM BETWEEN BY AT THROUGH FOR SO"
    " NUM YEAR WORDNUM BIG ORD SECOND FEW FRACTION HALF DOZEN SHORTYEAR ISO NUMDATE CLOCK MERIDIEM OCLOCK ZONE QCODE"
    " MONTH WEEKDAY WEEKDAYS SEASON FALL UNIT UNITS QUARTER QUARTERS WEEKEND PERIOD PART PARTS NOON DECADE HOLIDAY"
    " LAST NEXT THIS PAST THAT SAME CURRENT LATEST FOLLOWING PREVIOUS COMING RECENT AGO EARLIER LATER BEFORE AFTER"
    " HENCE EARLY LATE MID EDGE APPROX SOME OVER MORE KIND OLD LONG TODAY NIGHT PRESENTLY JUSTPAST SOONER FUTURE TERM"
    " TIME FREQ FEAST ERA"
    " EVERY PER ONCE TIMES FISCAL YEARAGO YEAREND ENDED NINEELEVEN EVE"
).split()
CODE = {name: chr(0x100 + number) for number, name in enumerate(CLASSES)}

MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
WEEKDAYS = {name.lower(): number for number, name in enumerate(day_name, 1)}
SHORT_WEEKDAYS = {name[:3]: number for name, number in WEEKDAYS.items()} | {"tues": 2, "thurs": 4, "thur": 4, "weds": 3}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30}
SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
UNITS = "second minute hour day week month year decade century fortnight millennium".split()
PLURALS = {name + "s": name for name in UNITS} | {"centuries": "century", "millennia": "millennium", "hrs": "hour"}
DECADES = {word[:-1] + "ies": number for word, number in TENS.items()}

# TIMEX3 codes of the parts of a day, with the words for them.
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV", "lunchtime": "AF",
    "daybreak": "MO", "sunrise": "MO", "sunset": "EV", "nightfall": "NI", "overnight": "NI", "mid-afternoon": "AF",
    "mid-morning": "MO", "midmorning": "MO", "midafternoon": "AF",
}  # fmt: skip
NOONS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}

# Several words that act as one.
PHRASES: dict[str, tuple[str, object]] = {
    **dict.fromkeys(
        (
            "more than", "less than", "fewer than", "no more than", "no less than", "no fewer than", "not more than",
            "at least", "at most", "up to", "as many as", "as much as", "as long as", "as little as", "just over",
            "just under", "well over", "only about", "a good part of", "much of", "most of", "the rest of",
            "the remainder of",
        ),
        ("APPROX", None),
    ),
    **dict.fromkeys(
        ("a few", "a number of", "a handful of", "a good many", "a great many", "quite a few"), ("FEW", "X")
    ),
    "a couple of": ("FEW", 2), "couple of": ("FEW", 2), "a couple": ("FEW", 2), "a dozen": ("FEW", 12),
    **dict.fromkeys(("right now", "at present", "just now", "as of now", "these days"), ("PRESENTLY", None)),
    **dict.fromkeys(("as soon as possible", "from time to time"), ("SOONER", None)),
    **dict.fromkeys(("long ago", "not long ago"), ("JUSTPAST", None)),
    **dict.fromkeys(HOLIDAYS, ("HOLIDAY", None)),
    **{way: ("FEAST", name) for name, ways in FEASTS.items() for way in ways.split("|") if not way.isalpha()},
    **dict.fromkeys(("year-ago", "year-earlier", "year-before"), ("YEARAGO", None)),
    **dict.fromkeys(("year-end", "year end", "year's end"), ("YEAREND", "year")),
    **dict.fromkeys(("month-end", "month end", "month's end"), ("YEAREND", "month")),
    **dict.fromkeys(("small hours", "early hours", "wee hours"), ("PART", "MO")),
    "local time": ("ZONE", None), "eastern time": ("ZONE", None), "o'clock": ("OCLOCK", None),
    "o’clock": ("OCLOCK", None), **dict.fromkeys(("the day before yesterday", "day before yesterday"), ("TODAY", -2)),
    **dict.fromkeys(("the day after tomorrow", "day after tomorrow"), ("TODAY", 2)),
}  # fmt: skip


SINGLES = {
    "THE": "the", "ITS": "its their his her our", "A": "a an", "OF": "of", "IN": "in during within", "ON": "on",
    "AND": "and &", "OR": "or", "TO": "to until till", "FROM": "from since", "BETWEEN": "between", "BY": "by",
    "BEFORE": "before", "AT": "at", "THROUGH": "through", "FOR": "for", "SO": "so", "AFTER": "after", "LAST": "last",
    "NEXT": "next", "THIS": "this", "PAST": "past", "THAT": "that", "SAME": "same", "CURRENT": "current",
    "LATEST": "latest", "FOLLOWING": "following ensuing subsequent", "PREVIOUS": "previous preceding prior",
    "COMING": "coming upcoming", "RECENT": "recent", "ONCE": "once twice thrice", "TIMES": "times", "AGO": "ago",
    "EARLIER": "earlier", "LATER": "later", "HENCE": "hence", "EARLY": "early", "LATE": "late sometime", "MID": "mid",
    "EDGE": "end start beginning middle close onset", "APPROX": "about around nearly almost roughly approximately",
    "SOME": "some under exactly", "OVER": "over", "MORE": "more additional extra further another other",
    "KIND": "full whole entire calendar consecutive straight single successive trading business working solid"
            " remaining",
    "OLD": "old", "LONG": "long", "PRESENTLY": "now currently presently nowadays", "JUSTPAST": "recently lately",
    "SOONER": "soon", "FUTURE": "future", "TERM": "term", "EVERY": "every each", "PER": "per",
    "FISCAL": "fiscal financial fy", "TIME": "time", "PERIOD": "period", "EVE": "eve", "ENDED": "ended ending ends",
}  # fmt: skip
VALUED: dict[str, dict[str, object]] = {
    "MONTH": {**MONTHS, **SHORT_MONTHS, **{name + ".": number for name, number in SHORT_MONTHS.items()}},
    "WEEKDAY": {**WEEKDAYS, **SHORT_WEEKDAYS, **{name + ".": number for name, number in SHORT_WEEKDAYS.items()}},
    "WEEKDAYS": {name + "s": number for name, number in WEEKDAYS.items()},
    "ORD": {**ORDINALS},
    "SECOND": {"second": 2},
    "WORDNUM": {**SMALL, **TENS},
    "BIG": {"hundred": 100, "thousand": 1000},
    "FEW": {"few": "X", "several": "X", "many": "X", "numerous": "X"},
    "HALF": {"half": 0.5},
    "DOZEN": {"dozen": 12},
    "SEASON": {name: name for name in ("spring", "summer", "autumn", "winter")},
    "FALL": {"fall": "autumn"},
    "UNIT": {name: name for name in UNITS if name != "second"},
    "WEEKEND": {"weekend": "weekend"},
    "UNITS": {**PLURALS, "weekends": "weekend"},
    "QCODE": {code: (unit, n) for letter, unit, most in (("q", "quarter", 4), ("h", "half", 2))
              for n in range(1, most + 1) for code in (f"{letter}{n}", f"{n}{letter}")},
    "QUARTER": {"quarter": "quarter"},
    "QUARTERS": {"quarters": "quarter"},
    "PART": {**PARTS},
    "PARTS": {name + "s": code for name, code in PARTS.items() if name in ("morning", "afternoon", "evening", "night")},
    "NOON": {**NOONS},
    "DECADE": {**DECADES},
    "TODAY": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "NIGHT": {"tonight": "NI"},
    "FEAST": {way: name for name, ways in FEASTS.items() for way in ways.split("|") if way.isalpha()},
    "ERA": {name: name for name in ERAS},
    "FREQ": {
        "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y",
        "hourly": "PT1H", "nightly": "P1D", "fortnightly": "P2W", "biweekly": "P2W", "semiannually": "P6M",
    },
    "ZONE": dict.fromkeys("gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist jst msk et pt".split()),
}  # fmt: skip


def _singles() -> dict[str, tuple[str, object]]:
    """Every single word with its class and value."""
    plain = {word: (kind, None) for kind, words in SINGLES.items() for word in words.split()}
    return plain | {word: (kind, value) for kind, values in VALUED.items() for word, value in values.items()}


WORDS = _singles()
