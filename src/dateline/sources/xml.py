"""XML without its dangers: no entities of its own making, no network, no external files, no giant trees."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import islice
from typing import Any

from lxml import etree

from dateline.model import Reject
from dateline.sources.archives import reject
from dateline.sources.limits import MOST_MEMBERS, Damaged
from dateline.sources.streams import Item

# News feeds are seldom well-formed to the letter; `recover` reads on after a stray '&', and says so in its log.
SAFE: dict[str, Any] = {
    "resolve_entities": False, "no_network": True, "load_dtd": False, "dtd_validation": False, "huge_tree": False,
    "recover": True,
}  # fmt: skip
# What shows that a file ends before its root element does, or was given up.
CUT = frozenset(
    {"ERR_TAG_NOT_FINISHED", "ERR_DOCUMENT_END", "ERR_GT_REQUIRED", "ERR_LTSLASH_REQUIRED", "ERR_RESOURCE_LIMIT"}
)
AGAIN = "fetch it again"
# Of one entry, or of what stands between two of them; an element takes some 150 bytes of memory.
MOST_BYTES = 16_000_000
MOST_ELEMENTS = 100_000
MOST_SPACE = 10_000
# What a feed says of itself stands among so many of its first elements.
FIRST = 100


def local(element: etree._Element) -> str:
    """An element's name without its namespace, in lower case; '' for comments and the like."""
    return str(element.tag).rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def parts(item: Item, names: frozenset[str]) -> Iterator[etree._Element | Reject]:
    """The elements of these names, each as soon as it is whole and emptied afterwards; a Reject if the file is cut off.

    An element inside another of these names is part of it.
    """
    _skip_space(item)
    source = _Bounded(item)
    events = etree.iterparse(source, events=("start", "end"), remove_comments=True, remove_pis=True, **SAFE)
    inside = found = 0
    try:
        for event, element in events:
            source.met(event)
            if local(element) not in names:
                continue
            inside += 1 if event == "start" else -1
            if event == "end" and not inside:
                yield element
                element.clear()
                _forget_last(element)
                found += 1
                source.forget()
            if found > MOST_MEMBERS:
                raise Damaged(f"more than {MOST_MEMBERS:,} entries")
    except etree.XMLSyntaxError as problem:
        yield reject(item, f"damaged XML: {problem}", AGAIN)
        return
    yield from _problems(item, events.error_log)


def _forget_last(element: etree._Element) -> None:
    """Takes the emptied entry before this one out of the tree; this one the parser still needs."""
    last, above = element.getprevious(), element.getparent()
    if last is not None and above is not None and last.tag == element.tag and not len(last):
        above.remove(last)


class _Bounded:
    """A stream that gives up when the tree of one entry, or of what stands between two, grows beyond bounds."""

    def __init__(self, item: Item) -> None:
        self.stream = item.stream
        self.bytes = self.elements = 0

    def read(self, size: int = -1) -> bytes:
        data = self.stream.read(min(size, 32 * 1024) if size >= 0 else 32 * 1024)
        self.bytes += len(data)
        if self.bytes > MOST_BYTES:
            raise Damaged(f"an entry larger than {MOST_BYTES // 1_000_000} MB")
        return data

    def met(self, event: str) -> None:
        self.elements += event == "start"
        if self.elements > MOST_ELEMENTS:
            raise Damaged(f"an entry of more than {MOST_ELEMENTS:,} elements")

    def forget(self) -> None:
        self.bytes = self.elements = 0


def _skip_space(item: Item) -> None:
    """Blank lines before the declaration are common, and no XML."""
    for _ in range(MOST_SPACE):
        if not item.stream.peek(1)[:1].isspace():
            return
        item.stream.read(1)


def _problems(item: Item, log: Any) -> Iterator[Reject]:
    if cut := next((entry for entry in log if entry.type_name in CUT), None):
        yield reject(item, f"the XML is cut off at line {cut.line:,}: entries may be missing", AGAIN)


def alone(element: etree._Element, heads: frozenset[str]) -> bytes:
    """A document with this element and, of what stands around it, only its ancestors and their `heads`."""
    inner = deepcopy(element)
    inner.tail = None
    for above in element.iterancestors():
        shell = etree.Element(above.tag, above.attrib, nsmap=above.nsmap)
        for child in islice(above, FIRST):
            if local(child) in heads:
                kept = deepcopy(child)
                kept.tail = None
                shell.append(kept)
            elif local(element) != "item" or local(child) != "channel":
                continue
            else:  # RSS 1.0: what is said of the feed stands beside its items
                shell.append(_only(child, heads))
        shell.append(inner)
        inner = shell
    return bytes(etree.tostring(inner, encoding="utf-8"))


def _only(element: etree._Element, heads: frozenset[str]) -> etree._Element:
    shell = etree.Element(element.tag, element.attrib, nsmap=element.nsmap)
    for child in islice(element, FIRST):
        if local(child) in heads:
            kept = deepcopy(child)
            kept.tail = None
            shell.append(kept)
    return shell


def text_of(element: etree._Element | None) -> str:
    """An element's words, blanks made one."""
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""
