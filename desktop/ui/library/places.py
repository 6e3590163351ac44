"""The places of the library, one over the other, and the way that Back leads through them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class Places(QStackedWidget):
    """Shows one place at a time; some lie below others."""

    moved = Signal()  # another place is shown, or the same again

    def __init__(self, places: Mapping[str, QWidget], first: str) -> None:
        super().__init__()
        self._places = places
        self._way = [first]
        for place in places.values():
            self.addWidget(place)

    @property
    def place(self) -> str:
        """Return the name of the place that is shown."""
        return self._way[-1]

    @property
    def is_below(self) -> bool:
        """Return whether Back leads to another place."""
        return len(self._way) > 1

    def go(self, place: str) -> None:
        """Show a place with none above it."""
        self._way = [place]
        self._show()

    def go_below(self, place: str) -> None:
        """Show a place from which Back leads to this one."""
        if place in self._way:
            self._way = self._way[: self._way.index(place)]
        self._way.append(place)
        self._show()

    def back(self) -> bool:
        """Go back one place; return whether there was one."""
        if not self.is_below:
            return False
        self._way.pop()
        self._show()
        return True

    def _show(self) -> None:
        self.setCurrentWidget(self._places[self.place])
        self.moved.emit()
