"""A transcript on a screen of its own, and rows to show in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.chat import Ending, Message, Node, Role, Row
from desktop.ui.chat.leaves import Deed, Leaf, text_of
from desktop.ui.chat.transcript import Transcript
from desktop.ui.icons import Icons


@pytest.fixture
def view(icons: Icons, qtbot: QtBot) -> Transcript:
    made = Transcript(icons)
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(node_id: int, text: str) -> Row:
    """Return a message of the person."""
    return Row(Node(node_id, node_id - 1 or None, Message(Role.USER, text), 0.0))


def answered(
    node_id: int,
    text: str,
    ending: Ending | None = Ending.COMPLETE,
    thinking: str = "",
    *,
    sibling: int = 0,
    siblings: int = 1,
) -> Row:
    """Return a reply of the model."""
    message = Message(Role.ASSISTANT, text, thinking)
    return Row(Node(node_id, node_id - 1 or None, message, 0.0, ending), sibling, siblings)


_WORDS = "ill it " * 40 + "WWWW MMMM " * 40  # no guess of their height is right


def long_talk(count: int) -> tuple[Row, ...]:
    """Return a conversation of `count` messages."""
    return tuple(
        said(n, f"Question {n}") if n % 2 else answered(n, f"Answer **{n}**\n\n" + _WORDS)
        for n in range(1, count + 1)
    )


def shown(view: Transcript) -> str:
    """Return the text that stands in the window."""
    items = view.column.items
    leaves = (items[seen.row].leaves[seen.leaf] for seen in view.column.seen)
    return "\n".join(text for leaf in leaves if (text := text_of(leaf)))


def leaves(view: Transcript, kind: type[Leaf]) -> list[tuple[int, int]]:
    """Return where the leaves of a kind are in the window: row and leaf."""
    items = view.column.items
    return [
        (seen.row, seen.leaf)
        for seen in view.column.seen
        if isinstance(items[seen.row].leaves[seen.leaf], kind)
    ]


def point_of(view: Transcript, row: int, leaf: int, deed: Deed) -> QPoint:
    """Return the middle of a button."""
    column = view.column
    laid = column.items[row].laid(leaf)
    box = next(button.box for button in laid.buttons if button.deed is deed)  # type: ignore[attr-defined]
    top = next(seen.y for seen in column.seen if (seen.row, seen.leaf) == (row, leaf))
    corner = QPoint(column.left + column.items[row].leaf_left(leaf), top)
    return corner + box.center().toPoint()


def click(view: Transcript, at: QPoint) -> None:
    QTest.mouseMove(view.viewport(), at)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
