"""What all tests share: where the real files are, and a profile of their own."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_LOOPBACK = ("127.", "::1", "localhost")
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


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of real models, templates and vocabularies; skip where there is none."""
    folder = os.environ.get("FIRESIDE_TEST_FILES", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("FIRESIDE_TEST_FILES names no folder of real test files")
    return Path(folder).resolve()
