"""The profile lies in the person's folder, or on the stick that the program lies on."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from desktop.core.paths import Paths


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pretend to run from a frozen folder, and return it."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Fireside"))
    return tmp_path


def usual() -> Path:
    return platformdirs.user_data_path("Fireside", appauthor=False)


def test_the_profile_is_in_the_persons_folder(frozen: Path) -> None:
    assert Paths.default().home == usual()


def test_a_folder_beside_the_program_is_the_profile(frozen: Path) -> None:
    (frozen / "profile").mkdir()
    assert Paths.default().home == frozen / "profile"


def test_on_a_mac_it_lies_beside_the_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, frozen: Path
) -> None:
    inside = tmp_path / "Fireside.app" / "Contents" / "MacOS" / "Fireside"
    monkeypatch.setattr(sys, "executable", str(inside))
    (tmp_path / "profile").mkdir()
    assert Paths.default().home == tmp_path / "profile"


def test_from_source_nothing_beside_python_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / "profile").mkdir()
    assert Paths.default().home == usual()
