"""`fireside models inspect`: what the header of a file says."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.core import models


def inspect(path: Path, *, as_json: bool) -> int:
    """Print what `path` is, and return the exit status; raises ModelError for what is no model."""
    file = models.identify(path)
    if as_json:
        print(json.dumps(models.as_json(file), ensure_ascii=False, indent=2))
        return 0
    rows = models.describe(file)
    width = max(len(str(label)) for label, _ in rows)
    for label, value in rows:
        print(f"{label!s:<{width}}  {value}")
    return 0
