"""XML of news formats as trees, parsed without its dangers, and their parts as HTML."""

import re
from copy import deepcopy

from lxml import etree

from dateline.sources.xml import SAFE, local

# Names that HTML can have; damaged XML has others.
NAME = re.compile(r"[a-z][a-z0-9.-]*")


def parsed(body: bytes) -> etree._Element | None:
    """The root of an XML document; None where there is none. Small faults of form are read over."""
    try:
        return etree.fromstring(body.strip(), etree.XMLParser(**SAFE))
    except (etree.XMLSyntaxError, ValueError):
        return None


def words_in(element: etree._Element, *, squeezed: bool = True) -> str:
    """An element's words, its blanks made one unless told otherwise."""
    text = "".join(map(str, element.itertext()))
    return " ".join(text.split()) if squeezed else text


def first(element: etree._Element, *names: str) -> etree._Element | None:
    """The first element below that has one of these names, in the order of the names."""
    return next((found for name in names for found in element.iter() if local(found) == name), None)


def as_html(element: etree._Element) -> str:
    """What is inside an element, as HTML: its name spaces are taken off."""
    inner = deepcopy(element)
    inner.tail = None
    for part in inner.iter():
        if isinstance(part.tag, str):
            part.tag = local(part) if NAME.fullmatch(local(part)) else "div"
            for name in [name for name in part.attrib if "{" in str(name)]:
                del part.attrib[name]
    etree.cleanup_namespaces(inner)
    inner.tag = "div"
    return str(etree.tostring(inner, method="html", encoding="unicode"))
