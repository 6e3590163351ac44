"""`fireside vault`, and what every other command does at a closed vault."""

from __future__ import annotations

import getpass
import json
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from desktop.cli import run
from desktop.core.paths import Paths
from desktop.core.vault import Guard
from desktop.storage import moving, slots
from desktop.storage.database import Database
from desktop.storage.slots import Stretch
from desktop.storage.vault import Vault
from tests.keyrings import FileKeyring

WORDS = "maple stove lantern"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "USUAL", Stretch(n=16))
    monkeypatch.setattr(moving, "RESERVE", 0)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a person types on the terminal, in order."""
    lines: list[str] = []
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(getpass, "getpass", lambda _prompt="": lines.pop(0))
    return lines


def fireside(home: Path, *words: str) -> int:
    return run(["--home", str(home), *words])


def guard(home: Path) -> Guard:
    return Vault(Paths.under(home)).state().guard


def test_a_new_profile_is_encrypted_by_the_first_command(home: Path) -> None:
    (home / "models").mkdir(parents=True)
    assert fireside(home, "models", "list") == 0
    state = Vault(Paths.under(home)).state()
    assert (state.encrypted, state.guard) == (True, Guard.KEYRING)


def test_without_a_keyring_somebody_has_to_choose(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keyring.set_keyring(fail.Keyring())
    (home / "models").mkdir(parents=True)
    assert fireside(home, "models", "list") == 1
    assert "fireside vault plain" in capsys.readouterr().err
    assert not (home / "history.db").exists()
    assert fireside(home, "vault", "plain") == 0
    assert fireside(home, "models", "list") == 0
    assert Vault(Paths.under(home)).state().chosen_plain


def test_a_passphrase_is_asked_for_on_a_terminal_only(
    home: Path, typed: list[str], capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    (home / "models").mkdir(parents=True)
    typed += [WORDS, WORDS]
    assert fireside(home, "vault", "passphrase") == 0
    typed += [WORDS]
    assert fireside(home, "models", "list") == 0
    typed += ["another"]
    assert fireside(home, "models", "list") == 1
    assert "not the passphrase" in capsys.readouterr().err
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    assert fireside(home, "models", "list") == 1
    assert "on a terminal" in capsys.readouterr().err


def test_plain_conversations_stay_readable_until_they_are_encrypted(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Database.open(home / "history.db").close()
    (home / "models").mkdir()
    assert fireside(home, "models", "list") == 0
    assert not Vault(Paths.under(home)).state().encrypted
    assert fireside(home, "vault", "keyring") == 0
    assert "are encrypted" in capsys.readouterr().out
    assert fireside(home, "models", "list") == 0
    assert fireside(home, "vault", "plain") == 1
    assert "--yes" in capsys.readouterr().err
    assert fireside(home, "vault", "plain", "--yes") == 0
    assert not Vault(Paths.under(home)).state().encrypted


def test_what_guards_it_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fireside(home, "vault") == 0
    assert "no conversations" in capsys.readouterr().out
    assert not home.exists()
    assert fireside(home, "vault", "keyring") == 0
    capsys.readouterr()
    assert fireside(home, "vault", "--json") == 0
    assert json.loads(capsys.readouterr().out)["guard"] == "keyring"


@pytest.mark.parametrize(
    ("lines", "refusal"), [(["short"], "at least 8"), ([WORDS, "another one"], "not the same")]
)
def test_a_passphrase_that_cannot_be_one(
    home: Path, typed: list[str], lines: list[str], refusal: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    typed += lines
    assert fireside(home, "vault", "passphrase") == 1
    assert refusal in capsys.readouterr().err
    assert guard(home) is Guard.NOBODY


def test_a_lost_keyring_and_a_code(
    home: Path, typed: list[str], own_keyring: FileKeyring, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "models").mkdir(parents=True)
    assert fireside(home, "models", "list") == 0
    capsys.readouterr()
    assert fireside(home, "vault", "code") == 0
    code = capsys.readouterr().out.strip()
    own_keyring.forget_all()
    assert fireside(home, "models", "list") == 1
    assert "does not have the key" in capsys.readouterr().err
    typed += [code.lower()]
    assert fireside(home, "vault", "recover") == 0
    assert fireside(home, "models", "list") == 0
