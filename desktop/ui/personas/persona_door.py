"""What joins the personas with the window: the cards, the mark, the menu, the steering panel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from desktop.session.chat import Chat
from desktop.session.persona_files import PersonaFiles
from desktop.session.personas import Personas
from desktop.ui.icons import Icons
from desktop.ui.window import Window
from desktop.ui.wording import tr

if TYPE_CHECKING:
    from desktop.ui.personas.dialog import PersonaDialog

PANEL = "steering"


class PersonaDoor(QObject):
    """Lets conversations begin with a persona, be marked by it, and be steered by another."""

    def __init__(
        self, icons: Icons, personas: Personas, files: PersonaFiles, chat: Chat, window: Window
    ) -> None:
        super().__init__(window)
        self._icons = icons
        self._personas = personas
        self._files = files
        self._chat = chat
        self._window = window
        self._page = window.page
        self.dialog: PersonaDialog | None = None
        self._menu = QMenu(tr("New conversation with"), window)
        self._join_menu()
        cards, badge = self._page.empty.cards, self._page.head.persona
        cards.chosen.connect(self.take)
        cards.more_asked.connect(self.show_library)
        badge.clicked.connect(partial(window.toggle_panel, PANEL))
        window.panels.built.connect(self._on_built)
        personas.failed.connect(self._page.show_problem)
        personas.library.changed.connect(self.show_values)
        chat.conversation_changed.connect(self.show_values)
        self.show_values()

    def take(self, key: str) -> None:
        """Let a persona steer the conversation that is shown; an empty key for none."""
        if self._page.do(self._personas.take, key):
            self._page.focus_composer()

    def begin(self, key: str) -> None:
        """Show a new conversation that begins with a persona, ready to be written in."""
        self._window.library.leave()
        if self._page.do(self._personas.begin, key):
            self._page.focus_composer()

    def show_library(self) -> None:
        """Open the library of personas."""
        from desktop.ui.personas.dialog import PersonaDialog

        if self.dialog is None:
            self.dialog = PersonaDialog(self._icons, self._personas, self._files, self._window)
            self.dialog.begin_asked.connect(self.begin)
        self.dialog.show_persona(self._personas.acting)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def show_values(self) -> None:
        """Show who steers what is open, and who could."""
        mark = self._chat.steering.persona
        self._page.head.persona.show_mark(mark)
        empty = self._page.empty
        empty.cards.show_personas(self._personas.library.all, mark.key if mark else "")
        is_new = self._chat.conversation is None
        empty.show_persona(mark.name if mark and is_new else "", self._chat.opening)

    def _join_menu(self) -> None:
        actions = self._window.actions_by_name
        file = self._window.menuBar().findChild(QMenu, "file")
        assert isinstance(file, QMenu)
        file.insertMenu(actions["temporary"], self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        actions["personas"].triggered.connect(self.show_library)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for one in self._personas.library.all:
            action = self._menu.addAction(one.name.replace("&", "&&"))
            action.triggered.connect(partial(self.begin, one.key))
        self._menu.addSeparator()
        self._menu.addAction(self._window.actions_by_name["personas"])

    def _on_built(self, name: str) -> None:
        if name != PANEL:
            return
        from desktop.ui.personas.steering_row import PersonaRow

        row = PersonaRow(self._icons, self._personas, self._chat)
        row.chosen.connect(lambda key: self._page.do(self._personas.take, key))
        row.undo_asked.connect(lambda: self._page.do(self._personas.undo))
        row.more_asked.connect(self.show_library)
        self._window.panels.panel(PANEL).body.insertWidget(1, row)
