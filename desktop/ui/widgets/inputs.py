"""Fields for numbers and choices that a scrolling page cannot change by accident."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from desktop.ui.icons import Icons

_ARROW = 16  # pixels of the arrow, at a text size of 100 %
_EDGE = 4  # pixels that a style leaves around a text of its own
_MARGIN = 6  # pixels between a number and its field's right edge
_DIGITS = 13  # the width of a field for numbers


class Pick(QComboBox):
    """One of a few values, drawn with the family's own arrow."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return a width for the longest choice, and for the arrow that is drawn beside it."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._icons.theme.px(_ARROW), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll, unless the person is in this field."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, what is chosen as far as there is room for it, then the arrow."""
        del event
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, field, self).width()
        words = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room - _EDGE)
        setattr(option, "currentText", shown)  # noqa: B010 - unknown to Qt's stubs
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        size = _ARROW
        theme = self._icons.theme
        arrow = self._icons.pixmap("chevron-down", "muted", size)
        side = theme.px(size)
        left = self.width() - side - theme.px(6)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = theme.px(6)
        painter.drawPixmap(QPoint(left, (self.height() - side) // 2), arrow)
        painter.end()


class Number(QDoubleSpinBox):
    """A number; whole ones have no decimals. It is told when it stands, not at every digit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.lineEdit().setTextMargins(0, 0, _MARGIN, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll, unless the person is in this field."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

    def sizeHint(self) -> QSize:
        """Return one width for all numbers, so that they stand under each other."""
        width = self.fontMetrics().horizontalAdvance("0") * _DIGITS
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same as `sizeHint`."""
        return self.sizeHint()
