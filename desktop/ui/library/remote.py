"""Which files of a repository are models or adapters, which one most people want, and orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.core.downloads import Order, Piece
from desktop.core.shelf import Kind
from desktop.session.search import FileKind, RemoteFile, RepoPage

_CHOSEN_FIRST = ("Q4_K_M", "MXFP4", "Q4_K_S", "IQ4_XS", "Q4_0", "Q5_K_M", "Q6_K", "Q8_0")


def models_of(page: RepoPage) -> list[RemoteFile]:
    """Return the files that are models to talk to, the smallest first."""
    models = [file for file in page.files if file.kind is FileKind.MODEL and file.complete]
    return sorted(models, key=lambda file: file.size)


def sensible(files: Sequence[RemoteFile], preferred: str, most: int) -> RemoteFile | None:
    """Return the file that most people want: the preferred quantisation, else a usual one.

    Among those of at most `most` bytes; where none is so small, the smallest of all.
    """
    fitting = [file for file in files if file.size <= most]
    by_name = {file.quantisation.upper(): file for file in reversed(fitting)}
    for name in (preferred.upper(), *_CHOSEN_FIRST):
        if name and name in by_name:
            return by_name[name]
    if fitting:
        return fitting[-1]
    return files[0] if files else None


@dataclass(frozen=True, slots=True)
class RemoteAdapter:
    """An adapter in a repository: a GGUF file, or the files of one as PEFT saves it.

    `pickled`: its weights are a file that can hold any program, and are never fetched.
    """

    form: Literal["GGUF", "PEFT"]
    name: str
    files: tuple[RemoteFile, ...]
    pickled: bool = False

    @property
    def path(self) -> str:
        """Return the path of its weights in the repository."""
        return self.files[0].path

    @property
    def size(self) -> int:
        """Return the bytes of all its files."""
        return sum(file.size for file in self.files)


def adapters_of(page: RepoPage) -> list[RemoteAdapter]:
    """Return the adapters of a repository: GGUF files first, then PEFT's, folder by folder."""
    found = [RemoteAdapter("GGUF", file.name, (file,)) for file in models_of(page)]
    settings = {_folder(f): f for f in page.files if f.kind is FileKind.ADAPTER_CONFIG}
    weights = [file for file in page.files if file.kind is FileKind.ADAPTER_WEIGHTS]
    for file in sorted(weights, key=lambda file: (file.path.count("/"), file.path)):
        folder, config = _folder(file), settings.get(_folder(file))
        name = folder or page.repo.id.rpartition("/")[2]
        twins = [w for w in weights if _folder(w) == folder and w.path.endswith(".safetensors")]
        if file in twins and config is not None:
            found.append(RemoteAdapter("PEFT", name, (file, config)))
        elif not twins:
            found.append(RemoteAdapter("PEFT", name, (file,), pickled=True))
    return found


def order_for(page: RepoPage, *files: RemoteFile) -> Order:
    """Return the order for a file of a repository, or a few, at the state that was looked at."""
    pieces = tuple(
        Piece(part.path, part.size, part.sha256) for file in files for part in file.parts
    )
    kind = Kind.ADAPTER if page.repo.is_adapter else Kind.MODEL
    return Order(page.repo.id, pieces, page.commit or "main", page.repo.licence, kind)


def _folder(file: RemoteFile) -> str:
    return file.path.rpartition("/")[0]
