"""What children of the frozen app inherit beside what others that are started do."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop.child.surroundings import own_libraries

LOADER = "LD_LIBRARY_PATH"
linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux's loader")


@linux
@pytest.mark.parametrize(
    ("before", "inside"), [(None, "/opt/app"), ("/my/own", "/opt/app:/my/own")]
)
def test_our_processes_find_our_libraries_and_nobody_else(
    before: str | None, inside: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(Path("/opt/app")), raising=False)
    monkeypatch.delenv(LOADER, raising=False)
    if before is not None:
        monkeypatch.setenv(LOADER, before)
    with own_libraries():
        assert os.environ[LOADER] == inside
    assert os.environ.get(LOADER) == before


def test_from_source_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(LOADER, raising=False)
    with own_libraries():
        assert LOADER not in os.environ
