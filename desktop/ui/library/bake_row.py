"""One adapter of a bake: its name, its strength, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.chat import AdapterUse
from desktop.ui.icons import Icons
from desktop.ui.library.filling import filling
from desktop.ui.theme import SMALL
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.inputs import Number
from desktop.ui.widgets.labels import icon_button
from desktop.ui.wording import tr

STRONGEST = 2.0


class BakeRow(QWidget):
    """Shows an adapter's use; the strength can be changed."""

    changed = Signal()
    removed = Signal()

    def __init__(self, icons: Icons, name: str, use: AdapterUse, *, settled: bool) -> None:
        """`settled`: the strength is the person's; else it is what the adapter recommends."""
        super().__init__()
        self.name = name
        self._path = use.path
        self.is_settled = settled
        title = filling(Elided())
        title.setText(name)
        self.strength = Number()
        self.strength.setDecimals(2)
        self.strength.setSingleStep(0.1)
        self.strength.setRange(-STRONGEST, STRONGEST)
        self.strength.setValue(use.strength)
        self.strength.setAccessibleName(tr("Strength of {name}", name=name))
        self.remove = icon_button(icons, "x", tr("Leave out {name}", name=name))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(icons.theme.px(SMALL))
        layout.addWidget(title, 1)
        layout.addWidget(self.strength)
        layout.addWidget(self.remove)
        self.strength.valueChanged.connect(self._on_changed)
        self.remove.clicked.connect(self.removed)

    def recommend(self, strength: float) -> None:
        """Begin with this strength, unless the person has said another."""
        if not self.is_settled:
            self.is_settled = True
            blocker = QSignalBlocker(self.strength)
            self.strength.setValue(strength)
            blocker.unblock()

    def _on_changed(self) -> None:
        self.is_settled = True
        self.changed.emit()

    @property
    def use(self) -> AdapterUse:
        """Return the adapter with its strength."""
        return AdapterUse(self._path, self.strength.value())
