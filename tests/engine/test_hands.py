"""Several processes make the same records as one."""

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import as_file, files

import pytest

from dateline import sources
from dateline.engine import hands
from dateline.engine.hands import Hands, results
from dateline.engine.shapes import Group, Stage
from dateline.engine.stages import STAGES
from dateline.model import Page

READ = next(stage for stage in STAGES if stage.name == "outline")


@pytest.fixture(scope="module")
def batches() -> list[list[Group]]:
    with as_file(files("dateline") / "samples") as folder:
        pages = [page for page in sources.pages([folder]) if isinstance(page, Page)]
    return [[Group(page.id, {Page: [page]})] for page in pages[:12]]


def done(stage: Stage, batches: Sequence[Sequence[Group]], jobs: int) -> list[list[list[object]]]:
    with Hands({}, jobs) as working:
        return [list(map(list, found)) for found in working.do(stage, len(batches), batches)]


def test_two_processes_give_what_one_does_in_the_same_order(batches: list[list[Group]]) -> None:
    assert done(READ, batches, 2) == done(READ, batches, 1)


def test_few_batches_and_light_stages_stay_here(batches: list[list[Group]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "ProcessPoolExecutor", None)
    assert done(READ, batches[: hands.LEAST - 1], 2)
    light = next(stage for stage in STAGES if not stage.heavy and stage.takes[0].kind is READ.gives[0])
    assert not done(light, [], 2)


def test_batches_are_made_only_as_they_are_needed(batches: list[list[Group]]) -> None:
    asked = []

    def given() -> Iterator[list[Group]]:
        for number, batch in enumerate(batches):
            asked.append(number)
            yield batch

    with Hands({}, 2) as working:
        next(working.do(READ, len(batches), given()))
    assert len(asked) <= 6


def test_what_fails_is_a_reject_and_the_others_go_on(batches: list[list[Group]]) -> None:
    def fails(groups: Sequence[Group], _: object) -> Iterable[Iterable[Page]]:
        return [[1 / 0] if group.key == batches[0][0].key else group.all(Page) for group in groups]  # type: ignore[list-item]

    stage = Stage(name="fails", version=1, takes=(), gives=(), run=fails)
    found = results(stage, [batch[0] for batch in batches[:3]], {})
    assert [type(each[0]).__name__ for each in found] == ["Reject", "Page", "Page"]
    assert "ZeroDivisionError" in getattr(found[0][0], "reason")  # noqa: B009
