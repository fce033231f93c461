"""The words that tell time: each with its class and what it stands for. Everything else is class WORD."""

from calendar import day_name, month_name

# Classes get one character each, so that rules can be regular expressions over a string of classes (see `grammar`).
CLASSES = (
    "WORD CAPITAL STOP COMMA DASH POSS BREAK THE ITS A OF IN ON AND OR TO FROM BETWEEN BY AT THROUGH FOR SO"
    " NUM YEAR WORDNUM BIG ORD SECOND FEW FRACTION HALF DOZEN SHORTYEAR ISO NUMDATE CLOCK MERIDIEM OCLOCK ZONE QCODE"
    " MONTH WEEKDAY WEEKDAYS SEASON FALL UNIT UNITS QUARTER QUARTERS WEEKEND PERIOD PART PARTS NOON DECADE HOLIDAY"
    " LAST NEXT THIS PAST THAT SAME CURRENT LATEST FOLLOWING PREVIOUS COMING RECENT AGO EARLIER LATER BEFORE AFTER"
    " HENCE EARLY LATE MID EDGE APPROX SOME OVER MORE KIND OLD LONG TODAY NIGHT PRESENTLY JUSTPAST SOONER FUTURE TERM"
    " TIME FREQ FEAST ERA"
    " EVERY PER ONCE TIMES FISCAL YEARAGO YEAREND ENDED"
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
PLURALS = {name + "s": name for name in UNITS} | {"centuries": "century", "millennia": "millennium"}
DECADES = {word[:-1] + "ies": number for word, number in TENS.items()}

# TIMEX3 codes of the parts of a day, with the words for them.
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV", "lunchtime": "AF",
    "daybreak": "MO", "sunrise": "MO", "sunset": "EV", "nightfall": "NI", "overnight": "NI", "mid-afternoon": "AF",
    "mid-morning": "MO", "midmorning": "MO", "midafternoon": "AF",
}  # fmt: skip
NOONS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}

# Days that have names: (month, day), or the nth weekday of a month, or days from Easter Sunday.
HOLIDAYS: dict[str, tuple[str, int, int, int]] = {
    "christmas": ("fixed", 12, 25, 0), "christmas day": ("fixed", 12, 25, 0), "christmas eve": ("fixed", 12, 24, 0),
    "boxing day": ("fixed", 12, 26, 0), "new year's day": ("fixed", 1, 1, 0), "new year's eve": ("fixed", 12, 31, 0),
    "valentine's day": ("fixed", 2, 14, 0), "halloween": ("fixed", 10, 31, 0), "independence day": ("fixed", 7, 4, 0),
    "may day": ("fixed", 5, 1, 0), "armistice day": ("fixed", 11, 11, 0), "veterans day": ("fixed", 11, 11, 0),
    "bastille day": ("fixed", 7, 14, 0), "st. patrick's day": ("fixed", 3, 17, 0),
    "all saints' day": ("fixed", 11, 1, 0),
    "thanksgiving": ("nth", 11, 4, 4), "thanksgiving day": ("nth", 11, 4, 4), "labor day": ("nth", 9, 1, 1),
    "memorial day": ("nth", 5, -1, 1), "presidents day": ("nth", 2, 3, 1), "election day": ("election", 11, 0, 0),
    "martin luther king jr. day": ("nth", 1, 3, 1), "martin luther king day": ("nth", 1, 3, 1),
    "mother's day": ("nth", 5, 2, 7), "father's day": ("nth", 6, 3, 7), "columbus day": ("nth", 10, 2, 1),
    "good friday": ("easter", 0, -2, 0), "easter": ("easter", 0, 0, 0), "easter sunday": ("easter", 0, 0, 0),
    "easter monday": ("easter", 0, 1, 0), "ash wednesday": ("easter", 0, -46, 0), "palm sunday": ("easter", 0, -7, 0),
    "pentecost": ("easter", 0, 49, 0), "ascension day": ("easter", 0, 39, 0),
}  # fmt: skip

# Feasts of calendars that move against ours, with the ways they are spelled, and Japan's eras.
FEASTS = {
    "ramadan": "ramadan|ramadhan|ramazan", "eid al-fitr": "eid al-fitr|eid ul-fitr|eid-ul-fitr|hari raya aidilfitri",
    "eid al-adha": "eid al-adha|eid ul-adha|eid-ul-adha|feast of the sacrifice", "ashura": "ashura",
    "laylat al-qadr": "laylat al-qadr", "rosh hashanah": "rosh hashanah|rosh hashana", "yom kippur": "yom kippur",
    "sukkot": "sukkot", "passover": "passover|pesach", "purim": "purim", "shavuot": "shavuot",
    "orthodox easter": "orthodox easter", "orthodox christmas": "orthodox christmas", "nowruz": "nowruz|nowrooz|norouz",
}  # fmt: skip
ERAS = ("meiji", "taisho", "showa", "heisei", "reiwa")

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
    "local time": ("ZONE", None), "eastern time": ("ZONE", None), "o'clock": ("OCLOCK", None),
    "o’clock": ("OCLOCK", None), "the day before yesterday": ("TODAY", -2), "the day after tomorrow": ("TODAY", 2),
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
    "KIND": "full whole entire calendar consecutive straight successive trading business working solid remaining",
    "OLD": "old", "LONG": "long", "PRESENTLY": "now currently presently nowadays", "JUSTPAST": "recently lately",
    "SOONER": "soon", "FUTURE": "future", "TERM": "term", "EVERY": "every each", "PER": "per",
    "FISCAL": "fiscal financial fy", "TIME": "time", "PERIOD": "period", "ENDED": "ended ending ends",
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
