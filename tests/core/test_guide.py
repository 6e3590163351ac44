"""Where the Guide lies, and what is said where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import guide


def test_a_fireside_without_the_guide_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide, "resources", lambda: tmp_path)
    assert guide.model() is None
    assert guide.adapter() is None
    assert guide.files() == ()
    assert not guide.is_guide(tmp_path / "other.gguf")


def test_the_guide_is_known_by_where_it_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide, "resources", lambda: tmp_path)
    here = tmp_path / "guide" / "guide.gguf"
    here.parent.mkdir()
    here.touch()
    assert guide.files() == (here,)
    assert guide.is_guide(str(here))
    assert not guide.is_guide(tmp_path / "guide.gguf")


def test_the_command_line_has_short_names_for_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide, "resources", lambda: tmp_path)
    monkeypatch.chdir(tmp_path)
    assert guide.named("guide") is None
    (tmp_path / "guide").mkdir()
    model = tmp_path / "guide" / guide.MODEL
    model.touch()
    assert guide.named("guide") is None  # something here is called so
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert guide.named("guide") == model
    assert guide.named("deutsch") is None
    assert guide.named("model.gguf") is None
