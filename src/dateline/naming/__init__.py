"""Names in sentences into actors: who is meant, and the office held on that day."""

from dateline.naming.know import know
from dateline.naming.loading import load
from dateline.naming.name import name
from dateline.naming.own import OwnActorsWrong
from dateline.naming.reference import Reference

__all__ = ["OwnActorsWrong", "Reference", "know", "load", "name"]
