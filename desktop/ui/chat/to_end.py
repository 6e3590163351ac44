"""The round button that leads to the end of the conversation."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.icons import Icons
from desktop.ui.wording import tr

_SIDE = 36  # pixels at 100 %


class ToEnd(QAbstractButton):
    """Shown while the end is out of sight. The keyboard has the End key for it.

    It lies over the lower edge of its parent, unless a layout has taken it elsewhere.
    """

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._port = parent
        self.setAccessibleName(tr("To the end"))
        self.setToolTip(tr("To the end"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the size of the disc."""
        side = self._icons.theme.px(_SIDE)
        return QSize(side, side)

    def place(self) -> None:
        """Take the place at the lower edge of the parent, in the middle."""
        if self.parentWidget() is not self._port:
            self.updateGeometry()
            return
        port, side = self._port.size(), self.sizeHint().width()
        bottom = port.height() - self._icons.theme.px(14)
        self.setGeometry((port.width() - side) // 2, bottom - side, side, side)

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
