"""What joins the herald with the system's notifications, and a click on one with the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop.core.news import News
from desktop.session.herald import Herald
from desktop.ui.icons import app_icon
from desktop.ui.news.post import Post, post_of
from desktop.ui.placement import bring_to_front
from desktop.ui.window import Window
from desktop.ui.wording import shown, tr

_MOST = 20  # news that a click can still lead to


def is_watched() -> bool:
    """Return whether the person is in one of Fireside's windows."""
    return QApplication.activeWindow() is not None


class NewsDoor(QObject):
    """Shows news until the person comes back; where nothing can be shown, the window asks."""

    def __init__(
        self, herald: Herald, window: Window, find_post: Callable[[], Post | None] | None = None
    ) -> None:
        """`find_post` says how news are shown; it is asked when there are some."""
        super().__init__(window)
        self._window = window
        self._find_post = find_post or (lambda: post_of(app_icon(), tr("Fireside"), self))
        self._post: Post | None = None
        self._looked = False
        self._news: dict[int, News] = {}
        self._number = 0
        herald.told.connect(self.show)
        window.installEventFilter(self)

    def show(self, news: News) -> None:
        """Have the system show it."""
        if not self._looked:
            self._looked = True
            self._post = self._find_post()
            if self._post is not None:
                self._post.opened.connect(self._on_opened)
                self._post.refused.connect(self._alert)
        if self._post is None:
            self._alert()
            return
        self._number += 1
        self._news[self._number] = news
        self._news.pop(self._number - _MOST, None)
        self._post.show(self._number, shown(news.title), shown(news.text) if news.text else "")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the notifications away when the person comes back; a click may still lead on."""
        if event.type() == QEvent.Type.WindowActivate and self._post is not None:
            self._post.withdraw()
        return False

    def close(self) -> None:
        """Take away what is shown: it may name something, and the vault is to be locked."""
        self._news.clear()
        if self._post is not None:
            self._post.withdraw()

    def _alert(self) -> None:
        QApplication.alert(self._window.window())

    def _on_opened(self, number: int) -> None:
        news = self._news.pop(number, None)
        bring_to_front(self._window.window())
        if news is None:
            return
        if news.conversation is not None:
            self._window.door.open(news.conversation)
        elif not self._window.library.is_open:
            self._window.show_library()
