"""A button that shows the keys of a command, and takes others: press it, then press them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from desktop.ui.commands import keys_shown
from desktop.ui.widgets.announcing import announce
from desktop.ui.widgets.labels import restyle
from desktop.ui.wording import tr

_ALONE = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_unknown,
}
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class KeyButton(QPushButton):
    """Listens for the next keys once it is pressed; Backspace takes the keys away."""

    pressed_keys = Signal(str)  # portable text; empty: the command shall have none

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._keys = ""
        self._waits = False
        self.setProperty("kind", "chip")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._wait)
        self._show()

    def show_keys(self, keys: str) -> None:
        """Show these keys, given as portable text."""
        self._keys = keys
        self._show()

    def event(self, event: QEvent) -> bool:
        """While it listens, take every key before a shortcut or the focus does."""
        if self._waits and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Listen no longer."""
        super().focusOutEvent(event)
        self._rest()

    def _take(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _ALONE:
            return
        self._rest()
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, _SHIFT)
        if plain and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.focusNextPrevChild(key == Qt.Key.Key_Tab)
        elif plain and key == Qt.Key.Key_Escape:
            return
        elif plain and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.pressed_keys.emit("")
        else:
            self.pressed_keys.emit(_portable(event))

    def _wait(self) -> None:
        self._waits = True
        self._show()
        announce(self, tr("Press the new keys. Escape leaves them as they are."))

    def _rest(self) -> None:
        if self._waits:
            self._waits = False
            self._show()

    def _show(self) -> None:
        shown = keys_shown(self._keys) if self._keys else tr("none")
        self.setText(tr("Press keys…") if self._waits else shown)
        self.setAccessibleName(
            tr("{title}: {keys}. Change the keys", title=self._title, keys=shown)
        )
        self.setToolTip(tr("Press to change the keys; Backspace takes them away"))
        self.setProperty("waits", "true" if self._waits else "false")
        restyle(self)


def _portable(event: QKeyEvent) -> str:
    """Return the keys of an event, without a Shift that only served to reach the character."""
    modifiers, text = event.modifiers(), event.text()
    reaches = bool(text) and text.isprintable() and not (text.isalnum() or text.isspace())
    if reaches:
        modifiers &= ~_SHIFT
    modifiers &= ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(Qt.Key(event.key()) | modifiers)
    return pressed.toString(QKeySequence.SequenceFormat.PortableText)
