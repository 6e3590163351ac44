"""The round button that leads to the end of the conversation."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.icons import Icons
from desktop.ui.wording import tr


class ToEnd(QAbstractButton):
    """Shown while the end is out of sight. The keyboard has the End key for it."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._port = parent
        self.setAccessibleName(tr("To the end"))
        self.setToolTip(tr("To the end"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def place(self) -> None:
        """Take the place at the lower edge of the parent, in the middle."""
        port, px = self._port.size(), self._icons.theme.px
        side = px(36)
        self.setGeometry((port.width() - side) // 2, port.height() - side - px(14), side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a disc with an arrow."""
        del event
        theme = self._icons.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("hover" if self.underMouse() else "surface"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawEllipse(box)
        picture = self._icons.pixmap("arrow-down", "text", 18)
        side = theme.px(18)
        place = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))
        painter.end()
