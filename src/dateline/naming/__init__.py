"""Who and what an article speaks of: states, persons with their offices, bodies, groups and places."""

from dateline.naming.know import know
from dateline.naming.name import name

__all__ = ["know", "name"]
