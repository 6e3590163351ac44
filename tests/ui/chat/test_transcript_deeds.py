from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.core.chat import Ending
from desktop.core.wording import say
from desktop.ui.chat.leaves import CodeHead, Deed, Foot, text_of
from desktop.ui.chat.message_menu import links_of
from desktop.ui.chat.selection import Selection
from desktop.ui.chat.transcript import Transcript
from tests.ui.chat.conftest import answered, click, leaves, point_of, said, shown

pytestmark = pytest.mark.gui


# Selecting


def test_text_is_selected_across_messages(view: Transcript) -> None:
    view.show_path((said(1, "first question"), answered(2, "- an *answer*\n- more of it")))
    column = view.column
    places = [
        (s.row, s.leaf, s.y) for s in column.seen if text_of(column.items[s.row].leaves[s.leaf])
    ]
    row, leaf, y = places[0]
    start = QPoint(column.left + column.items[row].leaf_left(leaf) + 1, y + 12)
    end = QPoint(column.left + column.width, places[1][2] + 12)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.selected_text == "first question\n\n- an answer"
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "first question\n\n- an answer"


def test_all_is_copied_as_it_was_written(view: Transcript) -> None:
    view.show_path((said(1, "q"), answered(2, "**a**\n\n```py\nx\n```")))
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "q\n\n**a**\n\n```py\nx\n```"


def test_a_long_selection_reads_what_was_not_seen(view: Transcript) -> None:
    long = "".join(f"paragraph {n}\n\n" for n in range(2_000))
    view.show_path((said(1, "q"), answered(2, long), said(3, "end of it")))
    last = view.column.seen[-2]
    view.pointer.selection = Selection((1, 3, 0), (last.row, last.leaf, 3))
    text = view.selected_text
    assert text.startswith("paragraph 2\n\nparagraph 3")
    assert "paragraph 1999" in text
    assert view.column.items[1].height > 10_000
    assert "end of it" in shown(view)


def test_a_double_click_selects_a_word_beside_an_emoji(view: Transcript) -> None:
    view.show_path((answered(2, "🔥🔥🔥🔥🔥🔥 a b c d e f warm words"),))
    column = view.column
    seen = next(s for s in column.seen if text_of(column.items[0].leaves[s.leaf]))
    run = column.items[0].laid(seen.leaf).runs[0]
    box = run.rectangles(19, 23)[0]
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton,
        pos=QPoint(column.left, seen.y) + box.center().toPoint(),
    )  # fmt: skip
    assert view.selected_text == "warm"


# Deeds


def test_code_is_copied_whole(view: Transcript) -> None:
    code = "".join(f"line_{n} = {n}\n" for n in range(60))
    view.show_path((answered(2, f"Look:\n\n```python\n{code}```\n\nDone."),))
    view.column.jump_to(0)
    view.show_settled()
    ((row, leaf),) = leaves(view, CodeHead)
    click(view, point_of(view, row, leaf, Deed.COPY_CODE))
    assert QGuiApplication.clipboard().text() == code


@pytest.mark.parametrize(
    ("deed", "signal", "values"),
    [
        (Deed.COPY, "copy_asked", [2]),
        (Deed.REGENERATE, "regenerate_asked", [2]),
        (Deed.CONTINUE, "continue_asked", [2]),
        (Deed.PREVIOUS, "sibling_asked", [2, -1]),
        (Deed.NEXT, "sibling_asked", [2, 1]),
    ],
)
def test_buttons_ask(
    view: Transcript, qtbot: QtBot, deed: Deed, signal: str, values: list[int]
) -> None:
    view.show_path((said(1, "q"), answered(2, "cut", Ending.STOPPED, sibling=1, siblings=3)))
    row, leaf = leaves(view, Foot)[-1]
    with qtbot.waitSignal(getattr(view, signal)) as asked:
        click(view, point_of(view, row, leaf, deed))
    assert asked.args == values


def test_a_reply_that_failed_over_an_adapter_can_be_had_without_it(
    view: Transcript, qtbot: QtBot
) -> None:
    error = say("It does not fit.").noting(adapter="/a.gguf")
    failed = answered(2, "", Ending.FAILED)
    view.show_path((said(1, "q"), replace(failed, node=replace(failed.node, error=error))))
    row, leaf = leaves(view, Foot)[-1]
    with qtbot.waitSignal(view.without_asked) as asked:
        click(view, point_of(view, row, leaf, Deed.WITHOUT))
    assert asked.args == [2]


def test_everything_is_in_the_menu(view: Transcript, qtbot: QtBot) -> None:
    text = "a [link](https://a.example) and\n\n```py\nx\n```"
    view.show_path((said(1, "q"), answered(2, text, Ending.LENGTH, "t", sibling=1, siblings=3)))
    menu = view.menu(1)
    words = [action.text() for action in menu.actions()]
    assert words == [
        "Show or hide the thinking", "Copy code (py)", "Continue", "Copy", "Edit", "Answer again",
        "Previous alternative", "Next alternative", "Compare with and without adapters…",
        "Several answers…", "Fork into a new conversation",
        "Pin in, so that the model always sees it",
        "Leave out, so that the model does not see it", "Links",
    ]  # fmt: skip
    with qtbot.waitSignal(view.regenerate_asked):
        menu.actions()[5].trigger()


def test_a_message_is_edited_where_it_stands(view: Transcript, qtbot: QtBot) -> None:
    view.show_path((said(1, "a typo"), answered(2, "answer")))
    view.edit(1)
    editor = view.editing.editor
    assert editor is not None
    assert editor.field.toPlainText() == "a typo"
    assert shown(view) == "answer"
    editor.field.setPlainText("no typo")
    with qtbot.waitSignal(view.edit_saved) as saved:
        QTest.keyClick(editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == [1, "no typo"]
    assert view.editing.editor is None
    assert shown(view) == "a typo\nanswer"


def test_escape_leaves_a_message_as_it_was(view: Transcript) -> None:
    view.show_path((said(1, "mine"),))
    view.edit(1)
    assert view.editing.editor is not None
    QTest.keyClick(view.editing.editor.field, Qt.Key.Key_Escape)
    assert view.editing.editor is None
    assert shown(view) == "mine"


def test_an_editor_grows_with_its_text(view: Transcript) -> None:
    view.show_path((said(1, "one line"), answered(2, "answer")))
    view.edit(1)
    editor = view.editing.editor
    assert editor is not None
    before = editor.height()
    editor.field.setPlainText("\n".join("lines" for _ in range(9)))
    assert editor.height() > before


@pytest.mark.parametrize(
    "target", ["https://a.example/b", "http://a.example", "mailto:a@b.example"]
)
def test_links_are_told_and_not_opened(view: Transcript, qtbot: QtBot, target: str) -> None:
    view.show_path((answered(2, f"[here]({target})"),))
    at = link_point(view)
    assert target in view.tip_at(at)
    with qtbot.waitSignal(view.link_activated) as followed:
        click(view, at)
    assert followed.args == [target]


def link_point(view: Transcript) -> QPoint:
    column = view.column
    seen = next(s for s in column.seen if text_of(column.items[s.row].leaves[s.leaf]))
    box = column.items[seen.row].laid(seen.leaf).runs[0].rectangles(0, 4)[0]
    return QPoint(column.left, seen.y) + box.center().toPoint()


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "x-app:go"])
def test_other_links_lead_nowhere(view: Transcript, qtbot: QtBot, target: str) -> None:
    view.show_path((answered(2, f"[here]({target})"),))
    with qtbot.assertNotEmitted(view.link_activated):
        click(view, link_point(view))
    assert links_of(view.column.items[0]) == []


def test_a_button_opens_the_menu(view: Transcript) -> None:
    view.show_path((said(1, "q"), answered(2, "a")))
    row, leaf = leaves(view, Foot)[-1]
    click(view, point_of(view, row, leaf, Deed.MORE))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Fork into a new conversation" in [action.text() for action in menu.actions()]
    menu.close()


def test_what_is_typed_in_an_editor_waits_until_its_message_is_seen_again(
    view: Transcript,
) -> None:
    talk = (said(1, "Hello"), answered(2, "Hi"))
    view.show_path(talk)
    view.edit(1)
    assert view.editing.unsaved == {}, "nothing was changed"
    assert view.editing.editor is not None
    view.editing.editor.type("Hello, you")
    assert view.editing.unsaved == {1: "Hello, you"}
    view.show_path((said(7, "Elsewhere"),))
    assert view.editing.editor is None
    view.show_path(talk)
    assert view.editing.editor is not None
    assert view.editing.editor.text == "Hello, you"
    QTest.keyClick(view.editing.editor.field, Qt.Key.Key_Escape)
    assert view.editing.unsaved == {}
    view.show_path(talk)
    assert view.editing.editor is None
