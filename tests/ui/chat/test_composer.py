"""The composer: its keys, its button, and one draft for each conversation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.chat import FIRST_TEMPORARY
from desktop.ui.chat.composer import Composer
from desktop.ui.icons import Icons


@pytest.fixture
def composer(icons: Icons, qtbot: QtBot) -> Composer:
    made = Composer(icons)
    qtbot.addWidget(made)
    made.resize(600, 60)
    made.set_ready(can_send=True, placeholder="Write")
    made.show()
    qtbot.waitExposed(made)
    made.text.setFocus()
    return made


@pytest.fixture
def sent(composer: Composer) -> list[str]:
    texts: list[str] = []
    composer.sent.connect(lambda text, _beginning: texts.append(text))
    return texts


def test_enter_sends_and_shift_enter_breaks(
    composer: Composer, sent: list[str], qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.text, "one")
    qtbot.keyClick(composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(composer.text, "two")
    assert sent == []
    qtbot.keyClick(composer.text, Qt.Key.Key_Return)
    assert sent == ["one\ntwo"]


def test_nothing_is_sent_without_words_or_without_a_model(
    composer: Composer, sent: list[str], qtbot: QtBot
) -> None:
    qtbot.keyClick(composer.text, Qt.Key.Key_Return)
    qtbot.keyClicks(composer.text, "   ")
    qtbot.keyClick(composer.text, Qt.Key.Key_Return)
    assert not composer.button.isEnabled()
    composer.set_ready(can_send=False, placeholder="")
    qtbot.keyClicks(composer.text, "words")
    qtbot.keyClick(composer.text, Qt.Key.Key_Return)
    assert sent == []
    assert composer.text.toPlainText().strip() == "words"


def test_the_button_sends_then_stops(composer: Composer, sent: list[str], qtbot: QtBot) -> None:
    qtbot.keyClicks(composer.text, "hello")
    qtbot.mouseClick(composer.button, Qt.MouseButton.LeftButton)
    assert sent == ["hello"]
    composer.set_answering(True)
    assert composer.button.accessibleName() == "Stop"
    with qtbot.waitSignal(composer.stop_asked):
        qtbot.mouseClick(composer.button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(composer.text, Qt.Key.Key_Return)
    assert sent == ["hello", "hello"]  # what is sent while it answers waits its turn
    composer.set_answering(False)
    assert composer.button.accessibleName() == "Send"


def test_an_input_method_keeps_its_enter(composer: Composer, sent: list[str], qtbot: QtBot) -> None:
    QApplication.sendEvent(composer.text, QInputMethodEvent("ni", []))
    qtbot.keyClick(composer.text, Qt.Key.Key_Return)
    assert sent == []
    chosen = QInputMethodEvent("", [])
    chosen.setCommitString("你")
    QApplication.sendEvent(composer.text, chosen)
    qtbot.keyClick(composer.text, Qt.Key.Key_Return)
    assert sent == ["你"]


def test_up_in_an_empty_composer_edits_the_last_message(composer: Composer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(composer.edit_last_asked):
        qtbot.keyClick(composer.text, Qt.Key.Key_Up)
    qtbot.keyClicks(composer.text, "x")
    with qtbot.assertNotEmitted(composer.edit_last_asked):
        qtbot.keyClick(composer.text, Qt.Key.Key_Up)


def test_it_grows_with_its_text_up_to_a_limit(composer: Composer) -> None:
    one = composer.text.height()
    composer.set_text("a\nb\nc")
    three = composer.text.height()
    composer.set_text("a\n" * 40)
    most = composer.text.height()
    composer.set_text("a\n" * 80)
    assert one < three < most == composer.text.height()
    composer.clear()
    assert composer.text.height() == one


def test_a_long_line_makes_it_grow_too(composer: Composer) -> None:
    one = composer.text.height()
    composer.set_text("word " * 100)
    assert composer.text.height() > one


def test_rich_text_is_pasted_as_plain_text(composer: Composer) -> None:
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    rich.setText("bold")
    composer.text.insertFromMimeData(rich)
    assert composer.text.toPlainText() == "bold"


def test_dropped_files_are_left_to_the_window(composer: Composer) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("model.gguf")])
    assert not composer.text.canInsertFromMimeData(files)


def test_the_new_temporary_conversation_has_a_draft_of_its_own(composer: Composer) -> None:
    composer.set_text("to be kept")
    composer.set_temporary(on=True)
    assert composer.text.toPlainText() == ""
    composer.set_text("in passing")
    composer.show_draft_of(None)  # as when it is given another system prompt
    assert composer.text.toPlainText() == "in passing"
    (temporary,) = composer.drafts.keys() - {None}
    assert temporary is not None
    assert temporary >= FIRST_TEMPORARY
    assert composer.drafts == {None: "to be kept", temporary: "in passing"}
    composer.set_temporary(on=False)
    assert composer.text.toPlainText() == "to be kept"
    composer.show_draft_of(1)
    composer.set_temporary(on=True)
    composer.show_draft_of(None)
    assert composer.text.toPlainText() == "in passing"
    composer.become(FIRST_TEMPORARY + 1)
    assert composer.drafts == {None: "to be kept", 1: "", FIRST_TEMPORARY + 1: "in passing"}


def test_every_conversation_has_its_draft(composer: Composer) -> None:
    composer.set_text("for the new one")
    composer.show_draft_of(1)
    assert composer.text.toPlainText() == ""
    composer.set_text("for one")
    composer.show_draft_of(None)
    assert composer.text.toPlainText() == "for the new one"
    composer.become(5)  # the new conversation was saved as number 5
    composer.show_draft_of(1)
    assert composer.text.toPlainText() == "for one"
    composer.show_draft_of(5)
    assert composer.text.toPlainText() == "for the new one"


def test_a_suggestion_stands_below_what_was_typed(composer: Composer, qtbot: QtBot) -> None:
    composer.suggest("What is an adapter?")
    composer.suggest("What can you do?")  # the first was left as it was
    assert composer.text.toPlainText() == "What can you do?"
    composer.set_text(" ")
    composer.suggest("What can you do?")
    assert composer.text.toPlainText() == "What can you do?"
    composer.set_text("Be brief. 🦙 ")
    composer.suggest("What is an adapter?")
    composer.suggest("What can you do?")
    assert composer.text.toPlainText() == "Be brief. 🦙\nWhat can you do?"
    qtbot.keyClicks(composer.text, "Please!")
    assert composer.text.toPlainText() == "Be brief. 🦙\nWhat can you do? Please!"
    composer.suggest("What is an adapter?")  # what was written on is kept
    assert composer.text.toPlainText().endswith("do? Please!\nWhat is an adapter?")


def test_behind_a_suggestion_only_a_word_is_parted(composer: Composer, qtbot: QtBot) -> None:
    composer.suggest("What can you do")
    qtbot.keyClicks(composer.text, "?no")
    assert composer.text.toPlainText() == "What can you do?no"
    composer.set_text("")
    composer.suggest("What can you do")
    qtbot.keyClick(composer.text, Qt.Key.Key_Backspace)
    qtbot.keyClicks(composer.text, "o")
    assert composer.text.toPlainText() == "What can you do"


def test_undo_is_the_windows_where_there_is_nothing_to_undo(
    composer: Composer, qtbot: QtBot
) -> None:
    def taken() -> bool:
        control = Qt.KeyboardModifier.ControlModifier
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control)
        event.ignore()
        QApplication.sendEvent(composer.text, event)
        return event.isAccepted()

    assert not taken()
    qtbot.keyClicks(composer.text, "typed")
    assert taken()


def test_every_control_has_a_name(composer: Composer) -> None:
    assert composer.text.accessibleName()
    assert composer.button.accessibleName()
