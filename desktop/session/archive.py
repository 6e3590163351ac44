"""All that has to do with the conversations that are kept: the list, the search, the trash."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.session.assistant import Assistant
from desktop.session.bin import Bin
from desktop.session.chat import Chat
from desktop.session.conversations import Conversations
from desktop.session.finding import Finding
from desktop.session.preferences import Preferences
from desktop.session.tasks import Tasks
from desktop.session.temporary import Temporary
from desktop.session.titler import Titler
from desktop.storage.both import BothHistories
from desktop.storage.database import Database


class Archive(QObject):
    """The sessions around the open conversation, built together and closed together."""

    def __init__(
        self,
        database: Database,
        history: BothHistories,
        chat: Chat,
        assistant: Assistant,
        preferences: Preferences,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.database = database
        self.conversations = Conversations(history, chat, database, tasks, parent=self)
        self.finding = Finding(database, self)
        self.bin = Bin(database, self.conversations, parent=self)
        self.temporary = Temporary(history, chat, self.conversations, self)
        self.titler = Titler(history, chat, assistant, preferences, parent=self)

    def begin(self) -> None:
        """Do what can wait until the window stands: the index of old messages, the old trash."""
        self.finding.begin()
        self.bin.begin()

    def close(self) -> None:
        """End what goes on, and every connection of its own."""
        self.titler.close()
        self.conversations.close()
        self.finding.close()
        self.bin.close()
