"""Where Fireside begins: as `fireside`, as `python -m desktop`, and as the frozen app."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.paths import Paths


def main() -> int:
    """Run Fireside with the arguments of the process; return its exit status."""
    from multiprocessing import freeze_support

    freeze_support()
    os.umask(0o077)  # what is written from here on, logs and downloads too, is its owner's alone
    from desktop.child.confine import refuse_network
    from desktop.child.secrecy import leave_no_core

    leave_no_core()
    refuse_network()  # neither the window nor a command reaches it, but their hub process
    from desktop.cli import run

    return run(sys.argv[1:], open_window)


def open_window(paths: Paths, model: Path | None) -> int:
    """Show the window; Qt is imported only now."""
    from desktop.app import run

    return run(paths, model)


if __name__ == "__main__":
    sys.exit(main())
