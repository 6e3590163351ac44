"""A page of settings, made from the declarations of one group; nothing is built by hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.settings.field import Field
from desktop.ui.widgets.labels import button, frame
from desktop.ui.wording import tr


class Form(QWidget):
    """All settings of one dataclass, the advanced ones folded away."""

    edited = Signal(str, object)  # the setting's name, its new value

    def __init__(
        self,
        icons: Icons,
        group: type[Any],
        *,
        title: str = "",
        without: Collection[str] = (),
        tells_default: bool = False,
    ) -> None:
        """Leave some settings out; a search finds the others by the group's `title`, too."""
        super().__init__()
        self.setProperty("kind", "plain")
        self._icons = icons
        self._title = title
        self.fields = {
            f.name: Field(icons, group, f.name, tells_default=tells_default)
            for f in dataclasses.fields(group)
            if f.name not in without
        }
        self._fold = button("", "ghost")
        self._fold.setCheckable(True)
        self._words = ""
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        plain = [field for field in self.fields.values() if not field.declared.advanced]
        self._advanced = [field for field in self.fields.values() if field.declared.advanced]
        self._lines: dict[str, QWidget] = {}
        for field in plain:
            self._add(field)
        self._rows.addWidget(self._fold)
        for field in self._advanced:
            self._add(field)
        self._rows.addStretch(1)
        self._fold.toggled.connect(self._show_what_fits)
        self._show_what_fits()

    def show_values(self, values: Any, defaults: Any) -> None:
        """Show an instance of the group; `defaults`, another one, is where the resets lead."""
        for name, field in self.fields.items():
            field.show_value(getattr(values, name), getattr(defaults, name))

    def search(self, words: str) -> int:
        """Show only the settings that hold all of `words`, and return how many do."""
        self._words = words.strip()
        self._show_what_fits()
        return sum(self._matches(field) for field in self.fields.values())

    def _add(self, field: Field) -> None:
        line = frame("line")
        self._lines[field.name] = line
        self._rows.addWidget(line)
        self._rows.addWidget(field)
        field.edited.connect(self.edited)

    def _matches(self, field: Field) -> bool:
        return field.matches(self._words, self._title)

    def _show_what_fits(self) -> None:
        unfolded = self._fold.isChecked()
        self._fold.setText(tr("Hide advanced settings") if unfolded else tr("Advanced settings"))
        self._icons.wear(self._fold, "chevron-up" if unfolded else "chevron-down")
        self._fold.setVisible(bool(self._advanced) and not self._words)
        first = True
        for name, field in self.fields.items():
            folded = field.declared.advanced and not (unfolded or self._words)
            there = self._matches(field) and not folded
            field.setVisible(there)
            self._lines[name].setVisible(there and not first)
            first = first and not there
