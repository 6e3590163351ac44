"""The keyring asked in a child: what comes back, what is kept from whom, and how waiting ends."""

from __future__ import annotations

import errno
import sys
import threading
from pathlib import Path

import pytest

from desktop.core.errors import VaultError, VaultTrouble
from desktop.core.paths import Paths
from desktop.core.vault import Guard
from desktop.storage.keyring.client import ChildKeyring
from desktop.storage.keyring.protocol import Keep, Text
from desktop.storage.keyring.system import SERVICE
from desktop.storage.vault import Vault
from tests.keyrings import FarKeyring, FileKeyring, LoudKeyring, SilentKeyring


def use(kind: type[FileKeyring], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{kind.__module__}.{kind.__qualname__}")


@pytest.fixture
def keyring(tmp_path: Path) -> ChildKeyring:
    return ChildKeyring(tmp_path / "keyring.log")


def test_secrets_are_kept_read_and_forgotten(
    keyring: ChildKeyring, own_keyring: FileKeyring
) -> None:
    assert keyring.name() == own_keyring.name
    assert keyring.read("mine") == ""
    keyring.keep("mine", "geheim ✓")
    assert own_keyring.held == {f"{SERVICE}/mine": "geheim ✓"}
    assert keyring.read("mine") == "geheim ✓"
    keyring.forget("mine")
    keyring.forget("mine")
    assert own_keyring.held == {}


def test_a_vault_opens_by_what_the_child_was_told(keyring: ChildKeyring, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "home")
    key = Vault(paths, keyring).make(Guard.KEYRING)
    assert Vault(paths, keyring).open() == key


def test_the_want_of_a_keyring_is_told_from_its_refusal(
    keyring: ChildKeyring, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    assert keyring.name() == ""
    with pytest.raises(VaultError) as caught:
        keyring.read("mine")
    assert caught.value.trouble is VaultTrouble.NO_KEYRING
    use(LoudKeyring, monkeypatch)
    with pytest.raises(VaultError) as caught:
        keyring.keep("mine", "hush")
    assert caught.value.trouble is VaultTrouble.REFUSED
    assert "KeyError" in str(caught.value)
    assert "hush" not in str(caught.value)
    assert "hush" not in (tmp_path / "keyring.log").read_text()


def test_nobody_waits_for_a_prompt_longer_than_they_want(
    keyring: ChildKeyring, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use(SilentKeyring, monkeypatch)
    caught: list[VaultError] = []

    def ask() -> None:
        try:
            keyring.read("mine")
        except VaultError as error:
            caught.append(error)

    waiting = threading.Thread(target=ask)
    waiting.start()
    while waiting.is_alive():
        keyring.give_up()
        waiting.join(0.02)
    assert caught[0].trouble is VaultTrouble.REFUSED
    assert caught[0].hint is not None


@pytest.mark.skipif(sys.platform != "linux", reason="the means of Linux")
def test_the_child_speaks_with_this_computer_alone(
    keyring: ChildKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(FarKeyring, monkeypatch)
    assert keyring.read("mine") == f"local True, far False, errno {errno.EPERM}"


def test_no_log_reads_a_secret_off_a_message() -> None:
    assert "hush" not in repr(Keep("mine", "hush"))
    assert "hush" not in repr(Text("hush"))
