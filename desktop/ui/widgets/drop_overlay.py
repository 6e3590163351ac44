"""What covers the window while a model or an adapter is dragged over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.session.work import is_peft
from desktop.ui.icons import Icons
from desktop.ui.theme import LARGE, RADIUS_LARGE
from desktop.ui.wording import tr


class DropOverlay(QWidget):
    """Says that the file can be dropped; takes no events itself."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._icons = icons
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Cover the whole window."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a veil, a frame and the sentence."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.colour("page"))
        veil.setAlpha(235)
        painter.fillRect(self.rect(), veil)
        margin, radius = theme.px(LARGE), theme.px(RADIUS_LARGE)
        frame = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, radius, radius)
        side = theme.px(40)
        centre = frame.center().toPoint()
        flame = self._icons.pixmap("flame", "accent", 40)
        painter.drawPixmap(centre.x() - side // 2, centre.y() - side, flame)
        painter.setFont(theme.font("heading", bold=True))
        painter.setPen(theme.colour("text"))
        below = frame.adjusted(0, side + theme.px(LARGE), 0, 0)
        painter.drawText(
            below,
            Qt.AlignmentFlag.AlignCenter,
            tr("Drop to load this model, or to add this adapter"),
        )
        painter.end()


def file_in(dragged: QMimeData) -> str:
    """Return the path of the one model or adapter that is dragged; empty for anything else."""
    urls = dragged.urls() if dragged.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return ""
    path = urls[0].toLocalFile()
    return path if path.casefold().endswith(".gguf") or is_peft(Path(path)) else ""
