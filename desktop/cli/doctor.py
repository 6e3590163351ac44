"""`fireside doctor`: what this machine has for Fireside, and what is missing."""

from __future__ import annotations

import dataclasses
import importlib.metadata
import json
import os
import platform
from pathlib import Path
from typing import Any

import psutil

from desktop import __version__
from desktop.cli.survey import survey
from desktop.core.build import this_build
from desktop.core.cuda import has_driver, place_in
from desktop.core.errors import FiresideError
from desktop.core.paths import Paths
from desktop.core.wording import size
from desktop.engine.protocol import Added, Surveyed
from desktop.engine.threads import physical_cores
from desktop.storage.keyring.system import SystemKeyring

_CUDA = {
    Added.ABSENT: "",
    Added.LOADED: "the downloaded library is loaded",
    Added.CHANGED: "skipped: the downloaded files are not those that belong to this build",
    Added.REFUSED: "skipped: the downloaded library cannot be loaded here",
}
_CUDA_LEFT_OUT = "the downloaded library was left out, for a driver had ended the engine"


def doctor(paths: Paths, *, as_json: bool) -> int:
    """Print the findings; the exit status is 1 if the engine or the window cannot work here."""
    found = examine(paths)
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _print_rows(found)
    return 0 if found["llama"] and found["qt"] else 1


def examine(paths: Paths) -> dict[str, Any]:
    """Return all findings as plain values; sizes in bytes."""
    missing: list[str] = []
    engine: dict[str, Any] = {}
    try:
        engine = _said(*survey(place_in(paths)))
    except FiresideError as error:
        missing.append(f"llama.cpp: {error}")
    qt = _version("PySide6-Essentials")
    if not qt:
        missing.append("PySide6-Essentials: the window cannot be shown.")
    keyring = SystemKeyring().name()
    if not keyring:
        missing.append("A keyring of the system: secrets cannot be kept here.")
    memory = psutil.virtual_memory()
    return {
        "fireside": __version__,
        "build": dataclasses.asdict(this_build()),
        "python": platform.python_version(),
        "system": platform.platform(),
        "qt": qt,
        "llama": engine,
        "cores": physical_cores(),
        "memory": {"total": memory.total, "available": memory.available},
        "keyring": keyring,
        "cuda": _cuda(paths, engine),
        "folders": {
            "home": _folder(paths.home),
            "logs": _folder(paths.logs),
        },
        "missing": missing,
    }


def _cuda(paths: Paths, engine: dict[str, Any]) -> str:
    """Say how it stands with libraries for an NVIDIA GPU; empty where there is no such driver."""
    if not has_driver():
        return engine.get("cuda", "")
    if place_in(paths).support() is None:
        return "an NVIDIA driver is here, but there is no CUDA library for this build"
    return engine.get("cuda") or "not downloaded; the settings under Engine offer it"


def _said(event: Surveyed, ended_by: tuple[str, ...]) -> dict[str, Any]:
    return {
        "bindings": _version("llama-cpp-python"),
        "version": event.llama_version,
        "features": event.system_info,
        "gpu_offload": event.gpu_offload,
        "processor_build": event.backends.processor or "linked",
        "backends_skipped": list(event.backends.skipped),
        "backends_ended_by": list(ended_by),
        "cuda": _CUDA_LEFT_OUT if "cuda" in ended_by else _CUDA[event.backends.cuda],
        "devices": [
            {
                "name": device.name,
                "description": device.description,
                "kind": device.kind,
                "memory_free": device.memory_free,
                "memory_total": device.memory_total,
            }
            for device in event.devices
        ],
    }


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _folder(path: Path) -> dict[str, Any]:
    """Say of a folder, or of the nearest one above that exists, whether it can be written."""
    nearest = next(folder for folder in (path, *path.parents) if folder.exists())
    return {
        "path": str(path),
        "exists": path.exists(),
        "writable": os.access(nearest, os.W_OK),
        "free": psutil.disk_usage(str(nearest)).free,
    }


def _print_rows(found: dict[str, Any]) -> None:
    engine = found["llama"]
    rows = [
        ("Fireside", f"{this_build().phrase()}, on Python {found['python']}"),
        ("System", found["system"]),
        ("Qt", found["qt"] or "missing"),
        ("llama.cpp", f"{engine['version']} (bindings {engine['bindings']})" if engine else "-"),
        ("Processor", f"{found['cores']} cores; {engine.get('features', '').strip()}"),
        (
            "Memory",
            f"{size(found['memory']['available'])} of {size(found['memory']['total'])} free",
        ),
        ("Keyring", found["keyring"] or "none"),
    ]
    if engine and engine["processor_build"] != "linked":
        rows.append(("Built for", f"{engine['processor_build']}, the best of those that run here"))
    for device in engine.get("devices", ()):
        memory = f"{size(device['memory_free'])} of {size(device['memory_total'])} free"
        rows.append(("Device", f"{device['name']}: {device['description']}, {memory}"))
    rows.extend(
        ("GPU", f"{name} is built in, and was passed over: no driver for it was found")
        for name in engine.get("backends_skipped", ())
    )
    if names := engine.get("backends_ended_by"):
        told = f"{', '.join(names)}: the driver ended the engine; the processor computes alone"
        rows.append(("GPU", told))
    if found["cuda"]:
        rows.append(("CUDA", found["cuda"]))
    for name, folder in found["folders"].items():
        state = "writable" if folder["writable"] else "not writable"
        rows.append((f"Folder {name}", f"{folder['path']} ({state}, {size(folder['free'])} free)"))
    rows.extend(("Missing", text) for text in found["missing"])
    width = max(len(label) for label, _ in rows)
    for label, value in rows:
        print(f"{label:<{width}}  {value}")
