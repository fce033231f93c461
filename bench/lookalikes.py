"""Texts that look like copies and are none: shared quotations, standing and background paragraphs, forms, live pages.

Each maker gives a group of texts of which no pair is a copy. Where real articles are used they differ; what is put into
them is written here.
"""

import random
from collections.abc import Callable

Paragraphs = list[str]
Group = list[str]

OWN = """\
The paper that lives from its readers has been printed in this valley since the year the railway came. Its four
reporters and two photographers cover the councils, courts, schools and fields of eleven towns, and answer every
letter that they are sent. If you value what they do you can take out a subscription from four crowns a month, which
pays for a week of reporting from one town hall. Subscribers read the paper on the evening before it is printed, may
comment on articles, and are invited to the summer meeting at which the editors are asked why they did what they did.
Corrections are printed on page two and kept on our site for good. Write to the newsroom or ring us before five
o’clock. Reprinting is allowed for schools and clubs if the paper is named. Nothing that an advertiser pays for stands
beside an article without a line above it that says so, and no advertiser has ever been shown an article before it was
printed."""
BACKGROUND = """\
The dispute over the upper dam began nine years ago, when engineers of the northern province closed two of its five
gates without telling the towns downstream. A commission of three judges found in its second report that the closing
was lawful but that the towns should have been warned, and put the damage to their harvest at sixty million crowns.
Both provinces appealed. Talks that were held under the eye of the river council broke down twice, the last time in
the spring, after masked men burned a pumping station and each side accused the other."""
STATEMENT = """\
We have heard what the families told us and we will not pretend that an apology mends a roof or brings back a year of
school. What we can do is to open every file that concerns the night of the flood, to name those who decided that no
siren should be sounded, and to pay for each house at what it would cost to build it today and not at what it was
worth. We ask for the patience of ninety days and for nothing else, and if on the ninety-first day the files are not
on the table I shall leave this office and expect nobody to ask me why."""
PLACES = "Arden Brook Calder Dunmore Esk Fenwick Garth Holm Inver Jarrow Keld Lorne Marl Nairn Ousby Penn".split()
MARKET = """\
{0} shares closed {d} on {w}, the {n} such close in a row, as investors weighed the outlook for rates. The {0} index
of leading shares {v} {x} percent to {y} points, while the broader market index ended {x2} percent {u}. Among leading
shares, {1} Mills {v} {a} percent to {b} crowns and {2} Power {v2} {c} percent to {e} crowns. In London, the price of
oil for delivery in {m} stood at {o} dollars a barrel. The {0} crown was quoted at {f} to the dollar in late trading,
against {g} the day before. Turnover came to {t} million crowns on a volume of {s} million shares."""
WEATHER = """\
Outlook for {0} and the {1} coast: {k} with a high of {a} degrees and a low of {c}. Winds from the {v} at {x} to {y}
knots, rising towards evening. There is a {b} percent chance of rain before midnight and of fog on the {2} road in the
early morning. Sunrise is at {e}, sunset at {f}. High water at the {0} quay is at {g} and again at {o}. Small craft
are advised to keep to the lee of the island. Pollen is {u}. The outlook is made twice a day by the harbour station."""
MATCH = """\
{0} beat {1} {a}-{c} at the {2} ground on {w} in front of a crowd of {s}. The home side took the lead after {x}
minutes and never looked back. {3} scored in the {y}th minute and again shortly after the break to put the game beyond
doubt. The visitors pulled one back in the {b}th minute but it was not enough. {0} move to {n} in the table with {e}
points from {g} games while {1} stay in {m} place. {0} next play away to {3} and {1} are at home to {4} on the same
day."""


def flat(text: str) -> str:
    return " ".join(text.split())


def _filled(form: str, chance: random.Random) -> str:
    words = {
        "d": ["higher", "lower"], "v": ["rose", "fell"], "v2": ["gained", "lost"], "u": ["up", "down"],
        "w": ["Monday", "Tuesday", "Thursday", "Friday"], "n": ["first", "second", "third"],
        "m": ["fifth", "June", "ninth", "May"], "k": ["bright spells", "showers", "cloud"],
    }  # fmt: skip
    chosen = {name: chance.choice(held) for name, held in words.items()}
    names = "x x2 y a b c e f g o t s".split()
    values = {name: f"{chance.randrange(2, 99)}.{chance.randrange(2, 99)}" for name in names}
    return flat(form.format(*chance.sample(PLACES, 5), **{**values, **chosen}))


def form(template: str) -> Callable[[list[Paragraphs], random.Random], Group]:
    return lambda articles, chance: [_filled(template, chance) for _ in range(5)]


def _words(text: str, count: int) -> str:
    """The first sentences that come to so many words."""
    made: list[str] = []
    for sentence in flat(text).split(". "):
        if sum(len(each.split()) for each in made) < count:
            made.append(sentence.rstrip("."))
    return ". ".join(made) + "."


def _brief(article: Paragraphs, words: int) -> Paragraphs:
    made: Paragraphs = []
    for paragraph in article:
        if sum(len(each.split()) for each in made) < words:
            made.append(paragraph)
    return made


def standing(words: int, own: int, last: bool = True) -> Callable[[list[Paragraphs], random.Random], Group]:
    """Articles of one site, `own` words long or more, that begin or end with its standing paragraph."""

    def make(articles: list[Paragraphs], chance: random.Random) -> Group:
        said = _words(OWN, words)
        texts = [_brief(each, own) for each in articles]
        return ["\n\n".join([*each, said] if last else [said, *each]) for each in texts]

    return make


def background(words: int, own: int) -> Callable[[list[Paragraphs], random.Random], Group]:
    """Articles of months in which an agency's desk puts the same background, after different paragraphs."""

    def make(articles: list[Paragraphs], chance: random.Random) -> Group:
        said = _words(BACKGROUND, words)
        made = []
        for each in articles:
            text = _brief(each, own)
            place = chance.randrange(1, len(text)) if len(text) > 1 else 1
            made.append("\n\n".join([*text[:place], said, *text[place:]]))
        return made

    return make


def quotation(marked: bool) -> Callable[[list[Paragraphs], random.Random], Group]:
    """One statement quoted at length: in quotation marks throughout, or set off under a line that ends in a colon."""

    def make(articles: list[Paragraphs], chance: random.Random) -> Group:
        said = flat(STATEMENT)
        halves = said[: said.index(" We ask")], said[said.index("We ask") :]
        inside = [f"“{halves[0]}", f"“{halves[1]}”"] if marked else ["The statement read in full:", said]
        return ["\n\n".join([*each[:3], *inside, *each[3:]]) for each in (_brief(a, 300) for a in articles)]

    return make


def live(articles: list[Paragraphs], chance: random.Random) -> Group:
    """A live page of different days: the same introduction and rules, other entries."""
    top = ["Live: all that happens today", _words(OWN, 60), "Key points so far", "Send us what you see"]
    return [
        "\n\n".join([*top, *_brief(each[1:], 250), "This live page is now closed.", _words(OWN, 40)])
        for each in articles
    ]


def contents(articles: list[Paragraphs], chance: random.Random) -> Group:
    """A list of names and titles that two outlets print within reports of their own."""
    names = [
        f"{a} {b} for the {c} of {d}"
        for a, b, c, d in zip(
            PLACES, PLACES[3:], ["Bridge", "Song", "Winter", "Road", "Voice", "House"] * 3, PLACES[5:], strict=False
        )
    ]
    listed = [
        f"Best {kind}: {name}"
        for kind, name in zip(["play", "book", "film", "song", "dance", "essay"] * 2, names, strict=False)
    ]
    return [
        "\n\n".join([*each[:3], "The winners are:", "\n".join(listed), *each[3:]])
        for each in (_brief(a, 250) for a in articles)
    ]


LOOKALIKES: dict[str, Callable[[list[Paragraphs], random.Random], Group]] = {
    "standing-60": standing(60, 200),
    "standing-150": standing(150, 200),
    "standing-60-brief": standing(60, 70),
    "standing-150-brief": standing(150, 90),
    "standing-first": standing(80, 200, last=False),
    "background-40": background(40, 150),
    "background-90": background(90, 200),
    "background-90-brief": background(90, 100),
    "quotation": quotation(True),
    "statement": quotation(False),
    "market": form(MARKET),
    "weather": form(WEATHER),
    "match": form(MATCH),
    "live": live,
    "list": contents,
}
