"""Feasts and years of other calendars: Islamic, Jewish, Orthodox, Persian, Chinese, Hindu, and Japan's eras.

Methods: the tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty), the
arithmetic Hebrew calendar and the Julian Easter, all after Reingold and Dershowitz, Calendrical Calculations. Where the
moon is sighted, a feast's first day may be a day off from the tables and differ from land to land: such days keep both
neighbours as their bounds.
"""

from datetime import date, timedelta

from dateline.dating import periods
from dateline.dating.context import WRITTEN, Answer, Context, open_, placed
from dateline.dating.feasts import DAYS
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.periods import Period
from dateline.dating.yearless import yearless

ISLAMIC = 227014  # the day before 1 Muharram 1, as `date.toordinal` counts
JEWISH = -1373428  # the day before 1 Tishri 1
# Feast: its month and first day in the Islamic year, and how many days it lasts.
MOON = {
    "ramadan": (9, 1, 30), "eid al-fitr": (10, 1, 1), "eid al-adha": (12, 10, 1), "ashura": (1, 10, 1),
    "laylat al-qadr": (9, 27, 1),
}  # fmt: skip
# Feast: days from 1 Tishri (negative: before the new year of the next autumn), and how many days it lasts.
TISHRI = {
    "rosh hashanah": (0, 2), "yom kippur": (9, 1), "sukkot": (14, 7), "passover": (-163, 7), "purim": (-193, 1),
    "shavuot": (-113, 1),
}  # fmt: skip
# Years BS that are of the news, not a degree's or a model's.
BIKRAM = (2040, 2120)
ERAS = {"meiji": 1868, "taisho": 1912, "showa": 1926, "heisei": 1989, "reiwa": 2019}
LONGEST_ERA = 64


def islamic(year: int, month: int, day: int) -> date:
    """The day of the tabular Islamic calendar."""
    months = 29 * (month - 1) + month // 2
    return date.fromordinal(ISLAMIC + 354 * (year - 1) + (3 + 11 * year) // 30 + months + day)


def new_year(year: int) -> date:
    """1 Tishri of a Jewish year (5784: in the autumn of 2023)."""
    return date.fromordinal(JEWISH + _elapsed(year) + _delay(year) + 1)


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _delay(year: int) -> int:
    before, this, following = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    return 2 if following - this == 356 else 1 if this - before == 382 else 0


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar (Meeus's Julian rule; 1900–2099)."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def feast(name: str, year: int) -> Period:
    """A feast's days in a Gregorian year; ValueError where none begins in it."""
    if name == "orthodox easter":
        return periods.day(orthodox_easter(year))
    if name == "orthodox christmas":
        return periods.day(date(year, 1, 7))
    if name == "nowruz":
        return _about(date(year, 3, 20), date(year, 3, 21))
    if name in DAYS:
        return _told(name, year)
    if name in TISHRI:
        away, days = TISHRI[name]
        first = new_year(year + 3761) + timedelta(days=away)
        eve = first - timedelta(days=1)  # a feast begins at nightfall
        return periods.day(first) if days == 1 else _about(eve, first + timedelta(days=days - 1))
    return _sighted(name, year)


def _told(name: str, year: int) -> Period:
    first, days = DAYS[name]
    if not 0 <= year - first < len(days.split()):
        raise ValueError(f"no day of {name} is known for {year}")
    found = [date(year, int(day[:2]), int(day[2:])) for day in days.split()[year - first].split("-")]
    return periods.day(found[0]) if len(found) == 1 else _about(*found)


def _sighted(name: str, year: int) -> Period:
    month, day, days = MOON[name]
    near = (year - 622) * 33 // 32
    first = next((on for one in range(near - 1, near + 3) if (on := islamic(one, month, day)).year == year), None)
    if first is None:
        raise ValueError(f"no {name} begins in {year}")
    return _about(first - timedelta(days=1), first + timedelta(days=days))


def _about(first: date, last: date) -> Period:
    within = first.month == last.month
    return Period(f"{first:%Y-%m}-XX" if within else f"{first:%Y}-XX-XX", first, last, "none")


def named(match: Match) -> Meaning | None:
    """'Ramadan', 'Eid al-Fitr 2024', 'Yom Kippur'."""
    name, stated, which = str(match.value("name")), match.number("year"), match.word("which")
    # 'Ramadan Okoro' is a man, 'the Yom Kippur War' long over.
    if not match.group("name")[0].text[0].isupper() or "CAPITAL" in (match.prior().kind, match.next().kind):
        return None
    if stated:
        return lambda context: _stated(name, stated)
    return lambda context: yearless(context, lambda year: feast(name, year), "XX-XX", which=which)


def _stated(name: str, year: int) -> Answer:
    try:
        return placed(feast(name, year), f"{name.title()} of {year}", written=True)
    except ValueError as unknown:
        return open_(f"{year:04}", str(unknown))


def era(match: Match) -> Meaning | None:
    """'Reiwa 5', 'the 31st year of Heisei': counted from the era's first year."""
    number, name = match.number("nth"), str(match.value("era"))
    if not 1 <= number <= LONGEST_ERA or not match.group("era")[0].text[0].isupper():
        return None
    return lambda context: placed(
        periods.year(ERAS[name] + number - 1), f"year {number} of {name.title()}", written=True
    )


def hijri(match: Match) -> Meaning | None:
    """'1445 AH', '2082 BS': a year of the Islamic or Nepal's calendar, which lies in two of ours."""
    number = match.number("year")
    if match.next(-1).text == "BS" and BIKRAM[0] <= number <= BIKRAM[1]:
        return lambda context: _bikram(number)
    return (lambda context: _hijri(context, number)) if match.next(-1).text in ("AH", "A.H.") else None


def _bikram(number: int) -> Answer:
    """Nepal's years begin about 14 April, a day or so about."""
    first, last = date(number - 57, 4, 13), date(number - 56, 4, 14)
    return Answer(f"{first:%Y}/{last:%Y}", "DATE", WRITTEN, first, last, "none", written=True)


def _hijri(context: Context, number: int) -> Answer:
    first, last = islamic(number, 1, 1), islamic(number + 1, 1, 1) - timedelta(days=1)
    if not 1 < number < 2000:
        return open_("XXXX", "no year of that calendar")
    return Answer(f"{first:%Y}/{last:%Y}", "DATE", WRITTEN, first, last, "none", written=True)


RULES = (
    rule("(?P<which>LAST|NEXT|THIS)? (?P<name>FEAST) (?:COMMA? (?P<year>YEAR))?", named),
    rule("(?P<era>ERA) (?P<nth>NUM)", era),
    rule("THE? (?P<nth>ORD|SECOND) UNIT OF THE? (?P<era>ERA)", era),
    rule("(?P<year>YEAR) CAPITAL", hijri),
)
