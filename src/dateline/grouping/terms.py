"""What one article is about: its counted words, the names it prints, what they stand for and the days it tells."""

import re
from collections import Counter

from dateline.grouping.actors import actors
from dateline.grouping.days import told
from dateline.grouping.headings import heading
from dateline.grouping.names import runs
from dateline.grouping.words import stems, weight
from dateline.model import Article, Terms

# A word of the title counts as five, one of the lead as two. Title 3 loses .005 F1 on neus and allsides, a lead that
# counts as body .01.
TITLE = 5
# The lead is what a reader sees before scrolling; news leads are one to three sentences of 100–150 characters.
LEAD_LENGTH = 400


def terms(article: Article) -> Terms:
    """The words (stemmed, lower case), names (as printed), actors and days of an article, with weights before rarity.

    A weight is 1 + ln(count), where a word in the title counts five times and one in the lead twice. An article
    without a title has its first sentence for one. Days: see `days.told`. Any text, also an empty one, is fine.
    """
    counts: Counter[str] = Counter(stems(article.text))
    counts.update(stems(article.text[:LEAD_LENGTH]))
    for stem in stems(heading(article)):
        counts[stem] += TITLE
    found = list(runs(article.text))
    return Terms(
        article=article.id,
        words=_weighed(counts),
        names=_weighed(Counter(run.words for run in found if not run.opening)),
        actors=actors(article.title, found),
        days=tell_days(article),
        published=article.published,
    )


def _weighed(counts: Counter[str]) -> tuple[tuple[str, float], ...]:
    return tuple(sorted((term, weight(count)) for term, count in counts.items()))


def tell_days(article: Article) -> tuple[str, ...]:
    """The months and days that title and text tell (`days.told`); with any, the month of publication is told too.

    Where the page does not say when it was published, its captions tell days too: often theirs is the only whole date.
    """
    captions = [] if article.published else [piece.text for piece in article.removed if piece.kind == "caption"]
    found = told("\n".join((article.title or "", article.text, *captions)), article.published)
    month = re.match(r"\d{4}-\d\d", article.published or "")
    return tuple(sorted({*found, month[0]})) if found and month else found
