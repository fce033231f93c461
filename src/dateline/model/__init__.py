"""The records of Dateline: what stages take and give.

Every record is frozen; to change one, make the next one. An id is a hash of the fields that `KEY` names, so the
same content has the same id on every machine and in every order of reading. Article text never changes once read:
everything that speaks of it cites it by `Span`, or by `start` and `end` (characters, end exclusive) in `article`.
Days are ISO strings ('2024-04-10'); a value may be less precise ('2024-04', '2024') or an interval
('2024-04-08/2024-04-10').
"""

from dateline.model.base import CopyKind, Record, Span, Status, identity, unaccented
from dateline.model.copies import Copy, Fingerprint, Lineage, Pair, Passage, Recurrence, Sign
from dateline.model.events import Dispute, Event, Evidence, Participant, Place, Quote, Report, Same, Step, When
from dateline.model.judgements import Alias, Ground, Judgement, Ruling, Verdict
from dateline.model.pages import (
    Article,
    Author,
    Credit,
    Finding,
    Outline,
    Page,
    Reject,
    Removed,
    Series,
    Standing,
    Visit,
)
from dateline.model.sentences import Actor, Held, Mention, Naming, Parse, Publication, Sentence, TimeExpression, Token
from dateline.model.stories import Link, Sketch, Story, Terms, Thread, Tie

__all__ = [
    "Actor",
    "Alias",
    "Article",
    "Author",
    "Copy",
    "CopyKind",
    "Credit",
    "Dispute",
    "Event",
    "Evidence",
    "Finding",
    "Fingerprint",
    "Ground",
    "Held",
    "Judgement",
    "Lineage",
    "Link",
    "Mention",
    "Naming",
    "Outline",
    "Page",
    "Pair",
    "Parse",
    "Participant",
    "Passage",
    "Place",
    "Publication",
    "Quote",
    "Record",
    "Recurrence",
    "Reject",
    "Removed",
    "Report",
    "Ruling",
    "Same",
    "Sentence",
    "Series",
    "Sign",
    "Sketch",
    "Span",
    "Standing",
    "Status",
    "Step",
    "Story",
    "Terms",
    "Thread",
    "Tie",
    "TimeExpression",
    "Token",
    "Verdict",
    "Visit",
    "When",
    "identity",
    "unaccented",
]
