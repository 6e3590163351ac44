"""Which build it is, read off a file that may be missing or broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop import __version__
from desktop.core import build
from desktop.core.build import Build, this_build


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(build, "resources", lambda: tmp_path)
    return tmp_path


def test_without_a_file_it_runs_from_source(resources: Path) -> None:
    assert this_build() == Build()
    assert this_build().phrase() == f"{__version__}, from source"


def test_a_build_tells_what_it_is(resources: Path) -> None:
    told = {"version": "1.2", "commit": "abc", "date": "2026-01-02", "kind": "release", "x": "y"}
    (resources / "build.json").write_text(json.dumps(told), "utf-8")
    assert this_build().phrase() == "1.2, release, abc, 2026-01-02"


@pytest.mark.parametrize("text", ["", "[]", "{", '{"version": 3}', "\udcff"])
def test_a_broken_file_is_as_good_as_none(resources: Path, text: str) -> None:
    (resources / "build.json").write_text(text, "utf-8", errors="surrogateescape")
    assert this_build() == Build()
