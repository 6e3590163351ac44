"""The options of the library: where models are kept, and the token for Hugging Face."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import FiresideError
from desktop.core.wording import Wording
from desktop.session.access import Access, HasToken, NoToken, TokenState, Unknown
from desktop.session.shelving import Shelving
from desktop.ui.icons import Icons
from desktop.ui.library.asking import Question
from desktop.ui.library.filling import filling
from desktop.ui.library.token_field import TokenField
from desktop.ui.theme import HUGE, LARGE, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, frame, label
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import shown, tr


class OptionsDialog(QDialog):
    """What is changed here holds at once."""

    settings_asked = Signal()

    def __init__(
        self, icons: Icons, shelving: Shelving, access: Access, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shelving = shelving
        self._access = access
        self.setWindowTitle(tr("Options of the library"))
        self.folder = filling(Elided())
        self.move_folder = button(tr("Move to another folder…"))
        self.token = TokenField(icons)
        self.more = button(tr("Downloads, mirror and more…"), "link")
        self.notice = Notice(icons)
        self.question: Question | None = None
        self._lay_out()
        self.move_folder.clicked.connect(self._choose_folder)
        self.token.given.connect(access.keep)
        self.token.forget_asked.connect(access.forget)
        self.more.clicked.connect(self.settings_asked)
        access.changed.connect(self.show_token)
        self.show_token(access.state)

    def showEvent(self, event: QShowEvent) -> None:
        """Show how things stand now; the keyring is asked when this is opened, not before."""
        super().showEvent(event)
        self.folder.setText(self._shelving.folder)
        self.notice.hide()
        if isinstance(self._access.state, Unknown):
            self._access.look()

    def show_token(self, state: TokenState) -> None:
        """Say how the token stands."""
        match state:
            case Unknown():
                self.token.show_state(tr("Asking the system's keyring…"), there=False)
            case NoToken(problem):
                words = shown(problem) if problem else tr("There is no token.")
                kind = "danger" if problem else "small"
                self.token.show_state(words, there=False, kind=kind)
            case HasToken():
                self._show_held(state)

    def _show_held(self, state: HasToken) -> None:
        kept = shown(state.temporary) if state.temporary else tr("Kept in the system's keyring.")
        if state.problem is not None:
            words = f"{shown(state.problem)} {kept}"
            self.token.show_state(words, there=True, kind="danger")
            return
        owner = tr("It belongs to {name}.", name=state.owner) if state.owner else ""
        if state.checking:
            owner = tr("Asking Hugging Face whose it is…")
        self.token.show_state(f"{kept} {owner}".strip(), there=True)

    def _choose_folder(self) -> None:
        title = tr("The new models folder")
        chosen = QFileDialog.getExistingDirectory(self, title, self._shelving.folder)
        if chosen and chosen != self._shelving.folder:
            self.ask_to_move(chosen)

    def ask_to_move(self, folder: str) -> None:
        """Ask once more before all models are moved."""
        text = tr(
            "All models in {old} are moved to {new}. Between two disks this takes a while; it can "
            "be stopped, and nothing is lost.",
            old=self._shelving.folder,
            new=folder,
        )
        answers = [("move", tr("Move the models"), "primary")]
        self.question = Question(self._icons, tr("Move the models folder?"), text, answers, self)
        self.question.answered.connect(lambda _: self._move(folder))
        self.question.open()

    def _move(self, folder: str) -> None:
        try:
            self._shelving.move_folder(folder)
        except FiresideError as error:
            self._show_problem(error.message, error.hint)
            return
        self.folder.setText(self._shelving.folder)
        self.accept()

    def _show_problem(self, message: Wording, hint: Wording | None) -> None:
        self.notice.show_problem(message, hint)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(HUGE)] * 4)
        layout.setSpacing(theme.px(SMALL))
        layout.addWidget(self.notice)
        heading = label(tr("Models folder"), "strong")
        heading.setBuddy(self.move_folder)
        layout.addWidget(heading)
        line = QHBoxLayout()
        line.setSpacing(theme.px(SMALL))
        line.addWidget(self.folder, 1)
        line.addWidget(self.move_folder)
        layout.addLayout(line)
        layout.addSpacing(theme.px(LARGE))
        layout.addWidget(frame("line"))
        layout.addSpacing(theme.px(LARGE))
        layout.addWidget(self.token)
        layout.addSpacing(theme.px(LARGE))
        layout.addWidget(frame("line"))
        layout.addSpacing(theme.px(TINY))
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        close = button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        layout.addLayout(foot)
        self.setMinimumWidth(theme.px(560))
