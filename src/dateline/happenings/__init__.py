"""Everything that happens in a set of articles, whatever its kind: told word by word, joined, and put in order of time.

A wider net than the events of the record, which are of the codebook's kinds: it also holds what companies, courts and
teams do, and costs precision for it. So it is asked for by name and is no part of the record.
"""

from dateline.happenings.joining import join
from dateline.happenings.lines import line
from dateline.happenings.telling import Happening, tell

__all__ = ["Happening", "join", "line", "tell"]
