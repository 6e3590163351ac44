"""`dev.py guide`: the Guide trained anew from its text, examined, and put among the resources.

PyTorch is needed for this alone, and large: it gets an environment of its own, which neither the
app nor the tests ever see.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import environment
import locks
from steps import BASE_PYTHON, SetupError, announce, run_step

FOLDER = locks.ROOT / "build" / "guide"
SCRIPTS = Path(__file__).with_name("guide")
SHIPPED = locks.ROOT / "resources" / "guide"
FILES = ("guide.gguf", "deutsch.gguf")

_VENV = locks.ROOT / "build" / "guide-venv"
_PROGRAMS = _VENV / ("Scripts" if sys.platform == "win32" else "bin")
_PYTHON = _PROGRAMS / ("python.exe" if sys.platform == "win32" else "python")


def teach(arguments: Sequence[str]) -> int:
    """Train with `arguments`, examine, and ship what passes; return the exit status.

    Raises SetupError. Training that was interrupted goes on from its last checkpoint.
    """
    _provide_torch()
    announce(f"Training the Guide: some 40 minutes on two cores. Checkpoints are in {FOLDER}.")
    trained = _call(_PYTHON, SCRIPTS / "train.py", "--out", FOLDER, *arguments)
    if trained != 0:
        return trained
    announce("Examining it with wordings that it has never seen.")
    model, adapter = (FOLDER / name for name in FILES)
    examined = _call(
        environment.PYTHON, SCRIPTS / "examine.py", "--model", model, "--adapter", adapter
    )
    if examined != 0:
        announce("It did not pass, so the one that is shipped stays.")
        return examined
    SHIPPED.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copyfile(FOLDER / name, SHIPPED / name)
    announce(f"It passed, and is in {SHIPPED}.")
    return 0


def requirements() -> list[str]:
    """Return what training needs, as the project's extra `guide` lists it."""
    project = tomllib.loads((locks.ROOT / "pyproject.toml").read_text("utf-8"))
    return list(project["project"]["optional-dependencies"]["guide"])


def _provide_torch() -> None:
    if _PYTHON.is_file() and _call(_PYTHON, "-c", "import torch, gguf") == 0:
        return
    _VENV.parent.mkdir(parents=True, exist_ok=True)
    run_step("Making an environment for training.", [BASE_PYTHON, "-m", "venv", "--clear", _VENV])
    pip = (_PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--only-binary", ":all:")
    run_step("Installing PyTorch: some minutes.", [*pip, *requirements()])


def _call(*command: str | Path) -> int:
    try:
        return subprocess.run(command, cwd=locks.ROOT, check=False).returncode
    except OSError as error:
        raise SetupError(f"{command[0]} cannot be started.", str(error)) from error
