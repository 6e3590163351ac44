"""The room for panels beside the conversation: one at a time, each built when it is first wanted.

To add one, name how it is made in `makers`, or let a door `add` it, and give a command of the same
name to `ui/commands.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from desktop.session.chat import Chat
from desktop.session.preferences import Preferences
from desktop.session.rack import Rack
from desktop.ui.icons import Icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.side_panel import SidePanel

Maker: TypeAlias = Callable[[], SidePanel]

_WIDTH = 320


def makers(icons: Icons, chat: Chat, preferences: Preferences, rack: Rack) -> dict[str, Maker]:
    """Return how each panel is made, by the name of the command that shows it."""

    def steering() -> SidePanel:
        from desktop.ui.chat.steering_panel import SteeringPanel

        return SteeringPanel(icons, chat, preferences)

    def adapters() -> SidePanel:
        from desktop.ui.rack.panel import RackPanel

        return RackPanel(icons, rack)

    def branches() -> SidePanel:
        from desktop.ui.chat.branches_panel import BranchesPanel

        return BranchesPanel(icons, chat)

    return {"steering": steering, "rack": adapters, "branches": branches}


class SidePanels(QStackedWidget):
    """Shows one of the panels, or none; its commands are checked while their panel is seen."""

    opened = Signal(str)  # the name of the panel that is seen now
    closed = Signal()  # the last one was hidden
    built = Signal(str)

    def __init__(self, theme: Theme, made_by: Mapping[str, Maker]) -> None:
        super().__init__()
        self._theme = theme
        self._makers = dict(made_by)
        self._panels: dict[str, SidePanel] = {}
        self._actions: dict[str, QAction] = {}
        theme.changed.connect(self._set_width)
        self._set_width()
        self.hide()

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all panels, built or not."""
        return tuple(self._makers)

    def add(self, name: str, made_by: Maker, action: QAction) -> None:
        """Take in another panel, and its command."""
        self._makers[name] = made_by
        self._actions[name] = action

    @property
    def shown(self) -> str:
        """Return the name of the panel that is seen; empty for none."""
        if self.isHidden():
            return ""
        here = self.currentWidget()
        return next(name for name, panel in self._panels.items() if panel is here)

    def panel(self, name: str) -> SidePanel:
        """Return a panel, which is built now if it was not wanted before."""
        if name not in self._panels:
            panel = self._panels[name] = self._makers[name]()
            panel.hide_asked.connect(self.close_panel)
            self.addWidget(panel)
            self.built.emit(name)
        return self._panels[name]

    def keep_in_step(self, actions: Mapping[str, QAction]) -> None:
        """Check the commands, by the names of their panels, as the panels come and go."""
        self._actions = {name: actions[name] for name in self._makers}

    def toggle(self, name: str) -> None:
        """Show a panel in place of any other, or hide it if it is seen."""
        if self.shown == name:
            self.close_panel()
        else:
            self.open(name)

    def open(self, name: str) -> None:
        """Show a panel in place of any other, with the keyboard in it."""
        panel = self.panel(name)
        self.setCurrentWidget(panel)
        self.show()
        panel.take_focus()
        self._check()
        self.opened.emit(name)

    def close_panel(self) -> None:
        """Hide the panel that is seen."""
        was_shown = bool(self.shown)
        self.hide()
        self._check()
        if was_shown:
            self.closed.emit()

    def flush(self) -> None:
        """Let every panel save what was just typed in it."""
        for panel in self._panels.values():
            panel.flush()

    def _check(self) -> None:
        for name, action in self._actions.items():
            action.setChecked(self.shown == name)

    def _set_width(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDTH))
