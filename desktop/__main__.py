"""Where Fireside begins: as `fireside`, as `python -m desktop`, and as the frozen app."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.paths import Paths


def main() -> int:
    """Run Fireside with the arguments of the process; return its exit status."""
    from multiprocessing import freeze_support

    freeze_support()
    from desktop.cli import run

    return run(sys.argv[1:], open_window)


def open_window(paths: Paths, model: Path | None) -> int:
    """Show the window; Qt is imported only now."""
    from desktop.app import run

    return run(paths, model)


if __name__ == "__main__":
    sys.exit(main())
