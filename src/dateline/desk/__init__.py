"""The desk: the record as pages to read, served on this computer alone."""

from dateline.desk.app import app
from dateline.desk.serving import serve

__all__ = ["app", "serve"]
