"""Who else may open the files of a profile: found, and mended."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from desktop.core.errors import StorageError
from desktop.storage import rights
from desktop.storage.rights import look, mend

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    (home / "logs").mkdir(mode=0o700)
    for name in ("settings.json", "logs/engine.log"):
        (home / name).touch(mode=0o600)
    return home


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_profile_as_it_should_be(home: Path) -> None:
    assert look(home) == rights.Rights(True)


def test_what_others_may_open_is_found_and_closed(home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "of somebody else"
    outside.touch(mode=0o644)
    outside.chmod(0o644)
    (home / "link").symlink_to(outside)
    for name, loose in (("", 0o755), ("settings.json", 0o640), ("logs", 0o711)):
        (home / name).chmod(loose)
    found = look(home)
    assert found.loose == (str(home), str(home / "logs"), str(home / "settings.json"))
    assert mend(home) == rights.Rights(True)
    assert [mode(home), mode(home / "logs"), mode(home / "settings.json")] == [0o700, 0o700, 0o600]
    assert mode(outside) == 0o644  # what a link leads to is left alone


def test_a_home_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    assert look(tmp_path / "nowhere") == rights.Rights(True)


def test_there_may_be_very_many(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rights, "MOST_NAMED", 3)
    for number in range(5):
        (home / f"{number}.json").touch()
        (home / f"{number}.json").chmod(0o666)
    found = look(home)
    assert len(found.loose) == 3
    assert found.more


def test_a_drive_that_refuses_is_told_of(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.chmod(0o755)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    with pytest.raises(StorageError, match="cannot be changed"):
        mend(home)
