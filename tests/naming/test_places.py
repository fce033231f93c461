"""Places: which of several of one name is meant, why, and when it is left open."""

import pytest

from dateline.language import Language
from dateline.model import Article, Mention, Publication
from dateline.naming import load, locate, name, setting
from dateline.parsing import parse, split

# Each row: the words, the article around them, country, and whether degrees are told.
CASES = [
    ("Lisbon", "The ministers met in Lisbon.", "PRT", True),
    ("Lomé", "A ferry left Lomé.", "TGO", True),
    ("N’Djamena", "Talks in N’Djamena failed.", "TCD", True),
    ("the White House", "They dined at the White House.", "USA", True),
    ("Kremlin", "Aides at the Kremlin said so.", "RUS", True),
    ("UN headquarters", "They spoke at UN headquarters.", "USA", True),
    ("Kenya", "The drought in Kenya goes on.", "KEN", False),
    ("North Carolina", "A plant in North Carolina closed.", "USA", False),
    ("Washington", "Aides arrived in Washington.", "USA", True),
    ("Washington", "Ferries left Seattle; elsewhere in Washington they did not.", "USA", False),
    ("Washington state", "Fires burn in Washington state.", "USA", False),
    ("New York", "Envoys met in New York.", "USA", True),
    ("Cambridge", "Students in Cambridge marched.", None, False),
    ("Cambridge", "Students in Boston and Cambridge marched.", "USA", True),
    ("Cambridge", "Students in Cambridge marched, and others in England did too.", "GBR", True),
    ("Cambridge, Mass.", "A lab in Cambridge, Mass., closed.", "USA", True),
    ("Paris", "The Kenyan president flew to Paris.", "FRA", True),
    ("Paris, Texas", "A mill in Paris, Texas, closed.", "USA", True),
    ("Tripoli", "Militias fought in Tripoli.", "LBY", True),
    ("Tripoli", "Lebanese troops moved into Tripoli, Lebanon said.", "LBN", True),
    ("Tripoli", "Lebanon and Libya differ over what happened in Tripoli.", None, False),
    ("Santa Cruz", "Bolivian farmers blocked roads in Santa Cruz.", "BOL", True),
    ("Santa Cruz", "Farmers blocked roads in Santa Cruz.", None, False),
    ("Santa Cruz", "Brazil and Bolivia deny what was said in Santa Cruz.", "BOL", True),
    ("the Kenyan capital", "They met in the Kenyan capital.", "KEN", True),
    ("Georgia", "Voters in Georgia and Alabama went to the polls.", "USA", False),
    ("Georgia", "The parliament of Georgia met in Tbilisi.", "GEO", False),
    ("Georgia", "Armenia and Georgia opened a border post.", "GEO", False),
    ("Georgia", "A bridge in Georgia fell.", None, False),
    ("Springfield", "A mayor in Springfield resigned.", "USA", False),
    ("Birmingham", "A mayor in Birmingham resigned.", None, False),
    ("Geneva", "American envoys spoke in Geneva.", "CHE", True),
    ("Skagen", "The harbour of Skagen was closed.", "DNK", True),
    ("Skagen", "Danish police closed the harbour in Skagen.", "DNK", True),
    ("Selfoss", "Kenyan police closed the road to Selfoss.", None, False),
    ("Nowhereton", "A mayor in Nowhereton resigned.", None, False),
]  # fmt: skip


def mentions(text: str, language: Language) -> tuple[Mention, ...]:
    article = Article(page="page", text=text)
    publication = Publication(article=article.id, value=None, first=None, last=None, how="not known")
    sentences = split(article)
    parses = {one.words: one for one in parse(sentences, language)}
    return name(article, publication, sentences, parses)[1]


@pytest.mark.parametrize(("words", "text", "country", "placed"), CASES)
def test_a_place_is_told_with_its_reason_or_left_open(
    words: str, text: str, country: str | None, placed: bool, language: Language
) -> None:
    found = mentions(text, language)
    spot = locate(words, setting(text, found), load())
    assert (spot.country, spot.latitude is not None) == (country, placed), spot.how
    assert spot.how


def test_degrees_are_those_of_the_town_that_is_meant(language: Language) -> None:
    text = "Students in Boston and Cambridge marched."
    spot = locate("Cambridge", setting(text, mentions(text, language)), load())
    assert spot.latitude == pytest.approx(42.4, abs=0.1)
    assert spot.longitude == pytest.approx(-71.1, abs=0.1)
    assert "Boston" in spot.how


def test_mentions_of_places_have_the_same_countries(language: Language) -> None:
    found = {one.text: one for one in mentions("Students in Boston and Cambridge marched.", language)}
    assert (found["Cambridge"].kind, found["Cambridge"].country) == ("place", "USA")
    assert "Boston" in found["Cambridge"].how
