"""The command line: one command a question, and those that read, serve and show."""

from dateline.cli.commands import main

__all__ = ["main"]
