"""What the memory of a site is worth, on pages made into sites: python bench/site_memory.py GOLD

GOLD is a folder of evaluation sets with `reading-text/wcxb.jsonl.gz` and `fundus.jsonl.gz`. Four articles become a
site when the same two paragraphs of other pages' furniture are put into all of them, below the text or in its midst:
how many are then taken for text, by reading each page alone and with the memory? And an article cut in three, with
one paragraph of it in all parts, is a site whose articles share background: how many of these paragraphs stay?
"""

import gzip
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.model import Page
from dateline.reading import outline, read, stand
from dateline.reading.features import PROSE
from dateline.reading.lines import lines_of

SEED, PAGES = 5, 160
Lines = list[str]
Parted = tuple[Lines, list[int], Lines]
Site = tuple[list[Page], Lines, Lines]  # its pages, the paragraphs that all of them share, those of one alone


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def parted(row: dict[str, str]) -> Parted:
    """A page's lines, the places of its article's paragraphs among them, and its furniture that reads like prose."""
    body = words(row["body"])
    lines = [block.text for block in lines_of(row["text"])[0]]
    own = [place for place, line in enumerate(lines) if len(line) > 60 and words(line) in body]
    prose = (line for line in lines if len(line) >= PROSE and line[-1] in ".!?")
    return lines, own, [line for line in prose if words(line) not in body]


def texts(pages: Sequence[Page], *, memory: bool) -> list[str]:
    outlines = [found for page in pages if (found := outline(page))]
    marks = {found.page: frozenset(found.marks) for found in stand(outlines)} if memory else {}
    return [getattr(read(page, marks.get(page.id, frozenset())), "text", "") for page in pages]


def page(lines: Sequence[str], number: int) -> Page:
    return Page(body="\n\n".join(lines).encode(), url=f"https://site.example/{number}", media_type="text/plain")


def furnished(found: list[Parted], rng: random.Random) -> Iterator[Site]:
    """Sites of four, with the same furniture put into all pages."""
    pool = [line for _, _, furniture in found for line in furniture]
    for first in range(0, len(found) - 3, 4):
        shared = rng.sample(pool, 2)
        pages, own = [], []
        for number, (lines, places, _) in enumerate(found[first : first + 4]):
            at = places[-1 if number % 2 else len(places) // 2] + 1
            pages.append(page([*lines[:at], *shared, *lines[at:]], number))
            own += [lines[place] for place in places]
        yield pages, shared, own


def with_background(found: list[Parted]) -> Iterator[Site]:
    """Sites of three: the parts of one article with one of its paragraphs in each, and no furniture."""
    for lines, places, _ in found:
        own = [lines[place] for place in places]
        if len(own) >= 16:
            shared, rest = own[len(own) // 2], [line for line in own if line != own[len(own) // 2]]
            parts = [rest[number::3] for number in range(3)]
            titles = (" ".join(part[0].split()[:8]) for part in parts)
            pages = [
                page([title, *part, shared], number)
                for number, (title, part) in enumerate(zip(titles, parts, strict=True))
            ]
            yield pages, [shared], rest


def told(sites: list[Site], *, memory: bool) -> str:
    taken = given = kept = whole = 0
    for pages, shared, own in sites:
        held = texts(pages, memory=memory)
        taken += sum(line in text for text in held for line in shared)
        given += len(held) * len(shared)
        kept += sum(line in "\n".join(held) for line in own)
        whole += len(own)
    return f"{taken} of {given} shared paragraphs in the text, {kept} of {whole} own ones"


def main(gold: Path) -> None:
    for name in ("wcxb", "fundus"):
        rng = random.Random(SEED)
        with gzip.open(gold / "reading-text" / f"{name}.jsonl.gz", "rt") as file:
            rows = [json.loads(line) for line in file]
        found = [parts for row in rng.sample(rows, min(PAGES, len(rows))) if len((parts := parted(row))[1]) >= 4]
        for kind, sites in (("furniture", list(furnished(found, rng))), ("background", list(with_background(found)))):
            print(f"{name}, {kind}, alone: {told(sites, memory=False)}")
            print(f"{name}, {kind}, with the memory: {told(sites, memory=True)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
