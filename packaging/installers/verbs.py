"""The verbs of `build.py`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import backends
from installers import bundle, freezing, linux_packages, names, workshop
from installers.workshop import Order
from steps import announce


def main(arguments: Sequence[str], usage: str) -> int:
    """Do what `arguments` name; return the exit status. Raises SetupError."""
    parser = argparse.ArgumentParser(usage=usage, add_help=False)
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--native", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--backend", choices=backends.NAMES, default=backends.AUTO)
    parser.add_argument("--version", default=names.version())
    parser.add_argument("verb", nargs="?", choices=_VERBS)
    options = parser.parse_args(arguments)
    if options.help or options.verb is None:
        print(usage, end="")
        return 0 if options.help else 2
    wanted = workshop.order(
        native=options.native,
        backend=options.backend,
        version=options.version,
        quick=options.quick,
    )
    return _VERBS[options.verb](wanted)


def _freeze(wanted: Order) -> int:
    freezing.freeze(wanted)
    return 0


def _check(wanted: Order) -> int:
    app = _frozen(wanted)
    bundle.check(app, native=wanted.recipe.native)
    announce(f"nothing is wrong with {app.relative_to(workshop.BUILD.parent)}")
    return 0


def _deb(wanted: Order) -> int:
    linux_packages.deb(wanted, _frozen(wanted))
    return 0


def _run(wanted: Order) -> int:
    linux_packages.run_file(wanted, _frozen(wanted))
    return 0


def _frozen(wanted: Order) -> Path:
    """Return the frozen app as it is, or a new one where there is none."""
    program = wanted.app / (f"{names.WINDOWED}.exe" if sys.platform == "win32" else names.WINDOWED)
    return wanted.app if program.is_file() else freezing.freeze(wanted)


_VERBS: Mapping[str, Callable[[Order], int]] = {
    "freeze": _freeze,
    "check": _check,
    "deb": _deb,
    "run": _run,
}
