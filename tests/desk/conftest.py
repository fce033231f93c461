"""The record made by hand is shared with the tests of the questions."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "questions"))
