"""The lemmas that a printed word may be a form of, by its ending: quick, and on purpose too generous."""

from functools import cache

# Verbs and nouns of news whose forms no rule gives.
IRREGULAR = {
    "met": "meet", "held": "hold", "said": "say", "told": "tell", "left": "leave", "sent": "send", "spoke": "speak",
    "spoken": "speak", "went": "go", "gone": "go", "made": "make", "took": "take", "taken": "take", "gave": "give",
    "given": "give", "came": "come", "became": "become", "began": "begin", "begun": "begin", "broke": "break",
    "broken": "break", "brought": "bring", "built": "build", "bought": "buy", "caught": "catch", "chose": "choose",
    "chosen": "choose", "cut": "cut", "drew": "draw", "drawn": "draw", "drove": "drive", "driven": "drive",
    "fell": "fall", "fallen": "fall", "felt": "feel", "fought": "fight", "found": "find", "fled": "flee",
    "flew": "fly", "flown": "fly", "forgave": "forgive", "forgiven": "forgive", "froze": "freeze",
    "frozen": "freeze", "got": "get", "grew": "grow", "hung": "hang", "heard": "hear", "hid": "hide", "kept": "keep",
    "knew": "know", "known": "know", "laid": "lay", "led": "lead", "lent": "lend", "lost": "lose", "meant": "mean",
    "overran": "overrun", "overthrew": "overthrow", "overthrown": "overthrow", "paid": "pay", "ran": "run",
    "rang": "ring", "rung": "ring", "rose": "rise", "risen": "rise", "sank": "sink", "sat": "sit", "saw": "see",
    "seen": "see", "sold": "sell", "shook": "shake", "shot": "shoot", "showed": "show", "shown": "show",
    "slain": "slay", "slew": "slay", "sought": "seek", "stood": "stand", "struck": "strike", "stricken": "strike",
    "stuck": "stick", "swore": "swear", "sworn": "swear", "taught": "teach", "thought": "think", "threw": "throw",
    "thrown": "throw", "understood": "understand", "undertook": "undertake", "undertaken": "undertake",
    "withdrew": "withdraw", "withdrawn": "withdraw", "withheld": "withhold", "won": "win", "wrote": "write",
    "written": "write", "retook": "retake", "retaken": "retake", "rebuilt": "rebuild", "oversaw": "oversee",
    "sang": "sing", "sung": "sing", "cast": "cast", "forbade": "forbid", "forbidden": "forbid", "beaten": "beat",
    "blew": "blow", "blown": "blow", "bore": "bear", "borne": "bear", "burnt": "burn", "dealt": "deal",
    "dug": "dig", "foresaw": "foresee", "mistook": "mistake", "shrank": "shrink", "slid": "slide", "sped": "speed",
    "spent": "spend", "spread": "spread", "strove": "strive", "tore": "tear", "torn": "tear", "woke": "wake",
    "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "am": "be", "being": "be", "has": "have",
    "had": "have", "having": "have", "did": "do", "done": "do", "does": "do", "men": "man", "women": "woman",
    "people": "person", "children": "child", "lives": "life", "dying": "die", "lying": "lie", "crises": "crisis",
}  # fmt: skip


@cache
def lemmas(word: str) -> frozenset[str]:
    """All that a word in lower case may be a form of, itself among them."""
    word = word.removesuffix("'s").removesuffix("’s")
    found = {word, IRREGULAR.get(word, word)}
    for ending in ("s", "es", "d", "ed", "r", "er", "ing", "n", "en"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            found |= {stem, stem + "e"}
            if ending in ("ed", "er", "ing") and stem[-1:] == stem[-2:-1]:
                found.add(stem[:-1])  # 'stopped', 'banning'
            if stem.endswith("i"):
                found.add(stem[:-1] + "y")  # 'denied', 'armies'
            if stem.endswith("ck"):
                found.add(stem[:-1])  # 'trafficked'
    if word.endswith("ves"):
        found |= {word[:-3] + "f", word[:-3] + "fe"}
    return frozenset(found | {IRREGULAR[one] for one in found if one in IRREGULAR})
