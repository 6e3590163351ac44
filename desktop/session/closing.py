"""Closing time: everything ends in its order, and nothing that was written is lost."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.session.assistant import Assistant
from desktop.session.chat import Chat
from desktop.session.library import Library
from desktop.session.tasks import Tasks


class Closing(QObject):
    """Stops the reply and keeps it, ends the engine, drains the tasks.

    Nobody uses the database after `done`.
    """

    done = Signal()

    def __init__(
        self,
        chat: Chat,
        assistant: Assistant,
        library: Library,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._chat = chat
        self._assistant = assistant
        self._library = library
        self._tasks = tasks
        self._begun = False
        assistant.closed.connect(self._on_engine_closed)

    def begin(self, *, at_once: bool = False) -> None:
        """Begin to close; `done` follows when everything is. Asking twice changes nothing.

        `at_once`: the engine is not asked to end, but ended.
        """
        if not self._begun:
            self._begun = True
            self._chat.close()
            self._library.close()
            self._assistant.close(at_once=at_once)

    def _on_engine_closed(self) -> None:
        self._tasks.close()
        self.done.emit()
