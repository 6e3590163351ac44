"""A bar that says what went wrong, what helps, and offers the ways on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.wording import Wording
from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.labels import button, icon_button, label
from desktop.ui.wording import shown, tr


class Notice(QFrame):
    """Hidden until there is something to say; it stays until it is closed or solved."""

    def __init__(
        self, icons: Icons, parent: QWidget | None = None, *, failure: bool = True
    ) -> None:
        """`failure`: something went wrong; else it is merely something to know."""
        super().__init__(parent)
        self._failure = failure
        self.setProperty("kind", "failure" if failure else "card")
        self._icons = icons
        self._message = label("", "strong", wrap=True)
        self._hint = label("", wrap=True)
        self._sign = QLabel()
        self._ways = QHBoxLayout()
        self.close_button = icon_button(icons, "x", tr("Close this message"))
        self._lay_out()
        self.close_button.clicked.connect(self.hide)
        icons.theme.changed.connect(self._show_sign)
        self._show_sign()
        self.hide()

    def show_problem(self, message: Wording, hint: Wording | None = None) -> None:
        """Say what happened and what to do; announced to assistive technology as an alert."""
        self._message.setText(shown(message))
        self._hint.setText(shown(hint) if hint else "")
        self._hint.setVisible(hint is not None)
        self.setAccessibleName(f"{self._message.text()} {self._hint.text()}".strip())
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def offer(self, title: str, deed: Callable[[], None]) -> None:
        """Put a button under the sentences."""
        way = button(title)
        way.clicked.connect(deed)
        self._ways.insertWidget(self._ways.count() - 1, way)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(TINY))
        words.addWidget(self._message)
        words.addWidget(self._hint)
        self._ways.setContentsMargins(0, theme.px(TINY), 0, 0)
        self._ways.setSpacing(theme.px(SMALL))
        self._ways.addStretch(1)
        words.addLayout(self._ways)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def _show_sign(self) -> None:
        name, colour = ("triangle-alert", "danger") if self._failure else ("info", "accent")
        self._sign.setPixmap(self._icons.pixmap(name, colour, 20))
