from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

import marked
from desktop.core.settings import Settings
from marked import Marked

_HEAD = "from desktop.core.wording import say, say_n\nfrom desktop.ui.wording import tr, tr_n\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a checkout whose shipped list of models is empty."""
    (tmp_path / "desktop").mkdir()
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "catalogue.json").write_text('{"models": []}', "utf-8")
    return tmp_path


def _texts(root: Path, code: str) -> set[str]:
    (root / "desktop" / "room.py").write_text(_HEAD + code, "utf-8")
    found = marked.marked(root)
    assert found.lost == []
    return {one.text for one in found.places}


def test_what_stands_in_a_marker_is_found(root: Path) -> None:
    code = 'a = tr("Copy")\nb = say("No " "file.", x=1)\nc = tr("Yes" if a else "No")\n'
    assert _texts(root, code) == {"Copy", "No file.", "Yes", "No"}


def test_a_text_is_followed_through_a_variable_and_a_parameter(root: Path) -> None:
    code = """
class Flaws:
    def _add(self, text, name):
        self.all.append(say(text, name=name))
    def look(self):
        words = "It is long."
        self._add(words, "x")
        self._add("It is short.", "y")
"""
    assert _texts(root, code) == {"It is long.", "It is short."}


def test_the_two_forms_of_a_number_belong_together(root: Path) -> None:
    (root / "desktop" / "room.py").write_text(
        _HEAD + 'one, many = "1 file", "{count} files"\nx = tr_n(one, many, 3)\n', "utf-8"
    )
    assert set(marked.marked(root).places) == {Marked("{count} files", "1 file")}


def test_each_line_is_translated_by_itself_and_places_alone_are_not(root: Path) -> None:
    assert _texts(root, 'a = tr("First.\\nSecond.")\nb = tr("{a:count} · {b} %")\n') == {
        "First.",
        "Second.",
    }


def test_what_cannot_be_followed_is_told(root: Path) -> None:
    (root / "desktop" / "room.py").write_text(_HEAD + "x = tr(chr(65))\n", "utf-8")
    assert marked.marked(root).lost == ["desktop/room.py:3: chr(65)"]


def test_everything_in_the_source_can_be_followed() -> None:
    root = Path(marked.__file__).parents[1]
    assert marked.marked(root).lost == []


def test_every_setting_is_found() -> None:
    """A marker that is imported by way of another module would not be known."""
    found = {one.text for one in marked.marked(Path(marked.__file__).parents[1]).places}
    declared: set[str] = set()
    for group in fields(Settings()):
        for one in fields(getattr(Settings(), group.name)):
            setting = one.metadata["setting"]
            choices = (choice.title for choice in setting.choices)
            words = (setting.title, setting.help, setting.special, setting.keywords, *choices)
            declared |= {word.template for word in words if word is not None}
    assert declared <= found
