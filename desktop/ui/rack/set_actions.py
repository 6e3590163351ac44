"""The sets of adapters in the window's menu, each with keys of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.session.rack import Rack, RackState

MOST_KEYS = 9


class SetActions(QObject):
    """Keeps the end of a menu in step with the sets of the model."""

    def __init__(self, rack: Rack, menu: QMenu, none: QAction) -> None:
        """`none` is the command that lets no adapter act; it is marked while none does."""
        super().__init__(menu)
        self._rack = rack
        self._menu = menu
        self._none = none
        self._none.setCheckable(True)
        self.actions: list[QAction] = []
        rack.changed.connect(self._show)
        self._show(rack.state)

    def _show(self, state: RackState) -> None:
        names = [known.name for known in state.sets]
        if names != [action.data() for action in self.actions]:
            self._build(state)
        for action, known in zip(self.actions, state.sets, strict=True):
            action.setChecked(known.id == state.set_id)
        self._none.setChecked(not state.acting)

    def _build(self, state: RackState) -> None:
        for action in self.actions:
            self._menu.removeAction(action)
            action.deleteLater()
        self.actions = []
        for place, known in enumerate(state.sets):
            action = QAction(known.name.replace("&", "&&"), self._menu)
            action.setData(known.name)
            action.setCheckable(True)
            if place < MOST_KEYS:
                action.setShortcut(QKeySequence(f"Ctrl+{place + 1}"))
            action.triggered.connect(lambda _on=False, id_=known.id: self._use(id_))
            self._menu.addAction(action)
            self.actions.append(action)

    def _use(self, set_id: int) -> None:
        if any(known.id == set_id for known in self._rack.state.sets):
            self._rack.sets.use(set_id)
        self._show(self._rack.state)  # a press on what is chosen unmarks it, and changes nothing
