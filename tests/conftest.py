"""What many tests share: a language model that parses each text once, and the record of the sample pages, read once."""

import os
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from hypothesis import settings

from dateline import grammar
from dateline.engine.reading import read_into
from dateline.language import Language
from dateline.model import Token

# A gate must give the same answer twice: in CI the same examples are tried each time, elsewhere new ones. No deadline:
# how long an example takes says more of the machine than of the code.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


class Remembering:
    """The shipped model; texts that an earlier test parsed are not parsed again."""

    def __init__(self) -> None:
        self.language = grammar.load()
        self.name = self.language.name
        self.parses: dict[str, tuple[Token, ...]] = {}

    def parse(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        new = [text for text in texts if text not in self.parses]
        self.parses |= zip(new, self.language.parse(new), strict=True)
        return [self.parses[text] for text in texts]


@pytest.fixture(scope="session")
def language() -> Language:
    return Remembering()


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Path:
    """A record file of all sample pages."""
    record = tmp_path_factory.mktemp("samples") / "samples.db"
    with as_file(files("dateline") / "samples") as folder:
        read_into(record, [folder], language)
    return record
