"""What covers the window while files are dragged over it that can be taken."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.session.arrivals import may_be_taken
from desktop.ui.icons import Icons
from desktop.ui.theme import LARGE, RADIUS_LARGE
from desktop.ui.wording import tr


class DropOverlay(QWidget):
    """Says that the file can be dropped; takes no events itself."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._icons = icons
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, words: str = "") -> None:
        """Cover the whole window, and say what dropping does; nothing for what was said last."""
        self._words = words or self._words
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
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


def files_in(dragged: QMimeData) -> tuple[str, ...]:
    """Return the paths of the files that are dragged; none if one of them cannot be taken."""
    urls = dragged.urls() if dragged.hasUrls() else []
    paths = tuple(url.toLocalFile() for url in urls if url.isLocalFile())
    return paths if len(paths) == len(urls) and all(map(may_be_taken, paths)) else ()


def drop_words(paths: tuple[str, ...]) -> str:
    """Return what dropping these files does."""
    if len(paths) == 1:
        return tr("Drop to use this model or adapter")
    return tr("Drop to use these adapters, or to add these models")
