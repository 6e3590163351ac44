"""The licences of all that Fireside ships with, from the installed packages, in one text.

Run by the Python of the environment. What the packages do not carry themselves (the licences of
the libraries and fonts inside them) lies in `packaging/notices/`.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

import locks

TARGET = locks.ROOT / "resources" / "NOTICES.txt"
INSIDE = locks.ROOT / "packaging" / "notices"
_LICENCE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_CODE = (".py", ".pyi", ".pyc", ".so", ".h", ".json")
_NOT_SHIPPED = ("setuptools",)  # only installs Fireside from its source
_ELSEWHERE = "for another system than the one that this list was made on"
_RULE = "\n\n" + "=" * 80 + "\n"
_OPENING = """\
Fireside is under the MIT licence (the file LICENSE). It works with the packages below, which are
their makers'; the licences follow. Qt and PySide6 are used under the LGPL 3: they are separate
shared libraries, and other builds of them can be put in their place.
"""


def main() -> None:
    """Write the notices for the packages of the app's lock."""
    heads = [head for head in _locked() if locks.package(head) not in _NOT_SHIPPED]
    rows: list[str] = []
    texts: dict[str, str] = {}  # by their words alone: many differ in line breaks only
    owners: dict[str, list[str]] = {}
    for head in heads:
        name = locks.package(head)
        found = _installed(name)
        rows.append(f"{name} {locks.pinned(head)}: {licence(found) if found else _ELSEWHERE}")
        for text in _texts(found) if found else ():
            words = " ".join(text.split())
            texts.setdefault(words, text)
            if name not in owners.setdefault(words, []):
                owners[words].append(name)
    parts = [_OPENING + "\n" + "\n".join(rows)]
    parts += [f"{', '.join(owners[words])}\n\n{text}" for words, text in texts.items()]
    parts += [path.read_text("utf-8").strip() for path in sorted(INSIDE.glob("*.txt"))]
    TARGET.write_text(_RULE.join(parts) + "\n", "utf-8", newline="\n")
    print(f"fireside: {TARGET.name} has the licences of {len(heads)} packages")


def _locked() -> list[str]:
    return list(locks.entries(locks.APP.read_text("utf-8")))


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def licence(found: Distribution) -> str:
    """Return the name of a package's licence, by any of the three ways to declare one."""
    declared = found.metadata
    names = declared.get_all("License-Expression") or declared.get_all("License") or [""]
    name = str(names[0])
    if name and len(name) < 80 and "\n" not in name:
        return name
    classified = declared.get_all("Classifier") or []
    told = [text.rpartition(" :: ")[2] for text in classified if text.startswith("License ::")]
    return ", ".join(told) or "see its text"


def _texts(found: Distribution) -> list[str]:
    """Return the licences that a package carries, of itself and of what is inside it."""
    files = [file for file in found.files or () if _is_licence(file)]
    paths = sorted({Path(str(found.locate_file(file))) for file in files})
    texts = [path.read_text("utf-8", "replace").strip() for path in paths if path.is_file()]
    return [text for text in texts if text]


def _is_licence(file: PurePosixPath) -> bool:
    """Return whether a file is a licence: by its name, or by PEP 639's folder for them."""
    folders = file.parts[:-1]
    kept = len(folders) > 1 and folders[0].endswith(".dist-info") and folders[1] == "licenses"
    return (kept or bool(_LICENCE.search(file.name))) and not file.name.endswith(_CODE)


if __name__ == "__main__":
    main()
