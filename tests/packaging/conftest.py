"""Make the scripts of `packaging/` importable by their own names, as `dev.py` does."""

from __future__ import annotations

import sys
from pathlib import Path

PACKAGING = Path(__file__).parents[2] / "packaging"
sys.path += [str(PACKAGING), str(PACKAGING / "guide")]
