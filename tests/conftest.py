"""What all tests share: where the real files are, and a profile of their own."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends import fail

from tests.keyrings import FILE, FileKeyring

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")  # English is read in the window, wherever one is

_LOOPBACK = ("127.", "::1", "localhost")
_numbers = itertools.count()
_PATIENCE = 10.0  # seconds for what is ending to end


def _refuse_the_world(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        host = str(arguments[1][0])
        if not host.startswith(_LOOPBACK):
            raise AssertionError(f"a test reaches for {host}")


sys.addaudithook(_refuse_the_world)


@pytest.fixture(autouse=True)
def nothing_is_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread or a child of its own behind.

    Of programs that were started otherwise, Python itself warns, and warnings are errors.
    """
    threads, children = set(threading.enumerate()), set(multiprocessing.active_children())
    yield
    for child in set(multiprocessing.active_children()) - children:
        child.join(_PATIENCE)
        assert not child.is_alive(), f"left running: {child.name}"
    for thread in set(threading.enumerate()) - threads:
        if not thread.name.startswith("Dummy"):  # one of Qt's, that Python has met
            thread.join(_PATIENCE)
            assert not thread.is_alive(), f"left running: {thread.name}"


@pytest.fixture(autouse=True)
def own_keyring(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FileKeyring]:
    """Give every test a keyring of its own: the machine's is a person's, and left alone.

    Programs that the test starts in the repository's folder have the same one.
    """
    named = f"{FileKeyring.__module__}.{FileKeyring.__qualname__}"
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", named)
    monkeypatch.setenv(FILE, str(tmp_path_factory.getbasetemp() / f"keyring-{next(_numbers)}.json"))
    mine = FileKeyring()
    keyring.set_keyring(mine)
    yield mine
    keyring.set_keyring(fail.Keyring())


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of real models, templates and vocabularies; skip where there is none."""
    folder = os.environ.get("FIRESIDE_TEST_FILES", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("FIRESIDE_TEST_FILES names no folder of real test files")
    return Path(folder).resolve()
