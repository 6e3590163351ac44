"""The frozen app: PyInstaller's one folder, stripped where that is safe, and looked through."""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import locks
from installers import bundle, cuda_support, lean, names, system_notices, version_info, workshop
from installers.workshop import Order
from steps import SetupError, announce, run_step

SPEC = Path(__file__).with_name("fireside.spec")
# PyInstaller only warns of a library that it cannot find; GTK's theme is dropped anyway.
_UNRESOLVED = re.compile(r"Library not found: could not resolve '(?!libg[td]k-3)([^']+)'")


def freeze(wanted: Order) -> Path:
    """Return the folder of the frozen app, made anew. Raises SetupError."""
    workshop.provide(wanted)
    generated = wanted.folder / "generated"
    generated.mkdir(exist_ok=True)
    said = json.dumps(describe(wanted), indent=1)
    (generated / "build.json").write_text(said + "\n", "utf-8")
    (generated / "version_info.txt").write_text(version_info.text(wanted.version), "utf-8")
    cuda_support.keep_if_current(generated / "cuda.json")
    log = wanted.folder / "freeze.log"
    log.unlink(missing_ok=True)
    begun = time.monotonic()
    run_step(
        "Freezing Fireside: about a minute.",
        [
            *(wanted.python, "-m", "PyInstaller", "--clean", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", wanted.app.parent, "--workpath", wanted.folder / "work", SPEC),
        ],
        environment={**os.environ, "FIRESIDE_FREEZE": str(generated), "PYTHONHASHSEED": "0"},
        log=log,
    )
    unresolved = sorted(set(_UNRESOLVED.findall(log.read_text("utf-8", "replace"))))
    if unresolved:
        raise SetupError(f"The frozen app would lack {', '.join(unresolved)}.")
    if sys.platform == "linux":
        _strip(wanted.app)
        system_notices.write(wanted.app)
        _link_console(wanted.app)
    announce(f"frozen in {time.monotonic() - begun:.0f} s: {bundle.describe(wanted.app)}")
    return wanted.app


def describe(wanted: Order) -> dict[str, str]:
    """Return what the app says of its own build, on its page About and in `doctor`."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = time.gmtime(int(epoch)) if epoch else time.gmtime()
    return {
        "version": wanted.version,
        "commit": _commit(),
        "date": time.strftime("%Y-%m-%d", moment),
        "kind": wanted.recipe.name,
        "backend": wanted.backend,
        "system": f"{sys.platform} {platform.machine()}",
    }


def _commit() -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    command = [git, "-C", str(locks.ROOT), "rev-parse", "--short=12", "HEAD"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _strip(app: Path) -> None:
    """Take the symbols out of the large libraries that bear it."""
    fit = [path for path in app.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    fit = [path for path in fit if lean.STRIPPED.search(path.as_posix())]
    if shutil.which("strip") is None:
        raise SetupError("There is no strip here.", "It comes with a compiler (binutils).")
    run_step("Stripping symbols.", ["strip", "--strip-unneeded", *sorted(fit)])


def _link_console(app: Path) -> None:
    """Give the command its name: on Linux a program has an output however it was linked."""
    console = app / names.CONSOLE
    console.unlink(missing_ok=True)
    console.symlink_to(names.WINDOWED)
