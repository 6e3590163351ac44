"""The field in which all conversations are searched."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.ui.icons import Icons
from desktop.ui.widgets.escape_field import EscapeField
from desktop.ui.wording import tr

PAUSE_MS = 120  # between the last key and the search


class SearchField(EscapeField):
    """Tells what is searched for when the person pauses; Escape clears it and goes."""

    asked = Signal(str)  # what is to be searched for; empty for nothing
    entered = Signal()  # the first result is wanted
    down_pressed = Signal()  # into the results
    left = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Search"))
        self.setAccessibleName(tr("Search in all conversations"))
        self.setToolTip(tr("Words, “a phrase” or the beginning of a word"))
        self.setMaxLength(400)
        sign = QAction(tr("Search"), self)
        icons.wear(sign, "search")
        self.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(tr("Clear the search"), self)
        icons.wear(self._clear, "x")
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._on_text_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the results, to the first of them, or back."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
            case Qt.Key.Key_Down:
                self._hurry()
                self.down_pressed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._hurry()
                self.entered.emit()
            case _:
                super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if text:
            self._timer.start()
        else:
            self._timer.stop()
            self.asked.emit("")

    def _hurry(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._tell()

    def _tell(self) -> None:
        self.asked.emit(self.text())
