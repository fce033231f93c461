"""Readers' comments are told from the article above them by the lines that stand with each."""

import pytest

from dateline.reading.blocks import Block
from dateline.reading.comments import HEADED, REPLY, WROTE, without_comments

TEXT = ["The harbour board voted on Tuesday to reopen the north pier, shut since a barge struck it in January."] * 5
SAID = "The pier was never in worse shape than now, and the board should be ashamed of what it let happen."


def _left(*below: str | Block) -> list[str]:
    """What is left of a page's prose below its text."""
    blocks = [Block(line) if isinstance(line, str) else line for line in (*TEXT, *below)]
    prose = [len(block.text) > 60 or block.tag == "h3" for block in blocks]
    own, said = without_comments(blocks, prose)
    assert [one or other for one, other in zip(own, said, strict=True)] == prose
    return [block.text for block, keep in zip(blocks, own, strict=True) if keep][len(TEXT) :]


def test_comments_under_a_line_that_heads_them() -> None:
    assert _left("2 Comments", "Tomas K.", "2 hours ago", SAID, "Ada L.", "3 May 2025 at 10:12", SAID) == []


def test_comments_with_buttons_alone() -> None:
    assert _left(SAID, "Tomas K. 2 hours ago", SAID, "Reply", "Ada L.", "yesterday", SAID, "Like Reply 3") == [SAID]
    assert _left(SAID, SAID, "Antworten", SAID, "Antworten 2") == [SAID]


def test_entries_of_a_live_blog_stay() -> None:
    headed = [Block("The vote begins", tag="h3"), Block("The lease is approved", tag="h3")]
    assert _left("12 comments", "2 hours ago", headed[0], SAID, "1 hour ago", headed[1], SAID).count(SAID) == 2
    assert _left("2 hours ago", SAID, "1 hour ago", SAID) == [SAID, SAID]


def test_a_count_of_comments_over_more_of_the_article_cuts_nothing() -> None:
    assert _left("2 Comments", SAID, SAID, SAID, SAID, SAID, "2 hours ago", "3 hours ago") == [SAID] * 5


def test_comments_above_an_article_cut_nothing() -> None:
    assert len(_left("2 Comments", "Tomas K.", "2 hours ago", SAID, "Ada L.", "yesterday", *[SAID] * 30)) == 31


@pytest.mark.parametrize("line", ["12 Comments", "Kommentare (3)", "Show all 7 comments", "3 thoughts on “The pier”"])
def test_what_heads_them(line: str) -> None:
    assert HEADED.search(line)


@pytest.mark.parametrize("line", ["Comments by the mayor", "No comments were made", "Reply to the mayor's letter"])
def test_what_does_not(line: str) -> None:
    assert not HEADED.search(line)


def test_buttons_and_times() -> None:
    assert all(map(REPLY.search, ("Reply", "Like Reply", "Répondre", "12 Reply Share", "Reply to Tomas")))
    assert not any(map(REPLY.search, ("The minister's reply", "Replying took weeks", "Share")))
    assert all(map(WROTE.search, ("Tomas K. 2 hours ago", "5h", "vor 3 Tagen", "il y a 2 heures", "Ann says:")))
    assert not any(map(WROTE.search, ("Two days later", "The board says no", "Ferries")))
