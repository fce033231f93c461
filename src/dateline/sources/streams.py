"""Streams of one item's bytes: what is packed comes out bounded, and nothing is held but a buffer."""

import bz2
import gzip
import io
import lzma
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any, Protocol

from fastwarc.stream_io import BrotliReader, ZstdReader

from dateline.sources.limits import LARGEST, Beyond, Budget, Damaged

BUFFER = 64 * 1024
# What is spooled for random access is held in memory up to here, beyond in a file without a name.
SPOOL = 8 * 1024 * 1024
# xz states how much memory its unpacking takes: 65 MB at its highest usual setting, gigabytes if it means harm.
MOST_XZ_MEMORY = 128 * 1024 * 1024


class Readable(Protocol):
    """Anything that gives bytes, fewer only at its end."""

    def read(self, size: int = -1, /) -> bytes: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to be read: a file, or a member of one. `file` is its last name, less the endings of layers undone.

    `named` says that a person asked for this very file, so that it is read whatever its ending. `folder` is where files
    that it names may lie (None inside containers and for standard input).
    """

    stream: io.BufferedReader
    name: str
    file: str
    budget: Budget
    named: bool = False
    depth: int = 0
    folder: str | None = None


class Counted(io.RawIOBase):
    """Reads from another stream and counts: as given (the file itself) or as unpacked (a layer of it)."""

    def __init__(self, inner: Readable, count: Callable[[int], None], *, packed: str = "") -> None:
        self.inner, self.count, self.packed = inner, count, packed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills the buffer as far as there are bytes. Raises `Damaged` where they cannot be unpacked."""
        try:
            data = self.inner.read(len(buffer))
        except (OSError, EOFError, lzma.LZMAError, ValueError, ArithmeticError) as problem:
            if not self.packed or isinstance(problem, Damaged | Beyond):
                raise
            raise Damaged(f"damaged {self.packed} data ({problem})") from problem
        except Exception as problem:  # zlib.error is an Exception of its own, and so are others of the unpackers
            raise Damaged(f"damaged {self.packed} data ({problem})") from problem
        buffer[: len(data)] = data
        self.count(len(data))
        return len(data)


def buffered(inner: Readable, count: Callable[[int], None], packed: str = "") -> io.BufferedReader:
    """A buffered stream over another, its bytes counted."""
    return io.BufferedReader(Counted(inner, count, packed=packed), BUFFER)


class Forward:
    """A stream for readers that ask where they are but never go back. A failure below is kept and reads as the end.

    The unpackers of FastWARC take a failing Python stream for a fault of their own and stop the program.
    """

    def __init__(self, inner: Readable) -> None:
        self.inner, self.place = inner, 0
        self.problem: Exception | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            data = self.inner.read(size)
        except Exception as problem:
            self.problem = problem
            return b""
        self.place += len(data)
        return data

    def tell(self) -> int:
        return self.place

    def seek(self, offset: int, whence: int = 0) -> int:
        ahead = offset if whence == 1 else offset - self.place
        while ahead > 0 and (data := self.read(min(ahead, BUFFER))):
            ahead -= len(data)
        return self.place

    def close(self) -> None:
        """The stream below is closed by whoever opened it."""


class _Kept:
    """An unpacker over a `Forward`, whose kept failure is raised again."""

    def __init__(self, make: Callable[[Any], Readable], inner: Readable) -> None:
        self.forward = Forward(inner)
        self.unpacker = make(self.forward)

    def read(self, size: int = -1) -> bytes:
        parts, wanted = [], size
        while wanted > 0 and (data := self.unpacker.read(wanted)):
            parts.append(data)
            wanted -= len(data)
        if self.forward.problem:
            raise self.forward.problem
        return b"".join(parts)


class _Xz:
    """xz, one stream after the other, in bounded memory."""

    def __init__(self, inner: Readable) -> None:
        self.inner, self.machine, self.rest = inner, self._machine(), b""

    @staticmethod
    def _machine() -> lzma.LZMADecompressor:
        return lzma.LZMADecompressor(memlimit=MOST_XZ_MEMORY)

    def read(self, size: int = -1) -> bytes:
        parts, wanted = [], size
        while wanted > 0:
            if self.machine.eof:
                # Streams may be padded with zeros, four at a time.
                self.rest = self.machine.unused_data.lstrip(b"\0") or self.inner.read(BUFFER).lstrip(b"\0")
                if not self.rest:
                    break
                self.machine = self._machine()
            if self.machine.needs_input and not self.rest:
                self.rest = self.inner.read(BUFFER)
                if not self.rest:
                    raise EOFError("the end is missing")
            data, self.rest = self.machine.decompress(self.rest, wanted), b""
            parts.append(data)
            wanted -= len(data)
        return b"".join(parts)


UNPACKERS: dict[str, Callable[[IO[bytes]], Readable]] = {
    "gzip": lambda stream: gzip.GzipFile(fileobj=stream),
    "bzip2": lambda stream: bz2.BZ2File(stream),
    "xz": _Xz,
    "zstd": lambda stream: _Kept(ZstdReader, stream),
    "brotli": lambda stream: _Kept(BrotliReader, stream),
}


def unpacked(stream: IO[bytes], packing: str, budget: Budget) -> io.BufferedReader:
    """The bytes below one layer of packing, counted against the file's budget."""
    return buffered(UNPACKERS[packing](stream), budget.unpack, packing)


def whole(stream: Readable, most: int = LARGEST) -> bytes:
    """All bytes of an item. Raises `Damaged` when they are more than an item may have."""
    body = stream.read(most + 1)
    if len(body) > most:
        raise Damaged(f"larger than {most >> 20} MB")
    return body


def seekable(stream: io.BufferedReader) -> IO[bytes]:
    """The same bytes with random access: the file itself, or a copy that is gone when it is closed."""
    raw = stream.raw
    if isinstance(raw, Counted) and isinstance(raw.inner, io.BufferedReader | io.FileIO) and raw.inner.seekable():
        raw.inner.seek(0)
        return raw.inner
    spool = tempfile.SpooledTemporaryFile(SPOOL)  # noqa: SIM115 - the caller closes it
    while data := stream.read(BUFFER):
        spool.write(data)
    spool.seek(0)
    return spool
