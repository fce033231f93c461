"""An article through the stages that coding stands on."""

from dateline.coding import code
from dateline.dating import date, publish
from dateline.language import Language
from dateline.model import Article, Mention, Parse, Publication, Quote, Report, Sentence, TimeExpression
from dateline.naming import name
from dateline.parsing import parse, split
from dateline.quoting import quote

Taken = tuple[
    Article,
    Publication,
    tuple[Sentence, ...],
    dict[str, Parse],
    tuple[TimeExpression, ...],
    tuple[Mention, ...],
    tuple[Quote, ...],
]


def taken(text: str, published: str | None, language: Language) -> Taken:
    """What `code` takes, for a lone text."""
    article = Article(page="", text=text, published=published)
    publication = publish([article])[0]
    sentences = split(article)
    parses = {found.words: found for found in parse(sentences, language)}
    _, mentions = name(article, publication, sentences, parses)
    quotes = tuple(quote(article, sentences, parses, mentions))
    return article, publication, sentences, parses, tuple(date(article, publication)), tuple(mentions), quotes


def coded(text: str, published: str | None, language: Language) -> tuple[Report, ...]:
    return code(*taken(text, published, language))
