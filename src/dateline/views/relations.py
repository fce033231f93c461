"""Whether an event is cooperation or conflict, and which topic it belongs to: PLOVER's own halves."""

# Gerner, Schrodt and Yilmaz, PLOVER codebook: cooperation in words and deeds, conflict in words and deeds. Kinds that
# are neither (a statement, a law, an office taken) draw no line.
COOPERATION = frozenset("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT YIELD".split())
CONFLICT = frozenset("REQUEST DEMAND ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT FIGHT".split())


def relation(kind: str) -> str | None:
    """'cooperation', 'conflict', or None for a kind that is neither."""
    if kind in COOPERATION:
        return "cooperation"
    return "conflict" if kind in CONFLICT else None
