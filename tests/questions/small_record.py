"""A record made by hand: two stories of invented outlets, with a reprint, a difference, a denial, an announcement."""

from dateline.model import (
    Actor,
    Article,
    Copy,
    Dispute,
    Event,
    Evidence,
    Finding,
    Lineage,
    Mention,
    Page,
    Participant,
    Passage,
    Place,
    Publication,
    Quote,
    Reject,
    Removed,
    Report,
    Span,
    Status,
    Step,
    Story,
    Thread,
    TimeExpression,
    When,
)
from dateline.parsing.sentences import split
from dateline.record.contract import Writer
from dateline.record.memory import MemoryRecord

LEDGER = (
    "Finland and Estonia signed an agreement on a tunnel under the gulf on Tuesday.\n\n"
    "Prime Minister Aino Salmela said the tunnel “will halve the crossing” for freight.\n\n"
    "The two governments will meet again in Tallinn in June."
)
MORNING = (
    "Finland and Estonia signed an accord on a tunnel under the gulf on Tuesday.\n\n"
    "Prime Minister Aino Salmela said the tunnel “will halve the crossing” for freight.\n\n"
    "Ferry owners in Helsinki gave no comment."
)
OBSERVER = (
    "President Tarmo Kask put his name to the tunnel pact in Helsinki on 3 March. Finland had signed it first.\n\n"
    "Sweden denied that it had asked to join the tunnel company."
)
SHEET = 'The ferry <b>"Aurora"</b> & her crew came home on Friday.\n\nNobody said <script>alert(1)</script> aloud.'

TEXTS = {
    "ledger": ("Northern Ledger", "Two capitals sign for a tunnel", "2025-03-04", LEDGER),
    "morning": ("Gulf Morning", "Tunnel accord signed", "2025-03-05", MORNING),
    "observer": ("Tallinn Observer", "Kask signs for the tunnel", "2025-03-04", OBSERVER),
    "sheet": (None, 'Ferry <b>"Aurora"</b> & <script>alert(1)</script>', "2025-03-07", SHEET),
}
PAGES = {
    name: Page(name=f"{name}.html", url=f"https://www.{name}.example/1", media_type="text/html", body=text[3].encode())
    for name, text in TEXTS.items()
}
ARTICLES = {
    name: Article(
        page=PAGES[name].id,
        text=text,
        title=title,
        publisher=publisher,
        published=published,
        language="en",
        url=PAGES[name].url,
        authors=("Maris Vool",) if name == "ledger" else (),
        removed=(Removed(kind="form", text="Sign up <now>", at=text.index("\n\n")),),
        findings=(Finding(field="published", how="meta article:published_time"),),
    )
    for name, (publisher, title, published, text) in TEXTS.items()
}
FINLAND = Actor(kind="state", name="Finland", country="FIN", known=True)
ESTONIA = Actor(kind="state", name="Estonia", country="EST", known=True)
SWEDEN = Actor(kind="state", name="Sweden", country="SWE", known=True)
SALMELA = Actor(kind="person", name="Aino Salmela", country="FIN")
KASK = Actor(kind="person", name="Tarmo Kask", country="EST")


def span(name: str, words: str) -> Span:
    start = ARTICLES[name].text.index(words)
    return Span(article=ARTICLES[name].id, start=start, end=start + len(words))


def party(name: str, actor: Actor, words: str) -> Participant:
    where = span(name, words)
    return Participant(
        name=actor.name, actor=actor.id, kind=actor.kind, country=actor.country, start=where.start, end=where.end
    )


def when(name: str, words: str, value: str, last: str | None = None, precision: str = "day") -> When:
    where = span(name, words)
    return When(
        value=value,
        first=value if len(value) == 10 else f"{value}-01",
        last=last or value,
        precision=precision,
        start=where.start,
        end=where.end,
        how="counted from the day of publication",
    )


def report(name: str, words: str, trigger: str, kind: str, status: Status, what: str, **fields: object) -> Report:
    where = span(name, words)
    return Report(
        article=where.article,
        start=where.start,
        end=where.end,
        kind=kind,
        code=None,
        status=status,
        trigger=trigger,
        what=what,
        **fields,  # type: ignore[arg-type]
    )


SIGNED = "Finland and Estonia sign an agreement"
STATES = (party("ledger", FINLAND, "Finland"), party("ledger", ESTONIA, "Estonia"))
REPORTS = {
    "ledger": report(
        "ledger",
        "Finland and Estonia signed an agreement on a tunnel under the gulf on Tuesday",
        "signed",
        "AGREE",
        "happened",
        SIGNED,
        sources=STATES,
        when=when("ledger", "on Tuesday", "2025-03-04"),
    ),
    "morning": report(
        "morning",
        "Finland and Estonia signed an accord on a tunnel under the gulf on Tuesday",
        "signed",
        "AGREE",
        "happened",
        SIGNED,
        when=when("morning", "on Tuesday", "2025-03-04"),
    ),
    "observer": report(
        "observer",
        "President Tarmo Kask put his name to the tunnel pact in Helsinki on 3 March",
        "put",
        "AGREE",
        "happened",
        "Tarmo Kask signs the tunnel pact",
        sources=(party("observer", KASK, "President Tarmo Kask"),),
        when=when("observer", "on 3 March", "2025-03-03"),
        evidence=(
            Evidence(field="when", start=span("observer", "on 3 March").start, end=span("observer", "on 3 March").end),
        ),
    ),
    "june": report(
        "ledger",
        "The two governments will meet again in Tallinn in June",
        "meet",
        "CONSULT",
        "announced",
        "Finland and Estonia meet in Tallinn",
        when=when("ledger", "in June", "2025-06", "2025-06-30", "month"),
    ),
    "denied": report(
        "observer",
        "it had asked to join the tunnel company",
        "asked",
        "REQUEST",
        "denied",
        "Sweden asks to join the tunnel company",
        sources=(party("observer", SWEDEN, "Sweden"),),
    ),
}


def event(*names: str, independent: int, **fields: object) -> Event:
    first = REPORTS[names[0]]
    return Event(
        founder=first.id,
        reports=tuple(sorted(REPORTS[name].id for name in names)),
        articles=tuple(sorted({REPORTS[name].article for name in names})),
        kind=first.kind,
        code=first.code,
        status=first.status,
        what=first.what,
        sources=first.sources,
        when=first.when,
        independent=independent,
        history=tuple(
            Step(status=REPORTS[n].status, published=TEXTS[n][2] if n in TEXTS else "2025-03-04", report=REPORTS[n].id)
            for n in names
        ),
        **fields,  # type: ignore[arg-type]
    )


EVENTS = {
    "signed": event(
        "ledger",
        "observer",
        "morning",
        independent=2,
        place=Place(name="Helsinki", country="FIN", how="named in the clause"),
        disputes=(
            Dispute(
                field="when",
                values=(
                    ("2025-03-04", (REPORTS["ledger"].id, REPORTS["morning"].id)),
                    ("2025-03-03", (REPORTS["observer"].id,)),
                ),
            ),
        ),
    ),
    "june": event("june", independent=1),
    "denied": event("denied", independent=1),
}
TUNNEL = Story(
    founder=ARTICLES["ledger"].id,
    articles=tuple(sorted(ARTICLES[name].id for name in ("ledger", "morning", "observer"))),
    representative=ARTICLES["ledger"].id,
    label="Two capitals sign for a tunnel",
)
FERRY = Story(
    founder=ARTICLES["sheet"].id,
    articles=(ARTICLES["sheet"].id,),
    representative=ARTICLES["sheet"].id,
    label=str(TEXTS["sheet"][1]),
)
GULF = Thread(founder=TUNNEL.id, stories=(TUNNEL.id, FERRY.id), names=("Finland", "Aurora"))
REPRINT = Copy(
    source=ARTICLES["ledger"].id,
    target=ARTICLES["morning"].id,
    share=0.8,
    kind="edited",
    directed=True,
    reasons=("published a day later",),
    passages=(Passage(source_start=0, source_end=30, target_start=0, target_end=27),),
)


def quote(name: str) -> Quote:
    words, speaker, cue = (
        span(name, "will halve the crossing"),
        span(name, "Prime Minister Aino Salmela"),
        span(name, "said"),
    )
    return Quote(
        article=words.article,
        start=words.start,
        end=words.end,
        text="will halve the crossing",
        speaker="Aino Salmela",
        speaker_start=speaker.start,
        speaker_end=speaker.end,
        cue_start=cue.start,
        cue_end=cue.end,
        actors=(SALMELA.id,),
    )


def mention(name: str, words: str, actor: Actor, office: str | None = None) -> Mention:
    where = span(name, words)
    return Mention(
        article=where.article,
        start=where.start,
        end=where.end,
        text=words,
        actor=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        office=office,
        how="named in full",
    )


def lineage(name: str) -> Lineage:
    if name == "morning":
        return Lineage(
            article=ARTICLES[name].id,
            origins=(ARTICLES["ledger"].id,),
            copies=(REPRINT.id,),
            how="prints Northern Ledger",
        )
    return Lineage(article=ARTICLES[name].id, origins=(ARTICLES[name].id,))


def small_record() -> MemoryRecord:
    record = MemoryRecord()
    fill(record)
    return record


def fill(record: Writer) -> None:
    tuesday = span("ledger", "on Tuesday")
    record.put([*PAGES.values(), *ARTICLES.values(), TUNNEL, FERRY, GULF, REPRINT, *REPORTS.values(), *EVENTS.values()])
    record.put([FINLAND, ESTONIA, SWEDEN, SALMELA, KASK])
    record.put([sentence for article in ARTICLES.values() for sentence in split(article)])
    record.put([lineage(name) for name in ARTICLES])
    record.put(
        [
            Publication(article=ARTICLES[n].id, value=TEXTS[n][2], first=TEXTS[n][2], last=TEXTS[n][2], how="page")
            for n in ARTICLES
        ]
    )
    record.put([quote("ledger"), quote("morning")])
    record.put(
        [
            mention("ledger", "Prime Minister Aino Salmela", SALMELA, "prime minister of Finland"),
            mention("ledger", "Finland", FINLAND),
            mention("observer", "President Tarmo Kask", KASK, "president of Estonia"),
            TimeExpression(
                article=tuesday.article,
                start=tuesday.start,
                end=tuesday.end,
                text="on Tuesday",
                value="2025-03-04",
                type="DATE",
                precision="day",
                how="Tuesday is the day of publication",
            ),
            Reject(subject="empty.html", stage="reading", reason="the file is empty", advice="Save the page again."),
        ]
    )
