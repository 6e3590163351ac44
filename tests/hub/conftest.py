"""A hub on loopback for each test, and content to put on it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.loopback import Loopback, Repository


@pytest.fixture
def hub() -> Iterator[Loopback]:
    """Start a hub without repositories."""
    with Loopback() as hub:
        yield hub


@pytest.fixture(scope="session")
def content() -> bytes:
    """Return three million bytes that are alike nowhere."""
    return random.Random(7).randbytes(3_000_000)


@pytest.fixture
def model(hub: Loopback, content: bytes) -> Repository:
    """Put a repository with one file on the hub."""
    return hub.add(Repository("owner/name-GGUF", {"name-Q4_K_M.gguf": content}))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty models folder."""
    folder = tmp_path / "models"
    folder.mkdir()
    return folder
