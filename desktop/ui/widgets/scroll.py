"""A page that scrolls to whatever has the keyboard, from wherever the keyboard came."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scroll(QScrollArea):
    """Holds a page as wide as itself. Qt's own follows only a keyboard that was in it before."""

    def __init__(self, inside: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._watched: QObject | None = None
        if inside is not None:
            self.setWidget(inside)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the keyboard of the window that this is in now."""
        super().showEvent(event)
        window = self.window().windowHandle()
        # The stubs forget that there may be none yet.
        if window is not None and window is not self._watched:  # pyright: ignore[reportUnnecessaryComparison]
            self._watched = window
            window.focusObjectChanged.connect(self._on_focus)

    def _on_focus(self, there: QObject | None) -> None:
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton  # it sees its place
        if by_mouse or not isinstance(there, QWidget) or not self.isVisible():
            return
        if self.isAncestorOf(there):
            self.ensureWidgetVisible(there)
