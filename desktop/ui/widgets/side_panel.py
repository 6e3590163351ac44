"""A panel beside the conversation: a heading, a way to hide it, and what it is for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import icon_button, label
from desktop.ui.wording import tr


class SidePanel(QFrame):
    """What `SidePanels` shows. A panel puts its parts into `body`, and names what comes `first`.

    A focus proxy will not do: Tab would never reach what stands before it.
    """

    hide_asked = Signal()
    first: QWidget | None = None  # what has the keyboard when the panel is opened

    def __init__(self, icons: Icons, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setProperty("kind", "side")
        self.setProperty("edge", "true")
        self.setAccessibleName(title)
        self.hide_button = icon_button(icons, "x", tr("Hide this panel"))
        self.hide_button.clicked.connect(self.hide_asked)
        self.head = QHBoxLayout()
        self.head.addWidget(label(title, "heading"), 1)
        self.head.addWidget(self.hide_button)
        self.body = QVBoxLayout(self)
        margin = theme.px(MEDIUM)
        self.body.setContentsMargins(theme.px(MEDIUM + 4), margin, theme.px(SMALL), margin)
        self.body.setSpacing(theme.px(SMALL))
        self.body.addLayout(self.head)

    def take_focus(self) -> None:
        """Give the keyboard to what comes first here."""
        there = self.first is not None and not self.first.isHidden()
        (self.first if there and self.first else self.hide_button).setFocus()

    def flush(self) -> None:
        """Save what was just typed; before another conversation is shown, and at close."""
