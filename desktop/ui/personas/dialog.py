"""The library of personas: read, changed, made and deleted, and where conversations begin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from desktop.core.personas import Persona
from desktop.session.personas import Personas
from desktop.ui.icons import Icons
from desktop.ui.personas.editor import PersonaEditor
from desktop.ui.personas.glyph import glyph_icon
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.library_dialog import LibraryDialog
from desktop.ui.wording import tr

_DISC = 22


class PersonaDialog(LibraryDialog):
    """All personas. What is changed here is kept at once; there is nothing to apply."""

    begin_asked = Signal(str)  # key

    def __init__(self, icons: Icons, personas: Personas, parent: QWidget | None) -> None:
        super().__init__(icons, personas.library, parent)
        self._personas = personas
        self.setWindowTitle(tr("Personas"))
        self.list.setAccessibleName(tr("Personas"))
        side = icons.theme.px(_DISC)
        self.list.setIconSize(QSize(side, side))
        self.editor = PersonaEditor(icons)
        self.begin = button(tr("Start a conversation"), "primary")
        self.right.addWidget(self.editor)
        self.deeds.addWidget(self.begin)
        self.chosen_changed.connect(self._on_chosen_changed)
        self.editor.edited.connect(lambda persona: self.do(personas.keep, persona))
        self.editor.bind_asked.connect(self._bind)
        self.new.clicked.connect(self._make)
        self.begin.clicked.connect(self._begin)
        self.list.itemDoubleClicked.connect(self._begin)
        icons.theme.changed.connect(self.show_list)
        self.resize(icons.theme.px(780), icons.theme.px(600))
        self.show_list()

    def show_persona(self, key: str) -> None:
        """Show a persona; the one that was chosen last if there is none by that key."""
        if key:
            self.choose(key)
        self.list.setFocus()

    def icon_of(self, one: Persona) -> QIcon:
        """Return its sign."""
        return glyph_icon(self._icons.theme, one.name, one.colour, _DISC)

    def flush(self) -> None:
        """Keep what was just typed."""
        self.editor.flush()

    def _on_chosen_changed(self, key: str) -> None:
        self.begin.setEnabled(bool(key))
        self.editor.show_persona(self._collection.get(key))

    def _make(self) -> None:
        self.flush()
        made: list[Persona] = []
        if self.do(lambda: made.append(self._personas.new(tr("New persona")))):
            self.choose(made[0].key)
            self.editor.name.setFocus()
            self.editor.name.selectAll()

    def _bind(self) -> None:
        self.flush()
        persona = self._collection.get(self.chosen)
        if persona is not None:
            self.do(self._personas.keep, self._personas.bind(persona))

    def _begin(self) -> None:
        self.flush()
        if self.chosen:
            self.begin_asked.emit(self.chosen)
            self.accept()
