"""What stories and threads are called: short, in the words of their own articles, no name twice."""

import pytest

from dateline.grouping import gather, link, sketch, terms, thread
from dateline.grouping.headings import headline
from dateline.grouping.names import runs, without_office
from dateline.grouping.subjects import subject_of
from dateline.model import Article, Lineage, Link, Sketch, Story, Tie


def told(*titles: str) -> list[Story]:
    return [Story(founder=title, articles=(), representative=title, label=title, id=title) for title in titles]


def label(titles: list[str], names: tuple[str, ...], *shared: str) -> tuple[tuple[str, ...], str]:
    """What a thread of stories with these titles is called, where all have these names and words in common."""
    words = tuple((word, 0.5) for word in shared)
    stories = told(*sorted(titles))
    sketches = [Sketch(story=story.id, words=words, names=names) for story in stories]
    ties = [Tie(first=stories[0].id, second=story.id, strength=0.5, names=names) for story in stories[1:]]
    (found,) = thread(stories, ties, sketches)
    return found.names, found.subject


def test_a_thread_is_called_by_two_names_and_what_its_titles_share() -> None:
    titles = [
        "Velmar and Ostrand agree on Tarn River water",
        "Tarn River treaty signed",
        "Senate passes Tarn River treaty",
    ]
    found = label(titles, ("Velmar", "Ostrand", "Hedda Kolvik", "Tarn River"), "treaty", "water")
    assert found == (("Velmar", "Ostrand"), "Tarn River treaty")


def test_a_thread_without_a_word_in_common_is_called_by_three_names() -> None:
    titles = ["Mackerel row ends", "Guards for the sea cable"]
    assert label(titles, ("Velmar", "Ostrand", "Kolvik", "Brandt")) == (("Velmar", "Ostrand", "Kolvik"), "")


def test_of_names_that_share_a_word_one_tells() -> None:
    titles = ["Strike shuts the port", "Port strike goes on"]
    assert label(titles, ("Velmar", "Velmar Harbour Union", "Brandt"), "strik") == (("Velmar", "Brandt"), "strike")


@pytest.mark.parametrize(
    ("titles", "subject"),
    [
        (["Jobless Claims Rose Last Week", "Jobless claims tick up to 373,000"], "jobless claims"),
        (["A criminal probe of Orrin opens", "‘Criminal’ probe widens, say jurors"], "criminal probe"),
        (["Dam strikes halt work", "Dam strike, again"], "dam strike"),
        (["Minister suspended", "Minister suspended over 2024"], ""),
    ],
)
def test_a_subject_is_a_noun_of_the_titles(titles: list[str], subject: str) -> None:
    known = {"jobles": 0.6, "jobless": 0.6, "claim": 0.3, "criminal": 0.5, "prob": 0.3, "dam": 0.2, "strik": 0.2}
    assert subject_of(titles, known | {"suspend": 0.9, "2024": 0.9}) == subject


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Kazakh President Daniyar Seitkali", "Daniyar Seitkali"),
        ("Attorney General Mae Orrin", "Mae Orrin"),
        ("Foreign Minister", "Foreign Minister"),
        ("General Assembly", "General Assembly"),
        ("President of Ghana", "President of Ghana"),
    ],
)
def test_a_name_needs_no_office(printed: str, name: str) -> None:
    assert without_office(printed) == name


def test_what_stands_around_a_name_is_no_part_of_it() -> None:
    text = "She met Mae Orrin Tuesday. On Jan. 6 a Union-led march of the U.S. Guild began. We told the U.S. so."
    assert [run.words for run in runs(text) if not run.opening] == ["Mae Orrin", "Union", "U.S. Guild", "U.S."]


def test_a_story_names_its_state_first_and_each_state_once() -> None:
    text = "Finance Minister Ilia Petras came to Athens. In Greece, the Greek envoy of Greece told the Hellas Guild so."
    story = Story(founder="a", articles=("a",), representative="a", label="a")
    assert sketch(story, [terms(Article(id="a", page="", text=text))], []).names == (
        "Greece",
        "Hellas Guild",
        "Ilia Petras",
    )


def test_a_story_is_not_called_after_a_digest_of_its_reports() -> None:
    articles = [Article(id=id, page="", text="", title=id) for id in ("digest", "north", "south")]
    lineages = [Lineage(article=id, origins=(id,)) for id in ("north", "south")]
    lineages.append(Lineage(article="digest", origins=("north", "south")))
    links = [Link(first="digest", second=id, strength=0.9) for id in ("north", "south")]
    (story,) = gather(articles, [*links, Link(first="north", second="south", strength=0.8)], lineages, [])
    assert (story.representative, story.label) == ("north", "north")


def test_a_story_is_called_by_a_title_where_any_article_has_one() -> None:
    articles = [Article(id="a", page="", text="The ferry sank."), Article(id="b", page="", text="", title="Ferry lost")]
    (story,) = gather(articles, [Link(first="a", second="b", strength=0.9)], [], [])
    assert (story.representative, story.label) == ("a", "Ferry lost")


def test_a_link_says_whom_both_name_without_offices_and_the_day_that_both_tell() -> None:
    texts = [
        "In Oslo, Prime Minister Hedda Kolvik met miners of Tarn Hill on 14 May over a copper fee.",
        "Norwegian miners of Tarn Hill won a lower copper fee from Premier Hedda Kolvik on 14 May.",
    ]
    told = [terms(Article(id=id, page="", text=text)) for id, text in zip("ab", texts, strict=True)]
    (found,) = link("undated", told, [])
    assert found.how.startswith("both name Hedda Kolvik and Tarn Hill; both tell of 14 May;")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("VELMAR — Police held 31 clerks on Monday.", "Police held 31 clerks on Monday"),
        ("TARN, May 3 (Fjord Wire) - The ferry sank.", "The ferry sank"),
        ("Sea-level talks - the third - failed.", "Sea-level talks - the third - failed"),
        ("word " * 30, "word " * 19 + "word…"),
    ],
)
def test_a_first_sentence_as_a_title(sentence: str, title: str) -> None:
    assert headline(sentence.strip()) == title
