"""Questions about the record itself: how much it holds, and what was refused."""

from dateline.model import Article, Copy, Event, Lineage, Page, Parse, Quote, Reject, Sentence, Story
from dateline.questions.answers import Counts, EditedRow, RejectRow
from dateline.questions.events import newest
from dateline.questions.kept import kept
from dateline.questions.lookup import Lookup
from dateline.record.contract import Reader
from dateline.tracing import independent


def counts(reader: Reader) -> Counts:
    """How much of each kind the record holds."""
    return kept(reader).part("counts", lambda: _counts(reader), shape=Counts)


def _counts(reader: Reader) -> Counts:
    return Counts(
        pages=reader.count(Page),
        articles=reader.count(Article),
        independent=_independent(Lookup(reader)),
        stories=reader.count(Story),
        events=reader.count(Event),
        quotes=reader.count(Quote),
        copies=reader.count(Copy),
        rejects=reader.count(Reject),
        newest=newest(reader),
    )


def _independent(look: Lookup) -> int:
    return look.kept.part("independent", lambda: independent(look.lineages.values()), of=(Lineage,), shape=int)


def parsed(reader: Reader) -> tuple[int, int]:
    """How many sentences were parsed (those that can matter, and each distinct one once), and of how many."""
    return reader.count(Parse), reader.count(Sentence)


def edited(reader: Reader, limit: int = 20) -> list[EditedRow]:
    """Articles that changed after they were published: the page says so, or another reading found other words.

    The last change comes first, and of an address the last one alone; `other` is the text that stood there before.
    """

    def made() -> list[tuple[str, str, str | None]]:
        texts: dict[str, list[tuple[str, str, bool]]] = {}
        for id, url, published, modified in reader.columns(Article, "id", "url", "published", "modified"):
            changed = bool(modified and published and modified[:10] > published[:10])
            texts.setdefault(url or id, []).append((modified or published or "", id, changed))
        last = [sorted(held, reverse=True) for held in texts.values() if len(held) > 1 or held[0][2]]
        return sorted(((held[0][0], held[0][1], held[1][1] if len(held) > 1 else None) for held in last), reverse=True)

    look = Lookup(reader)
    rows = kept(reader).part("edited", made, of=(Article,), shape=list[tuple[str, str, str | None]])[:limit]
    return [
        EditedRow(source=look.source(id), modified=day or None, other=look.source(other) if other else None)
        for day, id, other in rows
    ]


def rejects(reader: Reader) -> list[RejectRow]:
    """What was refused, by stage and subject."""
    found = sorted(reader.all(Reject), key=lambda reject: (reject.stage, reject.subject, reject.id))
    return [
        RejectRow(reject=reject, names=tuple(reader.places(reject.page)) if reject.page else ()) for reject in found
    ]
