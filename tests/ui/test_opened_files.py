"""A file that is opened while Fireside runs reaches it as an event."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.opened_files import OpenedFiles


def test_the_file_of_an_event_is_told(qapp: QApplication) -> None:
    files = OpenedFiles(qapp)
    told: list[str] = []
    files.opened.connect(told.append)
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile("/tmp/Zoë.gguf")))
    QApplication.sendEvent(qapp, QEvent(QEvent.Type.User))
    assert told == ["/tmp/Zoë.gguf"]
    qapp.removeEventFilter(files)
    files.deleteLater()
