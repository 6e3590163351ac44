"""The field in which a message is edited where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.chat.look import Look
from desktop.ui.wording import tr

_MOST_LINES = 16


class MessageEditor(QWidget):
    """Edits the text of one message. Ctrl+Enter saves, Esc leaves it as it was."""

    saved = Signal(str)
    cancelled = Signal()
    height_changed = Signal(int)

    def __init__(self, text: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._original = text
        self.field = QPlainTextEdit(text, self)
        self.field.setAccessibleName(tr("Edit the message"))
        self.field.setProperty("kind", "field")
        self.field.setTabChangesFocus(True)
        self.field.installEventFilter(self)
        self.field.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self.save = QPushButton(tr("Save"), self)
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._on_save)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.clicked.connect(self.cancelled)
        hint = QLabel(tr("Ctrl+Enter saves, Esc cancels"), self)
        hint.setProperty("kind", "small")
        buttons = QHBoxLayout()
        buttons.addWidget(hint)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        self.setFocusProxy(self.field)
        self.set_look(look)

    @property
    def text(self) -> str:
        """Return what is typed."""
        return self.field.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Return whether it is another text than the message's."""
        return self.text != self._original

    def type(self, text: str) -> None:
        """Go on with what was typed before."""
        self.field.setPlainText(text)

    def set_look(self, look: Look) -> None:
        """Take another text size."""
        self._look = look
        self.field.setFont(look.text)

    def wanted_height(self) -> int:
        """Return the height that the text needs, in pixels, up to a bound."""
        lines = min(max(int(self.field.document().size().height()), 2), _MOST_LINES)
        line = self.field.fontMetrics().lineSpacing()
        buttons = self.save.sizeHint().height() + self._look.px(12)
        return lines * line + self._look.px(30) + buttons

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+Enter and Esc from the field."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._take(event):
                return True
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_save()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return True
        return False

    def _on_save(self) -> None:
        self.saved.emit(self.text)

    def _on_size_changed(self) -> None:
        self.height_changed.emit(self.wanted_height())
