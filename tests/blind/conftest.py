"""The comparison with an expected record lives in bench/, where a person runs it too."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
