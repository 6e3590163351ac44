"""The Guide: the small model that comes with Fireside, and the adapter that it answers German with.

It is a demonstration: some four million parameters, trained by `packaging/guide` on questions about
Fireside, and it knows nothing else. Its files lie among the resources, where nobody may write; a
build may also have been made without them.
"""

from __future__ import annotations

from pathlib import Path

from desktop.core.paths import resources

MODEL, GERMAN = "guide.gguf", "deutsch.gguf"
TEMPERATURE = 0.0  # what was learned by heart has no second-best words


def folder() -> Path:
    """Return where the files of the Guide are shipped."""
    return resources() / "guide"


def model() -> Path | None:
    """Return the Guide's file, None where Fireside came without it."""
    return _there(MODEL)


def adapter() -> Path | None:
    """Return the file of its adapter *Deutsch*, None where Fireside came without it."""
    return _there(GERMAN)


def files() -> tuple[Path, ...]:
    """Return what there is of both."""
    return tuple(path for path in (model(), adapter()) if path is not None)


def is_guide(path: str | Path) -> bool:
    """Return whether a model's path is that of the Guide in this very Fireside."""
    return Path(path) == folder() / MODEL


def named(text: str) -> Path | None:
    """Return the file that the command line calls "guide" or "deutsch", unless a file is so called.

    None for any other name, and where Fireside came without it.
    """
    path = {"guide": model(), "deutsch": adapter()}.get(text)
    return None if Path(text).exists() else path


def _there(name: str) -> Path | None:
    path = folder() / name
    return path if path.is_file() else None
