"""One adapter in the rack: its switch, its strength, what is known of it, the person's note."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout

from desktop.session.rack_state import Slot
from desktop.ui.icons import Icons
from desktop.ui.rack.grip import Grip
from desktop.ui.rack.strength import Strength
from desktop.ui.rack.words import facts, verdict_words
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import label, restyle
from desktop.ui.widgets.switch import Switch
from desktop.ui.wording import tr

_LONGEST_NOTE = 300  # characters


class AdapterCard(QFrame):
    """Shows a slot and tells what the person does with it."""

    switched = Signal(str, bool)  # path
    strength_set = Signal(str, float)
    noted = Signal(str, str)

    def __init__(self, icons: Icons, slot: Slot) -> None:
        super().__init__()
        self._icons = icons
        self.slot = slot
        self.setProperty("kind", "card")
        self.grip = Grip(icons, slot.name)
        self.name = Elided("strong")
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.switch = Switch(icons.theme)
        self.sign = QLabel()
        self.words = label("", "small", wrap=True)
        self.strength = Strength(icons, slot.name)
        self.note = QLineEdit()
        self.note.setProperty("kind", "note")
        self.note.setMaxLength(_LONGEST_NOTE)
        self.note.setPlaceholderText(tr("Add a note"))
        self._lay_out()
        self.switch.toggled.connect(lambda on: self.switched.emit(self.slot.path, on))
        self.strength.settled.connect(lambda value: self.strength_set.emit(self.slot.path, value))
        self.note.editingFinished.connect(self._on_noted)
        icons.theme.changed.connect(self._show_sign)
        self.show_slot(slot)

    def show_slot(self, slot: Slot) -> None:
        """Show an adapter as it is now."""
        self.slot = slot
        self.setAccessibleName(slot.name)
        self.name.setText(slot.name)
        self.name.setToolTip(f"{slot.name}\n{facts(slot.file)}".strip())
        with QSignalBlocker(self.switch):
            self.switch.setChecked(slot.is_on)
        self.switch.update()
        self.switch.setAccessibleName(tr("Use {name}", name=slot.name))
        self.switch.setEnabled(slot.is_on or slot.fits)
        self.strength.show_strength(slot.strength, slot.usual)
        self.strength.setVisible(slot.is_on)
        if not self.note.hasFocus():
            self.note.setText(slot.note)
            self.note.setCursorPosition(0)
        self.note.setToolTip(slot.note)
        self.note.setAccessibleName(tr("Note on {name}", name=slot.name))
        self.note.setVisible(slot.item is not None and (slot.is_on or bool(slot.note)))
        self._show_sign()
        if self.property("acting") != slot.is_on:
            self.setProperty("acting", slot.is_on)
            restyle(self)

    def flush(self) -> None:
        """Keep what was just set or typed."""
        self._on_noted()
        self.strength.flush()

    def _on_noted(self) -> None:
        if self.note.text() != self.slot.note:
            self.noted.emit(self.slot.path, self.note.text())

    def _show_sign(self) -> None:
        icon, colour, words = verdict_words(self.slot)
        self.sign.setPixmap(self._icons.pixmap(icon, colour, 14))
        self.words.setText(words)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        first = QHBoxLayout()
        first.setSpacing(theme.px(TINY))
        first.addWidget(self.grip)
        first.addWidget(self.name, 1)
        first.addWidget(self.switch)
        top = Qt.AlignmentFlag.AlignTop
        second = QHBoxLayout()
        second.setContentsMargins(theme.px(TINY + 2), 0, 0, 0)
        second.setSpacing(theme.px(SMALL))
        second.addWidget(self.sign, 0, top)
        second.addWidget(self.words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(TINY), theme.px(TINY), theme.px(SMALL), theme.px(SMALL))
        layout.setSpacing(theme.px(2))
        layout.addLayout(first)
        layout.addLayout(second)
        indented = QVBoxLayout()
        indented.setContentsMargins(theme.px(TINY), 0, 0, 0)
        indented.setSpacing(theme.px(TINY))
        indented.addWidget(self.strength)
        indented.addWidget(self.note)
        layout.addLayout(indented)
