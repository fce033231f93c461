"""Which language a text is in, and the refusal of those whose events cannot be read yet."""

import pycld2

from dateline.model import Article, Reject

# Compact Language Detector 2 is unsure of texts under some 20 words; a guess there would refuse real pages.
LEAST = 120
# On the 403 bodies of gold/reading-html the rest of the text changes nothing, and takes most of the time.
ENOUGH = 5000


def language_of(text: str) -> str | None:
    """ISO 639-1 code of a text's main language; None for texts too short or too mixed to tell."""
    if len(text) < LEAST:
        return None
    try:
        reliable, _, found = pycld2.detect(text[:ENOUGH].encode("utf-8", "replace"), isPlainText=True)
    except pycld2.error:
        return None
    return str(found[0][1])[:2] if reliable and found[0][1] != "un" else None


def refuse_language(article: Article) -> Reject | None:
    """A Reject for an article that is not in English, None for one that is or may be."""
    if article.language in (None, "en"):
        return None
    return Reject(
        subject=article.id,
        stage="read",
        reason=f"the text is not English (language: {article.language})",
        advice="give the article in English; events of other languages are not read yet",
        page=article.page,
    )
