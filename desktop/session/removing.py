"""Files of the shelf thrown into the trash, or moved to another models folder; for tasks."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QFile, QStandardPaths

from desktop.core.errors import StorageError
from desktop.core.model_parts import paths_by_name
from desktop.core.shelf import Item
from desktop.core.wording import say
from desktop.session.deeds import Steps
from desktop.storage.carrying import Way, carry
from desktop.storage.sighting import freed


def throw_away(item: Item) -> int:
    """Move the files of an item to the system's trash; return the bytes that emptying it frees.

    Raises StorageError.
    """
    frees = freed(item)
    for path in paths_by_name(Path(item.path)):
        there = path.exists() or path.is_symlink()
        if there and not _to_trash(path):
            raise StorageError(
                say("“{path}” cannot be moved to the trash.", path=str(path)),
                say(
                    "See that no program uses it. Some drives have no trash: delete the file in a "
                    "file manager, then take it off the list."
                ),
            )
    return frees


def _to_trash(path: Path) -> bool:
    # Qt makes the trash of Linux where there is none yet, but not the folder that it belongs into.
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    Path(data).mkdir(parents=True, exist_ok=True)
    # The stubs promise a pair; what comes is most often its first half alone.
    moved = cast("tuple[bool, str] | bool", QFile.moveToTrash(str(path)))
    return moved[0] if isinstance(moved, tuple) else moved


def move_all(
    items: tuple[Item, ...], before: Path, after: Path, steps: Steps
) -> tuple[tuple[Item, str], ...]:
    """Move the files of all items from one models folder to another; return what was moved where.

    Each keeps its place below the folder. When it is stopped, the rest stays where it was; what
    cannot be moved is left too, and is not among those returned.
    """
    progress = steps.progress(sum(item.size for item in items))
    moved: list[tuple[Item, str]] = []
    done = 0
    for item in items:
        path = Path(item.path)
        within = path.parent.relative_to(before) if path.is_relative_to(before) else Path()
        start = done

        def tell(count: int, start: int = start) -> None:
            progress(start + count)

        there = carry(path, after / within, Way.MOVE, steps.stop, tell)
        if there is None:
            break
        moved.append((item, str(there)))
        done += item.size
        _remove_empty(path.parent, before)
    return tuple(moved)


def _remove_empty(folder: Path, base: Path) -> None:
    """Remove folders that are empty now, up to but not with `base`."""
    while folder != base and folder.is_relative_to(base):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
