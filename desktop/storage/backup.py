"""A backup: the whole profile in one file, and a profile made of such a file again.

The file is a zip with

    manifest.json   {"format": "fireside-backup", "version": 1, "application", "created" (seconds
                    since 1970), "files": {name: {"size" (bytes), "sha256"}}}
    history.db      a consistent copy of the database, encrypted under the same key if it is
    vault.json      what opens it, without any key (only where there is one)
    settings.json   state.json

Models are not in it: they are large, and can be fetched again. What opens the database there opens
the copy: a passphrase or a recovery code on any computer, the keyring only where it was made.

A backup takes a profile's place when Fireside starts, before anything of the profile is open:
`stage` checks it and lays it ready, `take_up` puts it in place and keeps the profile so far aside.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import IO

import msgspec
from msgspec import Struct

from desktop import __version__
from desktop.core.errors import StorageError
from desktop.core.paths import Paths
from desktop.core.wording import say
from desktop.storage.database import Database
from desktop.storage.files import free_name, private_file, private_folder, settle
from desktop.storage.schema import STEPS
from desktop.storage.settings_file import SettingsFile
from desktop.storage.transfer.sources import ZIP_ERRORS

FORMAT = "fireside-backup"
VERSION = 1
ENDING = ".fireside"
MOST_BYTES = 1 << 40
_DATABASE = "history.db"
_NAMES = (_DATABASE, "vault.json", "settings.json", "state.json")
_MANIFEST = "manifest.json"
_LARGEST_MANIFEST = 64 * 1024  # bytes
_CHUNK = 1024 * 1024  # bytes
_STAGED = "restore.fireside"

Tell = Callable[[float], None]

_log = logging.getLogger(__name__)


class Content(Struct, frozen=True):
    """One file in a backup."""

    size: int
    sha256: str


class Manifest(Struct, frozen=True):
    """What a backup says of itself."""

    format: str
    version: int
    files: dict[str, Content]
    application: str = ""
    created: float = 0.0
    steps: int = 0  # of the database


def back_up(
    database: Database, paths: Paths, target: Path, now: float, stop: Event, tell: Tell
) -> bool:
    """Write a backup of the profile to `target`, replacing what is there, all of it or nothing.

    `database` is a connection of this thread's own. Return whether it was written: not if `stop`
    was set. Raises StorageError.
    """
    aside = target.with_name(f".{target.name[:100]}.part")
    copy = free_name(paths.database, "backup")
    try:
        database.copy(copy)
        try:
            if not _pack(_files(paths, copy), aside, database.version, now, stop, tell):
                return False
            settle(aside)
            aside.replace(target)
        finally:
            copy.unlink(missing_ok=True)
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            say("“{path}” could not be written.", path=str(target)),
            say("See that there is space on the disk, and that you may write there."),
        ) from error
    return True


def stage(backup: Path, paths: Paths, stop: Event, tell: Tell) -> Manifest | None:
    """Check a backup, and lay it ready to take the profile's place when Fireside starts next.

    Every byte is compared with its SHA-256 first. None once `stop` is set. Raises StorageError.
    """
    staged = paths.home / _STAGED
    part = staged.with_suffix(".part")
    try:
        private_folder(paths.home)
        shutil.rmtree(part, ignore_errors=True)
        private_folder(part)
        try:
            manifest = _unpack(backup, part, stop, tell)
            if manifest is not None:
                shutil.rmtree(staged, ignore_errors=True)
                part.rename(staged)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    except ZIP_ERRORS as error:
        raise _damaged(backup) from error
    except OSError as error:
        raise StorageError(
            say("“{name}” could not be read, or not be unpacked.", name=backup.name),
            say("See that it is still there, and that there is space on the disk."),
        ) from error
    return manifest


def take_up(paths: Paths) -> Path | None:
    """Put a staged backup in place of the profile; return where the profile so far is kept.

    To be called while nothing of the profile is open. None if nothing was staged. Raises
    StorageError; the profile is then as it was.
    """
    staged = paths.home / _STAGED
    if not (staged / _DATABASE).is_file():
        return None
    _keep_door(paths, staged)
    kept = free_name(paths.home / "before-restore", "kept")
    moved: list[tuple[Path, Path]] = []
    try:
        private_folder(kept)
        try:
            for there in _profile(paths):
                _move(there, kept / there.name, moved)
            for new in sorted(staged.iterdir()):
                _move(new, paths.home / new.name, moved)
        except OSError:
            for source, target in reversed(moved):
                target.replace(source)
            raise
        shutil.rmtree(staged, ignore_errors=True)
    except OSError as error:
        raise StorageError(
            say("The backup could not take the place of the profile: {why}", why=str(error)),
            say("Nothing was changed. Fireside tries it again when it starts next."),
        ) from error
    _log.info("a backup took the profile's place; the profile before is in %s", kept.name)
    return kept


def _keep_door(paths: Paths, staged: Path) -> None:
    """Let no backup choose what may be reached from here. Raises StorageError.

    A backup may be a stranger's: the addresses, the models folder (which may be on a network), and
    whether new versions are looked for and downloads go on by themselves stay as they are on this
    computer, and a closed offline lock stays closed.
    """
    settings, here = SettingsFile(staged / paths.settings.name), SettingsFile(paths.settings).read()
    restored = settings.read()
    offline = here.privacy.offline or restored.privacy.offline
    kept = replace(
        restored,
        privacy=replace(here.privacy, offline=offline),
        library=replace(
            restored.library,
            hub_address=here.library.hub_address,
            resume_downloads=here.library.resume_downloads,
            models_folder=here.library.models_folder,
        ),
    )
    if kept != restored:
        settings.write(kept)


def _move(source: Path, target: Path, moved: list[tuple[Path, Path]]) -> None:
    source.replace(target)
    moved.append((source, target))


def _profile(paths: Paths) -> Iterator[Path]:
    """Yield the files that a backup replaces, with the write-ahead log and the vault's copy."""
    database = paths.database
    beside = (database.with_name(database.name + ending) for ending in ("", "-wal", "-shm"))
    vault = paths.vault
    copy = vault.with_name(f"{vault.stem}.copy{vault.suffix}")
    for path in (*beside, vault, copy, paths.settings, paths.state):
        if path.is_file():
            yield path


def _files(paths: Paths, copy: Path) -> dict[str, Path]:
    found = {_DATABASE: copy, "vault.json": paths.vault}
    found |= {"settings.json": paths.settings, "state.json": paths.state}
    return {name: path for name, path in found.items() if path.is_file()}


def _pack(
    files: dict[str, Path], target: Path, steps: int, now: float, stop: Event, tell: Tell
) -> bool:
    total = sum(path.stat().st_size for path in files.values()) or 1
    done = 0
    contents: dict[str, Content] = {}
    private_file(target)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, path in files.items():
            digest = hashlib.sha256()
            size = 0
            with path.open("rb") as source, packed.open(name, "w", force_zip64=True) as inside:
                while chunk := source.read(_CHUNK):
                    if stop.is_set():
                        return False
                    inside.write(chunk)
                    digest.update(chunk)
                    size += len(chunk)
                    done += len(chunk)
                    tell(min(1.0, done / total))
            contents[name] = Content(size, digest.hexdigest())
        manifest = Manifest(FORMAT, VERSION, contents, f"Fireside {__version__}", now, steps)
        packed.writestr(_MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=2))
    return True


def _unpack(backup: Path, folder: Path, stop: Event, tell: Tell) -> Manifest | None:
    with zipfile.ZipFile(backup) as packed:
        manifest = _manifest(backup, packed)
        total = sum(content.size for content in manifest.files.values()) or 1
        done = 0
        for name, content in manifest.files.items():
            with packed.open(name) as source, _new(folder / name) as target:
                digest = hashlib.sha256()
                size = 0
                while chunk := source.read(_CHUNK):
                    if stop.is_set():
                        return None
                    size += len(chunk)
                    if size > content.size:
                        raise _damaged(backup)
                    target.write(chunk)
                    digest.update(chunk)
                    done += len(chunk)
                    tell(min(1.0, done / total))
            if (size, digest.hexdigest()) != (content.size, content.sha256):
                raise _damaged(backup)
            settle(folder / name)
    return manifest


def _manifest(backup: Path, packed: zipfile.ZipFile) -> Manifest:
    """Return what a backup says of itself; raises StorageError if it is none, or too new."""
    try:
        with packed.open(_MANIFEST) as file:
            found = msgspec.json.decode(file.read(_LARGEST_MANIFEST), type=Manifest)
    except (KeyError, msgspec.MsgspecError, RecursionError) as error:
        raise _no_backup(backup) from error
    if found.format != FORMAT or _DATABASE not in found.files:
        raise _no_backup(backup)
    if found.version > VERSION or found.steps > len(STEPS):
        raise StorageError(
            say("“{name}” was written by a newer Fireside.", name=backup.name),
            say("Install the newest version, then restore it again."),
        )
    names = set(packed.namelist())
    sizes = [content.size for content in found.files.values()]
    if not set(found.files) <= set(_NAMES) & names or not 0 <= sum(sizes) <= MOST_BYTES:
        raise _damaged(backup)
    return found


def _new(path: Path) -> IO[bytes]:
    private_file(path)
    return path.open("wb")


def _damaged(backup: Path) -> StorageError:
    return StorageError(
        say("“{name}” is damaged.", name=backup.name),
        say("Nothing was changed. Try another copy of it."),
    )


def _no_backup(backup: Path) -> StorageError:
    return StorageError(
        say("“{name}” is no backup of Fireside.", name=backup.name),
        say("Conversations of other programs come in by the command for imports."),
    )


def forget_staged(paths: Paths) -> None:
    """Let no backup take the profile's place after all."""
    with contextlib.suppress(OSError):
        shutil.rmtree(paths.home / _STAGED)
