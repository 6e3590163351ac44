"""The bar over the transcript in which something is looked for in this conversation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.escape_field import EscapeField
from desktop.ui.widgets.labels import icon_button, label
from desktop.ui.wording import tr


class _FindField(EscapeField):
    """Steps with Enter, and goes with Escape."""

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift and Enter, away with Escape."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(-1 if back else 1)
            case _:
                super().keyPressEvent(event)


class FindBar(QFrame):
    """Tells what is looked for; says which hit of how many is shown."""

    sought = Signal(str)
    stepped = Signal(int)  # 1 or -1
    closed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.field = _FindField()
        self.field.setPlaceholderText(tr("Find in this conversation"))
        self.field.setAccessibleName(tr("Find in this conversation"))
        self.field.setMaxLength(400)
        self.words = label("", "small")
        self.previous = icon_button(icons, "chevron-up", tr("The one before (Shift+F3)"))
        self.next = icon_button(icons, "chevron-down", tr("The next one (F3)"))
        self.close_button = icon_button(icons, "x", tr("Close (Esc)"))
        layout = QHBoxLayout(self)
        small = icons.theme.px(SMALL)
        layout.setContentsMargins(small, small // 2, small // 2, small // 2)
        layout.setSpacing(icons.theme.px(TINY))
        layout.addWidget(self.field, 1)
        layout.addWidget(self.words)
        for one in (self.previous, self.next, self.close_button):
            layout.addWidget(one)
        self.field.textChanged.connect(self.sought)
        self.field.stepped.connect(self.stepped)
        self.field.left.connect(self.close_bar)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.close_bar)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Return whether something can be looked for."""
        return not self.isHidden()

    def open_bar(self, text: str = "") -> None:
        """Let the person type, or look for `text` at once."""
        self.show()
        if text:
            self.field.setText(text)
        elif self.field.text():
            self.sought.emit(self.field.text())
        self.field.setFocus()
        self.field.selectAll()

    def close_bar(self) -> None:
        """Go; what was marked is not any more."""
        if self.is_open:
            self.hide()
            self.closed.emit()

    def show_count(self, place: int, total: int) -> None:
        """Say which hit is shown, from 1 (0: none), of how many."""
        if not self.field.text():
            words = ""
        elif not total:
            words = tr("not found")
        elif place:
            words = tr("{place:count} of {total:count}", place=place, total=total)
        else:
            words = tr("{total:count} found", total=total)
        self.words.setText(words)
        for one in (self.previous, self.next):
            one.setEnabled(total > 0)
