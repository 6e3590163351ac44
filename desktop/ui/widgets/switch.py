"""A switch: on or off, at once."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.ui.theme import Theme


class Switch(QCheckBox):
    """A check box drawn as a pill with a knob; to assistive technology it is a check box."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._slide = QVariantAnimation(self)  # of the knob: 0 where it is off, 1 where it is on
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self.update)
        self.toggled.connect(self._on_toggled)

    def _on_toggled(self, on: bool) -> None:
        """Let the knob slide where somebody sees it, and things may move."""
        self._slide.stop()
        duration = self._theme.motion("quick") if self.isVisible() else 0
        if duration:
            self._slide.setDuration(duration)
            self._slide.setStartValue(float(not on))
            self._slide.setEndValue(float(on))
            self._slide.start()

    @property
    def place(self) -> float:
        """Return where the knob is: 0 for off, 1 for on, and between them while it slides."""
        sliding = self._slide.state() is QVariantAnimation.State.Running
        return float(self._slide.currentValue()) if sliding else float(self.isChecked())

    def sizeHint(self) -> QSize:
        """Return the size of the pill and of the focus ring around it."""
        return QSize(self._theme.px(44), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Return the same as `sizeHint`: a pill does not shrink."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002
        """Take a click anywhere on the pill."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill, the knob and, with the keyboard's focus, a ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        width, height = self._theme.px(36), self._theme.px(20)
        pill = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            ring = pill.adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        on = self.isChecked()
        ground = self._theme.colour("accent" if on else "surface")
        painter.setPen(QPen(self._theme.colour("accent" if on else "outline"), 1.5))
        painter.setBrush(ground)
        painter.drawRoundedRect(pill, height / 2, height / 2)
        knob = height - self._theme.px(8)
        edge = self._theme.px(4)
        left = pill.left() + edge + (pill.width() - knob - 2 * edge) * self.place
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("on_accent" if on else "outline"))
        painter.drawEllipse(QRectF(left, pill.center().y() - knob / 2, knob, knob))
        painter.end()
