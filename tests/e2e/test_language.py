"""The language is changed while the person is in the middle of something."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject
from PySide6.QtWidgets import QDialog, QPushButton

from tests import small_models
from tests.e2e.conftest import Person

pytestmark = pytest.mark.gui

Start = Callable[..., Person]


@pytest.fixture(scope="module")
def long_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a model that is quick, and whose reply never ends before 8,192 tokens."""
    return small_models.write_llama(
        tmp_path_factory.mktemp("long") / "long.gguf",
        name="Long random model",
        template=small_models.CHATML,
        control=small_models.CHATML_TOKENS,
        layers=3, embed=256, heads=4, ff=512, context=8192,
    )  # fmt: skip


def begin(start: Start, model: Path, tokens: int) -> Person:
    person = start(model)
    person.wait_for_model()
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(seed=4, max_tokens=tokens))
    return person


def speak(person: Person, language: str) -> None:
    """Choose a language as the settings do, and wait until the window is built anew."""
    before = person.window
    assert person.fireside.preferences.set("appearance", "language", language) is None
    person.until(lambda: person.window is not before)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def menus(person: Person) -> list[str]:
    return [action.text() for action in person.window.menuBar().actions()]


def dialogs(person: Person) -> list[QDialog]:
    return [one for one in person.window.findChildren(QDialog) if one.isVisible()]


def listeners(*sessions: QObject) -> dict[str, int]:
    """Return how many listen to each signal of the sessions."""
    found: dict[str, int] = {}
    for session in sessions:
        meta = session.metaObject()
        for index in range(meta.methodOffset(), meta.methodCount()):
            name = bytes(meta.method(index).methodSignature().data()).decode()
            found[f"{meta.className()}.{name}"] = session.receivers(f"2{name}")
    return found


def test_a_reply_and_a_draft_go_on_in_another_language(start: Start, long_model: Path) -> None:
    # GIVEN a reply that is being written, and the beginning of the next message
    person = begin(start, long_model, 0)
    person.type("Tell me something long")
    person.wait_for_words()
    person.page.composer.set_text("And then")

    # WHEN German is chosen, THEN the window speaks German
    speak(person, "de")
    assert "&Datei" in menus(person)
    assert person.page.composer.button.accessibleName() == "Anhalten"
    assert person.page.locale().language() is QLocale.Language.German

    # THEN the reply is written on, the draft stands, and the conversation is the same
    assert person.page.composer.text.toPlainText() == "And then"
    person.wait_for_words()
    person.page.composer.button.click()  # "Anhalten"
    reply = person.wait_for_reply()
    assert reply.message.text.split()[-1] in person.shown_text()
    assert "Tell me something long" in person.window.windowTitle()


def chips(person: Person) -> list[str]:
    buttons = person.page.composer.findChildren(QPushButton)
    return [one.text() for one in buttons if one.property("kind") == "chip"]


def test_what_is_offered_sought_and_counted_is_told_in_another_language(
    start: Start, long_model: Path, tmp_path: Path
) -> None:
    # GIVEN a conversation that was deleted, one in which something is looked for, and a document
    person = begin(start, long_model, 10)
    person.ask("Remember the milk")
    person.window.door.delete_open()
    person.ask("Remember the bread")
    person.page.look_for()
    bar = person.page.finding.bar
    bar.field.setText("bread")
    person.until(lambda: bar.words.text() == "1 of 1")
    notes = tmp_path / "notes.txt"
    notes.write_text("Buy bread.")
    person.home.documents.add([str(notes)])
    person.until(lambda: any("token" in chip for chip in chips(person)))

    # WHEN German is chosen, THEN all of that stands there in German, and goes on
    speak(person, "de")
    assert person.window.sidebar.undo_bar.words.endswith("“ gelöscht")
    assert person.window.actions_by_name["undo_delete"].isEnabled()
    assert [chip.partition(" · ")[2].split()[1] for chip in chips(person)] == ["Tokens"]
    person.until(lambda: person.page.finding.bar.words.text() == "1 von 1")


def test_nothing_is_left_of_an_old_window(start: Start, long_model: Path) -> None:
    person = begin(start, long_model, 10)
    person.ask("Hello")
    home, stores = person.home, person.home.stores
    sessions = (
        home.chat, home.assistant, home.archive.conversations, home.archive.finding,
        home.rack, home.ruler, home.documents, home.library, home.personas, home.preferences,
        stores.downloads, stores.shelving, stores.workbench, person.fireside.theme,
    )  # fmt: skip
    speak(person, "de")
    person.page.prepare()
    before, old = listeners(*sessions), weakref.ref(person.window)
    speak(person, "en")
    person.until(lambda: old() is None)
    assert "&File" in menus(person)
    assert person.fireside.frame.lock_page.give_up.text() == "Do not wait for the keyring"
    person.page.prepare()
    assert listeners(*sessions) == before


def test_the_library_and_the_settings_stay_open_and_a_temporary_conversation_is_kept(
    start: Start, long_model: Path
) -> None:
    person = begin(start, long_model, 10)
    person.window.door.start_temporary()
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(max_tokens=10))
    person.ask("Between us")
    person.window.show_library()
    person.window.dialogs.show_settings("appearance")
    speak(person, "de")
    person.until(lambda: [one.windowTitle() for one in dialogs(person)] == ["Einstellungen"])
    assert person.window.library.is_open
    assert person.home.archive.temporary.is_on
    person.window.show_conversation()
    assert "Between us" in person.shown_text()
