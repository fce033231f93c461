"""After the day on which the data were reviewed, pages tell who holds an office."""

from pathlib import Path

from dateline import questions
from dateline.engine.reading import read_into
from dateline.language import Language
from dateline.record import open_record

TALKS = """Seoul talks end

Northern Ledger
2 March 2046

Prime Minister Hana Mori of Japan met the South Korean president in Seoul on Monday, officials said after the talks.

Mori said the two countries would hold a second round in May.
"""
AID = """Japan to send aid

Gulf Morning
9 March 2046

The Japanese prime minister said on Monday that Tokyo would send aid to Peru after the floods there.

The aid will be flown to Lima this week, the Japanese foreign ministry said.
"""


def test_an_office_without_a_known_holder_shows_whom_pages_name(tmp_path: Path, language: Language) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "talks.txt").write_text(TALKS, encoding="utf-8")
    (pages / "aid.txt").write_text(AID, encoding="utf-8")
    read_into(tmp_path / "record.db", [pages], language)
    reader = open_record(tmp_path / "record.db")
    own, named = questions.actor(reader, "prime minister of Japan").offices
    assert (own.office, own.first) == ("prime minister", "2046-03-09")
    assert (named.how.partition(",")[0], named.seat, named.first) == ("Hana Mori", "Japan", "2046-03-02")
    assert named.words[0].text == "Prime Minister Hana Mori"
    (learnt,) = questions.actor(reader, "Hana Mori").offices
    assert (learnt.office, learnt.seat) == ("prime minister", "Japan")
