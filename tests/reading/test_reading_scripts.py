"""Emptied of its scripts and styles a page shows what it showed before."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.reading.blocks import Block
from dateline.reading.markup import blocks_of, parse
from dateline.reading.scripts import LEAST, emptied

CODE = "if (a < b) { show('</p><p>No ferry'); } " * 10
DATA = '<script type="application/ld+json">{"headline": "The pier is open again"}</script>'
PIECES = st.sampled_from([
    "<p>The pier is open again.</p>", f"<script>{CODE}</script>", f"<style type='text/css'>{CODE}</style>",
    f"<script src=/lib/a.js async>{CODE}", "</script>", "</style>", "<!--", "-->",
    f"<script data-a='>'>{CODE}</script>",
    f"<SCRIPT>{CODE}</SCRIPT>", f"<script/>{CODE}", f"<style>{CODE}", f"<div title=\"<script>{CODE}\">in words</div>",
    f"<textarea><script>{CODE}</script></textarea>", f"<script><!-- {CODE} --></script>", "<h1>Ferries</h1>", DATA,
])  # fmt: skip


def _shown(html: bytes) -> list[tuple[str, str]]:
    tree = parse(html.decode())
    blocks: list[Block] = blocks_of(tree)[0] if tree is not None else []
    return [(block.text, block.tag) for block in blocks]


@given(st.lists(PIECES, max_size=8))
@example(
    [f"<script>{CODE}", f"<style>{CODE}", f"<script>{CODE}</script>", "<p>The pier is open again.</p>", "</style>"]
)
@settings(max_examples=200, deadline=None)
def test_the_same_is_shown(pieces: list[str]) -> None:
    page = "<html><body>" + "".join(pieces)
    assert _shown(emptied(page.encode())) == _shown(page.encode())


def test_what_scripts_and_styles_hold_is_gone_but_for_data() -> None:
    assert len(CODE) > LEAST
    page = f"<style>{CODE}</style>{DATA}<script type=module>{CODE}</script><p>The pier</p>".encode()
    assert emptied(page) == f"<style></style>{DATA}<script type=module></script><p>The pier</p>".encode()


def test_data_that_is_called_so_by_a_character_reference_stays() -> None:
    page = f'<script type="application/ld&#x2B;json">{CODE}</script>'.encode()
    assert emptied(page) == page
