"""The small pages of the Help menu: the keyboard's shortcuts, and what Fireside is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__
from desktop.ui.commands import commands, composer_keys, keys_shown
from desktop.ui.icons import Icons, app_sign
from desktop.ui.theme import HUGE, LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class ShortcutsPage(QDialog):
    """Every key that does something, as they are declared."""

    def __init__(self, icons: Icons, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(tr("Keyboard shortcuts"))
        inside = QWidget()
        inside.setProperty("kind", "plain")
        grid = QGridLayout(inside)
        grid.setContentsMargins(*[theme.px(LARGE)] * 4)
        grid.setHorizontalSpacing(theme.px(HUGE))
        grid.setVerticalSpacing(theme.px(SMALL))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.lines = [(c.title, c.keys) for c in commands() if c.keys] + list(composer_keys())
        for row, (title, keys) in enumerate(self.lines):
            grid.addWidget(label(title, wrap=True), row, 0)
            grid.addWidget(label(keys_shown(keys), "badge"), row, 1, middle)
        grid.setRowStretch(len(self.lines), 1)
        grid.setColumnStretch(0, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self.resize(theme.px(560), theme.px(620))


class AboutPage(QDialog):
    """Fireside's name, version and licence."""

    def __init__(self, icons: Icons, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(tr("About Fireside"))
        sign = QLabel()
        sign.setPixmap(app_sign(theme.px(96), self.devicePixelRatioF()))
        words = [
            label("Fireside", "title"),
            label(tr("Version {version}", version=__version__), "muted"),
            label(tr("A private assistant for your own computer."), "", wrap=True),
            label(tr("Free software under the MIT licence."), "small", wrap=True),
            label(tr("Icons by Lucide (ISC licence)."), "small", wrap=True),
        ]
        close = button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(HUGE)] * 4)
        layout.setSpacing(theme.px(SMALL))
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(sign, 0, centre)
        for line in words:
            line.setAlignment(centre)
            layout.addWidget(line)
        layout.addSpacing(theme.px(MEDIUM))
        layout.addWidget(close, 0, centre)
