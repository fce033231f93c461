"""Of a menu the entries are listed, each a block of its own."""

from dateline.reading.blocks import Block
from dateline.reading.markup import ENTRIES, blocks_of, parse

ENTRY = "<li><a href=/a>Ferries <b>today</b></a></li>"
SAID = "<p>The harbour board voted on Tuesday to reopen the north pier.</p>"


def _blocks(inside: str) -> list[Block]:
    tree = parse(f"<html><body><nav class=top>{inside}</nav><p>The pier is open.</p></body></html>")
    return blocks_of(tree)[0] if tree is not None else []


def test_the_entries_of_a_menu_are_blocks_of_links() -> None:
    script = "<script>let open = 1</script><button>Close</button>"
    *menu, text = _blocks(f"<ul>{ENTRY * ENTRIES}</ul>{script}")
    assert [block.text for block in menu] == ["Ferries", "today"] * ENTRIES
    assert all(block.linked == len(block.text) and block.inside == {"nav"} for block in menu)
    assert {block.marks[:1] for block in menu} == {("top",)}
    assert (text.text, text.inside, text.linked) == ("The pier is open.", frozenset(), 0)


def test_a_short_one_and_one_that_holds_the_text_are_read_like_the_rest() -> None:
    assert [block.tag for block in _blocks(ENTRY * 2)] == ["li", "li", "p"]
    held = _blocks(f"<ul>{ENTRY * ENTRIES}</ul>{SAID * 3}")
    assert [block.tag for block in held] == ["li"] * ENTRIES + ["p"] * 4
