"""Archives (zip and tar): their members one after the other. Nothing is written, so a member's path is only a name."""

import io
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO

from dateline.model import Reject
from dateline.sources.limits import MOST_MEMBERS, Beyond, Damaged
from dateline.sources.streams import BUFFER, Item, Readable, buffered, seekable

# Bytes of a zip's index for each member: 46 and the name.
INDEX_ENTRY = 120
BLOCK = 512
# A tar's long names and other attributes; beyond it they are no names.
MOST_NAME = 64 * 1024
WARCS = (".warc", ".warc.gz", ".warc.zst")


def reject(item: Item, reason: str, advice: str) -> Reject:
    """What is said of an item that cannot be read."""
    return Reject(subject=item.name, stage="sources", reason=reason, advice=advice)


def _member(item: Item, name: str, stream: io.BufferedReader) -> Item:
    file = PurePosixPath(name).name
    return replace(
        item, stream=stream, name=f"{item.name}#{name}", file=file, named=False, depth=item.depth + 1, folder=None
    )


def _hidden(name: str) -> bool:
    """Files that a system leaves beside those meant, as in folders."""
    return any(part.startswith(".") or part == "__MACOSX" for part in PurePosixPath(name).parts if part != "..")


# ---- zip ---------------------------------------------------------------------------------------------------------


def in_zip(item: Item) -> Iterator[Item | Reject]:
    """A zip's members in the order of their names. Of a web archive (WACZ) its crawls alone: the rest is index."""
    with seekable(item.stream) as base:
        _check_index(base)
        with zipfile.ZipFile(base) as archive:
            if (office := _office(archive)) is not None:
                yield reject(item, f"not an archive of pages: {office}", "give the pages as HTML or plain text")
                return
            for member in _wanted(archive):
                yield from _opened(item, archive, member)


def _opened(item: Item, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Item | Reject]:
    if member.flag_bits & 1:
        yield reject(_named(item, member.filename), "locked with a password", "unpack it and read the folder")
        return
    try:
        stream = archive.open(member)
    except (OSError, ValueError, NotImplementedError, RuntimeError, zipfile.BadZipFile) as problem:
        yield reject(_named(item, member.filename), f"cannot be read: {problem}", "make the archive again")
        return
    with stream:
        # Unpackers of zip fail with errors of many kinds; `packed` makes one of them.
        yield _member(item, member.filename, buffered(stream, item.budget.unpack, "zip"))


def _named(item: Item, name: str) -> Item:
    return replace(item, name=f"{item.name}#{name}")


def _check_index(base: IO[bytes]) -> None:
    """Raises `Beyond` for an index that would take too much memory, before it is read."""
    base.seek(0, io.SEEK_END)
    size = base.tell()
    base.seek(max(0, size - 65_557))
    tail = base.read()
    place = tail.rfind(b"PK\x05\x06")
    if place < 0 or len(tail) < place + 22:
        raise Damaged("the zip archive's index is missing; its end may be cut off")
    (length,) = struct.unpack_from("<L", tail, place + 12)
    wide = tail.rfind(b"PK\x06\x06")
    if length == 0xFFFFFFFF and wide >= 0 and len(tail) >= wide + 56:
        (length,) = struct.unpack_from("<Q", tail, wide + 40)
    if length > MOST_MEMBERS * INDEX_ENTRY:
        raise Beyond(f"more than {MOST_MEMBERS:,} members")
    base.seek(0)


def _office(archive: zipfile.ZipFile) -> str | None:
    names = set(archive.namelist())
    if "[Content_Types].xml" in names:
        return "an office document"
    return "an e-book or office document" if "mimetype" in names and "META-INF/container.xml" in names else None


def _wanted(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    members = [one for one in archive.infolist() if not one.is_dir() and not _hidden(one.filename)]
    names = {one.filename for one in members}
    if "datapackage.json" in names and any(name.startswith("archive/") for name in names):
        members = [one for one in members if one.filename.lower().endswith(WARCS)]
    return sorted(members, key=lambda one: one.filename)


# ---- tar ---------------------------------------------------------------------------------------------------------


class _Rest:
    """The bytes of one member that are left, in a stream that goes on behind them."""

    def __init__(self, inner: Readable, left: int) -> None:
        self.inner, self.left = inner, left

    def read(self, size: int = -1, /) -> bytes:
        data = self.inner.read(min(size, self.left) if size >= 0 else self.left)
        if not data and self.left and size:
            raise Damaged("the tar archive is cut off")
        self.left -= len(data)
        return data

    def skip(self) -> None:
        while self.read(BUFFER):
            pass


def in_tar(item: Item) -> Iterator[Item | Reject]:
    """A tar's files in its own order, in one pass. Links and devices are no files.

    The library's reader keeps all members and takes a long name of any length; this one holds a block at a time.
    """
    told: dict[str, str] = {}
    for _ in range(MOST_MEMBERS):
        block = item.stream.read(BLOCK)
        if not block.strip(b"\0"):
            return
        if len(block) < BLOCK:
            raise Damaged("the tar archive is cut off")
        info = tarfile.TarInfo.frombuf(block, "utf-8", "replace")
        name, size = told.get("path", info.name), int(told.get("size", info.size))
        rest = _Rest(item.stream, size)
        if info.type in (tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME):
            told |= _attributes(info, rest)
        else:
            yield from _file(item, info, name, rest)
            told = {} if info.type not in (tarfile.XGLTYPE, tarfile.GNUTYPE_LONGLINK) else told
        rest.skip()
        item.stream.read(-size % BLOCK)
    raise Beyond(f"more than {MOST_MEMBERS:,} members")


def _file(item: Item, info: tarfile.TarInfo, name: str, rest: _Rest) -> Iterator[Item | Reject]:
    if info.type == tarfile.GNUTYPE_SPARSE:
        yield reject(_named(item, name), "a file with holes", "unpack the archive and read the folder")
    elif info.isreg() and not _hidden(name):
        # Its bytes are counted where the tar's own are.
        yield _member(item, name, buffered(rest, _uncounted))


def _uncounted(count: int) -> None:
    """Bytes that a layer above has counted."""


def _attributes(info: tarfile.TarInfo, rest: _Rest) -> dict[str, str]:
    """The long name that stands before a member (GNU), or its attributes (POSIX: 'length key=value' lines)."""
    if rest.left > MOST_NAME:
        raise Damaged("a name in the tar archive is longer than any name")
    data = rest.read(rest.left)
    if info.type == tarfile.GNUTYPE_LONGNAME:
        return {"path": data.rstrip(b"\0").decode("utf-8", "replace")}
    lines = [line.partition(b" ")[2].partition(b"=") for line in data.split(b"\n")]
    return {key.decode(): value.decode("utf-8", "replace") for key, _, value in lines if key in (b"path", b"size")}
