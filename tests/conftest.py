"""What many tests share: the record of the sample pages, read once."""

from importlib.resources import as_file, files
from pathlib import Path

import pytest

from dateline import grammar
from dateline.engine.reading import read_into
from dateline.language import Language


@pytest.fixture(scope="session")
def language() -> Language:
    return grammar.load()


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Path:
    """A record file of all sample pages."""
    record = tmp_path_factory.mktemp("samples") / "samples.db"
    with as_file(files("dateline") / "samples") as folder:
        read_into(record, [folder], language)
    return record
