"""The commands as a person runs them: on the record of the sample pages, and on what can go wrong."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline import __version__
from dateline.cli import main
from dateline.cli.cells import dated
from dateline.cli.progress import counted
from dateline.model import When

QUESTIONS = ["stories", "threads", "actors", "events", "quotes", "copies", "timeline", "rejects"]


class Ran:
    """What a command printed, and its exit status."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


Command = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Command:
    def command(*words: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["dateline", *map(str, words)])
        try:
            main()
            status = 0
        except SystemExit as end:
            status = int(end.code or 0)
        out, err = capfd.readouterr()
        return Ran(status, out, err)

    monkeypatch.chdir(tmp_path)
    return command


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_as_a_table_and_as_json(run: Command, sample_record: Path, question: str) -> None:
    table = run(question, "--record", sample_record)
    assert table.status == 0
    answer = run(question, "--record", sample_record, "--json")
    assert answer.status == 0
    assert json.loads(answer.out) is not None


def test_it_says_its_version_and_runs_as_a_module() -> None:
    ran = subprocess.run([sys.executable, "-m", "dateline", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout == f"dateline {__version__}\n"


@pytest.mark.parametrize(
    ("value", "told"),
    [("2024-04", "2024-04"), ("2024-04-01/2024-04-03", "2024-04-01/2024-04-03"), ("202", "2020s"), (None, "no date")],
)
def test_iso_days_stay_and_other_values_are_told_in_words(value: str | None, told: str) -> None:
    assert dated(When(value=value)) == told


def test_a_story_an_event_and_an_article_by_id(run: Command, sample_record: Path) -> None:
    story = json.loads(run("stories", "--record", sample_record, "--json").out)[0]
    sheet = run("story", story["id"][:8], "--record", sample_record).out
    assert "independent report" in sheet
    assert story["actors"]
    assert all(name in sheet for _, name in story["actors"])
    event = json.loads(run("events", "--record", sample_record, "--json").out)[0]
    assert event["what"] in " ".join(run("event", event["id"], "--record", sample_record).out.split())
    cited = event["evidence"][0]
    article = json.loads(run("article", cited["article"], "--record", sample_record, "--json").out)
    assert article["text"][cited["start"] : cited["end"]] == cited["text"]


def test_a_report_is_split_off_by_what_its_story_lists_and_comes_back(
    run: Command, sample_record: Path, tmp_path: Path
) -> None:
    record = Path(shutil.copy(sample_record, tmp_path / "decided.db"))
    story = json.loads(run("stories", "--record", record, "--json").out)[0]
    answer = json.loads(run("story", story["id"], "--record", record, "--json").out)
    sheet = run("story", story["id"], "--record", record).out
    assert all(article["article"] in sheet for article in answer["articles"])
    assert answer["how"].partition(";")[0] in " ".join(sheet.split())
    (page,) = [lane["origin"]["names"] for lane in answer["lanes"] if lane["articles"] == 1][-1]
    assert "Decision 1." in run("judge", "split", story["id"][:8], page, "--record", record).out
    left = json.loads(run("story", story["id"], "--record", record, "--json").out)
    assert left["story"]["independent"] == answer["story"]["independent"] - 1
    assert "Undone" in run("judge", "undo", "--record", record).out
    assert json.loads(run("story", story["id"], "--record", record, "--json").out)["articles"] == answer["articles"]
    assert "no part of this" in run("judge", "split", story["id"], "nowhere", "--record", record).err


def test_search_finds_sentences(run: Command, sample_record: Path) -> None:
    assert json.loads(run("search", "minister", "--record", sample_record, "--json").out)
    assert "nothing found" in run("search", "xylophonists", "--record", sample_record).err


def test_reading_twice_changes_nothing_and_says_what_was_refused(run: Command, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    text = "The port of Marbeck reopened on Monday after a long strike, officials of the harbour board said.\n\n"
    (pages / "good.txt").write_text("Port of Marbeck reopens\n\n" + text + text.replace("port", "quay") * 3)
    (pages / "empty.txt").write_text("")
    (pages / "notes.xyz").write_text("?")
    first = run("read", pages)
    assert first.status == 3
    assert "2 refused" in first.err
    rejects = json.loads(run("rejects", "--json").out)
    assert {row["reject"]["subject"] for row in rejects} == {"empty.txt", "notes.xyz"}
    before = dump(tmp_path / "dateline.db")
    assert run("read", pages).status == 3
    assert dump(tmp_path / "dateline.db") == before


def dump(record: Path) -> list[str]:
    with sqlite3.connect(record) as base:
        return list(base.iterdump())


def test_strict_fails(run: Command, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    refused = run("read", tmp_path / "empty.txt", "--strict")
    assert refused.status == 1
    assert "Traceback" not in refused.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["read", "nowhere.txt"], "there is no file or folder at nowhere.txt"),
        (["stories", "--record", "none.db"], "there is no record at none.db"),
        (["read", "--record", "no/such/record.db", "."], "does not exist"),
        (["desk", "--record", "none.db"], "there is no record at none.db"),
    ],
)
def test_what_goes_wrong_is_one_line_that_says_what_to_do(run: Command, words: list[str], said: str) -> None:
    ran = run(*words)
    assert ran.status == 1
    assert said in ran.err
    assert len(ran.err.strip().splitlines()) == 1


def test_an_actor_and_an_article_s_dates(run: Command, sample_record: Path) -> None:
    named = json.loads(run("actors", "--kind", "person", "--record", sample_record, "--json").out)[0]
    answer = json.loads(run("actor", named["name"], "--record", sample_record, "--json").out)
    assert answer["actor"]["id"] == named["id"]
    source = answer["named"][0]["source"]
    assert named["name"] in run("actor", named["id"], "--record", sample_record).out
    told = json.loads(run("dates", source["article"], "--record", sample_record, "--json").out)
    assert told["how"]
    assert all(date["how"] for date in told["dates"])
    assert "published" in run("dates", source["names"][0], "--record", sample_record).out


def test_a_name_that_is_nobody_s_leads_to_those_near_it(run: Command, sample_record: Path) -> None:
    named = json.loads(run("actors", "--kind", "person", "--record", sample_record, "--json").out)[0]["name"]
    ran = run("actor", named + "xq", "--record", sample_record)
    assert ran.status == 1
    assert named in ran.err


OWN = """
organisations:
- {name: Marbeck Harbour Board, kind: organisation, country: PER}
people:
- {name: Oswin Tarrel, about: an oceanographer, country: PER}
bodies:
  Marbeck Harbour Board: {harbour master: ["Ilka Brandtner | 2024-01-10 |"]}
offices: {harbour master: [harbour master]}
"""


def test_own_actors_are_known_and_a_wrong_file_is_told_so(run: Command, tmp_path: Path) -> None:
    text = "Oswin Tarrel met harbour master Ilka Brandtner of the Marbeck Harbour Board on Monday, the board said.\n\n"
    (tmp_path / "page.txt").write_text("A meeting at the harbour\n\n" + text * 3)
    (tmp_path / "own.yaml").write_text(OWN)
    assert run("read", "page.txt", "--actors", "own.yaml").status == 0
    answer = json.loads(run("actor", "Ilka Brandtner", "--json").out)
    assert answer["actor"]["known"]
    assert (answer["offices"][0]["office"], answer["offices"][0]["seat"]) == ("harbour master", "Marbeck Harbour Board")
    assert json.loads(run("actor", "Oswin Tarrel", "--json").out)["actor"]["about"] == "an oceanographer"
    (tmp_path / "own.yaml").write_text(OWN.replace("kind: organisation", "kind: club"))
    wrong = run("read", "page.txt", "--actors", "own.yaml")
    assert wrong.status == 1
    assert "'Marbeck Harbour Board' has the kind 'club'" in wrong.err


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--since", "12/3/2024", "'12/3/2024' is no day: write it as 2024-04-10"),
        ("--until", "2024-02-30", "'2024-02-30' is no day"),
        ("--status", "done", "'done' is none of happened, ongoing, announced"),
    ],
)
def test_a_day_or_a_status_that_is_none_is_told_so(
    run: Command, sample_record: Path, option: str, value: str, said: str
) -> None:
    ran = run("events", option, value, "--record", sample_record)
    assert ran.status == 2
    assert said in ran.err


def test_a_month_is_all_its_days(run: Command, sample_record: Path) -> None:
    ran = run("events", "--since", "2025-05", "--until", "2025-05", "--record", sample_record, "--json")
    told = [event["when"] for event in json.loads(ran.out)]
    assert told
    assert all(when["first"][:7] <= "2025-05" <= when["last"][:7] for when in told)


def test_an_unknown_id_is_told_so(run: Command, sample_record: Path) -> None:
    ran = run("event", "nothing-like-it", "--record", sample_record)
    assert ran.status == 1
    assert "nothing-like-it" in ran.err


def test_counts_are_told_in_words() -> None:
    assert counted({"Page": 4812, "Story": 310, "Event": 0}) == "4,812 pages, 310 stories"


def test_a_lineage_in_one_sentence_and_as_a_graph(run: Command, sample_record: Path) -> None:
    told = run("copies", "firth-gazette-accord-local.html", "--record", sample_record)
    assert told.status == 0
    assert "Firth Gazette reprints Tidewire with words put in" in " ".join(told.out.split())
    graph = json.loads(run("copies", "firth-gazette-accord-local.html", "--record", sample_record, "--json").out)
    assert graph["says"].startswith("Firth Gazette reprints Tidewire")
    held = {node["source"]["article"] for node in graph["nodes"]}
    assert all(
        {edge["copy"]["source"]["article"], edge["copy"]["target"]["article"]} <= held for edge in graph["edges"]
    )
    assert all(edge["passages"] or edge["copy"]["kind"] == "summary" for edge in graph["edges"])
    assert any(edge["signs"] for edge in graph["edges"])


def test_versions_stand_apart_from_copies(run: Command, sample_record: Path) -> None:
    told = run("copies", "--record", sample_record).out
    assert "The same article at another time" in told


def test_how_many_reports_some_articles_are(run: Command, sample_record: Path) -> None:
    pages = ["tidewire-accord-signed.html", "brightfold-summary.txt", "granite-review-two-premiers.html.gz"]
    told = run("independent", *pages, "--record", sample_record)
    assert "3 articles are 2 independent reports" in " ".join(told.out.split())


def test_two_articles_side_by_side(run: Command, sample_record: Path) -> None:
    pages = ["tidewire-accord-signed.html", "northlight-post-fish-accord.html"]
    told = run("compare", *pages, "--record", sample_record).out
    heads = next(line for line in told.splitlines() if line.startswith("A Tidewire"))
    assert "B Northlight" in heads
