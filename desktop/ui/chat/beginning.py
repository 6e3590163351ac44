"""The field in which the person begins the reply for the model."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL
from desktop.ui.widgets.labels import icon_button, label
from desktop.ui.wording import tr


class BeginningLine(QLineEdit):
    """One line that tells of Escape, which leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Beginning(QWidget):
    """Hidden until it is wanted; what stands here is how the next reply begins."""

    entered = Signal()
    closed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = BeginningLine()
        self.line.setAccessibleName(tr("How the reply begins"))
        self.line.setPlaceholderText(tr("Sure, here is"))
        self.close_button = icon_button(icons, "x", tr("Let the model begin the reply itself"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(icons.theme.px(SMALL))
        words = label(tr("The reply begins:"), "small")
        words.setBuddy(self.line)
        layout.addWidget(words)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.close_button)
        self.line.returnPressed.connect(self.entered)
        self.line.left.connect(self.close_up)
        self.close_button.clicked.connect(self.close_up)
        self.hide()

    @property
    def text(self) -> str:
        """Return how the reply is to begin; empty for as the model likes."""
        return "" if self.isHidden() else self.line.text()

    def ask(self) -> None:
        """Let the person write here."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Forget what stands here, and hide."""
        was_shown = not self.isHidden()
        self.line.clear()
        self.hide()
        if was_shown:
            self.closed.emit()
