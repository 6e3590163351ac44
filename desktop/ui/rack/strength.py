"""How strongly an adapter acts: a slider with its number, and the way back to the usual."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from desktop.session.rack_state import STRONGEST, WEAKEST
from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL, TINY, Theme
from desktop.ui.widgets.inputs import Number
from desktop.ui.widgets.labels import icon_button
from desktop.ui.wording import strength_shown, tr

_PARTS = 100  # of one, that the slider knows
_STEP = 5
_NUMBER = 62  # pixels of the field for the number, at a text size of 100 %
_SETTLE_MS = 250  # after the last step by the keyboard, before it is kept


class StrengthSlider(QSlider):
    """A slider from the weakest to the strongest, filled from nought; a press goes there at once.

    A double click asks for the usual strength, which has a mark of its own.
    """

    reset_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.usual = _PARTS
        self.setRange(round(WEAKEST * _PARTS), round(STRONGEST * _PARTS))
        self.setSingleStep(_STEP)
        self.setPageStep(5 * _STEP)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size in which the knob and the focus ring have room."""
        return QSize(self._theme.px(120), self._theme.px(26))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which it can be used."""
        return QSize(self._theme.px(60), self._theme.px(26))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll, unless the person is in this slider."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the knob, wherever it is."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the knob along."""
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the knob."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Ask for the usual strength."""
        self.setSliderDown(False)
        self.reset_asked.emit()

    def _follow(self, event: QMouseEvent) -> None:
        share = (event.position().x() - self._edge) / max(1.0, self._length)
        share = min(max(share, 0.0), 1.0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        wanted = self.minimum() + share * (self.maximum() - self.minimum())
        self.setValue(round(wanted / _STEP) * _STEP)

    @property
    def _edge(self) -> float:
        return self._theme.px(9)

    @property
    def _length(self) -> float:
        return self.width() - 2 * self._edge

    def _place(self, value: int) -> float:
        share = (value - self.minimum()) / (self.maximum() - self.minimum())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return self._edge + share * self._length

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groove, what is filled of it, the marks of nought and the usual, the knob."""
        theme, middle = self._theme, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        thick = theme.px(4)
        painter.setBrush(theme.colour("selected"))
        groove = QRectF(self._edge, middle - thick / 2, self._length, thick)
        painter.drawRoundedRect(groove, thick / 2, thick / 2)
        nought, knob = self._place(0), self._place(self.value())
        colour = "accent" if self.isEnabled() else "outline"
        painter.setBrush(theme.colour(colour))
        filled = QRectF(min(nought, knob), groove.top(), abs(knob - nought), thick)
        painter.drawRect(filled)
        painter.setBrush(theme.colour("outline"))
        for value, long in ((0, 12), (self.usual, 8)):
            tall, wide = theme.px(long), theme.px(2)
            painter.drawRect(QRectF(self._place(value) - wide / 2, middle - tall / 2, wide, tall))
        radius = theme.px(7)
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour(colour), theme.px(2)))
        painter.drawEllipse(QPointF(knob, middle), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            ring = radius + theme.px(3)
            painter.drawEllipse(QPointF(knob, middle), ring, ring)
        painter.end()


class Strength(QWidget):
    """A slider and a number that say the same. `settled` tells where the person left them."""

    settled = Signal(float)

    def __init__(self, icons: Icons, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        theme = icons.theme
        self._shown = self._usual = 1.0
        self._unsettled = False  # what is seen was not told yet
        self.slider = StrengthSlider(theme)
        self.number = Number()
        self.number.setRange(WEAKEST, STRONGEST)
        self.number.setDecimals(2)
        self.number.setSingleStep(_STEP / _PARTS)
        self._theme = theme
        self._set_width()
        self.reset = icon_button(icons, "rotate-ccw", "")
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.slider.setAccessibleName(tr("Strength of {name}, in hundredths", name=name))
        self.number.setAccessibleName(tr("Strength of {name}", name=name))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(TINY))
        layout.addWidget(self.slider, 1)
        layout.addSpacing(theme.px(SMALL) - theme.px(TINY))
        layout.addWidget(self.number)
        layout.addWidget(self.reset)
        theme.changed.connect(self._set_width)
        self.slider.valueChanged.connect(self._on_slid)
        self.slider.sliderReleased.connect(self.flush)
        self.slider.reset_asked.connect(self._on_reset)
        self.number.valueChanged.connect(self._on_number)
        self.reset.clicked.connect(self._on_reset)
        self._timer.timeout.connect(self.flush)

    @property
    def value(self) -> float:
        """Return the strength that is seen."""
        return self._shown

    def show_strength(self, strength: float, usual: float) -> None:
        """Show a strength, unless the person is at it; resetting leads to `usual`."""
        self._usual = usual
        self.slider.usual = round(usual * _PARTS)
        words = tr("Back to the recommended {strength}", strength=strength_shown(usual))
        help_ = tr(
            "From {weakest} to {strongest}; 0 leaves the model as it is. A double click resets it.",
            weakest=strength_shown(WEAKEST),
            strongest=strength_shown(STRONGEST),
        )
        self.reset.setToolTip(words)
        self.reset.setAccessibleName(words)
        self.slider.setToolTip(help_)
        if not (self.slider.isSliderDown() or self._unsettled):
            self._show(strength)

    def flush(self) -> None:
        """Tell at once what was just set, and not kept yet."""
        self._timer.stop()
        was_unsettled, self._unsettled = self._unsettled, False
        if was_unsettled:
            self.settled.emit(self._shown)

    def _set_width(self) -> None:
        self.number.setFixedWidth(self._theme.px(_NUMBER))

    def _show(self, strength: float) -> None:
        self._shown = strength
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(strength * _PARTS))
        with QSignalBlocker(self.number):
            self.number.setValue(strength)
        self.slider.setAccessibleDescription(strength_shown(strength))
        self.reset.setVisible(round(strength - self._usual, 3) != 0)
        self.slider.update()

    def _on_slid(self, value: int) -> None:
        self._show(value / _PARTS)
        self._unsettled = True
        self._timer.start()

    def _on_number(self, value: float) -> None:
        self._show(value)
        self._unsettled = True
        self.flush()

    def _on_reset(self) -> None:
        self._show(self._usual)
        self._unsettled = True
        self.flush()
