"""How much of a folder of pages comes out as a careful reader expects.

    python bench/check.py PAGES EXPECTED [--record FILE] [--areas events quotes]

PAGES is a folder; EXPECTED a hand-made record (the form of tests/samples/expected.json). Without --record the pages are
read into a record that is thrown away. One line an expected item; then what was found that must not be; then totals.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import checks
from checks import Expected
from comparing import Found, Line, fold

from dateline.model import Actor, Article, Copy, Event, Lineage, Publication, Quote, Report, Story, Thread
from dateline.record import open_record

JUDGED = """How it is judged
  pages    the body begins and ends where expected, holds no furniture, stands once; the fields are counted apart
  copies   the two articles are a pair, its direction (if it has one) from the article nearer the origin
  stories  exactly the expected pages in one story
  threads  exactly the expected pages in the stories of one thread
  events   a day that fits (or one that sources differ on), the status, all names among the participants (a state also
           through its bodies; of four names or more, half), exactly the expected pages; where nobody is named, the
           place. Each found event serves one expectation.
  quotes   words that begin as expected on that page, and their speaker
  false    an event whose clause tells three quarters of the words of a claim that must not be one (a hypothetical or a
           denied claim may stand under that status); a quote of exactly the words that are none
"""


def load(record: Path) -> Found:
    """The parts of a record that are compared."""
    store = open_record(record)
    try:
        page_of, articles = {}, defaultdict(list)
        for article in store.all(Article):
            page_of[article.id] = store.places(article.page)[0]
            articles[page_of[article.id]].append(article)
        reports = {report.id: report for report in store.all(Report)}
        texts = {article.id: article.text for article in store.all(Article)}
        published = {one.article: one.value for one in store.all(Publication)}
        actors = store.all(Actor)
        events = store.all(Event)
        return Found(
            articles={name: tuple(found) for name, found in articles.items()},
            page_of=page_of,
            published={id: published.get(id) for id in texts},
            copies=store.all(Copy),
            lineages={one.article: one for one in store.all(Lineage)},
            stories=store.all(Story),
            threads=store.all(Thread),
            events=events,
            clauses={
                event.id: [
                    (page_of[one.article], texts[one.article][one.start : one.end])
                    for one in (reports[id] for id in event.reports if id in reports)
                ]
                for event in events
            },
            quotes=store.all(Quote),
            names={actor.id: actor.name for actor in actors},
            codes={fold(actor.name): actor.country for actor in actors if actor.kind == "state" and actor.country},
        )
    finally:
        store.close()


# ---- judging -----------------------------------------------------------------------------------------------------

Check = Callable[[Expected, Found], Iterator[Line]]
AREAS: dict[str, tuple[Check, ...]] = {
    "pages": (checks.check_pages,),
    "fields": (checks.check_fields,),
    "copies": (checks.check_copies, checks.false_copies),
    "stories": (checks.check_stories,),
    "threads": (checks.check_threads,),
    "events": (checks.check_events, checks.false_events),
    "quotes": (checks.check_quotes, checks.false_quotes),
}


def judge(expected: Expected, found: Found) -> dict[str, list[Line]]:
    """All lines, by area."""
    return {area: [line for check in asked for line in check(expected, found)] for area, asked in AREAS.items()}


def totals(lines: list[Line]) -> Counter[str]:
    return Counter(line.mark for line in lines)


def show(judged: dict[str, list[Line]], areas: list[str]) -> None:
    print(JUDGED)
    for area in areas:
        print(area)
        for line in judged[area]:
            print(f"  {line.mark:8}{line.item}" + (f"\n          {line.found}" if line.found else ""))
            for note in line.notes:
                print(f"          {note}")
        print()
    for area in areas:
        count = totals(judged[area])
        expected = count.total() - count["false"]
        agreeing = sum("as expected" in note for line in judged[area] if line.mark == "right" for note in line.notes)
        more = f", independent reports as expected in {agreeing}" if agreeing else ""
        print(f"{area:8} {count['right']} of {expected} right, {count['false']} false{more}")


def read(pages: Path) -> Found:
    """Reads a folder into a record that is thrown away."""
    from dateline import grammar
    from dateline.engine.reading import read_into

    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "check.db"
        read_into(record, [pages], grammar.load())
        return load(record)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pages", type=Path)
    arguments.add_argument("expected", type=Path)
    arguments.add_argument("--record", type=Path, help="a record of these pages, instead of reading them")
    arguments.add_argument("--areas", nargs="+", choices=AREAS, default=list(AREAS))
    asked = arguments.parse_args()
    expected = json.loads(asked.expected.read_text("utf-8"))
    found = load(asked.record) if asked.record else read(asked.pages)
    show(judge(expected, found), asked.areas)


if __name__ == "__main__":
    main()
