"""Which lines say whose article a page prints, and the whole name that they give."""

import pytest

from dateline.model import Removed
from dateline.reading.credits import credits_of

TEXT = "The ferry to Quillmouth stood still on Monday.\n\nIts crew asks for more pay.\n\nTalks go on."
NAMED = {
    "This article was originally published on The Conversation. Read it there.": "The Conversation",
    "This article is republished from The Conversation under a Creative Commons license.": "The Conversation",
    "This story was originally published by Ridge Weekly on May 3.": "Ridge Weekly",
    "This story first appeared in the Lusk Guardian and is printed here with its leave.": "Lusk Guardian",
    "This article was originally published in Danish by Lusk Avis and translated by Ann Ross.": "Lusk Avis",
    "Reprinted from the Ridge Weekly with permission.": "Ridge Weekly",
    "Syndicated from Sunday Packet": "Sunday Packet",
    "Originally published at ridge-weekly.example.": "ridge-weekly.example",
    "Dieser Artikel erschien zuerst in der Lusker Zeitung.": "Lusker Zeitung",
    "Dieser Text wurde zuerst bei Ufer ohne Netz veröffentlicht.": "Ufer ohne Netz",
    "Cet article a d’abord été publié par Le Matin du Lac.": "Le Matin du Lac",
    "Este artículo fue publicado originalmente en El Faro del Sur.": "El Faro del Sur",
    "Questo articolo è stato pubblicato per la prima volta da Il Molo.": "Il Molo",
    "Dit artikel verscheen eerder in De Kade.": "De Kade",
    "This piece first ran in Ridge Weekly and is used with permission.": "Ridge Weekly",
    "Source: Ridge Weekly. Summarised automatically; may contain errors.": "Ridge Weekly",
    "Summary by AI · Source: Ridge Weekly": "Ridge Weekly",
}
UNNAMED = (
    "This story was originally published on May 3, 2024.", "This story was originally published on Monday.",
    "Originally published at 9:30 on 3 May.", "The ferry first appeared on the lake in 1911.",
    "She first ran in Lusk and came in last.", "Source: Office for Lake Statistics",
)  # fmt: skip


def origins(text: str) -> list[str]:
    return [credit.name for credit in credits_of(text, (), (), ()) if credit.role == "origin"]


@pytest.mark.parametrize("line", NAMED)
def test_the_origin_has_its_whole_name(line: str) -> None:
    assert origins(f"{TEXT}\n\n{line}") == [NAMED[line]]


@pytest.mark.parametrize("line", UNNAMED)
def test_a_day_is_no_origin(line: str) -> None:
    assert origins(f"{TEXT}\n\n{line}") == []


@pytest.mark.parametrize("line", [line for line in NAMED if line.startswith(("Di", "Cet", "Est", "Quest", "Source"))])
def test_a_credit_among_teasers_is_one_of_this_page(line: str) -> None:
    found = credits_of(TEXT, (), (Removed(kind="teaser", text=f"Lake freezes over\n{line}", at=9),), ())
    assert [credit.name for credit in found] == [NAMED[line]]


def test_an_origin_is_told_before_the_text_too_but_no_report_about_a_report_is_one() -> None:
    assert origins(f"This article was first published by Ridge Weekly.\n\n{TEXT}") == ["Ridge Weekly"]
    assert origins(f"The plan, first published by Ridge Weekly, has no friends.\n\n{TEXT}") == []


@pytest.mark.parametrize(
    ("caption", "name"),
    [("The pier in Sarn. EFE/ M. Oldin", "EFE"), ("Reuters/Mara Oldin", "Reuters"), ("The ferry on Monday. AP", "AP")],
)
def test_an_agency_at_the_end_of_a_caption(caption: str, name: str) -> None:
    assert [(credit.name, credit.role) for credit in credits_of(TEXT, (), (), [caption])] == [(name, "photo")]


def test_an_agency_in_a_caption_that_only_tells_of_it() -> None:
    assert not credits_of(TEXT, (), (), ["A reporter of the AP at the pier"])
