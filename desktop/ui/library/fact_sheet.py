"""Facts on a page: a card with a title, and rows of names and values."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from desktop.ui.icons import Icons
from desktop.ui.library.pill import Pill
from desktop.ui.theme import LARGE, MEDIUM, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import frame, icon_button, label
from desktop.ui.wording import tr

_LONG_WORD = 36  # characters; longer ones have no place to break


def fact_card(icons: Icons, title: str, pill: Pill | None = None) -> tuple[QFrame, QVBoxLayout]:
    """Return a card with a title, perhaps with a capsule beside it, and its column to fill."""
    theme = icons.theme
    made = frame("card")
    column = QVBoxLayout(made)
    column.setContentsMargins(*[theme.px(MEDIUM + TINY)] * 4)
    column.setSpacing(theme.px(SMALL))
    first = QHBoxLayout()
    first.setSpacing(theme.px(SMALL))
    first.addWidget(label(title, "strong"))
    if pill is not None:
        first.addWidget(pill)
    first.addStretch(1)
    column.addLayout(first)
    return made, column


def fact_rows(icons: Icons, rows: list[tuple[str, str]]) -> QGridLayout:
    """Return names and values under each other; what has no value is left out."""
    theme = icons.theme
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(LARGE))
    grid.setVerticalSpacing(theme.px(TINY))
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, theme.px(110))
    for at, (name, value) in enumerate((n, v) for n, v in rows if v):
        caption = label(name, "small")
        caption.setContentsMargins(0, theme.px(2), 0, 0)
        centre = Qt.AlignmentFlag.AlignVCenter
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(caption, at, 0, centre if _is_long_word(value) else top)
        grid.addLayout(_value(icons, name, value), at, 1)
    return grid


def _value(icons: Icons, name: str, value: str) -> QHBoxLayout:
    """Return a value: wrapped, or with a button that copies it where it is one long word."""
    line = QHBoxLayout()
    line.setSpacing(icons.theme.px(TINY))
    if _is_long_word(value):
        said: QLabel = Elided()
        said.setText(value)
        copy = icon_button(icons, "copy", tr("Copy: {what}", what=name))
        copy.clicked.connect(partial(_copy, value))
        line.addWidget(said)
        line.addWidget(copy)
        line.addStretch(1)
    else:
        said = label(value, wrap=True)
        said.setMinimumWidth(0)
        said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        line.addWidget(said, 1)
    said.setAccessibleName(f"{name}: {value}")
    return line


def _is_long_word(value: str) -> bool:
    return " " not in value and len(value) > _LONG_WORD


def _copy(text: str, *_: object) -> None:
    QGuiApplication.clipboard().setText(text)
