from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest

from desktop.core.chat import Ending
from desktop.core.wording import say
from desktop.ui.chat.transcript import Transcript
from tests.ui.chat.conftest import answered, long_talk, said
from tests.ui.conftest import House

pytestmark = pytest.mark.gui

NAME = QAccessible.Text.Name


def test_a_screen_reader_finds_every_message_and_paragraph(view: Transcript) -> None:
    view.show_path((said(1, "why?"), answered(2, "# Because\n\n- of *this*\n- and that")))
    talk = QAccessible.queryAccessibleInterface(view)
    assert talk.text(NAME) == "Conversation"
    assert talk.role() == QAccessible.Role.List
    assert talk.childCount() == 2
    question, answer = talk.child(0), talk.child(1)
    assert question.text(NAME) == "You: why?"
    paragraphs = [answer.child(i).text(NAME) for i in range(answer.childCount())]
    assert paragraphs == ["Because", "of this", "and that"]
    assert answer.child(1).parent() is answer


def test_places_are_those_on_the_screen(view: Transcript) -> None:
    view.show_path(long_talk(50))
    talk = QAccessible.queryAccessibleInterface(view)
    last = talk.child(49)
    centre = last.rect().center()
    assert talk.childAt(centre.x(), centre.y()) is last
    assert talk.child(0).state().offscreen
    assert not last.state().offscreen


def test_the_message_of_the_keyboard_has_the_focus(view: Transcript) -> None:
    view.show_path(long_talk(50))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    talk = QAccessible.queryAccessibleInterface(view)
    assert talk.focusChild() is talk.child(49)
    assert talk.child(49).state().focused


def test_rows_that_are_gone_are_not_valid(view: Transcript) -> None:
    view.show_path(long_talk(5))
    talk = QAccessible.queryAccessibleInterface(view)
    fifth = talk.child(4)
    view.show_path(long_talk(2))
    assert not fifth.isValid()
    assert talk.childCount() == 2


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what somebody who listens to the window is told."""
    told: list[str] = []

    def take(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return told


@pytest.mark.parametrize(
    ("ending", "told"),
    [
        (Ending.COMPLETE, "Answer: Because."),
        (Ending.LENGTH, "Answer: Because."),
        (Ending.STOPPED, "The answer was stopped. Answer: Because."),
        (Ending.FAILED, "The answer failed. The engine ended."),
    ],
)
def test_a_finished_reply_is_read_out(
    view: Transcript, heard: list[str], ending: Ending, told: str
) -> None:
    row = answered(2, "Because.", ending)
    node = dataclasses.replace(row.node, error=say("The engine ended."))
    view.show_path((said(1, "why?"), dataclasses.replace(row, node=node)))
    view.tell_reply(node)
    assert heard == [told]


def test_a_reply_that_is_not_shown_is_not_read_out(view: Transcript, heard: list[str]) -> None:
    view.show_path((said(1, "why?"),))
    view.tell_reply(answered(2, "Because.").node)
    view.show_path((said(1, "why?"), answered(2, "Because.")))
    view.hide()
    view.tell_reply(answered(2, "Because.").node)
    assert heard == []


def test_the_page_reads_a_reply_out_when_it_has_ended(house: House, heard: list[str]) -> None:
    house.load()
    house.say("A question", "An answer")
    assert "Answer: An answer" in heard
