"""Make the scripts of `packaging/` importable by their own names, as `dev.py` does."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "packaging"))
