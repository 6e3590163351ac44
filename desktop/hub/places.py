"""Where a file of the hub comes to lie below the models folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from desktop.hub.names import local_name


def local_path(repo: str, file: str) -> Path:
    """Return `owner/name/file` with every step made harmless; relative to the models folder.

    The folders of the repository are kept, so that two files of one name do not meet; the parts of
    a model share a folder, where llama.cpp looks for them.
    """
    steps = [*repo.split("/"), *PurePosixPath(file).parts]
    return Path(*(local_name(step) for step in steps if step.strip("/")))
