"""The library of personas: read, changed, made and deleted, and where conversations begin."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop.core.personas import Persona
from desktop.core.wording import Wording, say, say_n
from desktop.session.persona_files import PersonaArrival, PersonaFiles
from desktop.session.personas import Personas
from desktop.ui.icons import Icons
from desktop.ui.personas.editor import PersonaEditor
from desktop.ui.personas.glyph import glyph_icon
from desktop.ui.placement import size_dialog
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.library_dialog import LibraryDialog
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import shown, tr

_DISC = 22


class PersonaDialog(LibraryDialog):
    """All personas. What is changed here is kept at once; there is nothing to apply."""

    begin_asked = Signal(str)  # key

    def __init__(
        self, icons: Icons, personas: Personas, files: PersonaFiles, parent: QWidget | None
    ) -> None:
        super().__init__(icons, personas.library, parent)
        self._personas = personas
        self.setWindowTitle(tr("Personas"))
        self.list.setAccessibleName(tr("Personas"))
        side = icons.theme.px(_DISC)
        self.list.setIconSize(QSize(side, side))
        self.editor = PersonaEditor(icons)
        self._files = files
        self.begin = button(tr("Start a conversation"), "primary")
        self.bring = button(tr("Import…"))
        self.export = button(tr("Export…"))
        self.told = Notice(icons, failure=False)
        self._ways_out = QMenu(self)
        self.export.setMenu(self._ways_out)
        self.right.addWidget(self.told)
        self.right.addWidget(self.editor)
        self.deeds.insertWidget(0, self.export)
        self.deeds.insertWidget(0, self.bring)
        self.deeds.addWidget(self.begin)
        self.chosen_changed.connect(self._on_chosen_changed)
        self.editor.edited.connect(lambda persona: self.do(personas.keep, persona))
        self.editor.bind_asked.connect(self._bind)
        self.new.clicked.connect(self._make)
        self.begin.clicked.connect(self._begin)
        self.bring.clicked.connect(self._choose_import)
        self._ways_out.aboutToShow.connect(self._fill_ways_out)
        self.list.itemDoubleClicked.connect(self._begin)
        icons.theme.changed.connect(self.show_list)
        size_dialog(self, icons.theme.px(780), icons.theme.px(600))
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

    def import_file(self, path: Path) -> None:
        """Bring in the personas of a file, and say what came."""
        self.flush()
        came: list[PersonaArrival] = []
        self.told.hide()
        if self.do(lambda: came.append(self._files.bring_in(path))):
            if came[0].added:
                self.choose(came[0].added[-1].key)
            self.told.show_problem(*_told(came[0]))

    def export_to(self, path: Path, personas: Sequence[Persona]) -> None:
        """Write personas into a file."""
        self.told.hide()
        if self.do(self._files.export, path, personas):
            self.told.show_problem(say("Written: “{path}”.", path=str(path)))

    def _choose_import(self) -> None:
        kinds = tr("Personas (*.json)") + ";;" + tr("All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, tr("Import personas"), "", kinds)
        if path:
            self.import_file(Path(path))

    def _choose_export(self, name: str, personas: Sequence[Persona]) -> None:
        self.flush()
        title, kinds = tr("Export personas"), tr("Personas (*.json)")
        path, _ = QFileDialog.getSaveFileName(self, title, f"{name}.json", kinds)
        if path:
            there = Path(path if Path(path).suffix else f"{path}.json")
            self.export_to(there, [self._collection.get(one.key) or one for one in personas])

    def _fill_ways_out(self) -> None:
        self._ways_out.clear()
        every, one = self._collection.all, self._collection.get(self.chosen)
        if one is not None:
            action = self._ways_out.addAction(tr("This persona…"))
            action.triggered.connect(partial(self._choose_export, _file_name(one.name), (one,)))
        action = self._ways_out.addAction(tr("All personas…"))
        action.triggered.connect(partial(self._choose_export, tr("Personas"), every))

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


def _file_name(name: str) -> str:
    return "".join(one if one.isalnum() or one in " -_" else "-" for one in name)


def _told(came: PersonaArrival) -> tuple[Wording, Wording | None]:
    """Say what came, and what did not."""
    count = len(came.added)
    if count or not came.known:
        name = came.added[0].name if came.added else ""
        message = say_n("“{name}” came in.", "{count:count} personas came in.", count, name=name)
    else:
        message = say("They are all here already.")
    if came.missing:
        names = ", ".join(came.missing[:8])
        return message, say("Not on this computer, and left out: {names}.", names=names)
    if came.flaws:
        first = came.flaws[0]
        return message, say(
            "{count:count} were broken and left out; the first: {what}, {why}",
            count=len(came.flaws), what=shown(first.what), why=shown(first.why),
        )  # fmt: skip
    return message, None
