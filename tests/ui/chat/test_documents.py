"""Files beside a message, as a person adds, sends and reads them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
)

from desktop.child.process import Ended
from desktop.core.documents import Document
from desktop.engine.protocol import Answer, Weigh, Weighed, Weights
from desktop.session.documents import Documents
from desktop.session.pdfs import Pdfs
from desktop.ui.chat.documents import ReadingLine, documents_in
from desktop.workshop.client import Workshop
from desktop.workshop.protocol import Event
from tests import small_pdfs
from tests.ui.conftest import House
from tests.ui.walking import offences


@pytest.fixture
def documents(house: House) -> Iterator[Documents]:
    workshops: list[Workshop] = []

    def workshop(on_event: Callable[[Event], None], on_end: Callable[[Ended], None]) -> Workshop:
        workshops.append(Workshop(house.home / "pdf.log", None, on_event, on_end))
        return workshops[-1]

    made = Documents(house.tasks, house.assistant, Pdfs(workshop, parent=house.chat), house.chat)
    made.failed.connect(house.window.page.show_problem)
    house.window.page.composer.take_documents(made)
    yield made
    made.close()
    while any(workshop.alive for workshop in workshops):
        time.sleep(0.01)  # without events: the window, which is to be deleted, is closed first


def given(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def chips(house: House) -> list[str]:
    buttons = house.window.page.composer.findChildren(QPushButton)
    return [it.text() for it in buttons if it.property("kind") == "chip" and it.isVisible()]


def test_a_pasted_file_goes_with_the_message(house: House, documents: Documents) -> None:
    house.load()
    path = house.home / "notes & more.txt"
    path.write_text("Buy bread.")
    composer = house.window.page.composer
    assert composer.text.canInsertFromMimeData(given(path))
    composer.text.insertFromMimeData(given(path))
    house.until(lambda: bool(documents.all))
    house.until(lambda: chips(house) == ["notes && more.txt"])
    house.say("What is to be done?", "Buy bread.")
    told = house.engine.last(Answer).messages[-1].text
    assert told == (
        "Document “notes & more.txt”:\n\n```text\nBuy bread.\n```\n\nWhat is to be done?"
    )
    assert documents.all == ()
    assert not chips(house)
    assert house.chat.conversation is not None
    assert house.chat.conversation.title == "What is to be done?"


def test_in_the_transcript_it_is_a_line_that_opens(house: House, documents: Documents) -> None:
    house.load()
    path = house.home / "notes.txt"
    path.write_text("Buy bread.")
    documents.add([str(path)])
    house.until(lambda: bool(documents.all))
    house.say("Why?", "So.")
    transcript = house.window.page.transcript
    item = transcript.column.items[0]
    assert item.text == "Why?"
    menu = transcript.menu(0)
    action = next(it for it in menu.actions() if it.text() == "Read “notes.txt”")
    action.trigger()
    menu.close()
    dialogs = [it for it in QApplication.topLevelWidgets() if isinstance(it, QDialog)]
    shown = [it for it in dialogs if it.isVisible()]
    assert len(shown) == 1
    text = shown[0].findChild(QPlainTextEdit)
    assert text is not None
    assert text.toPlainText() == "Buy bread."
    shown[0].accept()


def test_what_it_costs_is_told(house: House, documents: Documents) -> None:
    house.load()
    path = house.home / "notes.txt"
    path.write_text("Buy bread.")
    documents.add([str(path)])
    house.until(lambda: bool(documents.all))
    asked = house.engine.last(Weigh)
    house.engine.emit(Weighed(asked.request, Weights(512, 128, 30, 3, (127,), documents=((123,),))))
    house.until(lambda: chips(house) == ["notes.txt · 123 tokens"])


def test_what_cannot_be_read_is_said(house: House, documents: Documents) -> None:
    path = house.home / "x.pdf"
    path.write_bytes(small_pdfs.scanned())
    documents.add([str(path)])
    notice = house.window.page.notice
    house.until(notice.isVisible)
    assert "its pages are pictures" in notice.accessibleName()
    assert documents.all == ()


def test_the_text_of_a_pdf_goes_with_the_message(house: House, documents: Documents) -> None:
    house.load()
    path = house.home / "letter.pdf"
    path.write_bytes(small_pdfs.saying("Buy bread."))
    composer = house.window.page.composer
    composer.text.insertFromMimeData(given(path))
    line = composer.findChild(ReadingLine)
    assert line is not None
    house.until(line.isVisible)
    words = line.findChild(QLabel)
    assert words is not None
    assert words.text().startswith("Reading “letter.pdf” · ")
    composer.set_text("What is to be done?")
    assert not composer.button.isEnabled()  # what is read belongs to this message
    house.until(lambda: bool(documents.all))
    assert not line.isVisible()
    assert composer.button.isEnabled()
    composer.set_text("")
    house.say("What is to be done?", "Buy bread.")
    told = house.engine.last(Answer).messages[-1].text
    assert told.startswith("Document “letter.pdf”:\n\n```text\nBuy bread.\n```\n\n")


def test_reading_can_be_given_up(house: House, documents: Documents) -> None:
    house.load()
    path = house.home / "letter.pdf"
    path.write_bytes(small_pdfs.saying("Buy bread."))
    documents.add([str(path)])
    composer = house.window.page.composer
    line = composer.findChild(ReadingLine)
    assert line is not None
    house.until(line.isVisible)
    away = line.findChild(QAbstractButton)
    assert away is not None
    assert away.accessibleName() == "Stop reading"
    away.click()
    assert not line.isVisible()
    assert documents.reading is None
    assert documents.all == ()


def test_documents_stay_with_their_draft(house: House, documents: Documents) -> None:
    house.load()
    house.say("One", "1")
    first = house.chat.conversation
    assert first is not None
    path = house.home / "notes.txt"
    path.write_text("Buy bread.")
    documents.add([str(path)])
    house.until(lambda: bool(documents.all))
    house.chat.start_new()
    assert documents.all == ()
    house.chat.open(first.id)
    assert [one.name for one in documents.all] == ["notes.txt"]
    documents.remove(0)
    assert documents.all == ()


def test_models_and_folders_are_the_windows(house: House) -> None:
    assert documents_in(given(house.home / "a.gguf")) == []
    assert documents_in(given(house.home)) == []
    assert documents_in(given(house.home / "a.txt", house.home / "b.safetensors")) == []


def test_every_file_is_reached_and_taken_away_by_the_keyboard(
    house: House, documents: Documents
) -> None:
    house.load()
    path = house.home / "notes.txt"
    path.write_text("Buy bread.")
    documents.add([str(path)])
    house.until(lambda: chips(house) == ["notes.txt"])
    assert offences(house.window) == []


def test_a_file_that_comes_late_stays_beside_its_own_message(
    house: House, documents: Documents
) -> None:
    house.load()
    house.say("One", "Two")
    assert house.chat.conversation is not None
    known = house.chat.conversation.id
    path = house.home / "notes.txt"
    path.write_text("Buy bread.")
    documents.add([str(path)])
    house.chat.start_new()  # before it is read
    documents.add([str(path)])
    house.until(lambda: len(documents.kept) == 2)
    assert set(documents.kept) == {None, known}
    assert [one.name for one in documents.all] == ["notes.txt"]
    documents.become(())
    house.chat.open(known)
    assert [one.name for one in documents.all] == ["notes.txt"]
    house.until(lambda: chips(house) == ["notes.txt"])


def test_drafts_are_kept_with_what_lies_beside_them(house: House, documents: Documents) -> None:
    house.load()
    composer = house.window.page.composer
    documents.become((Document("a.txt", "alpha"),))
    composer.set_text("Is it long?")
    messages = composer.messages
    documents.become(())
    composer.set_text("")
    assert composer.messages == {None: ""}
    composer.restore(messages)
    assert documents.all == (Document("a.txt", "alpha"),)
    assert composer.text.toPlainText() == "Is it long?"
    composer.become(7)
    assert composer.messages == {7: messages[None]}
    composer.show_draft_of(None)
    assert documents.all == ()


def test_what_is_taken_in_part_is_a_note_and_no_failure(house: House, documents: Documents) -> None:
    documents.noted.connect(house.window.page.show_note)
    house.load()
    path = house.home / "torn.pdf"
    good = small_pdfs.saying("one", "two", "three")
    path.write_bytes(good.replace(b"/Kids [4 0 R 6 0 R", b"/Kids [4 0 R 3 0 R"))
    documents.add([str(path)])
    house.until(house.window.page.note.isVisible)
    assert "1 of 3 pages" in house.window.page.note.accessibleName()
    assert not house.window.page.notice.isVisible()
