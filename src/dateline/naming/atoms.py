"""Atoms: the names and words of a sentence that phrases are made of.

An atom is a stretch of the sentence with a letter for its sort:
S state, D demonym, C capital, G government word ('White House'), E a body's seat ('Brussels'), B body, P known person's
full name, N other name of a person (a surname, or a name that only the grammar sees), O office, Q offices, T title,
F 'former', A 'acting', H word for a group of people, L place, K people or creed, U unknown body, X something else with
a name.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """Words `start`–`end` of a sentence (from its beginning), their sort, and the key of what they stand for."""

    start: int
    end: int
    sort: str
    key: str
    text: str
    doubtful: bool = False
