"""A page's markup as the text record of a web crawl holds it: what is visible, one line a block, nothing else."""

from collections.abc import Sequence
from html.parser import HTMLParser

HIDDEN = frozenset("script style noscript template svg iframe object canvas math".split())
BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section select summary table"
    " tbody td tfoot th thead title tr ul".split()
)


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines = [""]
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.hidden += tag in HIDDEN
        self._border(tag)

    def handle_endtag(self, tag: str) -> None:
        self.hidden = max(0, self.hidden - (tag in HIDDEN))
        self._border(tag)

    def handle_startendtag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self._border(tag)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.lines[-1] += data.replace("\n", " ")

    def _border(self, tag: str) -> None:
        if tag in BLOCKS:
            self.lines.append("")


def crawl_text(markup: str) -> str:
    """The visible lines of a page; an empty line or two between them says that several borders met."""
    reader = _Visible()
    reader.feed(markup)
    reader.close()
    text, empty = "", 0
    for line in (" ".join(line.split()) for line in reader.lines):
        if line:
            text += "\n" * (min(empty, 1) + 1) * bool(text) + line
        empty = 0 if line else empty + 1
    return text + "\n"
