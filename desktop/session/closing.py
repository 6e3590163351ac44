"""Closing time: everything ends in its order, and nothing that was written is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.session.assistant import Assistant
from desktop.session.chat import Chat
from desktop.session.library import Library
from desktop.session.preferences import Preferences
from desktop.session.tasks import Tasks


class Closing(QObject):
    """Stops the reply and keeps it, ends the engine, drains the tasks, closes the database."""

    done = Signal()

    def __init__(
        self,
        chat: Chat,
        assistant: Assistant,
        library: Library,
        preferences: Preferences,
        tasks: Tasks,
        close_database: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._chat = chat
        self._assistant = assistant
        self._library = library
        self._preferences = preferences
        self._tasks = tasks
        self._close_database = close_database
        self._begun = False
        assistant.closed.connect(self._on_engine_closed)

    def begin(self) -> None:
        """Begin to close; `done` follows when everything is. Asking twice changes nothing."""
        if not self._begun:
            self._begun = True
            self._chat.close()
            self._library.close()
            self._assistant.close()

    def _on_engine_closed(self) -> None:
        self._tasks.close()
        self._preferences.close()
        self._close_database()
        self.done.emit()
