"""One quiet line with a light bulb: it says something worth knowing, and goes away by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import button, icon_button, label
from desktop.ui.wording import tr

_SIGN = 18


class TipStrip(QFrame):
    """Hidden until there is something to say; it takes no focus, and hinders nothing."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._icons = icons
        self._sign = QLabel()
        self.words = label("", "small", wrap=True)
        self.way: QPushButton = button("", "link")
        self.close_button = icon_button(icons, "x", tr("Close this tip"))
        self._deed: Callable[[], object] | None = None
        self._stays = False
        self._is_told = False
        self._is_held = False
        theme = icons.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MEDIUM), theme.px(SMALL), theme.px(SMALL), theme.px(SMALL))
        row.setSpacing(theme.px(SMALL))
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.way)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.way.clicked.connect(self._on_way)
        self.close_button.clicked.connect(self._end)
        icons.theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def tell(
        self, words: str, title: str, deed: Callable[[], object], *, stays: bool = False
    ) -> None:
        """Say something; a link with `title` does the deed. `stays`: until it is closed."""
        self._stays, self._is_told = stays, True
        self.words.setText(words)
        self.way.setText(title)
        self._deed = deed
        self.setAccessibleName(words)
        self._fit()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    @property
    def is_taken(self) -> bool:
        """Return whether something stands here that waits for the person."""
        return self._stays and self._is_told

    def hold_back(self, held: bool) -> None:
        """Stand aside while something more important is said, and come back after it."""
        self._is_held = held
        self._fit()

    def pass_by(self) -> None:
        """Go away, for the person has gone on; what nobody has seen yet stays."""
        if not self._stays and not self._is_held:
            self._end()

    def _end(self) -> None:
        self._is_told = False
        self._fit()

    def _fit(self) -> None:
        self.setVisible(self._is_told and not self._is_held)

    def _on_way(self) -> None:
        deed, self._deed = self._deed, None
        self._end()
        if deed is not None:
            deed()

    def _draw(self) -> None:
        self._sign.setPixmap(self._icons.pixmap("lightbulb", "accent", _SIGN))
