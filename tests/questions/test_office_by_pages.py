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


AGAIN = """Okada sworn in

Harbour Times
28 May 2046

Prime Minister Ren Okada of Japan was sworn in on Monday, in the third change of government within as many years.

Okada told parliament that the talks with South Korea would go on in the autumn.
"""
LATER = """Japan names envoy

Harbour Times
3 June 2046

The Japanese prime minister said “we will not wait for the autumn” on Monday, and named an envoy for the talks in Seoul.

The Japanese prime minister met the Peruvian president in Tokyo on Tuesday.

The envoy will leave for South Korea this week, officials in the capital said.
"""


def test_pages_tell_whom_an_office_means_on_the_pages_of_their_days(tmp_path: Path, language: Language) -> None:
    pages = {"talks": TALKS, "aid": AID, "again": AGAIN, "later": LATER}
    for order in (sorted(pages), sorted(pages, reverse=True)):
        record = tmp_path / f"{order[0]}.db"
        for page in order:
            (tmp_path / f"{page}.txt").write_text(pages[page], encoding="utf-8")
            read_into(record, [tmp_path / f"{page}.txt"], language)
        reader = open_record(record)
        mori, okada = questions.actor(reader, "Hana Mori"), questions.actor(reader, "Ren Okada")
        assert [one.source.published for one in mori.named] == ["2046-03-02", "2046-03-09"]
        assert [one.source.published for one in okada.named] == ["2046-05-28", "2046-06-03"]
        told = questions.events(reader, actor="Ren Okada")
        assert [one.kind for one in told] == ["OFFICE", "CONSULT"]
        assert len(okada.events) == okada.actor.events == len(told)
        assert [one.text for one in questions.quotes(reader, by="Okada") if one.direct] == [
            "we will not wait for the autumn"
        ]


def test_two_in_one_office_leave_it_open(tmp_path: Path, language: Language) -> None:
    soon = AGAIN.replace("28 May", "12 March")
    for name, page in (("talks", TALKS), ("aid", AID), ("soon", soon)):
        (tmp_path / f"{name}.txt").write_text(page, encoding="utf-8")
    read_into(tmp_path / "record.db", [tmp_path / f"{name}.txt" for name in ("talks", "aid", "soon")], language)
    assert len(questions.actor(open_record(tmp_path / "record.db"), "Hana Mori").named) == 1


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
