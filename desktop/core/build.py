"""Which build of Fireside this is, as the script that made it wrote beside the resources."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from typing import Any, cast

from desktop import __version__
from desktop.core.paths import resources

_LONGEST = 100  # characters of a value; the file is ours, but may be edited


@dataclass(frozen=True, slots=True)
class Build:
    """A build: `kind` is source, release, or native for one that fits this processor alone."""

    version: str = __version__
    commit: str = ""
    date: str = ""  # YYYY-MM-DD, UTC
    kind: str = "source"
    backend: str = ""
    system: str = ""

    def phrase(self) -> str:
        """Return version, commit and date in one phrase."""
        if self.kind == "source":
            return f"{self.version}, from source"
        told = (self.version, self.kind, self.commit, self.date)
        return ", ".join(part for part in told if part)


def this_build() -> Build:
    """Return which build is running; one whose file cannot be read is as good as from source."""
    try:
        told: Any = json.loads((resources() / "build.json").read_text("utf-8"))
    except (OSError, ValueError):
        return Build()
    if not isinstance(told, dict):
        return Build()
    words = cast("dict[str, object]", told)
    known = {name: value for name, value in words.items() if name in Build.__dataclass_fields__}
    return Build(**{n: v[:_LONGEST] for n, v in known.items() if isinstance(v, str)})


def notices() -> str:
    """Return the licences of all that is shipped; of the system's libraries too in a package."""
    texts: list[str] = []
    for name in ("NOTICES.txt", "NOTICES-SYSTEM.txt"):
        with contextlib.suppress(OSError):
            texts.append((resources() / name).read_text("utf-8", "replace"))
    return "\n\n".join(texts)
