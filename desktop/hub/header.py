"""The header of a model that is still on the hub: a few MB are fetched, and told what they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from desktop.core import gguf
from desktop.core.gguf import Header, Read
from desktop.core.impostors import HEAD_BYTES, refuse_other_files, refuse_other_models
from desktop.core.model_file import ModelFile
from desktop.core.model_parts import all_headers, paths_by_name
from desktop.core.models import model_of


def read_model(file: str, opened: Callable[[str], tuple[Read, int]]) -> ModelFile:
    """Return what the model at the path `file` of a repository is; its paths are bare names.

    `opened` gives a reading of a remote file and its size in bytes. Raises ModelError as
    core.models.identify does.
    """
    folder = PurePosixPath(file).parent
    parts = paths_by_name(Path(PurePosixPath(file).name))
    sizes: dict[Path, int] = {}

    def header_of(part: Path) -> Header:
        read, sizes[part] = opened(str(folder / part.name))
        refuse_other_files(read(0, min(HEAD_BYTES, sizes[part])), sizes[part])
        return gguf.read_header(read, sizes[part])

    first = header_of(parts[0])
    refuse_other_models(first)
    headers = all_headers(parts, parts[0], first, header_of)
    return model_of(parts[0], parts, headers, sum(sizes.values()), 0.0)
