"""Ollama's models: blobs named by their SHA-256, and manifests that say what they are.

`manifests/HOST/NAMESPACE/MODEL/TAG` is the JSON of an OCI image manifest, whose layers have media
types of Ollama's (github.com/ollama/ollama, server/manifest.go and server/layer.go); the layer's
file is `blobs/sha256-DIGEST`, in older versions with a colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from desktop.core.legible import legible
from desktop.core.shelf import Elsewhere, Kind, Place

MOST_MANIFESTS = 5000
_LARGEST_MANIFEST = 1_000_000  # bytes
_KINDS = {
    "application/vnd.ollama.image.model": Kind.MODEL,
    "application/vnd.ollama.image.adapter": Kind.ADAPTER,
}
_DIGEST = re.compile(r"sha256:([0-9a-f]{64})")
_HOST = "registry.ollama.ai"
_NAMESPACE = "library"


class _Layer(Struct):
    """A layer of a manifest: what it is, and the digest of its blob."""

    mediaType: str = ""  # noqa: N815 - the field of the format
    digest: str = ""


class _Manifest(Struct):
    layers: list[_Layer] = []


def ollama(folder: Path) -> Iterator[Elsewhere]:
    """Yield the models and adapters that the manifests below `folder` name, by their names."""
    for number, path in enumerate(_manifests(folder / "manifests")):
        if number >= MOST_MANIFESTS:
            return
        name = _name(path.relative_to(folder / "manifests").parts)
        for layer in _layers(path):
            digest = _DIGEST.fullmatch(layer.digest)
            kind = _KINDS.get(layer.mediaType)
            if digest is None or kind is None:
                continue
            blob = _blob(folder / "blobs", digest[1])
            if blob is not None:
                yield Elsewhere(str(blob), Place.OLLAMA, name, blob.stat().st_size, kind, digest[1])


def _manifests(folder: Path) -> Iterator[Path]:
    """Yield the files four steps below `folder`: host, namespace, model, tag."""
    try:
        yield from sorted(path for path in folder.glob("*/*/*/*") if path.is_file())
    except OSError:
        return


def _name(steps: tuple[str, ...]) -> str:
    """Return a name as Ollama shows it: `llama3.2:3b`, without what is usual."""
    host, namespace, model, tag = steps
    before = [] if host == _HOST else [host]
    if before or namespace != _NAMESPACE:
        before.append(namespace)
    return legible("/".join([*before, f"{model}:{tag}"]), 120)


def _layers(path: Path) -> list[_Layer]:
    try:
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(_LARGEST_MANIFEST), type=_Manifest).layers
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return []


def _blob(folder: Path, digest: str) -> Path | None:
    for name in (f"sha256-{digest}", f"sha256:{digest}"):
        try:
            if (folder / name).is_file():
                return folder / name
        except OSError:
            continue
    return None
