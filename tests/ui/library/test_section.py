"""The library among the settings: the token, and the models folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.shelf import Place
from desktop.core.wording import say
from desktop.session.access import HasToken, NoToken, TokenState
from desktop.ui.icons import Icons
from desktop.ui.library.section import LibrarySection
from desktop.ui.library.token_field import TokenField
from tests.hub.loopback import Loopback
from tests.session.conftest import Heard
from tests.ui.library.conftest import Room


@pytest.fixture
def options(room: Room, icons: Icons, qtbot: QtBot) -> LibrarySection:
    made = LibrarySection(icons, room.stores.shelving, room.stores.access, room.yard.preferences)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_token_is_typed_unseen_told_once_and_not_kept_in_the_field(
    icons: Icons, qtbot: QtBot
) -> None:
    field = TokenField(icons)
    qtbot.addWidget(field)
    given = Heard(field.given)
    assert field.field.echoMode() is QLineEdit.EchoMode.Password
    assert not field.keep.isEnabled()
    qtbot.keyClicks(field.field, " hf_secret ")
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert given.all == ["hf_secret"]
    assert field.field.text() == ""


@pytest.mark.parametrize(
    ("state", "words", "kind", "there"),
    [
        (NoToken(), "There is no token.", "small", False),
        (NoToken(say("The keyring is locked.")), "locked", "danger", False),
        (HasToken("ada"), "Kept in the system's keyring. It belongs to ada.", "small", True),
        (HasToken(temporary=say("There is no keyring.")), "no keyring", "small", True),
        (HasToken(problem=say("The token has expired.")), "expired", "danger", True),
        (HasToken(checking=True), "whose it is", "small", True),
    ],
)
def test_the_state_of_the_token_is_said(
    options: LibrarySection, state: TokenState, words: str, kind: str, there: bool
) -> None:
    options.show_token(state)
    assert words in options.token.state.text()
    assert options.token.state.property("kind") == kind
    assert options.token.forget.isVisible() == there


def test_the_keyring_is_asked_when_the_options_are_opened(
    room: Room, options: LibrarySection
) -> None:
    room.until(lambda: options.token.state.text() == "There is no token.")


def test_the_folder_is_moved_after_a_question(
    room: Room, options: LibrarySection, small: Path, tmp_path: Path, hub: Loopback
) -> None:
    room.put(small, "mine.gguf")
    new = tmp_path / "elsewhere"
    options.ask_to_move(str(new))
    assert options.question is not None
    options.question.buttons["move"].click()
    assert room.stores.shelving.folder == str(new)
    room.until((new / "mine.gguf").exists)
    room.until(lambda: room.stores.shelving.items[0].path == str(new / "mine.gguf"))
    assert room.stores.shelving.items[0].place is Place.OWN
    room.until(room.page.told.isVisible)


def test_another_folder_can_be_used_without_moving_anything(
    room: Room, options: LibrarySection, small: Path, tmp_path: Path
) -> None:
    room.put(small, "mine.gguf")
    before = Path(room.stores.shelving.folder)
    new = tmp_path / "elsewhere"
    new.mkdir()
    assert not options.usual_folder.isVisible()
    options.use(str(new))
    assert room.stores.shelving.folder == str(new)
    assert options.folder.text() == str(new)
    assert (before / "mine.gguf").exists()
    options.usual_folder.click()
    assert room.stores.shelving.folder == str(before)
