"""Questions about the record itself: how much it holds, and what was refused."""

from dateline.model import Article, Copy, Event, Lineage, Page, Quote, Reject, Story
from dateline.questions.answers import Counts, RejectRow
from dateline.questions.events import newest
from dateline.record.contract import Reader
from dateline.tracing import independent


def counts(reader: Reader) -> Counts:
    """How much of each kind the record holds."""
    return Counts(
        pages=len(reader.digests(Page)),
        articles=len(reader.digests(Article)),
        independent=independent(reader.all(Lineage)),
        stories=len(reader.digests(Story)),
        events=len(reader.digests(Event)),
        quotes=len(reader.digests(Quote)),
        copies=len(reader.digests(Copy)),
        rejects=len(reader.digests(Reject)),
        newest=newest(reader),
    )


def rejects(reader: Reader) -> list[RejectRow]:
    """What was refused, by stage and subject."""
    found = sorted(reader.all(Reject), key=lambda reject: (reject.stage, reject.subject, reject.id))
    return [
        RejectRow(reject=reject, names=tuple(reader.places(reject.page)) if reject.page else ()) for reject in found
    ]
