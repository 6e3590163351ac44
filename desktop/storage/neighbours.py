"""The models that other programs on this computer keep, to be used where they lie.

Each finder knows how one program lays its folder out. Nothing is opened but small lists (Ollama's
manifests, a settings file), nothing is changed, and every search is bounded.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.core.legible import legible
from desktop.core.model_parts import common_name, paths_by_name
from desktop.core.shelf import Elsewhere, Origin, Place
from desktop.storage.ollama import ollama
from desktop.storage.sighting import files_below

_PROJECTOR = re.compile(r"mmproj", re.IGNORECASE)
_TEXTGEN = ("text-generation-webui*", "textgen*", "oobabooga*/text-generation-webui*")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a person's programs keep things: their home, the system, and its environment."""

    home: Path
    system: str  # as sys.platform
    environment: Mapping[str, str]

    def folder(self, variable: str, *otherwise: str) -> Path:
        """Return the folder that a variable names, else one below the home."""
        named = self.environment.get(variable, "")
        return Path(named) if named else self.home.joinpath(*otherwise)

    @property
    def data(self) -> Path:
        """Return where programs keep their data."""
        match self.system:
            case "darwin":
                return self.home / "Library" / "Application Support"
            case "win32":
                return self.folder("APPDATA", "AppData", "Roaming")
            case _:
                return self.folder("XDG_DATA_HOME", ".local", "share")

    @property
    def local(self) -> Path:
        """Return where programs keep large data: on Windows not what follows a person around."""
        if self.system == "win32":
            return self.folder("LOCALAPPDATA", "AppData", "Local")
        return self.data

    @property
    def config(self) -> Path:
        """Return where programs keep their settings."""
        if self.system in {"darwin", "win32"}:
            return self.data
        return self.folder("XDG_CONFIG_HOME", ".config")


Finder = Callable[[Surroundings], Iterable[Elsewhere]]


def surroundings() -> Surroundings:
    """Return the surroundings of the person who runs this program."""
    import os

    return Surroundings(Path.home(), sys.platform, os.environ)


def all_elsewhere(around: Surroundings) -> tuple[Elsewhere, ...]:
    """Return what all other programs keep, each file once however many names it has."""
    found: dict[str, Elsewhere] = {}
    for finder in (lm_studio, ollama_models, gpt4all, jan, textgen, hugging_face):
        for one in finder(around):
            try:
                key = str(Path(one.path).resolve())
            except OSError:
                continue
            found.setdefault(key, one)
    return tuple(found.values())


def lm_studio(around: Surroundings) -> Iterator[Elsewhere]:
    """Find LM Studio's: `models/PUBLISHER/NAME/FILE.gguf`, in its home or where it was told."""
    home = around.home / ".lmstudio"
    pointer = around.home / ".lmstudio-home-pointer"
    if named := _text(pointer).strip():
        home = Path(named)
    chosen = _setting(home / "settings.json", "downloadsFolder")
    old = around.home / ".cache" / "lm-studio" / "models"
    for folder in _different(Path(chosen) if chosen else home / "models", old):
        for path in files_below(folder, 4):
            yield from _plain(path, Place.LM_STUDIO, _origin_by_folders(path, folder))


def ollama_models(around: Surroundings) -> Iterator[Elsewhere]:
    """Find Ollama's, by its manifests: in its own folder, or in the one of the system's service."""
    folders = [around.folder("OLLAMA_MODELS", ".ollama", "models")]
    if around.system == "linux" and "OLLAMA_MODELS" not in around.environment:
        services = ("/usr/share/ollama/.ollama/models", "/var/lib/ollama/models")
        folders += [Path(folder) for folder in services]
    for folder in folders:
        yield from ollama(folder)


def gpt4all(around: Surroundings) -> Iterator[Elsewhere]:
    """Find GPT4All's: files in one folder."""
    for path in files_below(around.local / "nomic.ai" / "GPT4All", 1):
        yield from _plain(path, Place.GPT4ALL)


def jan(around: Surroundings) -> Iterator[Elsewhere]:
    """Find Jan's: `llamacpp/models/ID/model.gguf` in its data folder; older ones in `models`."""
    old = around.home / "jan"
    for base in _different(around.data / "Jan" / "data", around.config / "Jan" / "data", old):
        for part in ("llamacpp/models", "models"):
            folder = base / part
            for path in files_below(folder, 6):
                named = path.parent.relative_to(folder).as_posix()
                name = named if path.stem.lower() == "model" else path.stem
                yield from _plain(path, Place.JAN, name=name)


def textgen(around: Surroundings) -> Iterator[Elsewhere]:
    """Find those of Text Generation Web UI, which lies wherever it was unpacked: near the home."""
    near = (around.home, *(around.home / name for name in ("Desktop", "Documents", "Downloads")))
    for base in near:
        for pattern in _TEXTGEN:
            for program in _matching(base, pattern):
                for models in (program / "user_data" / "models", program / "models"):
                    for path in files_below(models, 3):
                        yield from _plain(path, Place.TEXTGEN)


def hugging_face(around: Surroundings) -> Iterator[Elsewhere]:
    """Find those in the cache of Hugging Face: `models--OWNER--NAME/snapshots/COMMIT/FILE`."""
    cache = around.folder("XDG_CACHE_HOME", ".cache") / "huggingface"
    home = Path(around.environment.get("HF_HOME", "") or cache)
    hub = Path(around.environment.get("HF_HUB_CACHE", "") or home / "hub")
    for repository in _matching(hub, "models--*"):
        repo = repository.name.removeprefix("models--").replace("--", "/")
        for snapshot in _matching(repository / "snapshots", "*"):
            for path in files_below(snapshot, 4):
                commit = snapshot.name if _COMMIT.fullmatch(snapshot.name) else ""
                file = path.relative_to(snapshot).as_posix()
                yield from _plain(path, Place.HUGGING_FACE, Origin(repo, file, commit))


def _plain(
    path: Path, place: Place, origin: Origin | None = None, name: str = ""
) -> Iterator[Elsewhere]:
    """Yield a GGUF file, unless it is none to talk to by its name, or not all there."""
    if _PROJECTOR.search(path.name):
        return
    try:
        size = sum(part.stat().st_size for part in paths_by_name(path))
        blob = path.resolve().name
    except OSError:
        return
    sha256 = blob if _SHA256.fullmatch(blob) and len(paths_by_name(path)) == 1 else ""
    shown = legible(name or common_name(path), 120)
    yield Elsewhere(str(path), place, shown, size, sha256=sha256, origin=origin or Origin())


def _origin_by_folders(path: Path, folder: Path) -> Origin:
    steps = path.relative_to(folder).parts
    return Origin("/".join(steps[:2]), "/".join(steps[2:])) if len(steps) >= 3 else Origin()


def _different(*folders: Path) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(folders))


def _matching(folder: Path, pattern: str) -> list[Path]:
    try:
        return sorted(path for path in folder.glob(pattern) if path.is_dir())[:1000]
    except OSError:
        return []


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(65_536).decode("utf-8", "replace")
    except OSError:
        return ""


def _setting(path: Path, name: str) -> str:
    """Return a text in a JSON file of settings, empty if there is none."""
    import msgspec

    try:
        found = msgspec.json.decode(_text(path), type=dict[str, object]).get(name)
    except (msgspec.MsgspecError, RecursionError):
        return ""
    return found if isinstance(found, str) else ""
