"""Files that macOS hands to a running program when a person opens them."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class OpenedFiles(QObject):
    """Says which file is to be opened; the other systems name it when they start the program."""

    opened = Signal(str)  # path

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events of opened files out of the stream."""
        if event.type() == QEvent.Type.FileOpen:
            self.opened.emit(cast("QFileOpenEvent", event).file())
            return True
        return super().eventFilter(watched, event)
