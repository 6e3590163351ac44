"""The sets of adapters at the head of the rack: choose one, save what acts, and more."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.adapter_set import LONGEST_NAME
from desktop.session.rack_state import RackState
from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import button, icon_button
from desktop.ui.wording import tr

_NONE = -1  # stands for no adapters at all, where others have the id of a set


class SetsBar(QWidget):
    """Shows which set acts, and tells what the person wants done with the sets."""

    used = Signal(object)  # the id of a set, None for no adapters
    saved = Signal(str)
    renamed = Signal(int, str)
    updated = Signal(int)
    deleted = Signal(int)
    default_chosen = Signal(object)  # the id of a set, None for none

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._state = RackState()
        self.setProperty("kind", "plain")
        self.pick = Pick(icons)
        self.pick.setAccessibleName(tr("Set of adapters"))
        self.pick.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.save = icon_button(icons, "bookmark", tr("Save what acts as a set"))
        self.more = icon_button(icons, "ellipsis", tr("More for this set"))
        self.name = NameField(icons)
        self._lay_out()
        self.pick.activated.connect(self._on_picked)
        self.save.clicked.connect(self.ask_name)
        self.more.clicked.connect(self._show_menu)
        self.name.given.connect(self._on_named)
        self.name.closed.connect(self.pick.setFocus)

    def show_state(self, state: RackState) -> None:
        """Show the sets there are, and the one that acts."""
        self._state = state
        chosen = state.chosen
        with QSignalBlocker(self.pick):
            self.pick.clear()
            self.pick.addItem(tr("No adapters"), _NONE)
            for known in state.sets:
                mark = tr("{name}, used for new conversations", name=known.name)
                self.pick.addItem(mark if known.is_default else known.name, known.id)
            place = self.pick.findData(state.set_id if state.set_id is not None else _NONE)
            self.pick.setCurrentIndex(-1 if state.acting and state.set_id is None else place)
        changed = tr("{name}, changed", name=chosen.name) if chosen else tr("Your own choice")
        self.pick.setPlaceholderText(changed)
        self.save.setEnabled(bool(state.acting) and state.set_id is None)
        self.more.setEnabled(chosen is not None)

    def ask_name(self) -> None:
        """Let the person give what acts a name."""
        if self._state.acting:
            self.name.ask(None, "")

    def menu(self) -> QMenu:
        """Return what can be done with the chosen set."""
        menu = QMenu(self)
        chosen = self._state.chosen
        if chosen is None:
            return menu
        if self._state.set_id is None:
            title = tr("Let “{name}” be what acts now", name=chosen.name)
            update = menu.addAction(title, lambda: self.updated.emit(chosen.id))
            self._icons.wear(update, "check")
        rename = menu.addAction(tr("Rename"), lambda: self.name.ask(chosen.id, chosen.name))
        self._icons.wear(rename, "pencil")
        default = menu.addAction(tr("Use for new conversations with this model"))
        default.setCheckable(True)
        default.setChecked(chosen.is_default)
        default.toggled.connect(lambda on: self.default_chosen.emit(chosen.id if on else None))
        menu.addSeparator()
        delete = menu.addAction(tr("Delete"), lambda: self.deleted.emit(chosen.id))
        self._icons.wear(delete, "trash-2")
        return menu

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_picked(self, index: int) -> None:
        set_id = self.pick.itemData(index)
        self.used.emit(None if set_id == _NONE else set_id)

    def _on_named(self, set_id: int | None, name: str) -> None:
        if set_id is None:
            self.saved.emit(name)
        else:
            self.renamed.emit(set_id, name)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(TINY))
        row.addWidget(self.pick, 1)
        row.addWidget(self.save)
        row.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(TINY))
        layout.addLayout(row)
        layout.addWidget(self.name)


class NameField(QWidget):
    """Asks for the name of a set, in place; Enter gives it, Escape does not."""

    given = Signal(object, str)  # the set's id, None for a new one
    closed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._set_id: int | None = None
        self.setProperty("kind", "plain")
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setPlaceholderText(tr("Name of the set"))
        self.field.setAccessibleName(tr("Name of the set"))
        self.save = button(tr("Save"), "primary")
        self.cancel = icon_button(icons, "x", tr("Do not save"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.px(SMALL))
        row.addWidget(self.field, 1)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        self.field.returnPressed.connect(self._give)
        self.field.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        self.save.clicked.connect(self._give)
        self.cancel.clicked.connect(self._close)
        self.save.setEnabled(False)
        self.hide()

    def ask(self, set_id: int | None, name: str) -> None:
        """Ask for the name of a set, beginning with the one it has."""
        self._set_id = set_id
        self.field.setText(name)
        self.field.selectAll()
        self.show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _give(self) -> None:
        if self.field.text().strip():
            self._close()
            self.given.emit(self._set_id, self.field.text())
