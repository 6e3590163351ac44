"""A row of choices of which one holds: the places of the page, the purposes of models."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.ui.library.wrap import Wrap
from desktop.ui.theme import Theme
from desktop.ui.widgets.labels import button


class Chips(QWidget):
    """Buttons beside each other; the arrow keys go from one to the next."""

    chosen = Signal(str)  # the name of the choice, when the person makes another

    def __init__(
        self, theme: Theme, name: str, choices: Sequence[tuple[str, str]], kind: str = "chip"
    ) -> None:
        """Take the choices as names and titles; the first one holds."""
        super().__init__()
        self.setAccessibleName(name)
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        layout = Wrap(theme.px(16 if kind == "tab" else 6), self)
        for choice, title in choices:
            made = button(title, kind)
            made.setCheckable(True)
            self._group.addButton(made)
            self.buttons[choice] = made
            layout.addWidget(made)
        next(iter(self.buttons.values())).setChecked(True)
        self._group.buttonClicked.connect(lambda _: self.chosen.emit(self.current))

    @property
    def current(self) -> str:
        """Return the name of the choice that holds."""
        return next(name for name, made in self.buttons.items() if made.isChecked())

    def choose(self, name: str) -> None:
        """Let another choice hold, without telling of it."""
        self.buttons[name].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or the previous choice."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        names = list(self.buttons)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        following = names[(names.index(self.current) + step) % len(names)]
        self.choose(following)
        self.buttons[following].setFocus()
        self.chosen.emit(following)
