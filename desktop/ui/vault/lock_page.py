"""What the window shows while the vault is closed: nothing of it, and the way in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.errors import FiresideError
from desktop.core.paths import resources
from desktop.session.warden import Warden
from desktop.session.warden_state import Busy, Locked, State
from desktop.ui.icons import Icons, render
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import tr

_SIGN = 72  # pixels at 100 %


class LockPage(QFrame):
    """The vault's page: it waits with the person, or asks them for what opens it."""

    quit_asked = Signal()

    def __init__(self, icons: Icons, warden: Warden) -> None:
        super().__init__()
        self._icons = icons
        self._warden = warden
        self.setProperty("kind", "page")
        self._sign = QLabel()
        self.title = label("", "title", wrap=True)
        self.text = label("", "muted", wrap=True)
        self.notice = Notice(icons)
        self.again = button(tr("Try again"), "primary")
        self._lay_out()
        self.again.clicked.connect(warden.look)
        warden.state_changed.connect(self._on_state_changed)
        icons.theme.changed.connect(self._draw_sign)
        self._draw_sign()
        self._on_state_changed(warden.state)

    def show_problem(self, error: FiresideError) -> None:
        """Say what went wrong."""
        self.notice.show_problem(error.message, error.hint)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keyboard begin at what is asked for."""
        super().showEvent(event)
        self.again.setFocus()

    def _on_state_changed(self, state: State) -> None:
        self.notice.hide()
        self.again.setVisible(isinstance(state, Locked))
        match state:
            case Locked(error=error):
                self.title.setText(tr("Your conversations are locked"))
                self.text.setText("")
                if error is not None:
                    self.title.setText(tr("Your conversations cannot be opened"))
                    self.show_problem(error)
            case Busy():
                self.title.setText(tr("One moment…"))
                self.text.setText(tr("Your conversations are being opened."))
            case _:
                self.title.setText("")
                self.text.setText("")

    def _lay_out(self) -> None:
        theme = self._icons.theme
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QWidget()
        column.setMaximumWidth(theme.px(480))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(theme.px(LARGE), 0, theme.px(LARGE), 0)
        inner.setSpacing(theme.px(MEDIUM))
        for words in (self.title, self.text):
            words.setAlignment(centre)
        inner.addWidget(self._sign, 0, centre)
        inner.addWidget(self.title)
        inner.addWidget(self.text)
        inner.addSpacing(theme.px(SMALL))
        inner.addWidget(self.notice)
        inner.addWidget(self.again, 0, centre)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)

    def _draw_sign(self) -> None:
        svg = (resources() / "icons" / "fireside.svg").read_bytes()
        side = self._icons.theme.px(_SIGN)
        self._sign.setPixmap(render(svg, side, 2.0))
        self._sign.setFixedSize(side, side)
