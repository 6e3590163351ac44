"""The whole window, by mouse and keyboard, on real sessions with an engine that the test plays."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.core.chat import Ending
from desktop.core.wording import say
from desktop.engine.protocol import Answer, Failed, Load, LoadingProgress, Stop
from desktop.session.assistant_state import Empty, Loading, Ready
from desktop.session.assistant_state import Failed as NotLoaded
from desktop.ui.theme import DARK
from tests.fakes import FakeEngine, oblige, silent
from tests.ui.conftest import House


def texts(house: House) -> list[str]:
    return [row.node.message.text for row in house.chat.rows]


# Without a model


def test_it_begins_with_a_page_that_helps(house: House) -> None:
    page = house.window.page
    assert house.window.windowTitle() == "New conversation — Fireside"
    assert page.empty.isVisible()
    assert page.empty.open_button.isVisible()
    assert "GGUF" in page.empty.text.text()
    assert not page.composer.button.isEnabled()
    assert page.chooser.button.text().startswith("Choose a model")


def test_a_dropped_model_is_loaded(house: House) -> None:
    path = house.model()
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(path)])
    copy, left, none = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter = QDragEnterEvent(QPoint(9, 9), copy, dragged, left, none)
    house.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert house.window._overlay.isVisible()
    house.window.dropEvent(QDropEvent(QPoint(9, 9), copy, dragged, left, none))
    assert not house.window._overlay.isVisible()
    house.until(lambda: isinstance(house.assistant.state, Ready))
    assert house.engine.last(Load).path == path


@pytest.mark.parametrize("name", ["picture.png", "folder", "one of two"])
def test_other_files_are_not_taken(house: House, name: str) -> None:
    dragged = QMimeData()
    files = [house.home / name] if name != "one of two" else [Path("/a.gguf"), Path("/b.png")]
    dragged.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, dragged, left, none)
    enter.ignore()
    house.window.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_loading_shows_its_share_and_can_be_cancelled(house: House) -> None:
    house.engines.behave = silent
    house.assistant.load(house.model())
    chooser = house.window.page.chooser
    house.until(lambda: bool(house.engines.made) and bool(house.engine.all(Load)))
    house.engine.emit(LoadingProgress(house.engine.last(Load).request, 0.4))
    house.until(lambda: chooser.progress.value() == 40)
    assert chooser.progress.isVisible()
    assert isinstance(house.assistant.state, Loading)
    house.qtbot.mouseClick(chooser.cancel, Qt.MouseButton.LeftButton)
    house.until(lambda: isinstance(house.assistant.state, Empty))
    assert not chooser.progress.isVisible()


def test_a_model_that_cannot_be_loaded_says_why_and_offers_two_ways(house: House) -> None:
    def refuse(engine: FakeEngine, command: object) -> None:
        if isinstance(command, Load):
            sentences = say("It is broken."), say("Take another file.")
            engine.emit(Failed(command.request, "ModelError", *sentences))

    house.engines.behave = refuse
    house.assistant.load(house.model())
    house.until(lambda: isinstance(house.assistant.state, NotLoaded))
    notice = house.window.page.model_notice
    assert notice.isVisible()
    assert notice.accessibleName() == "It is broken. Take another file."
    again, another = (button for button in notice.findChildren(QAbstractButton) if button.text())
    assert another.text().startswith("Choose another")
    house.engines.behave = oblige
    house.qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    house.until(lambda: isinstance(house.assistant.state, Ready))
    assert not notice.isVisible()


# With a model


def test_a_setting_that_needs_the_model_anew_offers_to_load_it(house: House) -> None:
    house.assistant.load(house.model())
    house.until(lambda: isinstance(house.assistant.state, Ready))
    notice = house.window.page.reload_notice
    house.preferences.set("loading", "threads", 1)
    assert not notice.isVisible(), "that applies to the next answer"
    house.preferences.set("loading", "context", 1024)
    assert notice.isVisible()
    again = next(b for b in notice.findChildren(QAbstractButton) if "again" in b.text())
    house.qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    house.until(lambda: house.engine.last(Load).loading.context == 1024)
    house.until(lambda: isinstance(house.assistant.state, Ready))
    assert not notice.isVisible()


def test_a_loaded_model_greets_and_suggests(house: House) -> None:
    house.load()
    page = house.window.page
    assert "Small model" in page.empty.text.text()
    assert page.chooser.button.accessibleName() == "Model: Small model"
    assert "the file's own" in page.chooser.facts.text()
    suggestion = page.empty.suggestions[0]
    house.qtbot.mouseClick(suggestion, Qt.MouseButton.LeftButton)
    assert page.composer.text.toPlainText() == suggestion.text()


def test_asking_shows_the_conversation_everywhere(house: House) -> None:
    house.load()
    house.say("Hello there", "Good evening.")
    assert texts(house) == ["Hello there", "Good evening."]
    assert house.window.page.transcript.isVisible()
    assert house.window.page.composer.text.toPlainText() == ""
    assert house.window.windowTitle().endswith("— Fireside")
    assert "Hello" in house.window.windowTitle()
    assert house.window.sidebar.rows.rowCount() == 2  # a heading and the conversation
    assert "tokens per second" in house.window.page.status.words.text()
    assert "of 4096 tokens" in house.window.page.status.context.text().replace(",", "")


def test_escape_stops_the_reply_and_the_button_follows(house: House) -> None:
    house.load()
    page = house.window.page
    page.focus_composer()
    house.type("Tell me")
    house.press("Return")
    house.until(lambda: bool(house.engine.all(Answer)))
    house.engine.begin(100, 40)
    house.until(page.status.reading.isVisible)
    assert page.composer.button.accessibleName() == "Stop"
    house.engine.write("Once upon")
    house.until(lambda: "tokens per second" in page.status.words.text())
    house.press("Esc")
    house.until(lambda: bool(house.engine.all(Stop)))
    house.engine.finish(Ending.STOPPED)
    house.until(lambda: not house.chat.is_writing)
    assert page.composer.button.accessibleName() == "Send"
    assert not house.window.actions_by_name["stop"].isEnabled()
    assert texts(house)[-1] == "Once upon"


def test_another_reply_and_the_way_back(house: House) -> None:
    house.load()
    house.say("Hi", "One.")
    house.press("Ctrl+R")
    house.answer("Two.")
    assert texts(house) == ["Hi", "Two."]
    house.window.page.transcript.sibling_asked.emit(house.chat.rows[-1].node.id, -1)
    assert texts(house) == ["Hi", "One."]


def test_the_last_reply_is_copied(house: House) -> None:
    house.load()
    house.say("Hi", "Copy *me*.")
    house.press("Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text() == "Copy *me*."


def test_an_edit_asks_again(house: House) -> None:
    house.load()
    house.say("Hi", "One.")
    house.press("Up")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    assert editor is not house.window.page.composer.text
    assert editor.toPlainText() == "Hi"
    house.window.page.transcript.edit_saved.emit(house.chat.rows[0].node.id, "Hello")
    house.answer("Better.")
    assert texts(house) == ["Hello", "Better."]


def test_an_edit_that_cannot_be_taken_now_stays_typed(house: House) -> None:
    house.load()
    house.say("Hi", "One.")
    page = house.window.page
    page.edit_last_message()
    editor = page.transcript.editing.editor
    assert editor is not None
    editor.type("Hello")
    house.chat.send("More")
    editor.saved.emit(editor.text)
    assert page.notice.isVisible()
    editor = page.transcript.editing.editor
    assert editor is not None
    assert editor.text == "Hello"
    house.answer("Two.")
    editor.saved.emit(editor.text)
    assert page.transcript.editing.editor is None
    assert not page.notice.isVisible()
    house.answer("Three.")
    assert texts(house) == ["Hello", "Three."]


def test_what_cannot_be_answered_now_says_why_and_stays_typed(house: House) -> None:
    house.load()
    house.say("Hi", "One.")
    first = house.chat.conversation.id
    house.press("Ctrl+N")
    house.type("Tell me a story")
    house.press("Return")
    house.window.door.open(first)
    page = house.window.page
    rows = house.chat.rows
    # WHEN another reply is asked for, THEN it is said why there is none, and none is begun
    house.press("Ctrl+R")
    assert page.notice.isVisible()
    assert "another conversation" in page.notice.accessibleName()
    assert house.chat.rows == rows
    # WHEN a message is changed, or a reply begun, THEN what was typed stays
    page.transcript.edit_saved.emit(rows[0].node.id, "Hello")
    editor = page.transcript.editing.editor
    assert editor is not None
    assert editor.text == "Hello"
    editor.cancelled.emit()
    house.window.actions_by_name["begin_reply"].trigger()
    house.type("Well,")
    house.press("Return")
    assert page.composer.beginning.text == "Well,"
    assert house.chat.rows == rows
    # WHEN the other reply has ended, THEN it is done
    house.window.door.open(next(one.id for one in house.conversations.rows if one.id != first))
    house.answer("Once upon a time.")
    house.window.door.open(first)
    page.composer.beginning.line.setFocus()
    house.press("Return")
    house.answer(" two.")
    assert texts(house) == ["Hi", "Well, two."]
    assert not page.notice.isVisible()


def test_drafts_stay_with_their_conversation(house: House) -> None:
    house.load()
    house.say("First", "1")
    first = house.chat.conversation.id
    house.press("Ctrl+N")
    house.type("half a thought")
    house.window.sidebar.opened.emit(first)
    composer = house.window.page.composer
    assert composer.text.toPlainText() == ""
    house.press("Ctrl+N")
    assert composer.text.toPlainText() == "half a thought"
    house.press("Return")
    house.answer("2")
    assert texts(house) == ["half a thought", "2"]
    assert composer.text.toPlainText() == ""


def test_delete_and_undo_by_the_keyboard(house: House) -> None:
    house.load()
    house.say("Keep me", "Yes.")
    house.window.sidebar.list.setFocus()
    house.press("Delete")
    assert house.conversations.rows == ()
    assert house.window.sidebar.undo_bar.isVisible()
    assert texts(house) == []
    house.press("Ctrl+Z")
    assert len(house.conversations.rows) == 1
    assert texts(house) == ["Keep me", "Yes."]
    assert not house.window.sidebar.undo_bar.isVisible()


def test_rename_by_the_keyboard(house: House) -> None:
    house.load()
    house.say("Hello", "Hi.")
    house.press("F2")
    editor = house.window.sidebar.list.findChild(QLineEdit)
    editor.selectAll()
    house.qtbot.keyClicks(editor, "Greetings")
    house.qtbot.keyClick(editor, Qt.Key.Key_Return)
    house.until(lambda: house.window.windowTitle() == "Greetings — Fireside")
    assert house.conversations.rows[0].title == "Greetings"


# Steering and settings


def test_steering_belongs_to_the_conversation(house: House) -> None:
    house.load()
    house.say("Hello", "Hi.")
    first = house.chat.conversation.id
    house.press("Ctrl+I")
    panel = house.window.panels.panel("steering")
    assert panel.isVisible()
    house.type("Be brief.")
    house.window.start_new()  # at once: what was typed is kept
    assert house.chat.system_prompt == ""
    assert panel.prompt.control.focusProxy().toPlainText() == ""
    house.window.sidebar.opened.emit(first)
    assert house.chat.system_prompt == "Be brief."
    assert panel.prompt.control.focusProxy().toPlainText() == "Be brief."
    temperature = panel.form.fields["temperature"]
    temperature.control.focusProxy().setValue(0.2)
    assert house.chat.sampling.temperature == 0.2
    assert house.preferences.settings.sampling.temperature == 0.8
    temperature.reset.click()
    assert house.chat.steering.sampling is None
    house.press("Ctrl+I")
    assert not panel.isVisible()


def test_the_theme_and_the_text_size_follow_the_settings(house: House) -> None:
    theme = house.window._icons.theme
    house.preferences.set("appearance", "theme", "dark")
    assert theme.colours == DARK
    before, width = theme.type_px("body"), house.window.sidebar.width()
    house.press("Ctrl+=")
    assert house.preferences.settings.appearance.text_size == 110
    house.press("Ctrl+-")
    house.press("Ctrl++")
    assert house.preferences.settings.appearance.text_size == 110
    assert theme.type_px("body") > before
    assert house.window.sidebar.width() > width
    house.press("Ctrl+0")
    assert theme.type_px("body") == before


def test_the_model_pop_up_offers_what_there_is(house: House) -> None:
    first = house.load("first.gguf")
    house.say("Hi", "Ho.")  # a model that has answered is remembered for certain
    house.load("second.gguf")
    house.until(lambda: len(house.library.models) == 2)
    house.until(lambda: all(entry.file for entry in house.library.models))
    house.press("Ctrl+Shift+M")
    popup = house.window.page.chooser.popup
    titles = [b.accessibleName() or b.text() for b in popup.findChildren(QAbstractButton)]
    assert any("kB" in title or "MB" in title for title in titles)
    formats = popup.findChild(QComboBox)
    assert formats.accessibleName() == "Prompt format"
    formats.activated.emit(formats.findData("alpaca"))
    house.until(lambda: house.engine.last(Load).template == "alpaca")
    house.window.page.chooser.open_popup()
    popup = house.window.page.chooser.popup
    popup.load_asked.emit(first)
    popup.close()
    house.until(lambda: house.engine.last(Load).path == first)


# The frame around it all


def test_the_sidebar_can_be_hidden(house: House) -> None:
    side, page = house.window.sidebar, house.window.page
    house.press("Ctrl+B")
    assert not side.isVisible()
    assert page.sidebar_button.isVisible()
    house.qtbot.mouseClick(page.sidebar_button, Qt.MouseButton.LeftButton)
    assert side.isVisible()


def has_text(widget: QWidget) -> bool:
    return hasattr(widget, "text") and isinstance(widget.text(), str)


def test_every_control_has_a_name_and_can_be_reached(house: House) -> None:
    house.load()
    house.say("Hi", "Ho.")
    house.window.toggle_panel("steering")
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
    for kind in kinds:
        for control in house.window.findChildren(kind):
            inner = control.parentWidget()
            if not control.isVisible() or inner.metaObject().className() in INNER:
                continue
            name = control.accessibleName() or (has_text(control) and control.text())
            assert name, f"{control} has no name"
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, f"{name}: no tab focus"


INNER = {"Number", "QComboBoxPrivateContainer", "SearchField"}


def test_nothing_heavy_is_imported_before_the_first_frame() -> None:
    look = (
        "import sys; import desktop.ui.window, desktop.ui.theme\n"
        "heavy = {'markdown_it', 'pygments', 'numpy', 'gguf', 'jinja2', 'ziamath', 'llama_cpp'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
