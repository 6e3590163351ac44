"""The checkout's own `.venv`: the pinned packages, llama.cpp for this machine, and Fireside itself.

A stamp in it says what it was made from; while nothing of that changed, nothing else is looked at.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import backends
import distribution
import llama_wheel
import locks
import qt_libraries
from steps import BASE_PYTHON, FROM_LOCK, SetupError, StepError, announce, run_step

ROOT = locks.ROOT
FOLDER = ROOT / ".venv"
STAMP = FOLDER / "fireside-setup.json"
LOG = FOLDER / "fireside-setup.log"
APP, DEV = "app", "dev"  # what people need, and that with the tools of developers

_PROGRAMS = FOLDER / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = _PROGRAMS / ("python.exe" if sys.platform == "win32" else "python")
_PIP = (PYTHON, "-m", "pip", "--disable-pip-version-check")
_FROM_SOURCE = (
    *("install", "--no-deps", "--no-index", "--no-build-isolation"),
    *("--config-settings", "editable_mode=compat"),  # a plain path: Python starts faster with it
)

Stamp = Mapping[str, str]


def ready(kind: str, backend: str | None) -> None:
    """Make `.venv` what `kind` needs, doing only what is not done yet.

    Without a `backend` the one that is there stays. Raises SetupError.
    """
    stamp, basis = _read_stamp(), _basis()
    if not (PYTHON.is_file() and covers(stamp, basis, kind, backend)):
        stamp = _set_up(stamp, basis, kind, backend)
    if stamp["qt"] != "complete" and qt_libraries.provide(_qt_folder()):
        _write_stamp({**stamp, "qt": "complete"})


def _basis() -> dict[str, str]:
    """Return all that an environment is made from, but for what was asked."""
    return {
        "root": str(ROOT),
        "python": ".".join(map(str, sys.version_info[:2])),
        "packages": locks.digest(locks.APP, locks.DEV, locks.BUILD),
        "project": locks.digest(ROOT / "pyproject.toml"),
        "processor": llama_wheel.processor(),
        "cmake": " ".join(llama_wheel.flags("cpu")),  # what all builds have in common
    }


def covers(stamp: Stamp, basis: Stamp, kind: str, backend: str | None) -> bool:
    """Return whether an environment with this stamp has all that is asked of it."""
    return (
        all(stamp.get(name) == value for name, value in basis.items())
        and stamp.get("kind") in (DEV, kind)
        and backend in (None, stamp.get("asked"), stamp.get("backend"))
    )


def _set_up(old: Stamp, basis: Stamp, kind: str, backend: str | None) -> dict[str, str]:
    announce(f"Setting up {FOLDER.name} for Fireside; the first time takes some minutes.")
    if kind == APP and old.get("kind") == DEV:
        kind = DEV
    asked = backend or old.get("asked") or backends.AUTO
    chosen = backends.choose(asked, backends.here())
    announce(f"llama.cpp: {chosen.name} ({chosen.reason}; --backend overrides).")
    same = all(old.get(name) == basis[name] for name in ("root", "python", "packages"))
    _make_folder(fresh=bool(old) and not same)
    _write_stamp({"unfinished": "yes"})
    wheel = llama_wheel.provide(chosen.name, LOG)
    _install_packages(kind)
    _install_llama(wheel)
    _install_project()
    stamp = {**basis, "kind": kind, "asked": asked, "backend": chosen.name, "qt": "unknown"}
    _write_stamp(stamp)
    return stamp


def _make_folder(*, fresh: bool) -> None:
    """Make the virtual environment; one that we did not make is used as it is.

    Raises SetupError where making it anew would empty that of another checkout.
    """
    if not fresh and PYTHON.is_file() and _is_usable():
        return
    if FOLDER.is_symlink():
        raise SetupError(
            f"{FOLDER} is a link to {FOLDER.resolve()}, which was set up for another checkout.",
            "Delete the link and try again: this checkout then gets an environment of its own.",
        )
    command = [BASE_PYTHON, "-m", "venv", *(["--clear"] if fresh else []), FOLDER]
    try:
        run_step("Making the virtual environment.", command)
    except StepError as error:
        _without_venv_module(error)
        run_step("Making the virtual environment again.", [*command[:3], "--clear", FOLDER])


def _is_usable() -> bool:
    """Return whether the environment has pip, and a Python of the version that runs this."""
    question = f"import pip, sys; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    asked = subprocess.run([PYTHON, "-c", question], capture_output=True, check=False)
    return asked.returncode == 0


def _without_venv_module(error: StepError) -> None:
    """Install Debian's part of Python that makes environments, or say how; else raise `error`."""
    if not any("ensurepip" in line or "No module named venv" in line for line in error.tail):
        raise error
    system = distribution.here()
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if system.manager != "apt":
        raise error
    if not system.may_install:
        hint = f"Install it with: {system.command([package])}"
        raise SetupError("This Python lacks the module venv.", hint) from error
    system.install([package])


def _install_packages(kind: str) -> None:
    """Install the lock's packages: wheels alone, each known by its hash."""
    lock = locks.DEV if kind == DEV else locks.APP
    with tempfile.TemporaryDirectory(prefix="fireside-") as scratch:
        listed = Path(scratch) / lock.name
        listed.write_text(locks.without(lock, locks.LLAMA), "utf-8")
        run_step(
            "Installing the pinned packages: about a minute.",
            [*_PIP, *FROM_LOCK, listed],
            hint="A package registry must be in reach; the README names the oldest systems.",
            reader=_pip_progress,
            log=LOG,
        )


def _pip_progress(line: str) -> tuple[str, bool] | None:
    telling = ("Collecting", "Downloading", "Using cached", "Installing")
    return (line.strip(), False) if line.strip().startswith(telling) else None


def _install_llama(wheel: Path) -> None:
    run_step(
        "Installing llama.cpp.",
        [*_PIP, "install", "--no-deps", "--no-index", "--force-reinstall", wheel],
        log=LOG,
    )
    run_step(
        "Asking llama.cpp whether it runs here.",
        [PYTHON, "-c", "from llama_cpp import llama_cpp; llama_cpp.llama_print_system_info()"],
        hint=f"Delete {wheel.parent} to have it built anew.",
        log=LOG,
    )


def _install_project() -> None:
    """Install Fireside so that it is run from the checkout, by its console script too."""
    run_step(
        "Installing Fireside itself.",
        [*_PIP, *_FROM_SOURCE, "--editable", ROOT],
        log=LOG,
    )


def _qt_folder() -> Path:
    """Return where Qt lies on Linux, the one system where it lacks anything."""
    python = ".".join(map(str, sys.version_info[:2]))
    return FOLDER / "lib" / f"python{python}" / "site-packages" / "PySide6" / "Qt"


def _read_stamp() -> Stamp:
    try:
        return cast("dict[str, str]", json.loads(STAMP.read_text("utf-8")))
    except (OSError, ValueError):
        return {}


def _write_stamp(stamp: Stamp) -> None:
    STAMP.write_text(json.dumps(dict(stamp), indent=1), "utf-8")
