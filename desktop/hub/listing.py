"""The files of a repository, sorted out by their names: models in parts, projectors, adapters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from desktop.core.legible import legible
from desktop.hub.names import is_fair_path
from desktop.hub.protocol import FileKind, RemoteFile, RemotePart

MAX_FILES = 10_000

_PART = re.compile(r"(?P<stem>.+)-(?P<number>\d{5})-of-(?P<count>\d{5})\.gguf", re.IGNORECASE)
# The recipes of llama.cpp, and those that well-known quantisers made of them (UD-, _L, _XL).
_RECIPE = re.compile(
    r"(?<![A-Za-z0-9])((?:UD-)?(?:"
    r"I?Q[1-8]_(?:K_(?:XXL|XL|L|M|S|XS)|K|[01](?:_\d){0,2}|XXS|XS|S|M|L|XL|NL)"
    r"|TQ[12]_0|MXFP4(?:_MOE)?|NVFP4|BF16|FP?16|FP?32))(?![A-Za-z0-9])",
    re.IGNORECASE,
)


def files(parts: Iterable[RemotePart]) -> tuple[tuple[RemoteFile, ...], int]:
    """Return the files worth a name, parts of a model together, and how many were left out.

    Left out are files whose paths nobody should ask for (`names.is_fair_path`), and those beyond
    `MAX_FILES`.
    """
    groups: dict[tuple[str, int], dict[int, RemotePart]] = {}
    out = 0
    for index, part in enumerate(parts):
        if index >= MAX_FILES or not is_fair_path(part.path):
            out += 1
            continue
        match = _PART.fullmatch(part.path)
        key = (match["stem"], int(match["count"])) if match else (part.path, 0)
        groups.setdefault(key, {})[int(match["number"]) if match else 1] = part
    return tuple(_file(stem, count, group) for (stem, count), group in groups.items()), out


def quantisation_by_name(path: str) -> str:
    """Return the quantisation that a file's name (else its folder's) speaks of, empty if none."""
    for piece in reversed(PurePosixPath(path).parts):
        if found := _RECIPE.findall(piece):
            name = str(found[-1]).upper()
            return name.replace("FP16", "F16").replace("FP32", "F32")
    return ""


def _file(stem: str, count: int, group: dict[int, RemotePart]) -> RemoteFile:
    parts = tuple(part for _, part in sorted(group.items()))
    name = PurePosixPath(stem).name + (".gguf" if count else "")
    kind = _kind(name.lower())
    gguf = kind in {FileKind.MODEL, FileKind.PROJECTOR}
    return RemoteFile(
        name=legible(name, 160),
        kind=kind,
        parts=parts,
        quantisation=quantisation_by_name(stem) if gguf else "",
        complete=not count or set(group) == set(range(1, count + 1)),
    )


def _kind(name: str) -> FileKind:
    if name == "adapter_config.json":
        return FileKind.ADAPTER_CONFIG
    if name in {"adapter_model.safetensors", "adapter_model.bin"}:
        return FileKind.ADAPTER_WEIGHTS
    if not name.endswith(".gguf"):
        return FileKind.OTHER
    if "mmproj" in name:
        return FileKind.PROJECTOR
    return FileKind.NOTES if "imatrix" in name else FileKind.MODEL
