"""What questions answer with: plain values in a reader's words, the same for every face, ready for JSON.

Every claim carries `Words`: the article, the outlet and the characters it stands in. Wherever articles are counted, the
independent reports among them are counted beside.
"""

from dateline.questions.answers.about import Counts, DecisionRow, EditedRow, RejectRow, SourceRow
from dateline.questions.answers.actors import ActorAnswer, ActorRow, NamedIn, Network, NetworkNode, Office, Relation
from dateline.questions.answers.articles import ArticleAnswer, DateRow, DatesAnswer, MarkedWords
from dateline.questions.answers.copies import (
    Aligned,
    Comparison,
    CopyRow,
    IndependentAnswer,
    Lane,
    LineageAnswer,
    LineageEdge,
    LineageNode,
    Version,
)
from dateline.questions.answers.events import (
    Difference,
    EventAnswer,
    EventRow,
    HistoryStep,
    Timeline,
    Told,
    Unsure,
    Value,
)
from dateline.questions.answers.quotes import Circumstance, PrintingRow, QuoteRow
from dateline.questions.answers.searching import Facet, Hit, SearchAnswer
from dateline.questions.answers.stories import Change, Moved, NearStory, StoryAnswer, StoryRow, ThreadRow, ThreadStory
from dateline.questions.answers.words import Fact, NotFound, Source, Words

__all__ = [
    "ActorAnswer",
    "ActorRow",
    "Aligned",
    "ArticleAnswer",
    "Change",
    "Circumstance",
    "Comparison",
    "CopyRow",
    "Counts",
    "DateRow",
    "DatesAnswer",
    "DecisionRow",
    "Difference",
    "EditedRow",
    "EventAnswer",
    "EventRow",
    "Facet",
    "Fact",
    "HistoryStep",
    "Hit",
    "IndependentAnswer",
    "Lane",
    "LineageAnswer",
    "LineageEdge",
    "LineageNode",
    "MarkedWords",
    "Moved",
    "NamedIn",
    "NearStory",
    "Network",
    "NetworkNode",
    "NotFound",
    "Office",
    "PrintingRow",
    "QuoteRow",
    "RejectRow",
    "Relation",
    "SearchAnswer",
    "Source",
    "SourceRow",
    "StoryAnswer",
    "StoryRow",
    "ThreadRow",
    "ThreadStory",
    "Timeline",
    "Told",
    "Unsure",
    "Value",
    "Version",
    "Words",
]
