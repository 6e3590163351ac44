"""A small file of ours in JSON: read forgivingly, written whole, and never lost in silence."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import cast

import msgspec

from desktop.core.errors import StorageError
from desktop.core.wording import say
from desktop.storage.files import free_name, private_folder, write_whole
from desktop.storage.packing import packed

MAX_BYTES = 16 * 1024 * 1024  # far more than any settings; a larger file is something else

_log = logging.getLogger(__name__)


class JsonFile:
    """A file that holds one JSON object. What cannot be read is set aside before it is replaced."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> dict[str, object]:
        """Return what the file holds; nothing if there is none or if it is broken.

        A broken file gets the name `….broken-N`, and the log says so. Raises nothing.
        """
        with contextlib.suppress(StorageError):  # it stays where it is; `write` will say so
            return self._read_or_set_aside()
        return {}

    def write(self, content: Mapping[str, object]) -> None:
        """Replace the file by `content`. Raises StorageError; the file is then as it was."""
        try:
            private_folder(self.path.parent)
            write_whole(self.path, msgspec.json.format(packed(content), indent=2).encode())
        except OSError as error:
            raise self._not_written() from error

    def unknown(self, names: Collection[str]) -> dict[str, object]:
        """Return the entries that are not among `names`: a newer Fireside's, to be kept.

        Raises StorageError if the file is broken and cannot be set aside: do not replace it then.
        """
        return others(self._read_or_set_aside(), names)

    def _read_or_set_aside(self) -> dict[str, object]:
        try:
            with self.path.open("rb") as file:
                content = file.read(MAX_BYTES + 1)
        except FileNotFoundError:
            return {}
        except OSError as error:
            _log.warning("%s cannot be read: %s", self.path.name, error.strerror)
            return self._set_aside()
        found = _decoded(content)
        return self._set_aside() if found is None else found

    def _set_aside(self) -> dict[str, object]:
        aside = free_name(self.path, "broken")
        try:
            self.path.rename(aside)
        except OSError as error:
            _log.warning("%s is broken and cannot be set aside", self.path.name)
            raise self._not_written() from error
        _log.warning("%s is broken; it is now called %s", self.path.name, aside.name)
        return {}

    def _not_written(self) -> StorageError:
        return StorageError(
            say("“{path}” could not be written.", path=str(self.path)),
            say("See that there is space on the disk, and that you may write there."),
        )


def others(stored: object, names: Collection[str]) -> dict[str, object]:
    """Return the entries of a JSON object that are not among `names`; none if it is no object."""
    if not isinstance(stored, dict):
        return {}
    entries = cast("dict[str, object]", stored)
    return {name: value for name, value in entries.items() if name not in names}


def _decoded(content: bytes) -> dict[str, object] | None:
    if len(content) > MAX_BYTES:
        return None
    try:  # some editors put a byte order mark before the first character
        return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=dict[str, object])
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
