"""The licences of what the frozen app has from the system: Python, and Debian's libraries.

The system's package manager knows whose each library is, and has its licence.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from installers import names

TARGET = "NOTICES-SYSTEM.txt"
_RULE = "\n\n" + "=" * 80 + "\n"
_LIBRARY = re.compile(r"lib[^/]+\.so(\.\d+)*$")


def write(app: Path) -> None:
    """Write the licences beside those of the packages."""
    inside = next(app.rglob("NOTICES.txt")).parent
    parts = [f"Python {sys.version.split()[0]}\n\n{_python()}"]
    owners = _owners(sorted({path.name for path in app.rglob("*") if _LIBRARY.search(path.name)}))
    for package, libraries in sorted(owners.items()):
        text = Path(f"/usr/share/doc/{package.partition(':')[0]}/copyright")
        if text.is_file():
            words = text.read_text("utf-8", "replace").strip()
            parts.append(f"{package} ({', '.join(sorted(libraries))})\n\n{words}")
    head = f"What {names.WINDOWED} has inside beside the packages above."
    (inside / TARGET).write_text(_RULE.join([head, *parts]) + "\n", "utf-8", newline="\n")


def _python() -> str:
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.prefix) / "LICENSE.txt")
    found = next((place for place in places if place.is_file()), None)
    return found.read_text("utf-8", "replace").strip() if found else "Python-2.0"


def _owners(libraries: Iterable[str]) -> dict[str, set[str]]:
    """Return Debian's packages of these libraries; nothing where there is no dpkg."""
    dpkg = shutil.which("dpkg-query")
    if dpkg is None:
        return {}
    command = [dpkg, "--search", *(f"*/{library}" for library in libraries)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    owners: dict[str, set[str]] = {}
    for line in told.splitlines():
        package, _, path = line.rpartition(": ")
        if Path(path).parent.name.endswith(("linux-gnu", "lib", "lib64")):
            for one in package.split(", "):
                owners.setdefault(one, set()).add(Path(path).name)
    return owners
