"""What holds for every text: quotes, speakers and cues lie in it, once each, and the same on every run."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language import Language
from dateline.model import Article, Quote
from dateline.naming import name
from dateline.parsing import parse, split
from dateline.quoting import quote

WORDS = (
    '“|”|"|‘|’|«|»|said|told reporters that|according to|Prieto|Abel Okoro|he|they|the bridge will hold|,|.|?|:|\n\n'
    "|The mayor|called it|Why|we are ready|on Monday|who|''|``|promised to leave|“We left,” she said."
).split("|")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=22).map(" ".join)


def quotes_of(text: str, language: Language | None) -> tuple[Quote, ...]:
    article = Article(page="page", text=text)
    sentences = split(article)
    parses = {one.words: one for one in parse(sentences, language)} if language else {}
    _, mentions = name(article, None, sentences, parses)
    return quote(article, sentences, parses, mentions)


def inside(text: str, start: int | None, end: int | None) -> bool:
    return (start is None and end is None) or (start is not None and end is not None and 0 <= start < end <= len(text))


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_everything_lies_in_the_text(language: Language, text: str) -> None:
    quotes = quotes_of(text, language)
    for one in quotes:
        assert inside(text, one.start, one.end)
        assert text[one.start : one.end] == one.text
        assert inside(text, one.speaker_start, one.speaker_end)
        assert inside(text, one.cue_start, one.cue_end)
    assert len({(one.start, one.end) for one in quotes}) == len(quotes)
    assert list(quotes) == sorted(quotes, key=lambda one: (one.start, one.end))
    assert quotes_of(text, language) == quotes


def test_without_grammar_quotes_have_no_speaker() -> None:
    (one,) = quotes_of("“We will rebuild the bridge by June,” said Mayor Ana Prieto.", None)
    assert (one.text, one.speaker, one.direct) == ("We will rebuild the bridge by June,", None, True)
