"""Who said what in three pages that print the same words: once, with when, where, how they drifted and what of."""

from pathlib import Path

import pytest

from dateline import questions
from dateline.engine.reading import read_into
from dateline.language import Language
from dateline.questions.answers import QuoteRow
from dateline.record import open_record

LEDGER = """Ministers sign river accord

Northern Ledger
4 March 2025

Peru and Bolivia signed an accord on the river Suri on Tuesday. Peruvian Foreign Minister Ana Prieto welcomed it.

“This accord ends thirty years of quarrels, and nobody will go without water again,” Prieto told the press in Lima on \
Tuesday. “We are glad.”
"""
MORNING = """River accord signed

Gulf Morning
5 March 2025

Peru and Bolivia signed an accord on the river Suri on Tuesday, officials said.

"This accord ends thirty years of quarrels," Ana Prieto, the foreign minister of Peru, said.
"""
ECHO = """Farmers wary of Suri deal

Altiplano Echo
6 March 2025

Farmers in Bolivia doubted the accord on the river Suri that Peru and Bolivia signed on Tuesday.

'This accord ends 30 years of quarrels, and no one will go without water again,' Ana Prieto said. 'We'll see.'

The growers of the valley will meet again in May to decide what they ask of both capitals, and who is to speak for them.
"""


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory, language: Language) -> list[QuoteRow]:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in {"a.txt": LEDGER, "b.txt": MORNING, "c.txt": ECHO}.items():
        (folder / name).write_text(text, encoding="utf-8")
    record = Path(tmp_path_factory.mktemp("record")) / "said.db"
    read_into(record, [folder], language)
    reader = open_record(record)
    found = questions.quotes(reader, by="foreign minister", about="quarrels", since="2025-03-04")
    assert not questions.quotes(reader, by="foreign minister", about="quarrels", since="2025-03-05")
    assert not questions.quotes(reader, by="Okoro", about="quarrels")
    return found


def test_one_saying_of_three_printings(rows: list[QuoteRow]) -> None:
    (row,) = rows
    assert (row.speaker, row.office, row.articles, row.independent) == ("Ana Prieto", "foreign minister", 3, 3)
    assert [one.change for one in row.printings] == ["first", "cut", "reworded"]
    assert row.printings[1].dropped == ("and nobody will go without water again",)
    assert row.printings[2].added == ("30", "no one")


def test_when_where_and_what_of(rows: list[QuoteRow]) -> None:
    (row,) = rows
    assert row.when is not None
    assert row.where is not None
    assert (row.when.value, row.where.value) == ("2025-03-04", "Lima")
    assert len(row.stories) == 1
    assert len(row.events) == 1  # 'this accord' is the one that was signed a paragraph before
