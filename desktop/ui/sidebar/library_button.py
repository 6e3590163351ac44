"""The way to the library at the sidebar's foot, and a quiet word of what is being downloaded."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL
from desktop.ui.wording import tr


class LibraryButton(QPushButton):
    """A row with a thin line under its words while something is fetched."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(tr("Library"))
        self._theme = icons.theme
        self._share = 0.0
        self.setProperty("kind", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        icons.wear(self, "library")

    @property
    def share(self) -> float:
        """Return how much is fetched, 0 to 1; 0 where nothing is."""
        return self._share

    def show_downloads(self, count: int, share: float, words: str) -> None:
        """Show how `count` downloads stand together; `words` say it, `share` is from 0 to 1."""
        self._share = share if count else 0.0
        percent = tr("{share} %", share=round(share * 100))
        self.setText(tr("Library · {percent}", percent=percent) if count else tr("Library"))
        self.setToolTip(words if count else "")
        self.setAccessibleDescription(words if count else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then the line."""
        super().paintEvent(event)
        if self._share <= 0:
            return
        edge, height = self._theme.px(SMALL), self._theme.px(3)
        line = QRectF(edge, self.height() - height - 1, self.width() - 2 * edge, height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(line, height / 2, height / 2)
        done = QRectF(line)
        done.setWidth(max(height, line.width() * self._share))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done.moveRight(line.right())
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(done, height / 2, height / 2)
        painter.end()
