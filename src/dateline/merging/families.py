"""What sort of thing a report tells of, coarsely: reports of one event may differ in kind, but not in family."""

from dateline.coding.lexicon import lexicon
from dateline.model import Report

# Families of kinds that reports of one event use for each other: a deal is 'agreed', 'signed' and 'worked on together'.
FAMILY = {
    "CONSULT": "meeting", "AGREE": "deal", "SUPPORT": "deal", "COOPERATE": "deal", "AID": "aid", "CONCEDE": "yield",
    "RETREAT": "yield", "YIELD": "yield", "DEMAND": "words", "REQUEST": "words", "ACCUSE": "words", "REJECT": "no",
    "THREATEN": "threat", "PROTEST": "protest", "MOBILIZE": "forces", "SANCTION": "sanction", "COERCE": "force",
    "ASSAULT": "force", "FIGHT": "force", "STATEMENT": "speech", "POLICY": "policy", "OFFICE": "office",
}  # fmt: skip
# Praise, defence, apology and the like are words, not deals.
BACKING = frozenset({"051", "052", "053", "054", "055", "056"})
# Kinds that speak of something to come or called off: what it is stands in the trigger.
PLANNED = {"033": "aid", "035": "yield", "036": "meeting"}
ABOUT_OTHERS = frozenset({"AGREE", "THREATEN", "REJECT"})


def families(report: Report) -> frozenset[str]:
    """The families of a report: of the thing itself, where it is announced, threatened, refused or called off."""
    backing = report.kind == "SUPPORT" and (report.code or "")[:3] in BACKING
    found = {"backing" if backing else FAMILY.get(report.kind, report.kind)}
    if report.kind in ABOUT_OTHERS:
        found = {FAMILY.get(kind, kind) for kind in lexicon().families(report.trigger)} or found
        found |= {PLANNED[report.code]} if report.code in PLANNED else set()
    return frozenset(found)
