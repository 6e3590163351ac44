"""Backups: whole or not at all, checked before they take a profile's place."""

from __future__ import annotations

import json
import os
import zipfile
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from desktop.core.chat import Message, Role, Steering
from desktop.core.errors import StorageError
from desktop.core.paths import Paths
from desktop.core.settings import Library, Privacy
from desktop.storage.backup import back_up, forget_staged, stage, take_up
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.settings_file import SettingsFile

KEY = bytes(range(32))


def tell(_share: float) -> None:
    pass


def profile(home: Path, title: str, key: bytes | None = None) -> Paths:
    paths = Paths.under(home)
    with closing(Database.open(paths.database, key=key)) as database:
        history = History(database)
        new = history.create(title, Steering(), 1.0)
        history.add(new.id, None, Message(Role.USER, "Tell nobody"), now=1.0)
    paths.settings.write_text('{"appearance": {"theme": "dark"}}')
    paths.vault.write_text(f'{{"of": "{title}"}}')
    return paths


def backup(paths: Paths, target: Path, key: bytes | None = None) -> Path:
    with closing(Database.open(paths.database, key=key)) as database:
        assert back_up(database, paths, target, 7.0, Event(), tell)
    return target


def titles(paths: Paths, key: bytes | None = None) -> list[str]:
    with closing(Database.open(paths.database, key=key)) as database:
        assert database.problems() == ()
        return [row.title for row in History(database).conversations()]


@pytest.mark.parametrize("key", [None, KEY])
def test_a_profile_goes_to_another_computer(tmp_path: Path, key: bytes | None) -> None:
    old = profile(tmp_path / "old", "From the old", key)
    made = backup(old, tmp_path / "b.fireside", key)
    new = profile(tmp_path / "new", "Was here before")
    shares: list[float] = []
    manifest = stage(made, new, Event(), shares.append)
    assert manifest is not None
    assert manifest.created == 7.0
    assert shares[-1] == 1.0
    assert titles(new) == ["Was here before"]
    kept = take_up(new)
    assert kept is not None
    assert titles(new, key) == ["From the old"]
    assert json.loads(new.vault.read_text()) == {"of": "From the old"}
    assert json.loads(new.settings.read_text())["appearance"]["theme"] == "dark"
    assert json.loads((kept / new.vault.name).read_text()) == {"of": "Was here before"}
    assert titles(Paths.under(kept)) == ["Was here before"]
    assert take_up(new) is None


@pytest.mark.parametrize("closed", [True, False])
def test_no_backup_opens_a_lock_that_is_closed_here(tmp_path: Path, *, closed: bool) -> None:
    made = backup(profile(tmp_path / "old", "From elsewhere"), tmp_path / "b.fireside")
    paths = profile(tmp_path / "new", "Mine")
    paths.settings.write_text(json.dumps({"privacy": {"offline": closed}}))
    assert stage(made, paths, Event(), tell) is not None
    assert take_up(paths) is not None
    restored = SettingsFile(paths.settings).read()
    assert restored.privacy.offline is closed
    assert restored.appearance.theme == "dark"


def test_no_backup_says_where_to_look(tmp_path: Path) -> None:
    old = profile(tmp_path / "old", "From elsewhere")
    theirs = {
        "privacy": {"look_for_updates": True, "updates_address": "https://elsewhere.example"},
        "library": {
            "hub_address": "https://elsewhere.example",
            "resume_downloads": True,
            "models_folder": r"\\elsewhere.example\share",
            "downloads_at_once": 5,
        },
    }
    old.settings.write_text(json.dumps(theirs))
    made = backup(old, tmp_path / "b.fireside")
    paths = profile(tmp_path / "new", "Mine")
    mine = {"privacy": {"updates_address": "https://mine.example"}}
    paths.settings.write_text(json.dumps(mine))
    assert stage(made, paths, Event(), tell) is not None
    assert take_up(paths) is not None
    restored = SettingsFile(paths.settings).read()
    assert restored.privacy == Privacy(updates_address="https://mine.example")
    assert restored.library == Library(downloads_at_once=5)


def test_an_encrypted_profile_stays_so_in_its_backup(tmp_path: Path) -> None:
    made = backup(profile(tmp_path / "old", "Secret plan", KEY), tmp_path / "b.fireside", KEY)
    with zipfile.ZipFile(made) as packed:
        assert b"Tell nobody" not in packed.read("history.db")
        assert not packed.read("history.db").startswith(b"SQLite format 3")


def test_a_backup_is_for_its_owner_alone_and_replaces_whole(tmp_path: Path) -> None:
    paths = profile(tmp_path / "old", "One")
    target = tmp_path / "b.fireside"
    target.write_bytes(b"before")
    stop = Event()
    stop.set()
    with closing(Database.open(paths.database)) as database:
        assert not back_up(database, paths, target, 7.0, stop, tell)
        assert target.read_bytes() == b"before"
        assert back_up(database, paths, target, 7.0, Event(), tell)
        with pytest.raises(StorageError, match="could not be written"):
            back_up(database, paths, tmp_path / "nowhere" / "b", 7.0, Event(), tell)
    if os.name == "posix":
        assert target.stat().st_mode & 0o077 == 0
    assert sorted(there.name for there in tmp_path.iterdir()) == ["b.fireside", "old"]
    assert not list((tmp_path / "old").glob("*backup*"))


def test_a_profile_without_anything_staged_stays(tmp_path: Path) -> None:
    paths = profile(tmp_path / "home", "One")
    assert take_up(paths) is None
    stage(backup(paths, tmp_path / "b.fireside"), paths, Event(), tell)
    forget_staged(paths)
    assert take_up(paths) is None
    assert titles(paths) == ["One"]


def test_a_check_can_be_given_up(tmp_path: Path) -> None:
    paths = profile(tmp_path / "home", "One")
    made = backup(paths, tmp_path / "b.fireside")
    stop = Event()
    stop.set()
    assert stage(made, paths, stop, tell) is None
    assert take_up(paths) is None


def changed(made: Path, target: Path, **files: bytes | None) -> Path:
    """Return a copy of a backup in which some files are others, or gone."""
    with zipfile.ZipFile(made) as packed, zipfile.ZipFile(target, "w") as other:
        for name in packed.namelist():
            content = files.get(name.replace(".", "_"), packed.read(name))
            if content is not None:
                other.writestr(name, content)
    return target


def test_a_damaged_backup_is_refused(tmp_path: Path) -> None:
    paths = profile(tmp_path / "home", "One")
    made = backup(paths, tmp_path / "b.fireside")
    bad = tmp_path / "bad.fireside"
    with zipfile.ZipFile(made) as packed:
        whole = packed.read("history.db")
        manifest = json.loads(packed.read("manifest.json"))
    longer = json.dumps(
        manifest | {"files": manifest["files"] | {"../x": {"size": 1, "sha256": ""}}}
    )
    newer = json.dumps(manifest | {"version": 2})
    future = json.dumps(manifest | {"steps": 10_000})
    for content, words in (
        ({"history_db": whole[:-1] + b"?"}, "is damaged"),
        ({"history_db": whole + b"more"}, "is damaged"),
        ({"history_db": None}, "is damaged"),
        ({"manifest_json": longer.encode()}, "is damaged"),
        ({"manifest_json": newer.encode()}, "newer Fireside"),
        ({"manifest_json": future.encode()}, "newer Fireside"),
        ({"manifest_json": b"{}"}, "no backup of Fireside"),
        ({"manifest_json": None}, "no backup of Fireside"),
    ):
        with pytest.raises(StorageError, match=words):
            stage(changed(made, bad, **content), paths, Event(), tell)
    bad.write_bytes(made.read_bytes()[:-100])
    with pytest.raises(StorageError, match="is damaged"):
        stage(bad, paths, Event(), tell)
    with pytest.raises(StorageError, match="could not be read"):
        stage(tmp_path / "gone", paths, Event(), tell)
    assert take_up(paths) is None
    assert titles(paths) == ["One"]
    assert not (tmp_path / "x").exists()
