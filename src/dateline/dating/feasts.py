"""The names of holidays and feasts, with the rule or the days of each."""

# Days that have names: (month, day); the nth weekday of a month, or the day after it; days from Easter Sunday. Those
# that each country keeps on its own day are 'open'.
HOLIDAYS: dict[str, tuple[str, int, int, int]] = {
    "new year's day": ("fixed", 1, 1, 0), "australia day": ("fixed", 1, 26, 0), "burns night": ("fixed", 1, 25, 0),
    "valentine's day": ("fixed", 2, 14, 0),
    "st. patrick's day": ("fixed", 3, 17, 0), "st patrick's day": ("fixed", 3, 17, 0),
    "anzac day": ("fixed", 4, 25, 0), "may day": ("fixed", 5, 1, 0), "madaraka day": ("fixed", 6, 1, 0),
    "juneteenth": ("fixed", 6, 19, 0), "canada day": ("fixed", 7, 1, 0), "bastille day": ("fixed", 7, 14, 0),
    "gandhi jayanti": ("fixed", 10, 2, 0), "mashujaa day": ("fixed", 10, 20, 0), "halloween": ("fixed", 10, 31, 0),
    "all saints' day": ("fixed", 11, 1, 0), "all souls' day": ("fixed", 11, 2, 0), "bonfire night": ("fixed", 11, 5, 0),
    "armistice day": ("fixed", 11, 11, 0), "veterans day": ("fixed", 11, 11, 0), "singles' day": ("fixed", 11, 11, 0),
    "bonifacio day": ("fixed", 11, 30, 0), "jamhuri day": ("fixed", 12, 12, 0),
    "christmas": ("fixed", 12, 25, 0), "christmas day": ("fixed", 12, 25, 0), "christmas eve": ("fixed", 12, 24, 0),
    "boxing day": ("fixed", 12, 26, 0), "rizal day": ("fixed", 12, 30, 0), "new year's eve": ("fixed", 12, 31, 0),
    "martin luther king jr. day": ("nth", 1, 3, 1), "martin luther king day": ("nth", 1, 3, 1),
    "presidents day": ("nth", 2, 3, 1), "mother's day": ("nth", 5, 2, 7), "memorial day": ("nth", 5, -1, 1),
    "father's day": ("nth", 6, 3, 7), "labor day": ("nth", 9, 1, 1), "columbus day": ("nth", 10, 2, 1),
    "remembrance sunday": ("nth", 11, 2, 7), "thanksgiving": ("nth", 11, 4, 4), "thanksgiving day": ("nth", 11, 4, 4),
    "black friday": ("after", 11, 4, 4), "election day": ("after", 11, 1, 1),
    "ash wednesday": ("easter", 0, -46, 0), "palm sunday": ("easter", 0, -7, 0),
    "maundy thursday": ("easter", 0, -3, 0), "holy thursday": ("easter", 0, -3, 0), "good friday": ("easter", 0, -2, 0),
    "easter": ("easter", 0, 0, 0), "easter sunday": ("easter", 0, 0, 0), "easter monday": ("easter", 0, 1, 0),
    "ascension day": ("easter", 0, 39, 0),
    "pentecost": ("easter", 0, 49, 0), "whit monday": ("easter", 0, 50, 0),
    "independence day": ("open", 0, 0, 0),
}  # fmt: skip

# Feasts of calendars that move against ours, with the ways they are spelled, and Japan's eras.
FEASTS = {
    "ramadan": "ramadan|ramadhan|ramazan", "eid al-fitr": "eid al-fitr|eid ul-fitr|eid-ul-fitr|hari raya aidilfitri",
    "eid al-adha": "eid al-adha|eid ul-adha|eid-ul-adha|feast of the sacrifice", "ashura": "ashura",
    "laylat al-qadr": "laylat al-qadr", "rosh hashanah": "rosh hashanah|rosh hashana", "yom kippur": "yom kippur",
    "sukkot": "sukkot", "passover": "passover|pesach", "purim": "purim", "shavuot": "shavuot",
    "orthodox easter": "orthodox easter", "orthodox christmas": "orthodox christmas", "nowruz": "nowruz|nowrooz|norouz",
    "lunar new year": "lunar new year|chinese new year", "diwali": "diwali|deepavali|deepawali",
}  # fmt: skip
ERAS = ("meiji", "taisho", "showa", "heisei", "reiwa")

# Days (month and day) of feasts that need the sun's place, from a first year on. The new moons were reckoned after
# Meeus, Astronomical Algorithms: the one from 21 January to 20 February in Beijing; for Diwali the evening before
# the one of October or November in India, both days where it falls at nightfall.
DAYS = {
    "lunar new year": (2000, (
        "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 "
        "0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208"
    )),
    "diwali": (2000, (
        "1026 1114 1104 1025 1112 1101 1021 1109 1028 1017 1105 1026 1113 1103 1023 1111 1030 1019 1107 1027 "
        "1114 1104 1024 1112 1031-1101 1020-1021 1108 1029 1017 1105 1026"
    )),
}  # fmt: skip
