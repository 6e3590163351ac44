"""The vault among the settings: how conversations are protected, in words, and what changes it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import FiresideError
from desktop.core.vault import Guard, VaultState
from desktop.core.wording import Wording
from desktop.session.warden import Warden
from desktop.session.warden_state import Open, State
from desktop.ui.icons import Icons
from desktop.ui.settings.section import Section
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.vault.fields import SecretField
from desktop.ui.vault.new_passphrase import NewPassphrase
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import button, frame, label
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import shown, tr

_GUARDS = (Guard.KEYRING, Guard.PASSPHRASE, Guard.BOTH, Guard.NOBODY)


class VaultSection(Section):
    """Says what protects the conversations, and lets the person choose otherwise."""

    def __init__(self, icons: Icons, warden: Warden) -> None:
        super().__init__()
        self._icons = icons
        self._warden = warden
        self._vault = VaultState()
        self.keywords = tr("password encryption recovery code keyring")
        self.words = label("", "strong", wrap=True)
        self.pick = Pick(icons)
        self.pick.setAccessibleName(tr("What opens your conversations"))
        for guard in _GUARDS:
            self.pick.addItem(_titles()[guard], guard.value)
        self.explained = label("", "small", wrap=True)
        self.current = SecretField(icons, tr("Your passphrase so far"))
        self.new = NewPassphrase(icons, tr("Change it"))
        self.change = button(tr("Change it"), "primary")
        self.another = button(tr("Change the passphrase…"))
        self.told = Notice(icons, failure=False)
        self.problem = Notice(icons)
        self.recovery_words = label("", wrap=True)
        self.make_code = button("")
        self.forget_code = button(tr("Forget the code"), "ghost")
        self.lock = button(tr("Lock now"))
        icons.wear(self.lock, "lock")
        self._lay_out()
        self._connect()
        self._on_state_changed(warden.state)

    def _connect(self) -> None:
        warden = self._warden
        self.pick.currentIndexChanged.connect(self._show_form)
        self.change.clicked.connect(self._on_change)
        self.new.chosen.connect(self._on_passphrase)
        self.another.clicked.connect(self._on_another)
        self.make_code.clicked.connect(warden.make_recovery_code)
        self.forget_code.clicked.connect(warden.forget_recovery_code)
        self.lock.clicked.connect(warden.lock)
        warden.state_changed.connect(self._on_state_changed)
        warden.told.connect(self._on_told)
        warden.failed.connect(self._on_failed)

    @property
    def _wanted(self) -> Guard:
        return Guard(self.pick.currentData())

    @property
    def _present(self) -> Guard:
        return self._vault.guard if self._vault.encrypted else Guard.NOBODY

    def _on_state_changed(self, state: State) -> None:
        if not isinstance(state, Open):
            return
        self._vault = vault = state.vault
        self.words.setText(shown(vault.words()))
        self.pick.setCurrentIndex(_GUARDS.index(self._present))
        self.recovery_words.setText(_recovery_words(vault))
        self.make_code.setText(
            tr("Make a new code…") if vault.recovery else tr("Make a recovery code…")
        )
        self.forget_code.setVisible(vault.recovery)
        self.recovery.setVisible(vault.encrypted)
        self.lock.setVisible(vault.encrypted)
        self._show_form()

    def _show_form(self) -> None:
        wanted, present = self._wanted, self._present
        changes = wanted is not present
        self.explained.setText(_explanations()[wanted] if changes else "")
        self.explained.setVisible(changes)
        self.current.setVisible(changes and present.needs_passphrase)
        self.new.setVisible(changes and wanted.needs_passphrase)
        self.change.setVisible(changes and not wanted.needs_passphrase)
        self.another.setVisible(not changes and present.needs_passphrase)
        self.current.clear()
        self.new.clear()

    def _on_another(self) -> None:
        self.another.hide()
        self.current.show()
        self.new.show()
        self.current.setFocus()

    def _on_change(self) -> None:
        self._ask_for(self._wanted, "")

    def _on_passphrase(self, passphrase: str) -> None:
        self._ask_for(self._wanted, passphrase)

    def _ask_for(self, guard: Guard, passphrase: str) -> None:
        self.told.hide()
        self.problem.hide()
        current = self.current.text
        self.current.clear()
        self._warden.guard_by(guard, passphrase, current)

    def _on_told(self, words: Wording) -> None:
        self.problem.hide()
        self.told.show_problem(words)

    def _on_failed(self, error: FiresideError) -> None:
        self.told.hide()
        self.problem.show_problem(error.message, error.hint)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(SMALL))
        for way in (self.make_code, self.forget_code):
            ways.addWidget(way)
        ways.addStretch(1)
        self.recovery = QWidget()
        self.recovery.setProperty("kind", "plain")
        codes = QVBoxLayout(self.recovery)
        codes.setContentsMargins(0, 0, 0, 0)
        codes.setSpacing(theme.px(SMALL))
        codes.addWidget(self.recovery_words)
        codes.addLayout(ways)
        last = QHBoxLayout()
        last.addWidget(self.lock)
        last.addStretch(1)
        another = QHBoxLayout()
        another.addWidget(self.another)
        another.addWidget(self.change)
        another.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.px(MEDIUM))
        layout.setSpacing(theme.px(MEDIUM))
        for widget in (
            self.told, self.problem, self.words, self.pick, self.explained, self.current, self.new
        ):  # fmt: skip
            layout.addWidget(widget)
        layout.addLayout(another)
        layout.addWidget(frame("line"))
        layout.addWidget(self.recovery)
        layout.addLayout(last)
        layout.addWidget(frame("line"))


def _titles() -> dict[Guard, str]:
    return {
        Guard.KEYRING: tr("The keyring of the system opens them"),
        Guard.PASSPHRASE: tr("A passphrase opens them"),
        Guard.BOTH: tr("A passphrase and the keyring together open them"),
        Guard.NOBODY: tr("No encryption"),
    }


def _explanations() -> dict[Guard, str]:
    return {
        Guard.KEYRING: tr(
            "Whoever is signed in as you opens them without being asked anything. They are safe "
            "from others who get hold of the disk."
        ),
        Guard.PASSPHRASE: tr(
            "You are asked for it at every start, and after the vault was locked. It works on "
            "other computers too."
        ),
        Guard.BOTH: tr(
            "As with a passphrase alone, and besides nobody can guess it away from this computer: "
            "a part of the key is only here. Without the keyring, only a recovery code helps."
        ),
        Guard.NOBODY: tr(
            "All conversations are written anew as plain text, with all copies that are kept of "
            "them. Whoever can read the files of this computer can then read them."
        ),
    }


def _recovery_words(vault: VaultState) -> str:
    if vault.recovery:
        return tr("A recovery code opens them too. Keep it on paper, away from this computer.")
    return tr(
        "There is no recovery code. If the keyring is lost or the passphrase forgotten, nobody can "
        "open your conversations any more: not even you."
    )
