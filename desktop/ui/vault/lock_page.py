"""What the window shows while the vault is closed: nothing of it, and the way in."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import FiresideError
from desktop.core.vault import Guard
from desktop.session.warden import Warden
from desktop.session.warden_state import Busy, Chore, Locked, State, Undecided
from desktop.ui.icons import Icons, app_sign
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.vault.choosing import Choosing
from desktop.ui.vault.unlocking import Unlocking
from desktop.ui.widgets.labels import button, label
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import tr

_SIGN = 72  # pixels at 100 %
_PATIENCE_MS = 3000  # a keyring that takes longer is asking the person something


class LockPage(QFrame):
    """The vault's page: it waits with the person, or asks them for what opens it."""

    def __init__(self, icons: Icons, warden: Warden) -> None:
        super().__init__()
        self._icons = icons
        self.setProperty("kind", "page")
        self._sign = QLabel()
        self.title = label("", "title", wrap=True)
        self.text = label("", "muted", wrap=True)
        self.notice = Notice(icons)
        self.notice.close_button.hide()
        self.unlocking = Unlocking(icons)
        self.choosing = Choosing(icons)
        self.waiting = QProgressBar()
        self.give_up = button(tr("Do not wait for the keyring"), "link")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.give_up.show)
        self._lay_out()
        self.unlocking.unlock_asked.connect(warden.unlock)
        self.unlocking.recover_asked.connect(warden.recover)
        self.choosing.chosen.connect(warden.choose)
        self.choosing.look_asked.connect(warden.look)
        self.give_up.clicked.connect(warden.give_up)
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
        self._take_focus()

    def _on_state_changed(self, state: State) -> None:
        self.unlocking.setVisible(isinstance(state, Locked))
        self.choosing.setVisible(isinstance(state, Undecided))
        self.waiting.setVisible(isinstance(state, Busy))
        self._wait(asks=state == Busy(Chore.OPENING))
        title, text = _words(state)
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        match state:
            case Locked(error=error):
                self.unlocking.show_state(state)
            case Undecided(error=error):
                self.choosing.show_state(state)
            case _:
                error = None
        if error is not None:
            self.show_problem(error)
        else:
            self.notice.hide()
        if error is None and not isinstance(state, Busy):
            self.unlocking.clear()  # a passphrase that was wrong can be mended; no other is kept
            self.choosing.clear()
        if self.isVisible():
            self._take_focus()

    def _wait(self, *, asks: bool) -> None:
        """Offer a way out of waiting, but not where it will be over in a moment."""
        self.give_up.hide()
        if asks:
            self._patience.start()
        else:
            self._patience.stop()

    def _take_focus(self) -> None:
        for form in (self.unlocking, self.choosing):
            if not form.isHidden():
                form.take_focus()

    def _lay_out(self) -> None:
        theme = self._icons.theme
        centre = Qt.AlignmentFlag.AlignHCenter
        self.waiting.setRange(0, 0)
        self.waiting.setTextVisible(False)
        self.waiting.setAccessibleName(tr("Waiting"))
        column = QWidget()
        column.setProperty("kind", "plain")
        column.setMaximumWidth(theme.px(460))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(theme.px(LARGE), theme.px(LARGE), theme.px(LARGE), theme.px(LARGE))
        inner.setSpacing(theme.px(MEDIUM))
        for words in (self.title, self.text):
            words.setAlignment(centre)
        inner.addWidget(self._sign, 0, centre)
        inner.addWidget(self.title)
        inner.addWidget(self.text)
        inner.addSpacing(theme.px(SMALL))
        for widget in (self.notice, self.waiting, self.give_up, self.unlocking, self.choosing):
            inner.addWidget(widget)
        inside = QWidget()
        inside.setProperty("kind", "plain")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        middle = QVBoxLayout(inside)
        middle.addStretch(2)
        middle.addLayout(row)
        middle.addStretch(3)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _draw_sign(self) -> None:
        side = self._icons.theme.px(_SIGN)
        self._sign.setPixmap(app_sign(side, self.devicePixelRatioF()))
        self._sign.setFixedSize(side, side)


def _words(state: State) -> tuple[str, str]:
    """Return the title and the text that explains it."""
    match state:
        case Busy(chore):
            return tr("One moment…"), _busy_words(chore)
        case Locked(guard=guard, error=error) if error is None or guard.needs_passphrase:
            return tr("Your conversations are locked"), _locked_words(guard)
        case Locked():
            return tr("Your conversations cannot be opened"), ""
        case Undecided(exists=True, keyring=keyring):
            return tr("Encrypt your conversations?"), _plain_words(keyring)
        case Undecided(keyring=keyring):
            return tr("How shall your conversations be protected?"), _new_words(keyring)
        case _:
            return "", ""


def _busy_words(chore: Chore) -> str:
    match chore:
        case Chore.MOVING:
            return tr(
                "All conversations are being written anew and compared. This can take a minute; "
                "nothing is lost if it is interrupted."
            )
        case Chore.RENEWING:
            return tr(
                "An older Fireside has written your conversations. They are being copied, then "
                "brought up to date. This can take a minute; nothing is lost if it is interrupted."
            )
        case Chore.OPENING:
            return tr(
                "Your conversations are being opened. If your system asks you to unlock its "
                "keyring, it is for this."
            )


def _locked_words(guard: Guard) -> str:
    if guard is Guard.KEYRING:
        return tr(
            "The keyring of your system opens them. Without a passphrase, so can anybody who sits "
            "here while you are signed in."
        )
    return ""


def _new_words(keyring: str) -> str:
    if keyring:
        return tr(
            "The keyring of your system can keep a key for you, or you choose a passphrase, which "
            "you are asked for at every start."
        )
    return tr(
        "This computer has no keyring that could keep a key for you. Choose a passphrase, which "
        "you are asked for at every start."
    )


def _plain_words(keyring: str) -> str:
    if keyring:
        return tr(
            "They are stored as plain text so far. Fireside can encrypt them with a key that the "
            "keyring of your system keeps; you will notice no difference."
        )
    return tr(
        "They are stored as plain text so far. This computer has no keyring that could keep a key "
        "for you, but a passphrase can protect them. You are asked for it at every start."
    )
