"""A transcript on a screen of its own, and rows to show in it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.chat import Ending, Message, Node, Role, Row
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
