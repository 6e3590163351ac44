from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desktop.ui.chat.transcript import Transcript
from tests.ui.chat.conftest import answered, long_talk, said

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
