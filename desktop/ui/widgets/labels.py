"""Words and lines on a page: labels, buttons and rules in the kinds that the stylesheet knows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget

from desktop.ui.icons import Icons


def label(text: str, kind: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows `text` as it is, never as markup; `kind` is the stylesheet's."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    return made


def button(text: str, kind: str = "") -> QPushButton:
    """Return a button with a text, in a kind of the stylesheet."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    return made


def icon_button(icons: Icons, icon: str, name: str, colour: str = "muted") -> QToolButton:
    """Return a button that is only an icon; `name` is what it does, said and shown on hover."""
    made = QToolButton()
    icons.wear(made, icon, colour)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def frame(kind: str, parent: QWidget | None = None) -> QFrame:
    """Return an empty frame in a kind of the stylesheet: "card", "line", "side" and so on."""
    made = QFrame(parent)
    made.setProperty("kind", kind)
    made.setFrameShape(QFrame.Shape.NoFrame)
    return made


def restyle(widget: QWidget) -> None:
    """Let the stylesheet look again at a widget whose properties have changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
