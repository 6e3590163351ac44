"""What is shipped, as a CycloneDX list (ecma-424, version 1.6) with the licence of each part.

Run by the Python of the environment that is frozen: it knows what is installed, and its licences.
"""

from __future__ import annotations

import json
import sys
import time
import uuid
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import locks
import notices

_SPDX_OF = {"MIT License": "MIT", "BSD License": "BSD-3-Clause", "Apache 2.0": "Apache-2.0"}
# What packages have inside them, and what is no package: its name, whose version it has, licence.
_INSIDE = (
    ("llama.cpp", "llama-cpp-python", "MIT"),
    ("qt", "pyside6-essentials", "LGPL-3.0-only"),
    ("sqlcipher", "sqlcipher3", "BSD-3-Clause"),
    ("pdfium", "pypdfium2", "BSD-3-Clause"),
)


def main(arguments: list[str]) -> int:
    """Write the list into the file that is named; the version of Fireside follows it."""
    target, version = Path(arguments[0]), arguments[1]
    target.write_text(json.dumps(listed(version), indent=1) + "\n", "utf-8")
    print(f"fireside: {target.name} lists what is shipped")
    return 0


def listed(version: str) -> dict[str, Any]:
    """Return the whole list for one version of Fireside."""
    components = [*_packages(), *_insides(), _python()]
    name = f"fireside-{version}-{sys.platform}"
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([name, components])).urn,
        "version": 1,
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "component": {
                "type": "application",
                "bom-ref": "fireside",
                "name": "fireside",
                "version": version,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": components,
        "dependencies": [{"ref": "fireside", "dependsOn": [c["bom-ref"] for c in components]}],
    }


def _packages() -> Iterator[dict[str, Any]]:
    """Return the packages of the lock that are installed for this system."""
    for head in locks.entries(locks.APP.read_text("utf-8")):
        name = locks.package(head)
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{found.version}"
        yield {
            "type": "library",
            "bom-ref": purl,
            "name": name,
            "version": found.version,
            "purl": purl,
            "licenses": licences(notices.licence(found)),
        }


def licences(told: str) -> list[dict[str, Any]]:
    """Return a licence as CycloneDX has it: an expression of SPDX, or the words that were found."""
    told = _SPDX_OF.get(told, told)
    words = told.replace("(", " ").replace(")", " ").split()
    if words and all(word.isascii() and not word.endswith(",") for word in words):
        names, links = words[::2], words[1::2]
        if all(link in ("AND", "OR", "WITH") for link in links) and len(names) == len(links) + 1:
            return [{"expression": told}]
    return [{"license": {"name": told}}]


def _insides() -> Iterator[dict[str, Any]]:
    for name, owner, licence in _INSIDE:
        version = f"of {owner} {distribution(owner).version}"
        yield {
            "type": "library",
            "bom-ref": name,
            "name": name,
            "version": version,
            "licenses": [{"license": {"id": licence}}],
        }


def _python() -> dict[str, Any]:
    return {
        "type": "framework",
        "bom-ref": "python",
        "name": "python",
        "version": sys.version.split()[0],
        "licenses": [{"license": {"id": "PSF-2.0"}}],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
