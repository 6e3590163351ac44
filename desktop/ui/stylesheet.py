"""The window's one stylesheet, filled with the theme's tokens.

Widgets say what they are with the dynamic property `kind` ("primary", "ghost", "card", "muted" and
so on); none brings a stylesheet of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template


def stylesheet(tokens: Mapping[str, str]) -> str:
    """Return the stylesheet with `tokens` (colours as #rrggbb, lengths as 12px) in their places."""
    return _SHEET.substitute(tokens)


_SHEET = Template("""
* { outline: none; }
QMainWindow, QDialog { background: $page; }
QToolTip {
    background: $surface; color: $text; border: 1px solid $border; padding: $tiny;
}
QLabel { background: transparent; }
QLabel[kind="title"] { font-size: $type_title; font-weight: 600; }
QLabel[kind="heading"] { font-size: $type_heading; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: $type_small; }
QLabel[kind="danger"] { color: $danger; }
QLabel[kind="badge"] {
    color: $muted; background: $hover; font-size: $type_small;
    border-radius: $radius_small; padding: 1px $small;
}

QMenuBar { background: $side; color: $text; padding: 2px $tiny; border: none; }
QMenuBar::item { background: transparent; padding: $tiny $small; border-radius: $radius_small; }
QMenuBar::item:selected { background: $hover; }
QMenu {
    background: $surface; color: $text; border: 1px solid $border; border-radius: $radius;
    padding: $tiny;
}
QMenu::item { padding: $hair $large $hair $medium; border-radius: $radius_small; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $outline; }
QMenu::icon { padding-left: $small; }
QMenu::separator { height: 1px; background: $border; margin: $tiny $small; }

QFrame[kind="side"] { background: $side; border: none; }
QFrame[kind="side"][edge="true"] { border-left: 1px solid $border; }
QFrame[kind="page"] { background: $page; border: none; }
QFrame[kind="strip"] { background: $side; border: none; border-top: 1px solid $border; }
QFrame[kind="line"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="upright"] { background: $border; border: none; max-width: 1px; min-width: 1px; }
QFrame[kind="card"] {
    background: $surface; border: 1px solid $border; border-radius: $radius;
}
QFrame[kind="column"] {
    background: $page; border: 1px solid $border; border-radius: $radius;
}
QFrame[kind="card"][acting="true"] { border: 1px solid $accent; }
QFrame[kind="popup"] {
    background: $surface; border: 1px solid $border; border-radius: $radius;
}
QFrame[kind="composer"] {
    background: $surface; border: 1px solid $outline; border-radius: $radius_large;
}
QFrame[kind="composer"][focused="true"] { border: 1px solid $focus; }
QFrame[kind="composer"][temporary="true"] { border: 2px dashed $warning; }
QFrame[kind="temporary"] {
    background: $warning_soft; border: 1px dashed $warning; border-radius: $radius;
}
QFrame[kind="notice"] {
    background: $warning_soft; border: 1px solid $border; border-radius: $radius;
}
QFrame[kind="failure"] {
    background: $danger_soft; border: 1px solid $border; border-radius: $radius;
}
QFrame[kind="toast"] {
    background: $text; border: none; border-radius: $radius;
}
QFrame[kind="toast"] QLabel { color: $page; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $outline; border-radius: $radius;
    padding: $hair $medium;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:focus { border: 2px solid $focus; padding: $hair_in $medium_in; }
QPushButton:disabled { color: $outline; border-color: $border; background: transparent; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled {
    background: $hover; color: $outline; border-color: $hover;
}
QPushButton[kind="ghost"], QPushButton[kind="row"], QPushButton[kind="link"] {
    background: transparent; border: 2px solid transparent; padding: $tiny $small;
}
QPushButton[kind="row"] { text-align: left; padding: $hair $small; }
QPushButton[kind="ghost"]:hover, QPushButton[kind="row"]:hover { background: $hover; }
QPushButton[kind="ghost"]:pressed, QPushButton[kind="row"]:pressed { background: $selected; }
QPushButton[kind="link"] { color: $accent; padding: 0 2px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="ghost"]:focus, QPushButton[kind="row"]:focus, QPushButton[kind="link"]:focus {
    border: 2px solid $focus;
}
QPushButton[kind="toast"] {
    background: transparent; color: $page; border: 2px solid transparent; font-weight: 600;
    text-decoration: underline; padding: 2px $small;
}
QPushButton[kind="toast"]:focus { border: 2px solid $page; }
QPushButton[kind="suggestion"] {
    background: $surface; border: 1px solid $border; border-radius: $radius;
    padding: $medium; text-align: left;
}
QPushButton[kind="suggestion"]:hover { background: $hover; }
QPushButton[kind="suggestion"]:focus { border: 2px solid $focus; }

QPushButton[kind="persona"] {
    background: $surface; border: 1px solid $border; border-radius: $radius;
}
QPushButton[kind="persona"]:hover { background: $hover; }
QPushButton[kind="persona"]:checked { background: $accent_soft; border: 1px solid $accent; }
QPushButton[kind="persona"]:focus { border: 2px solid $focus; }

QPushButton[kind="tab"] {
    background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
    border-radius: 0; padding: $small $tiny;
}
QPushButton[kind="tab"]:hover { color: $text; border-bottom: 2px solid $outline; }
QPushButton[kind="tab"]:checked {
    color: $accent; border-bottom: 2px solid $accent;
}
QPushButton[kind="tab"]:focus {
    border: 2px solid $focus; border-radius: $radius_small; padding: $small_ring $tiny_ring;
}
QPushButton[kind="chip"] {
    background: transparent; color: $text; border: 1px solid $border;
    border-radius: $radius; padding: $tiny $medium; font-size: $type_small;
}
QPushButton[kind="chip"]:hover { background: $hover; }
QPushButton[kind="chip"]:checked {
    background: $accent_soft; border: 1px solid $accent;
}
QPushButton[kind="chip"]:focus { border: 2px solid $focus; padding: $tiny_in $medium_in; }
QPushButton[kind="danger"] { color: $danger; }
QPushButton[kind="danger"]:disabled { color: $outline; }

QToolButton {
    background: transparent; border: 2px solid transparent; border-radius: $radius_small;
    padding: $tiny; color: $text;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selected; }
QToolButton:focus { border: 2px solid $focus; }
QToolButton[kind="send"] {
    background: $accent; border-radius: $radius; padding: $tiny;
}
QToolButton[kind="send"]:hover { background: $accent_hover; }
QToolButton[kind="send"]:focus { border: 2px solid $text; }
QToolButton[kind="send"]:disabled { background: $hover; }

QLineEdit, QPlainTextEdit[kind="field"], QSpinBox, QDoubleSpinBox, QComboBox {
    background: $surface; color: $text; border: 1px solid $outline; border-radius: $radius_small;
    padding: $tiny $small; selection-background-color: $highlight; selection-color: $text;
}
QLineEdit:focus, QPlainTextEdit[kind="field"]:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus { border: 2px solid $focus; padding: $tiny_in $small_in; }
QLineEdit[kind="note"] {
    background: transparent; color: $muted; border: 1px solid transparent; font-size: $type_small;
    padding: 2px $tiny;
}
QLineEdit[kind="note"]:hover { border: 1px solid $border; }
QLineEdit[kind="note"]:focus {
    background: $surface; color: $text; border: 1px solid $focus; padding: 2px $tiny;
}
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
    color: $outline; border-color: $border;
}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    background: transparent; border: none; padding: 0 $small;
}
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
    width: 0; height: 0; border: none; subcontrol-origin: border; subcontrol-position: right;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QComboBox { padding-right: $large; }
QComboBox:focus { padding-right: $large; }
QComboBox::drop-down { border: none; width: $large; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $surface; color: $text; border: 1px solid $border; padding: $tiny;
    selection-background-color: $hover; selection-color: $text; outline: none;
}
QPlainTextEdit[kind="composer"] {
    background: transparent; border: none; font-size: $type_reading;
    selection-background-color: $highlight; selection-color: $text;
}
QTextEdit, QTextBrowser, QPlainTextEdit {
    selection-background-color: $highlight; selection-color: $text;
}
QPlainTextEdit[kind="report"] {
    background: $code; border: 1px solid $border; border-radius: $radius_small; padding: $small;
}

QListView[kind="conversations"], QListView[kind="pages"] {
    background: transparent; border: none; padding: 0;
}
QListView[kind="pages"] { border: 2px solid transparent; padding: 2px; }
QListView[kind="pages"]::item {
    padding: $small $medium; border-radius: $radius_small; color: $text;
}
QListView[kind="pages"]::item:hover { background: $hover; }
QListView[kind="pages"]::item:selected { background: $selected; color: $text; }
QListView[kind="pages"]:focus { border: 2px solid $focus; border-radius: $radius_small; }

QPlainTextEdit[kind="report"]:focus { border: 2px solid $focus; }
QScrollArea { background: transparent; border: none; }
QScrollArea[kind="scroll"] { border: 2px solid transparent; }
QScrollArea[kind="scroll"]:focus { border: 2px solid $focus; border-radius: $radius_small; }
QScrollArea > QWidget > QWidget[kind="plain"] { background: transparent; }
QTableView {
    background: $surface; color: $text; border: 1px solid $border; border-radius: $radius_small;
    selection-background-color: $selected; selection-color: $text;
}
QTableView:focus { border: 2px solid $focus; }
QTableView::item { padding: 0 $small; border: none; }
QHeaderView { background: transparent; }
QHeaderView::section {
    background: $side; color: $muted; font-size: $type_small; border: none;
    border-bottom: 1px solid $border; padding: $tiny $small;
}
QScrollBar:vertical { background: transparent; width: $scroll; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $scroll; margin: 0; }
QScrollBar::handle {
    background: $selected; border-radius: $scroll_round; margin: 2px;
}
QScrollBar::handle:vertical { min-height: $scroll_min; }
QScrollBar::handle:horizontal { min-width: $scroll_min; }
QScrollBar::handle:hover { background: $outline; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar {
    background: $hover; border: none; border-radius: $hair_round;
    max-height: $hair; min-height: $hair;
}
QProgressBar::chunk { background: $accent; border-radius: $hair_round; }
QProgressBar[kind="slim"] { max-height: $tiny; min-height: $tiny; border-radius: $tiny_round; }
QProgressBar[kind="slim"]::chunk { background: $outline; border-radius: $tiny_round; }
QProgressBar[kind="slim"][full="true"]::chunk { background: $accent; }

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
""")
