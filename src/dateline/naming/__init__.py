"""Names in sentences into actors: who is meant, and the office held on that day; and where places lie."""

from dateline.naming.heads import headed
from dateline.naming.know import know
from dateline.naming.loading import load
from dateline.naming.name import name
from dateline.naming.own import OwnActorsWrong
from dateline.naming.places import Setting, Spot, locate
from dateline.naming.placing import setting
from dateline.naming.reference import Reference

__all__ = ["OwnActorsWrong", "Reference", "Setting", "Spot", "headed", "know", "load", "locate", "name", "setting"]
