"""What holds for every text: quotes, speakers and cues lie in it, once each, and the same on every run."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language import Language
from dateline.model import Article, Quote
from dateline.naming import name
from dateline.parsing import parse, split
from dateline.quoting import quote
from dateline.views.sayings import sayings

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


SAID = "We will rebuild the bridge by June and nobody in the valley will pay for it"
MARKS = ("“{}”", '"{}"', "«{}»", "„{}“", "„{}‟", "「{}」", "‹{}›", "‘{}’", "'{}'")
FRAMES = (
    "{}, Mayor Ana Prieto said on Monday.",
    "The river rose again. {}, said Mayor Ana Prieto, who leads the valley’s council.",
    "Mayor Ana Prieto spoke in Lima. {}, Prieto told reporters.",
    "“It was late,” Abel Okoro said.\n\nMayor Ana Prieto disagreed. {}, she said.",
)
PRINTS = st.lists(st.tuples(st.sampled_from(MARKS), st.sampled_from(FRAMES), st.booleans()), min_size=2, max_size=5)


@settings(max_examples=25, deadline=None)
@given(prints=PRINTS, data=st.data())
def test_words_printed_by_several_articles_are_one_saying(
    language: Language, prints: list[tuple[str, str, bool]], data: st.DataObject
) -> None:
    articles = []
    for number, (marks, frame, cut) in enumerate(prints):
        # Single marks open a quotation only where a page has no double ones.
        frame = FRAMES[0] if marks in MARKS[-2:] and "“" in frame else frame
        words = SAID.partition(" and ")[0] if cut and number else SAID
        articles.append(Article(page=f"page {number}", text=frame.format(marks.format(words))))
    days = {article.id: f"2025-03-{number + 1:02}" for number, article in enumerate(articles)}
    quotes: list[Quote] = []
    for article in data.draw(st.permutations(articles)):
        sentences = split(article)
        parses = {one.words: one for one in parse(sentences, language)}
        quotes += quote(article, sentences, parses, name(article, None, sentences, parses)[1])
    told = [saying for saying in sayings(quotes, days) if saying.first.text.startswith("We will rebuild")]
    (once,) = [saying for saying in told if saying.first.direct]
    assert [one.quote.article for one in once.printings] == [article.id for article in articles]
    assert {one.change for one in once.printings} <= {"first", "same", "cut"}
    assert all(one.quote.speaker == "Ana Prieto" for one in once.printings)
