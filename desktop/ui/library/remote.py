"""Which files of a repository are models, which one most people want, and how it is ordered."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.downloads import Order, Piece
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


def order_for(page: RepoPage, file: RemoteFile) -> Order:
    """Return the order for a file of a repository, at the state that was looked at."""
    pieces = tuple(Piece(part.path, part.size, part.sha256) for part in file.parts)
    return Order(page.repo.id, pieces, page.commit or "main", page.repo.licence)
