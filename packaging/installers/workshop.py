"""The environment that Fireside is frozen from: the app's pinned packages, PyInstaller, llama.cpp.

None of the tools of developers are in it, so that none is collected by accident. A stamp says what
it was made from, and what was frozen in it.
"""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import backends
import llama_wheel
import locks
import qt_libraries
from llama_wheel import NATIVE, RELEASE, Recipe
from steps import BASE_PYTHON, FROM_LOCK, SetupError, run_step

BUILD = locks.ROOT / "build"
PRODUCTS = locks.ROOT / "dist"


@dataclass(frozen=True)
class Order:
    """What is to be built. `version` is the one to be told, which only tests change."""

    recipe: Recipe
    backend: str
    version: str
    quick: bool = False

    @property
    def folder(self) -> Path:
        """Return where all of this build lies but its products."""
        return BUILD / self.recipe.name

    @property
    def app(self) -> Path:
        """Return the folder of the frozen app."""
        return self.folder / "dist" / "fireside"

    @property
    def log(self) -> Path:
        """Return the record of all steps."""
        return self.folder / "build.log"

    @property
    def python(self) -> Path:
        """Return the environment's Python."""
        programs = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
        return self.folder / "venv" / programs


def order(*, native: bool, backend: str, version: str, quick: bool) -> Order:
    """Return an order for this machine; raises SetupError for a backend that is not packed."""
    if backend == "cuda":
        raise SetupError(
            "CUDA is no part of an installer.", "It is a download of its own: `build.py cuda`."
        )
    chosen = backends.choose(backend, backends.Machine(sys.platform, vulkan_sdk=_vulkan()))
    return Order(NATIVE if native else RELEASE, chosen.name, version, quick)


def _vulkan() -> bool:
    return backends.has_vulkan_sdk()


def provide(wanted: Order) -> None:
    """Make the environment, unless it is there; raises SetupError."""
    stamp = wanted.folder / "environment.json"
    wanted.folder.mkdir(parents=True, exist_ok=True)
    wheel = llama_wheel.provide(wanted.backend, wanted.log, wanted.recipe)
    basis = {
        "python": sys.version,
        "packages": locks.digest(locks.APP, locks.FREEZE),
        "wheel": str(wheel),
    }
    if not (wanted.python.is_file() and _read(stamp) == basis):
        stamp.unlink(missing_ok=True)
        _make(wanted, wheel)
        stamp.write_text(json.dumps(basis), "utf-8")
    _complete_qt(wanted)


def _make(wanted: Order, wheel: Path) -> None:
    venv = wanted.folder / "venv"
    shutil.rmtree(venv, ignore_errors=True)
    run_step("Making a place to freeze in.", [BASE_PYTHON, "-m", "venv", venv], log=wanted.log)
    pip = [wanted.python, "-m", "pip", "--disable-pip-version-check"]
    app = wanted.folder / "app.txt"
    app.write_text(locks.without(locks.APP, locks.LLAMA), "utf-8")
    for lock in (app, locks.FREEZE):
        run_step(
            f"Installing the pinned packages ({lock.stem}).",
            [*pip, *FROM_LOCK, lock],
            hint="A package registry must be in reach.",
            log=wanted.log,
        )
    command = [*pip, "install", "--no-deps", "--no-index", "--force-reinstall", wheel]
    run_step("Installing llama.cpp.", command, log=wanted.log)


def _complete_qt(wanted: Order) -> None:
    """See that all of Qt's libraries are here: what is missing now is missing in the package."""
    python = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    qt = wanted.folder / "venv" / "lib" / python / "site-packages" / "PySide6" / "Qt"
    if not qt_libraries.provide(qt):
        raise SetupError("A package made here would lack libraries of Qt.")


def _read(stamp: Path) -> dict[str, str]:
    try:
        return cast("dict[str, str]", json.loads(stamp.read_text("utf-8")))
    except (OSError, ValueError):
        return {}
