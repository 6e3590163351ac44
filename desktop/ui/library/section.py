"""The library among the settings: where models are kept, and the token for Hugging Face."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from desktop.core.errors import FiresideError
from desktop.core.settings import Library, declaration
from desktop.core.wording import say
from desktop.session.access import Access, HasToken, NoToken, TokenState, Unknown
from desktop.session.preferences import Preferences
from desktop.session.shelving import Shelving
from desktop.ui.icons import Icons
from desktop.ui.library.asking import Question
from desktop.ui.library.filling import filling
from desktop.ui.library.token_field import TokenField
from desktop.ui.settings.section import Section
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, frame, label
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import shown, tr


class LibrarySection(Section):
    """What is changed here holds at once."""

    covers = ("models_folder",)

    def __init__(
        self, icons: Icons, shelving: Shelving, access: Access, preferences: Preferences
    ) -> None:
        super().__init__()
        self._icons = icons
        self._shelving = shelving
        self._access = access
        self._preferences = preferences
        declared = declaration(Library, "models_folder")
        self.keywords = shown(declared.keywords) if declared.keywords else ""
        self.folder = filling(Elided())
        self.move_folder = button(tr("Move to another folder…"))
        self.use_folder = button(tr("Use another folder…"))
        self.usual_folder = button(tr("Use Fireside's own folder"), "ghost")
        self.token = TokenField(icons)
        self.notice = Notice(icons)
        self.told = Notice(icons, failure=False)
        self.question: Question | None = None
        self._lay_out(shown(declared.title), shown(declared.help))
        self.move_folder.clicked.connect(lambda: self._choose_folder(self.ask_to_move))
        self.use_folder.clicked.connect(lambda: self._choose_folder(self.use))
        self.usual_folder.clicked.connect(lambda: self.use(""))
        self.token.given.connect(access.keep)
        self.token.forget_asked.connect(access.forget)
        access.changed.connect(self.show_token)
        preferences.changed.connect(self._show_folder)
        self.show_token(access.state)
        self._show_folder()

    def showEvent(self, event: QShowEvent) -> None:
        """Show how things stand now; the keyring is asked when this is seen, not before."""
        super().showEvent(event)
        self._show_folder()
        if isinstance(self._access.state, Unknown):
            self._access.look()

    def use(self, folder: str) -> None:
        """Look for models in a folder, and keep new ones there; nothing is moved."""
        self._preferences.set("library", "models_folder", folder)

    def _show_folder(self) -> None:
        self.folder.setText(self._shelving.folder)
        self.usual_folder.setVisible(bool(self._preferences.settings.library.models_folder))

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

    def _choose_folder(self, then: Callable[[str], None]) -> None:
        title = tr("The new models folder")
        chosen = QFileDialog.getExistingDirectory(self, title, self._shelving.folder)
        if chosen and chosen != self._shelving.folder:
            then(chosen)

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
        self.notice.hide()
        try:
            self._shelving.move_folder(folder)
        except FiresideError as error:
            self.notice.show_problem(error.message, error.hint)
            return
        self._show_folder()
        self.told.show_problem(
            say("The models are being moved."), say("The library shows how far that is.")
        )

    def _lay_out(self, title: str, help_: str) -> None:
        theme = self._icons.theme
        heading = label(title, "strong")
        heading.setBuddy(self.move_folder)
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(SMALL))
        for way in (self.move_folder, self.use_folder, self.usual_folder):
            ways.addWidget(way)
        ways.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.px(MEDIUM))
        layout.setSpacing(theme.px(SMALL))
        for widget in (
            self.notice, self.told, heading, label(help_, "small", wrap=True), self.folder
        ):  # fmt: skip
            layout.addWidget(widget)
        layout.addLayout(ways)
        layout.addSpacing(theme.px(TINY))
        layout.addWidget(frame("line"))
        layout.addSpacing(theme.px(TINY))
        layout.addWidget(self.token)
        layout.addSpacing(theme.px(TINY))
        layout.addWidget(frame("line"))
