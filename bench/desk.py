"""How long the desk's pages take, and how large they are, over a made-up record.

    python bench/desk.py --articles 100000 --events 20000 [--record FILE]

The record is made once (stories of 2 to 12 articles, a third of them copies; one event a story and more for some) and
kept at --record for the next time. What pages build on is laid beside it by another process, as a desk does that finds
it changed. Then each address is asked of a desk that was just opened and has nothing at hand, and of the same desk five
times more; the median of the processor time counts, so that other work on the machine does not. Last, an event is
changed as a decision does it, and the pages that show events are asked once more.
"""

import argparse
import gzip
import random
import statistics
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from starlette.testclient import TestClient

from dateline import questions
from dateline.desk import app
from dateline.model import (
    Actor,
    Article,
    Copy,
    Event,
    Lineage,
    Mention,
    Page,
    Participant,
    Publication,
    Quote,
    Record,
    Report,
    Status,
    Step,
    Story,
    Terms,
    When,
)
from dateline.parsing import split
from dateline.record import SqliteRecord, Work

WORDS = (
    "harbour minister treaty envoy river budget strike court storm budget port bank union school council border "
    "talks visit grain tunnel ferry bridge vote pact aid police fire market cable dam railway island capital "
    "signed refused opened closed promised warned praised delayed ordered moved crossed counted measured"
).split()
# Words of a language come about as often as one over their rank; the thirty most frequent of a real one carry nothing.
SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er", "il")]
WORDS += [one + two + three for one in SYLLABLES[::3] for two in SYLLABLES[1::5] for three in SYLLABLES[2::17]]
WEIGHTS = list(accumulate(1 / (30 + rank) for rank in range(len(WORDS))))
KINDS = "CONSULT AGREE SUPPORT ACCUSE SANCTION PROTEST ASSAULT AID REJECT THREATEN".split()
STATUSES: tuple[Status, ...] = ("happened", "happened", "happened", "announced", "denied", "ongoing")
COUNTRIES = "FIN EST SWE NOR ISL PRT BRA GHA TGO KAZ UZB AUS NZL PHL JPN KOR CHN USA CAN MEX".split()
BASE = date(2025, 1, 1)
# Records put at once: in the order of their ids they go into a large table some times as fast as one by one.
PILE = 200_000
WORK = Work(stage="made up", unit="all", signature="", made=())


def sentence(rng: random.Random) -> str:
    return " ".join(rng.choices(WORDS, cum_weights=WEIGHTS, k=14)).capitalize() + "."


def text(rng: random.Random) -> str:
    return "\n\n".join(" ".join(sentence(rng) for _ in range(3)) for _ in range(5))


def make(path: Path, articles: int, events: int) -> None:
    """Fills a record file with as many articles and events."""
    rng, store = random.Random(7), SqliteRecord(path)
    actors = [Actor(kind="person", name=f"Person {n}", country=rng.choice(COUNTRIES)) for n in range(2000)]
    actors += [Actor(kind="state", name=f"State {code}", country=code, known=True) for code in COUNTRIES]
    store.put(actors)
    made, held, number = 0, 0, 0
    pile: list[Record] = []
    while made < articles:
        size = min(rng.choice((2, 3, 4, 5, 6, 8, 12)), articles - made)
        number += 1
        wanted = round(events * (made + size) / articles) - held
        pile += story(rng, number, size, actors, wanted)
        made, held = made + size, held + wanted
        if len(pile) > PILE or made == articles:
            # As a stage's work: of what a stage makes no reading needs to be told that it is new.
            store.put(sorted(pile, key=lambda one: (type(one).__name__, one.id)), [WORK])
            pile = []
    store.note("reading", "1")
    store.close()


def story(rng: random.Random, number: int, size: int, actors: list[Actor], events: int) -> list[Record]:
    day = BASE + timedelta(days=rng.randrange(500))
    found: list[Record] = []
    written: list[Article] = []
    for n in range(size):
        copied = written and rng.random() < 0.35
        words = written[0].text if copied else text(rng)
        outlet = f"Outlet {rng.randrange(400)}"
        page = Page(body=f"{number}-{n}".encode(), name=f"{number}-{n}.html", media_type="text/html")
        published = (day + timedelta(days=rng.randrange(3))).isoformat()
        article = Article(
            page=page.id, text=words, title=" ".join(rng.choices(WORDS, k=7)).capitalize(), publisher=outlet,
            published=published, url=f"https://{outlet.replace(' ', '').lower()}.example/{number}/{n}", language="en",
        )  # fmt: skip
        found += [page, article, *split(article)]
        origin = written[0].id if copied else article.id
        found.append(Lineage(article=article.id, origins=(origin,), how="made up"))
        if copied:
            found.append(Copy(source=origin, target=article.id, share=1.0, kind="exact", directed=True))
        found.append(Publication(article=article.id, value=published, first=published, last=published, how="made up"))
        found.append(Terms(article=article.id, words=tuple((word, 1.0) for word in sorted(set(words.split()))[:30])))
        for place, actor in enumerate(rng.sample(actors, 6)):
            found.append(
                Mention(article=article.id, start=place * 99, end=place * 99 + 9, text=actor.name, actor=actor.id,
                        name=actor.name, kind=actor.kind, country=actor.country)
            )  # fmt: skip
        for place in (10, 210):
            said = words[place : place + 50]
            speaker = rng.choice(actors[:2000])
            found.append(
                Quote(article=article.id, start=place, end=place + 50, text=said, speaker=speaker.name,
                      actors=(speaker.id,))
            )  # fmt: skip
        written.append(article)
    ids = tuple(sorted(article.id for article in written))
    found.append(
        Story(founder=ids[0], articles=ids, representative=written[0].id, label=written[0].title or "", how="made up")
    )
    for n in range(events):
        found += event(rng, written, day, actors, n)
    return found


def event(rng: random.Random, written: list[Article], day: date, actors: list[Actor], n: int) -> list[Record]:
    here = rng.sample(actors, 2)
    parties = [Participant(name=a.name, actor=a.id, kind=a.kind, country=a.country) for a in here]
    then = (day - timedelta(days=rng.randrange(4))).isoformat()
    when = When(value=then, first=then, last=then, precision="day", how="made up")
    kind, status = rng.choice(KINDS), rng.choice(STATUSES)
    reports = [
        Report(
            article=article.id,
            start=n * 90,
            end=n * 90 + 70,
            kind=kind,
            code=None,
            status=status,
            trigger="signed",
            what=" ".join(rng.choices(WORDS, k=8)),
            sources=(parties[0],),
            targets=(parties[1],),
            when=when,
        )
        for article in written[: rng.randrange(1, len(written) + 1)]
    ]
    founder = min(report.id for report in reports)
    made = Event(
        founder=founder, reports=tuple(sorted(report.id for report in reports)),
        articles=tuple(sorted(report.article for report in reports)), kind=kind, code=None, status=status,
        what=reports[0].what, sources=(parties[0],), targets=(parties[1],), when=when,
        independent=len({report.article for report in reports}),
        history=(Step(status=status, published=then, report=founder),),
    )  # fmt: skip
    return [*reports, made]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--events", type=int, default=2_000)
    parser.add_argument("--record", type=Path, default=Path("artifacts/desk-bench.db"))
    asked = parser.parse_args()
    if not asked.record.exists():
        asked.record.parent.mkdir(parents=True, exist_ok=True)
        begun = time.process_time()
        make(asked.record, asked.articles, asked.events)
        print(f"made {asked.record} in {time.process_time() - begun:.0f} s")
    with ProcessPoolExecutor(1) as other:
        print(f"laid beside the record in {other.submit(lay, asked.record).result():.1f} s", flush=True)
    store = SqliteRecord(asked.record)
    biggest = max(store.all(Story), key=lambda story: (len(story.articles), story.id))
    some = max(store.all(Event), key=lambda event: (len(event.reports), event.id))
    person = store.columns(Actor, "id", "kind")
    addresses = {
        "front": "/", "front, filtered": "/?country=FIN&min=2", "story": f"/s/{biggest.id}", "event": f"/e/{some.id}",
        "article": f"/a/{biggest.articles[0]}", "timeline": "/timeline", "timeline, filtered": "/timeline?country=FIN",
        "search": "/search?q=harbour+treaty", "actors": "/actors", "actor": f"/p/{person[0][0]}",
        "quotes": "/quotes", "sources": "/sources", "events found": "/search?q=harbour&kind=events",
        "quotes found": "/search?q=harbour&kind=quotes", "refused": "/rejects", "threads": "/threads",
        "quotes, by one": "/quotes?by=Person+7", "quotes, about": "/quotes?about=harbour",
        "actors found": "/search?q=person+7&kind=actors", "lineage": f"/lineage/{biggest.articles[0]}",
        "a day's front": "/?as_of=2025-09-01", "a day's quotes": "/quotes?as_of=2025-09-01",
        "merge": f"/e/{some.id}/merge", "merge actors": f"/p/{person[0][0]}/merge",
        "compare": f"/compare/{biggest.articles[0]}/{biggest.articles[1]}",
    }  # fmt: skip
    desk = app(lambda: SqliteRecord(asked.record), record=asked.record)
    with TestClient(desk, base_url="http://127.0.0.1") as client:
        for name, address in addresses.items():
            print(f"{name:<20}", measure(client, address), flush=True)
        print("after a decision")
        store.put([replace(some, status="denied")])
        for name in ("front", "event", "timeline", "actors"):
            print(f"{name:<20}", measure(client, addresses[name]), flush=True)
        store.put([some])
    store.close()


def lay(record: Path) -> float:
    """Works out what pages build on, if it is not laid beside the record yet; gives the seconds it took."""
    begun, store = time.process_time(), SqliteRecord(record)
    questions.prepare(store)
    store.close()
    return time.process_time() - begun


def measure(client: TestClient, address: str) -> str:
    begun = time.process_time()
    answer = client.get(address)
    first = time.process_time() - begun
    assert answer.status_code == 200, (address, answer.status_code)
    times = []
    for _ in range(5):
        begun = time.process_time()
        client.get(address)
        times.append(time.process_time() - begun)
    size, packed = len(answer.content), len(gzip.compress(answer.content))
    took = f"{statistics.median(times) * 1000:7.0f} ms  (first {first:5.1f} s)"
    return f"{took}  {size / 1000:6.0f} kB, {packed / 1000:4.0f} packed"


if __name__ == "__main__":
    main()
