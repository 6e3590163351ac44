"""The row of new versions on the privacy page: what is known, and the button that asks."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.session.updates import Asking, Newer, Unanswered, Updates, UpdateState, words
from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import shown, tr


class UpdateRow(QWidget):
    """Asks for a newer version when its button is pressed, and never by itself."""

    def __init__(self, icons: Icons, updates: Updates) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._updates = updates
        self.words = label("", "small", wrap=True)
        self.ask = button(tr("Look for a newer version"))
        self.page = button(tr("Open its page in the browser"), "link")
        theme = icons.theme
        text = QVBoxLayout()
        text.setSpacing(theme.px(2))
        text.addWidget(label(tr("New versions"), "strong"))
        text.addWidget(self.words)
        text.addWidget(self.page, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(MEDIUM))
        row.addLayout(text, 1)
        row.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignVCenter)
        self.ask.clicked.connect(updates.ask)
        self.page.clicked.connect(self._open_page)
        updates.changed.connect(self.show_state)
        self.show_state(updates.state)

    def show_state(self, state: UpdateState) -> None:
        """Say how it stands."""
        text = shown(words(state))
        if isinstance(state, Unanswered) and state.hint is not None:
            text = f"{text} {shown(state.hint)}"
        if not self._updates.is_possible:
            text = tr(
                "Fireside has no page of its own for new versions yet; the settings under Privacy "
                "take the address of one."
            )
        self.words.setText(text)
        self.ask.setEnabled(self._updates.is_possible and not isinstance(state, Asking))
        self.page.setVisible(isinstance(state, Newer) and bool(state.page))

    def _open_page(self) -> None:
        state = self._updates.state
        if isinstance(state, Newer) and state.page:
            QDesktopServices.openUrl(QUrl(state.page))
