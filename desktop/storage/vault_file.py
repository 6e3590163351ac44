"""The small file that says how the database is opened: slots, and what the person chose.

It lies beside the database, twice, for without it a passphrase opens nothing. It holds no key and
nothing that anybody wrote.
"""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path

import msgspec

from desktop.core.errors import StorageError, VaultError, VaultTrouble
from desktop.core.vault import Guard
from desktop.core.wording import say
from desktop.storage.files import private_folder, write_whole
from desktop.storage.slots import Opener, Slot

VERSION = 1
MAX_BYTES = 64 * 1024
MOST_SLOTS = 8

_log = logging.getLogger(__name__)


class Content(msgspec.Struct, frozen=True):
    """What the file says. `entry` is the name under which the keyring keeps its part."""

    version: int = VERSION
    slots: tuple[Slot, ...] = ()
    entry: str = ""
    chosen_plain: bool = False

    def __post_init__(self) -> None:
        """Refuse a file that is not ours. Raises ValueError."""
        if len(self.slots) > MOST_SLOTS or len(self.entry) > 100:
            raise ValueError("more than a vault has")

    @property
    def guard(self) -> Guard:
        """Return what opens the vault in everyday use."""
        for slot in self.slots:
            if slot.opener is not Opener.RECOVERY:
                return Guard(slot.opener.value)
        return Guard.NOBODY

    def slot(self, *openers: Opener) -> Slot | None:
        """Return the first slot that one of these opens."""
        return next((slot for slot in self.slots if slot.opener in openers), None)

    def with_slot(self, new: Slot) -> Content:
        """Return this with `new` in place of the slot that did the same."""
        is_recovery = new.opener is Opener.RECOVERY
        kept = [one for one in self.slots if (one.opener is Opener.RECOVERY) is not is_recovery]
        slots = (*kept, new) if is_recovery else (new, *kept)
        return msgspec.structs.replace(self, slots=slots)

    def without_recovery(self) -> Content:
        """Return this without the slot that a recovery code opens."""
        slots = tuple(slot for slot in self.slots if slot.opener is not Opener.RECOVERY)
        return msgspec.structs.replace(self, slots=slots)


class VaultFile:
    """The file, and its copy."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.copy = path.with_name(f"{path.stem}.copy{path.suffix}")

    def read(self) -> Content | None:
        """Return what it says, or None if it was never written.

        Where the file is gone or damaged its copy is read. Raises VaultError if both are damaged,
        or one is from a newer Fireside.
        """
        damaged = False
        for path in (self.path, self.copy):
            try:
                return _decoded(_content(path), path)
            except FileNotFoundError:
                continue
            except (OSError, ValueError, msgspec.MsgspecError, RecursionError):
                _log.warning("%s cannot be read", path.name)
                damaged = True
        if damaged:
            raise VaultError(
                VaultTrouble.DAMAGED,
                say("“{path}” is damaged, and so is its copy.", path=str(self.path)),
                say("Put both files back from a backup. Nothing was changed."),
            )
        return None

    def write(self, content: Content) -> None:
        """Write the file and its copy. Raises StorageError; then at least one is as it was."""
        written = msgspec.json.format(msgspec.json.encode(content), indent=2)
        try:
            private_folder(self.path.parent)
            write_whole(self.path, written)
            write_whole(self.copy, written)
        except OSError as error:
            raise StorageError(
                say("“{path}” could not be written.", path=str(self.path)),
                say("See that there is space on the disk, and that you may write there."),
            ) from error

    def mend(self) -> None:
        """Make the file and its copy the same again, after a crash between the two."""
        content = None
        with contextlib.suppress(VaultError):
            content = self.read()
        if content is None:
            return
        with contextlib.suppress(OSError, StorageError):
            there = [path.read_bytes() for path in (self.path, self.copy) if path.exists()]
            if len(there) != 2 or there[0] != there[1]:
                self.write(content)


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise ValueError("too long")
    return content


def _decoded(content: bytes, path: Path) -> Content:
    version = msgspec.json.decode(content, type=_Version).version
    if version > VERSION:
        raise VaultError(
            VaultTrouble.DAMAGED,
            say("“{path}” was written by a newer Fireside.", path=str(path)),
            say("Install the newest version. Nothing was changed."),
        )
    return msgspec.json.decode(content, type=Content)


class _Version(msgspec.Struct):
    version: int
