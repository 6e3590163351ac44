"""The frozen folder, looked through for what would not work on another machine, or is too much."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from steps import SetupError

INSTALLED_BUDGET = 260_000_000  # bytes, on Linux
PACKAGE_BUDGET = 100_000_000
GLIBC = (2, 36)  # the oldest that is stated: Debian 12, Ubuntu 24.04

# Libraries that every Linux desktop has and that must be its own: the C library, the graphics
# driver's side, and X11's and Wayland's wire. The package depends on them.
SYSTEM = re.compile(
    r"(ld-linux[-\w]*|lib(c|m|dl|rt|pthread|util|resolv|nsl|GL|EGL|xcb|wayland-(client|cursor|egl)"
    r"|vulkan|cuda|cups))\.so\.\d+"
)
_FORBIDDEN = re.compile(r"(libvulkan\.so|vulkan-1\.dll|icuuc\.dll|mscms\.dll|libcuda\.so)")
_LIBRARY = re.compile(r"\.(so(\.\d+)*|dll|dylib|pyd)$")
_LEAST_COPY = 10_000  # bytes; smaller files may well be equal
_VARIANT = re.compile(r"(?:lib)?ggml-cpu-[\w-]+\.(?:so|dll)$")
_GERMAN = "translations/fireside_de.qm"


def check(app: Path, *, native: bool = False) -> None:
    """Raise SetupError with all that is wrong with the frozen app; `native` allows its kind."""
    files = [path for path in app.rglob("*") if path.is_file() and not path.is_symlink()]
    wrong = [*_misplaced(app, files), *_copies(app, files), *_kind(app, files, native=native)]
    if sys.platform == "linux":
        wrong += _elf(app, files)
        size = installed_size(app)
        if size > INSTALLED_BUDGET:
            wrong.append(f"it takes {size:,} bytes; {INSTALLED_BUDGET:,} are allowed")
    if wrong:
        raise SetupError("The frozen app is not fit to be shipped:\n  " + "\n  ".join(wrong))


def installed_size(app: Path) -> int:
    """Return the bytes of all files, links not counted."""
    return sum(path.lstat().st_size for path in app.rglob("*") if path.is_file())


def describe(app: Path) -> str:
    """Return the size of the frozen app in one phrase."""
    files = [path for path in app.rglob("*") if path.is_file()]
    return f"{installed_size(app) / 1e6:.0f} MB in {len(files)} files"


def _misplaced(app: Path, files: Iterable[Path]) -> Iterator[str]:
    for path in files:
        if _FORBIDDEN.search(path.name):
            yield f"{path.relative_to(app)} belongs to the system or the driver"
    inside = app / "_internal" / "resources"
    if sys.platform == "darwin" and not inside.is_dir():
        inside = app.parent / "Resources" / "resources"
    for name in ("NOTICES.txt", "build.json", "catalogue.json", "LICENSE", _GERMAN):
        if not (inside / name).is_file():
            yield f"resources/{name} is missing"


def _copies(app: Path, files: Iterable[Path]) -> Iterator[str]:
    """Say which libraries are there more than once: two of libggml are two registries."""
    by_size: defaultdict[int, list[Path]] = defaultdict(list)
    for path in files:
        if _LIBRARY.search(path.name) and path.stat().st_size >= _LEAST_COPY:
            by_size[path.stat().st_size].append(path)
    for alike in by_size.values():
        by_hash: defaultdict[str, list[str]] = defaultdict(list)
        for path in alike if len(alike) > 1 else ():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            by_hash[digest].append(str(path.relative_to(app)))
        for names in by_hash.values():
            if len(names) > 1:
                yield f"the same library {len(names)} times: {', '.join(sorted(names))}"


def _kind(app: Path, files: Iterable[Path], *, native: bool) -> Iterator[str]:
    """Say whether llama.cpp would run on this processor alone."""
    told = next(iter(app.rglob("resources/build.json")), None)
    kind = json.loads(told.read_text("utf-8")).get("kind") if told else "unknown"
    if native:
        return
    if kind != "release":
        yield f"llama.cpp is a build of the kind “{kind}”, which runs on this processor alone"
    elif sys.platform != "darwin" and sum(bool(_VARIANT.search(p.name)) for p in files) < 3:
        yield "llama.cpp's libraries for several processors are missing"


# ELF


def _elf(app: Path, files: Iterable[Path]) -> list[str]:
    if shutil.which("objdump") is None:
        raise SetupError("There is no objdump here.", "It comes with a compiler (binutils).")
    binaries = [path for path in files if _is_elf(path)]
    wrong: list[str] = []
    there = {path.name for path in app.rglob("*")}
    for path, report in _objdump(binaries):
        name = path.relative_to(app)
        missing = sorted(
            library
            for library in re.findall(r"NEEDED\s+(\S+)", report)
            if library not in there and not SYSTEM.fullmatch(library)
        )
        if missing:
            wrong.append(f"{name} needs {', '.join(missing)}")
        newest = glibc_of(report)
        if newest > GLIBC:
            wrong.append(f"{name} needs glibc {newest[0]}.{newest[1]}")
    return wrong


def glibc_of(report: str) -> tuple[int, int]:
    """Return the newest version of glibc that a library's `objdump -p` names; (0, 0) for none."""
    found = re.findall(r"\bGLIBC_(\d+)\.(\d+)", report)
    return max(((int(major), int(minor)) for major, minor in found), default=(0, 0))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _objdump(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    for path in paths:
        done = subprocess.run(
            ["objdump", "-p", path],
            capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"},
        )  # fmt: skip
        yield path, done.stdout
