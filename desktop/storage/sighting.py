"""A look at files that may belong on the shelf: what one is, and what lies in the models folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from desktop.core.errors import AdapterError, ModelError, StorageError
from desktop.core.shelf import Item, Kind, Origin, Place
from desktop.core.wording import say
from desktop.storage.shelf import Sighting

DEEPEST = 8  # folders below one that is searched
MOST_ENTRIES = 50_000  # files and folders that are looked at in one search

_LATER_PART = re.compile(r"-(?!00001)\d{5}-of-\d{5}\.gguf$", re.IGNORECASE)


def sight(
    path: str, place: Place, *, name: str = "", sha256: str = "", origin: Origin | None = None
) -> Sighting:
    """Return what the file at `path` is; of a model in several parts, any part will do.

    `name` replaces the one in the file. Raises ModelError for what is neither a model to talk to
    nor an adapter.
    """
    from desktop.core import adapters, models  # late: nobody waits for this before the first frame

    try:
        file = models.identify(path)
    except ModelError as no_model:
        try:
            adapter = adapters.identify_adapter(path)
        except AdapterError:
            raise no_model from None
    else:
        return Sighting.of(file, place, name=name, sha256=sha256, origin=origin)
    known = origin or Origin(licence=adapter.licence)
    return Sighting(
        str(adapter.path), Kind.ADAPTER, place, name or adapter.name, adapter.size,
        adapter.modified, 1, adapter.architecture, sha256, known,
    )  # fmt: skip


def files_below(folder: Path, deepest: int = DEEPEST) -> Iterator[Path]:
    """Yield the GGUF files in and below `folder`, of a model in several parts the first.

    Links to folders are not followed, and a search ends somewhere even on a disk that does not;
    what cannot be read is passed over. In the order of their names.
    """
    left = MOST_ENTRIES
    waiting = [(folder, 0)]
    while waiting and left > 0:
        here, depth = waiting.pop()
        below: list[tuple[Path, int]] = []
        for entry in _entries(here):
            left -= 1
            if _is_folder(entry):
                if depth < deepest and not entry.name.startswith("."):
                    below.append((Path(entry.path), depth + 1))
            elif entry.name.lower().endswith(".gguf") and not _LATER_PART.search(entry.name):
                yield Path(entry.path)
        waiting.extend(reversed(below))


def is_there(item: Item) -> bool:
    """Return whether the (first) file of an item can be found."""
    try:
        return Path(item.path).is_file()
    except (OSError, ValueError):
        return False


def freed(item: Item) -> int:
    """Return the bytes that the disk has more once the files of `item` are gone.

    A file with a second name, or one that is only a link, frees nothing.
    """
    from desktop.core.model_parts import paths_by_name

    count = 0
    for path in paths_by_name(Path(item.path)):
        try:
            state = path.lstat()
        except (OSError, ValueError):
            continue
        if state.st_nlink == 1 and not path.is_symlink():
            count += state.st_size
    return count


def removed(item: Item) -> None:
    """Delete the files of an item for good. Raises StorageError."""
    from desktop.core.model_parts import paths_by_name

    for path in paths_by_name(Path(item.path)):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise StorageError(
                say("“{path}” cannot be deleted.", path=str(path)),
                say("See that no program uses it, and that you may write in its folder."),
            ) from error


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False
