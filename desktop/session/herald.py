"""The herald: tells what has ended, as long as the person does not look at Fireside."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Conversation, Node
from desktop.core.downloads import Download
from desktop.core.news import News, of_download, of_reply
from desktop.session.chat import Chat
from desktop.session.downloads import Downloads
from desktop.session.preferences import Preferences


class Herald(QObject):
    """Decides what is news; how it is shown is the window's business."""

    told = Signal(object)  # News

    def __init__(
        self,
        chat: Chat,
        downloads: Downloads,
        preferences: Preferences,
        is_watched: Callable[[], bool],
        *,
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        """`is_watched` says whether the person is in Fireside; the clock is that of the chat."""
        super().__init__(parent)
        self._chat = chat
        self._preferences = preferences
        self._is_watched = is_watched
        self._clock = clock
        self._halted: set[int] = set()  # downloads of which that was told
        chat.answered.connect(self._on_answered)
        downloads.arrived.connect(self._on_download)
        downloads.progressed.connect(self._on_progressed)

    def _on_answered(self, conversation: Conversation, reply: Node) -> None:
        comparison = self._chat.comparing.of(conversation.id)
        if comparison is not None and any(take.node is None for take in comparison.takes):
            return  # other answers are yet to come
        seconds = self._clock() - reply.created
        wishes = self._preferences.settings.notifications
        self._tell(of_reply(conversation, reply, seconds, wishes))

    def _on_download(self, download: Download) -> None:
        self._tell(of_download(download, self._preferences.settings.notifications))

    def _on_progressed(self, download: Download) -> None:
        if not download.is_halted:
            self._halted.discard(download.id)
        elif download.id not in self._halted:
            self._halted.add(download.id)
            self._on_download(download)

    def _tell(self, news: News | None) -> None:
        if news is not None and not self._is_watched():
            self.told.emit(news)
