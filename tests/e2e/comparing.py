"""Comparing answers as a person does, for the stories that do."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.core.chat import Node
from desktop.core.comparison import Comparison
from tests.e2e.conftest import Person


def comparison(person: Person) -> Comparison:
    found = person.home.chat.comparison
    assert found is not None
    return found


def nodes(person: Person) -> list[Node]:
    return [take.node for take in comparison(person).takes if take.node is not None]


def wait_for_answers(person: Person, count: int) -> list[str]:
    """Wait until so many answers have ended, and return their texts."""
    person.until(lambda: sum(take.is_done for take in comparison(person).takes) == count)
    return [node.message.text for node in nodes(person)]


def decide(person: Person) -> None:
    dialog = person.page.comparison.dialog
    assert dialog is not None
    person.qtbot.mouseClick(dialog.go_button, Qt.MouseButton.LeftButton)


def compare(person: Person, text: str = "") -> list[str]:
    """Have a new message, or the last one, compared with and without the adapters."""
    if text:
        person.page.composer.text.setFocus()
        person.qtbot.keyClicks(person.page.composer.text, text)
    person.window.actions_by_name["compare"].trigger()
    decide(person)
    return wait_for_answers(person, 2)
