"""Files and folders into pages. What cannot be read is a reject with its reason; the rest goes on."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.model import Page, Reject

# By ending, less a final '.gz'. A file named on the command line is read whatever its ending.
KINDS = {".txt": "text/plain", ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html"}
# Larger than any news page: what is larger is an archive or a mistake. Also the bound on what a .gz unpacks to.
LARGEST = 64 * 1024 * 1024


class PathMissing(FileNotFoundError):
    """A path that was asked for does not exist."""


def pages(paths: Iterable[Path]) -> Iterator[Page | Reject]:
    """Every page in these files and folders, or a reject, in order of path. Raises `PathMissing` before reading any."""
    asked = list(paths)
    for path in asked:
        if not path.exists():
            raise PathMissing(f"there is no file or folder at {path}: check the path and try again")
    for path in asked:
        for file in _files(path):
            yield _page(file, named=file == path)


def _files(path: Path) -> Iterator[Path]:
    """A folder's files below it, hidden ones left out."""
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts):
            yield file


def _page(file: Path, *, named: bool) -> Page | Reject:
    kind = KINDS.get(Path(file.name.removesuffix(".gz")).suffix.lower())
    if kind is None and not named:
        endings = ", ".join(KINDS)
        return _reject(file, f"not a kind of file that holds pages ({file.suffix or 'no ending'})", f"known: {endings}")
    try:
        body = _bytes(file)
    except (OSError, EOFError, zlib.error, ValueError) as problem:
        return _reject(file, f"cannot be read: {problem}", "check the file, or fetch it again")
    return Page(body=body, name=file.name, media_type=kind)


def _bytes(file: Path) -> bytes:
    with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as stream:
        body = stream.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise ValueError(f"larger than {LARGEST >> 20} MB")
    return body


def _reject(file: Path, reason: str, advice: str) -> Reject:
    return Reject(subject=file.name, stage="sources", reason=reason, advice=advice)
