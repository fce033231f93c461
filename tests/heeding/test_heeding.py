"""A judgement holds for what stands in the place of what it was made about."""

from dataclasses import replace

from dateline.heeding import heed, pages
from dateline.model import Article, Ground, Judgement, Report, Verdict

TEXT = "Tonga signed a fishing accord with Fiji on Monday. Fiji will open a port to boats from Tonga in June."
BETTER = "Accord at sea\n\n" + TEXT
OTHER = "Samoa closed its airport on Tuesday. Nobody was hurt."


def article(page: str, text: str) -> Article:
    return Article(page=page, text=text)


def report(one: Article, clause: str, kind: str = "AGREE") -> Report:
    start = one.text.index(clause)
    return Report(
        article=one.id, start=start, end=start + len(clause), kind=kind, code=None, status="happened", trigger="sign",
        what=clause,
    )  # fmt: skip


OLD, FAR = article("p1", TEXT), article("p2", OTHER)
SIGNED = report(OLD, "Tonga signed a fishing accord with Fiji on Monday")
SHUT = report(FAR, "Samoa closed its airport on Tuesday", "COERCE")


def on_stories(verdict: Verdict = "same") -> Judgement:
    return Judgement(
        about="story", verdict=verdict, first=OLD.id, second=FAR.id, grounds=(Ground(page="p1"), Ground(page="p2"))
    )


def on_events(verdict: Verdict, second: str = "") -> Judgement:
    grounds = (Ground(page="p1", words=SIGNED.what, kind="AGREE"), Ground(page="p2", words=SHUT.what, kind="COERCE"))
    return Judgement(about="event", verdict=verdict, first=SIGNED.id, second=second, grounds=grounds)


def test_it_holds_for_the_articles_that_it_names() -> None:
    (found,) = heed(on_stories(), [OLD, FAR])
    assert (found.verdict, found.first, found.second) == ("same", OLD.id, FAR.id)
    assert set(pages(on_stories())) == {"p1", "p2"}


def test_a_page_that_was_read_better_takes_its_place() -> None:
    better = article("p1", BETTER)
    (found,) = heed(on_stories(), [better, FAR])
    assert (found.first, found.second) == (better.id, FAR.id)


def test_undone_or_without_one_of_its_articles_it_rules_nothing() -> None:
    assert heed(replace(on_stories(), undone=True), [OLD, FAR]) == []
    assert heed(on_stories(), [FAR]) == []
    assert heed(replace(on_stories(), grounds=()), [article("p1", BETTER), FAR]) == []


def test_a_claim_in_nearly_the_same_words_takes_the_place_of_an_earlier_one() -> None:
    better = article("p1", BETTER)
    shorter = report(better, "signed a fishing accord with Fiji", "COOPERATE")
    (found,) = heed(on_events("wrong"), [better, FAR], [shorter, SHUT])
    assert (found.first, found.second) == (shorter.id, "")
    (pair,) = heed(on_events("different", SHUT.id), [better, FAR], [shorter, SHUT])
    assert (pair.first, pair.second) == (shorter.id, SHUT.id)


def test_of_one_clause_the_claim_of_its_kind() -> None:
    better = article("p1", BETTER)
    both = [report(better, SIGNED.what, kind) for kind in ("AID", "AGREE", "YIELD")]
    (found,) = heed(on_events("right", "when"), [better], both)
    assert (found.first, found.second) == (both[1].id, "when")


def test_another_claim_of_the_same_page_does_not() -> None:
    better = article("p1", BETTER)
    assert heed(on_events("wrong"), [better], [report(better, "Fiji will open a port to boats from Tonga")]) == []
