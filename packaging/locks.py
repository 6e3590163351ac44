"""The lock files: which version of every package, known by its hashes, and from no named registry.

The format is pip's requirements file, written by `uv pip compile`: one entry for each package, its
hashes on continued lines.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from steps import SetupError, announce

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "packaging" / "locks"
APP, DEV, BUILD = FOLDER / "app.txt", FOLDER / "dev.txt", FOLDER / "build.txt"
FREEZE = FOLDER / "freeze.txt"
LLAMA = "llama-cpp-python"

# Each lock, and what uv computes it from; the others keep to the versions of the app's.
_SOURCES: dict[Path, tuple[str, ...]] = {
    APP: ("pyproject.toml", "packaging/locks/source.in"),
    DEV: (
        *("pyproject.toml", "packaging/locks/source.in"),
        *("--extra", "dev", "--constraint", "packaging/locks/app.txt"),
    ),
    BUILD: ("packaging/locks/build.in",),
    FREEZE: ("packaging/locks/freeze.in", "--constraint", "packaging/locks/app.txt"),
}


def entries(text: str) -> dict[str, str]:
    """Return the entries of a lock: for `name==version ; marker`, its lines with the hashes."""
    found: dict[str, str] = {}
    for block in re.split(r"(?m)^(?=[A-Za-z0-9])", text):
        head = block.split(" \\")[0].strip()
        if "==" in head:
            lines = [line for line in block.splitlines() if not line.lstrip().startswith("#")]
            found[head] = "\n".join(lines).rstrip(" \\\n") + "\n"
    return found


def package(head: str) -> str:
    """Return the package's name of an entry's first line."""
    return head.split("==", maxsplit=1)[0].split("[", maxsplit=1)[0].strip()


def pinned(head: str) -> str:
    """Return the version of an entry's first line."""
    return head.partition("==")[2].partition(";")[0].strip()


def version(lock: Path, name: str) -> str:
    """Return the version that `lock` pins for `name`; raises KeyError where it has none."""
    for head in entries(lock.read_text("utf-8")):
        if package(head) == name:
            return pinned(head)
    raise KeyError(name)


def without(lock: Path, name: str) -> str:
    """Return the lock's text without the entry of one package."""
    return "".join(e for h, e in entries(lock.read_text("utf-8")).items() if package(h) != name)


def only(lock: Path, name: str) -> str:
    """Return the entry of one package."""
    return "".join(e for h, e in entries(lock.read_text("utf-8")).items() if package(h) == name)


def digest(*files: Path) -> str:
    """Return a hash of what the files hold, the same on every system's line ends."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_text("utf-8").encode() + b"\0")
    return total.hexdigest()


def regenerate(arguments: Sequence[str]) -> None:
    """Compute all locks anew with uv; `arguments` go to uv (say, `--upgrade-package NAME`)."""
    uv = shutil.which("uv")
    if uv is None:
        raise SetupError("uv is not installed.", "Install it with `pip install uv`.")
    for lock, sources in _SOURCES.items():
        announce(f"locking {lock.name}")
        command = [uv, "pip", "compile", *sources, "--output-file", f"packaging/locks/{lock.name}"]
        command += ["--universal", "--python-version", "3.11", "--generate-hashes", "--quiet"]
        command += ["--no-emit-index-url", "--no-header", *arguments]
        if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
            raise SetupError(f"uv could not compute {lock.name}.")
