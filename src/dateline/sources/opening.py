"""An item into its pages: its kind is recognised, layers are undone one by one, each kind has its reader."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from dateline.model import Page, Reject
from dateline.sources.agencies import in_message, in_newsml, in_nitf
from dateline.sources.archives import in_tar, in_zip, reject
from dateline.sources.feeds import in_feed, in_json_feed, in_opml
from dateline.sources.kinds import KNOWN, PAGES, below, ending, kind_of, looks_like_html
from dateline.sources.limits import DEEPEST, MOST_REFUSED, Beyond, Budget
from dateline.sources.streams import UNPACKERS, Item, buffered, unpacked, whole
from dateline.sources.tables import in_array, in_lines, in_parquet, in_table
from dateline.sources.warcs import in_warc

# What tells one kind from another stands within this; a WordPress feed has 3 kB of name spaces at most.
HEAD = 8192
FEEDS: dict[str, Callable[[Item], Iterator[Page | Reject]]] = {"feed": in_feed, "feed as json": in_json_feed}
READERS: dict[str, Callable[[Item], Iterator[Page | Reject]]] = FEEDS | {
    "warc": in_warc, "newsml": in_newsml, "nitf": in_nitf, "message": in_message,
    "lines": in_lines, "array": in_array, "table": in_table, "parquet": in_parquet,
}  # fmt: skip
ARCHIVES: dict[str, Callable[[Item], Iterator[Item | Reject]]] = {"zip": in_zip, "tar": in_tar}


def pages_of(item: Item) -> Iterator[Page | Reject]:
    """The pages of a file, whatever it holds. Never raises for what is in it: that becomes a reject."""
    refused = 0
    for found in _opened(item):
        yield found
        refused += isinstance(found, Reject)
        if refused > MOST_REFUSED:
            advice = "see its rejects for the reasons; give a file that holds pages"
            yield reject(item, f"more than {MOST_REFUSED:,} of its items were refused; the rest was left alone", advice)
            return


def _opened(item: Item) -> Iterator[Page | Reject]:
    found = 0
    try:
        for one in _inside(item):
            found += 1
            yield one
        if not found:
            yield reject(item, "nothing is in it", "check the file, or fetch it again")
    except Beyond as problem:
        if item.depth:
            raise  # it is the whole file that asks for too much
        yield reject(item, f"left alone: {problem}", "unpack it by other means if you trust it, and read the folder")
    except Exception as problem:
        # The readers of a dozen formats fail on hostile bytes in as many ways; none may stop the other items.
        reason = str(problem) or type(problem).__name__
        yield reject(item, f"cannot be read: {reason[:300]}", "check the file, or fetch it again")


def _inside(item: Item) -> Iterator[Page | Reject]:
    if item.depth > DEEPEST:
        yield reject(item, f"packed more than {DEEPEST} layers deep", "unpack it, and read the folder")
        return
    head = item.stream.peek(HEAD)[:HEAD]
    kind = kind_of(head, item.file)
    if kind in UNPACKERS:
        inner = unpacked(item.stream, kind, item.budget)
        yield from _opened(replace(item, stream=inner, file=below(item.file), depth=item.depth + 1, folder=None))
    elif kind in ARCHIVES:
        for member in ARCHIVES[kind](item):
            yield from [member] if isinstance(member, Reject) else _opened(member)
    elif kind == "opml":
        for feed in in_opml(item):
            yield from [feed] if isinstance(feed, Reject) else _listed(item, feed)
    elif kind in READERS:
        yield from READERS[kind](item)
    else:
        yield _page(item, kind, head)


def _page(item: Item, kind: str | None, head: bytes) -> Page | Reject:
    """HTML or text; what is neither by its bytes nor by its ending is read only if a person named it."""
    media_type = PAGES.get(ending(item.file)) or ("text/html" if looks_like_html(head) else None)
    if head.lstrip()[:5] == b"<?xml" and kind is None and media_type is None:
        return reject(item, "XML of another kind than news", KNOWN)
    if media_type is None and not item.named:
        return reject(item, f"not a kind of file that holds pages ({ending(item.file) or 'no ending'})", KNOWN)
    return Page(body=whole(item.stream), name=item.name, media_type=media_type)


def _listed(item: Item, path: Path) -> Iterator[Page | Reject]:
    """A feed that a list names; a list in a list is none, so that lists cannot go round in circles."""
    with path.open("rb", buffering=0) as file:
        stream, budget = buffered(file, lambda _: None), Budget(given=path.stat().st_size)
        inside = replace(
            item, stream=stream, name=f"{item.name}#{path.name}", file=path.name, budget=budget, depth=1, folder=None
        )
        reader = FEEDS.get(kind_of(stream.peek(HEAD)[:HEAD], path.name) or "")
        if reader is None:
            yield reject(inside, "named in a list of feeds, but no feed", "give the file itself")
            return
        yield from reader(inside)
