"""Hostile pages are made in bench/, where a person measures them too."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
