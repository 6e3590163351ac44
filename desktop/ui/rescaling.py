"""Lets a window that is built already grow with its text: its distances and its limits.

Widgets take their distances from the theme when they are built. Where the text size changes later,
this walks through all of them and multiplies what they took; what a widget computes for itself, it
computes again on the theme's `changed`, which follows.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QSpacerItem, QWidget

_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX

# What a stylesheet has set says so by these properties, and grows with the stylesheet.
_SHEETS = {
    "minimumWidth": "_q_stylesheet_minw",
    "minimumHeight": "_q_stylesheet_minh",
    "maximumWidth": "_q_stylesheet_maxw",
    "maximumHeight": "_q_stylesheet_maxh",
}


def rescale(widgets: Iterable[QWidget], ratio: float) -> None:
    """Multiply the limits of widgets, and the distances of their layouts."""
    for widget in widgets:
        _rescale_limits(widget, ratio)
        layout = widget.layout()
        if layout is not None:
            _rescale_layout(layout, ratio)


def _rescale_limits(widget: QWidget, ratio: float) -> None:
    for name, owned in _SHEETS.items():
        length = getattr(widget, name)()
        if 1 < length < _NO_LIMIT and not widget.property(owned):
            setter = getattr(widget, "set" + name[0].upper() + name[1:])
            setter(round(length * ratio))


def _rescale_layout(layout: QLayout, ratio: float) -> None:
    margins = layout.contentsMargins()
    sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
    layout.setContentsMargins(*(round(side * ratio) for side in sides))
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(round(layout.horizontalSpacing() * ratio))
        layout.setVerticalSpacing(round(layout.verticalSpacing() * ratio))
    elif layout.spacing() > 0:
        layout.setSpacing(round(layout.spacing() * ratio))
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if isinstance(item, QLayout):
            _rescale_layout(item, ratio)
        elif isinstance(item, QSpacerItem):
            _rescale_spacer(item, ratio)
    layout.invalidate()


def _rescale_spacer(spacer: QSpacerItem, ratio: float) -> None:
    size, policy = spacer.sizeHint(), spacer.sizePolicy()
    across, down = policy.horizontalPolicy(), policy.verticalPolicy()
    spacer.changeSize(
        round(size.width() * ratio) if across is QSizePolicy.Policy.Fixed else size.width(),
        round(size.height() * ratio) if down is QSizePolicy.Policy.Fixed else size.height(),
        across,
        down,
    )
