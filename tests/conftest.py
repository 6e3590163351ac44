"""What all tests share: where the real files are, and a profile of their own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of real models, templates and vocabularies; skip where there is none."""
    folder = os.environ.get("FIRESIDE_TEST_FILES", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("FIRESIDE_TEST_FILES names no folder of real test files")
    return Path(folder).resolve()
