"""What joins the adapter rack with the window: its button and menu, and the files that come."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu

from desktop.core.errors import FiresideError
from desktop.core.shelf import Item
from desktop.session.rack import Rack, RackState
from desktop.ui.chat.chat_page import ChatPage
from desktop.ui.icons import Icons
from desktop.ui.keys import Keys
from desktop.ui.rack.set_actions import SetActions
from desktop.ui.side_panels import SidePanels
from desktop.ui.wording import tr, tr_n

if TYPE_CHECKING:
    from desktop.ui.rack.panel import RackPanel

PANEL = "rack"


class RackDoor(QObject):
    """Leads to the rack: the panel itself is built when it is first opened."""

    find_asked = Signal()  # adapters, on the hub
    conversation_asked = Signal()  # the panel stands beside it
    load_asked = Signal(str)  # a model that was dropped
    bake_asked = Signal(str, object)  # the model's path, tuple[AdapterUse, ...]
    convert_asked = Signal(str)  # an adapter of PEFT, which has to become a GGUF file first

    def __init__(self, icons: Icons, rack: Rack, panels: SidePanels, page: ChatPage) -> None:
        super().__init__(page)
        self._icons = icons
        self._rack = rack
        self._panels = panels
        self._page = page
        self._save_action: QAction | None = None
        self._keys: Keys | None = None
        rack.changed.connect(self._show_count)
        rack.failed.connect(self._on_failed)
        rack.arrivals.adapter_came.connect(self._open)
        rack.arrivals.model_came.connect(self.load_asked)
        rack.arrivals.convert_asked.connect(self.convert_asked)
        panels.built.connect(self._on_built)
        self._show_count(rack.state)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the commands of the rack do, but for the panel's own."""
        return {
            "add_adapter": self.choose_files,
            "save_set": self.save_set,
            "bake": self.bake,
            "no_adapters": lambda: self._page.do(self._rack.clear),
        }

    def join(self, window: QMainWindow, actions: Mapping[str, QAction], keys: Keys) -> None:
        """Put the sets into the window's menu; the panel's hints name the keys of commands."""
        self._keys = keys
        menu = window.menuBar().findChild(QMenu, PANEL)
        assert isinstance(menu, QMenu)
        SetActions(self._rack, menu, actions["no_adapters"])
        self._save_action = actions["save_set"]
        self._show_count(self._rack.state)

    def take(self, paths: Sequence[str]) -> None:
        """Take files that were dropped or chosen."""
        self._rack.arrivals.take(paths)

    def take_in(self, made: Item) -> None:
        """Let an adapter act that was made for the rack."""
        self._rack.add(made)
        self._open()

    def choose_files(self) -> None:
        """Let the person choose adapter files."""
        kinds = tr("Adapters (*.gguf *.safetensors adapter_config.json)")
        title = tr("Add adapters")
        paths, _ = QFileDialog.getOpenFileNames(self._page.window(), title, "", kinds)
        if paths:
            self.take(paths)

    def save_set(self) -> None:
        """Let the person give what acts a name."""
        self._open()
        self._panel.save_set()

    def bake(self) -> None:
        """Write a model with what acts now merged into it, once the person has said how."""
        state = self._rack.state
        self.bake_asked.emit(state.model, state.acting)

    def _open(self, _item: Item | None = None) -> None:
        self.conversation_asked.emit()
        if self._panels.shown != PANEL:
            self._panels.open(PANEL)

    @property
    def _panel(self) -> RackPanel:
        panel = self._panels.panel(PANEL)
        return cast("RackPanel", panel)

    def _on_built(self, name: str) -> None:
        if name == PANEL:
            self._panel.add_asked.connect(self.choose_files)
            self._panel.compare_asked.connect(self._page.comparison.compare)
            self._panel.find_asked.connect(self.find_asked)
            if self._keys is not None:
                self._keys.tell(self._panel.compare, "compare")

    def _show_count(self, state: RackState) -> None:
        count, button = len(state.acting), self._page.rack_button
        style = Qt.ToolButtonStyle
        button.setText(str(count) if count else "")
        button.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if count else style.ToolButtonIconOnly
        )
        self._icons.wear(button, "layers", "accent" if count else "muted")
        one, many = "Adapters: 1 acts", "Adapters: {count} act"
        words = tr_n(one, many, count) if count else tr("Adapters")
        button.setToolTip(words)
        button.setAccessibleName(words)
        if self._save_action is not None:
            self._save_action.setEnabled(bool(count) and bool(state.model))

    def _on_failed(self, error: FiresideError) -> None:
        if self._panels.shown != PANEL:
            self._page.show_problem(error)
