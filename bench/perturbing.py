"""Copies made of real articles by fixed rules: what a reprint does to a text, from a new headline to a summary.

Every maker takes the paragraphs of an article and a source of chance, and gives the paragraphs of its copy. No text is
kept here: the articles are read from a folder of evaluation sets when the bench runs.
"""

import random
import re
from collections.abc import Callable

Paragraphs = list[str]
Maker = Callable[[Paragraphs, random.Random, list[Paragraphs]], Paragraphs]

SENTENCES = re.compile(r"(?<=[.!?][\"”’'])\s+|(?<=[a-z0-9)][.!?])\s+(?=[A-Z“\"‘(])")
# Words for words, as copy desks and rewriting programs change them.
OTHER_WORDS = {
    "said": "stated", "also": "as well", "but": "yet", "because": "since", "about": "around", "after": "following",
    "many": "a lot of", "more than": "over", "began": "started", "people": "persons", "told": "informed",
    "would": "was to", "big": "large", "help": "assist", "before": "ahead of", "called": "described",
    "show": "indicate", "asked": "inquired", "last": "previous", "while": "as", "against": "opposing",
    "plan": "scheme", "while the": "as the", "which": "that", "such as": "like", "including": "among them",
    "however": "still", "officials": "authorities", "decided": "chose", "went": "headed", "new": "fresh",
    "made": "produced", "nearly": "almost", "important": "key", "government": "administration", "country": "nation",
    "need": "require", "support": "back", "year": "twelvemonth",
}  # fmt: skip
SPELLINGS = (
    (r"\bU\.S\.", "US"), (r"\bU\.K\.", "UK"), (r"\bU\.N\.", "UN"), (r"iz(e[sd]?|ing|ation)\b", r"is\1"),
    (r"\b(lab|fav|col|hon|neighb|harb|behavi)or", r"\1our"), (r"\bdefense", "defence"), (r"\bcenter", "centre"),
    (r"\bprogram\b", "programme"), (r"\bpercent\b", "per cent"), (r"[“”]", '"'), (r"[’‘]", "'"), (r" — ", " – "),
)  # fmt: skip
PASSIVE = re.compile(r"\b([A-Z][a-z]+) (announced|approved|rejected|criticized|signed|opposed) (the [a-z]+ ?[a-z]*)")
TAILS = (
    "Read the full story here", "Continue reading at the original site.", "Read more on the outlet’s website",
    "Click here for more.", "This article first appeared elsewhere. Read the rest there.",
)  # fmt: skip


def sentences(paragraph: str) -> list[str]:
    return [each for each in SENTENCES.split(paragraph) if each.strip()]


def _each_sentence(text: Paragraphs, change: Callable[[str], str | None]) -> Paragraphs:
    made = []
    for paragraph in text:
        kept = [new for each in sentences(paragraph) if (new := change(each))]
        if kept:
            made.append(" ".join(kept))
    return made


def _swapped(sentence: str, chance: random.Random, rate: float) -> str:
    for old, new in OTHER_WORDS.items():
        if chance.random() < rate:
            sentence = re.sub(rf"\b{old}\b", new, sentence)
    return sentence


def _edit(sentence: str, chance: random.Random) -> str | None:
    """One sentence as an editor leaves it: words dropped or exchanged, a passive, a clause or the whole cut."""
    what, words = chance.random(), sentence.split()
    if what < 0.35:
        return _swapped(sentence, chance, 0.9)
    if what < 0.6 and len(words) > 6:
        for _ in range(1 + len(words) // 12):
            words.pop(chance.randrange(1, len(words) - 1))
        return " ".join(words)
    if what < 0.7:
        return PASSIVE.sub(r"\3 was \2 by \1", sentence)
    if what < 0.85 and ", " in sentence:
        return sentence.rsplit(", ", 1)[0] + "."
    return None if what > 0.92 else " ".join([*words[:1], "reportedly", *words[1:]])


def edited(rate: float) -> Maker:
    def make(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
        return _each_sentence(text, lambda each: _edit(each, chance) if chance.random() < rate else each)

    return make


def reprint(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
    return [others[0][0][:70], *text[1:]]


def respelled(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
    made = text
    for pattern, new in SPELLINGS:
        made = [re.sub(pattern, new, each) for each in made]
    return made


def reordered(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
    rest = text[2:]
    half = len(rest) // 2
    return [*text[:2], *rest[half:], *rest[:half]]


def shortened(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
    return _each_sentence(text, lambda each: None if chance.random() < 0.3 else each)


def cut(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
    words = "\n\n".join(text).split(" ")
    return [" ".join(words[: len(words) * 6 // 10])]


def excerpt(count: int) -> Maker:
    def make(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
        return [*text[: count + 1], chance.choice(TAILS)]

    return make


def middle(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
    start = chance.randrange(1, len(text) - 2)
    return text[start : start + 2]


def extended(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
    """Two or three paragraphs of another article put in at different places."""
    made = list(text)
    for each in others[0][2:5]:
        made.insert(chance.randrange(2, len(made)), each)
    return made


def merged(count: int) -> Maker:
    def make(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
        parts = [text, *others[: count - 1]]
        return [each for part in parts for each in part[: max(4, len(part) * 6 // 10)]]

    return make


def localised(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
    """Money and measures in other units, titles and some names another way, two local paragraphs."""
    made = [re.sub(r"\$(\d+(?:\.\d+)?)", lambda m: f"£{float(m[1]) * 0.8:.0f}", each) for each in text]
    made = [re.sub(r"(\d+) miles", lambda m: f"{int(m[1]) * 1.6:.0f} kilometres", each) for each in made]
    made = [re.sub(r"\b(Sen|Rep|Gov)\.", "Senator", re.sub(r"\bMr\. ", "", each)) for each in made]
    made = [re.sub(r"\bWashington\b", "the US capital", each) for each in made]
    return extended(respelled(made, chance, others), chance, others)


def rewritten(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
    """Every sentence changed in several ways, all facts in their order."""

    def change(each: str) -> str | None:
        changed = _swapped(PASSIVE.sub(r"\3 was \2 by \1", each), chance, 1.0).split()
        for place in range(3, len(changed) - 2, 4):
            if changed[place][0].islower():
                changed[place] = chance.choice(["", "indeed", "some", "its", "that"])
        return " ".join(filter(None, changed))

    return _each_sentence(text, change)


def summary(text: Paragraphs, chance: random.Random, others: list[Paragraphs]) -> Paragraphs:
    """The first sentence of each second paragraph, shortened and with other words."""
    picked = [sentences(each)[:1] for each in text[1:10:2]]
    return [" ".join(_swapped(each[0].split(", ")[0], chance, 1.0) for each in picked if each)]


# Kind of perturbation: maker, the kinds of copy that name it rightly, whether its direction can be known.
MAKERS: dict[str, tuple[Maker, tuple[str, ...], bool]] = {
    "reprint": (reprint, ("exact",), False),
    "edited-10": (edited(0.1), ("edited", "exact"), False),
    "edited-30": (edited(0.3), ("edited",), False),
    "edited-40": (edited(0.4), ("edited",), False),
    "respelled": (respelled, ("exact", "edited"), False),
    "reordered": (reordered, ("edited", "exact"), False),
    "shortened": (shortened, ("edited", "excerpt"), False),
    "cut": (cut, ("excerpt",), True),
    "excerpt-1": (excerpt(1), ("excerpt",), True),
    "excerpt-2": (excerpt(2), ("excerpt",), True),
    "excerpt-3": (excerpt(3), ("excerpt",), True),
    "middle": (middle, ("excerpt",), True),
    "extended": (extended, ("extended", "merged"), True),
    "merged-2": (merged(2), ("merged",), True),
    "merged-3": (merged(3), ("merged",), True),
    "localised": (localised, ("extended", "merged"), True),
    "rewritten": (rewritten, ("edited", "rewrite"), False),
}
