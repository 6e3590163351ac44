"""The door of the ruler: what the session measures comes under the composer, and leads back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desktop.session.chat import Chat
from desktop.session.ruler import Ruler
from desktop.ui.icons import Icons
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.window import Window


class RulerDoor(QObject):
    """Joins the ruler to the lines under the composer, and to a panel of its own."""

    def __init__(self, icons: Icons, ruler: Ruler, chat: Chat, window: Window) -> None:
        super().__init__(window)
        self._icons = icons
        self._ruler = ruler
        self._chat = chat
        self._status = window.page.status
        action, toggle = window.actions_by_name["ruler"], partial(window.toggle_panel, "ruler")
        window.panels.add("ruler", self._make_panel, action)
        action.triggered.connect(toggle)
        self._status.list_button.clicked.connect(toggle)
        self._status.ruler.message_asked.connect(partial(window.page.do, chat.go_to))
        ruler.scale_changed.connect(self._status.show_scale)
        chat.conversation_changed.connect(self._show_adapters)
        self._status.show_scale(ruler.scale)
        self._show_adapters()

    def _make_panel(self) -> SidePanel:
        from desktop.ui.chat.ruler_panel import RulerPanel

        return RulerPanel(self._icons, self._chat, self._ruler)

    def _show_adapters(self) -> None:
        self._status.show_adapters(self._chat.steering.adapters)
