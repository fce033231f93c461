"""What a page holds and does not show, or shows only in place of something else."""

import re
from collections.abc import Mapping

# Also what is moved off the screen or made too small to be seen.
HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|\b(?:left|top|text-indent)\s*:\s*-\d{3}|font-size\s*:\s*0(?![.\d]*[1-9])",
    re.I,
)
# Attributes of what is shown never, until something is loaded, or where it cannot be loaded (AMP).
NEVER_OR_INSTEAD = frozenset({"hidden", "placeholder", "fallback"})


def hides(told: Mapping[str, str]) -> bool:
    """Whether an element with these attributes is hidden, or is for readers to whom the text is closed (AMP)."""
    if not NEVER_OR_INSTEAD.isdisjoint(told) or ("style" in told and HIDING.search(told["style"])):
        return True
    closed = told.get("amp-access", "").lstrip().startswith("NOT ")
    return closed or told.get("subscriptions-section") == "content-not-granted"
