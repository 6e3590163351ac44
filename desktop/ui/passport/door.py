"""Where a message's “What made this reply” leads."""

from __future__ import annotations

from functools import partial

from desktop.session.assistant import Assistant
from desktop.session.chat import Chat
from desktop.session.reproduction import Reproduction
from desktop.ui.icons import Icons
from desktop.ui.window import Window


class PassportDoor:
    """Opens passports over a window."""

    def __init__(
        self,
        icons: Icons,
        reproduction: Reproduction,
        assistant: Assistant,
        chat: Chat,
        window: Window,
    ) -> None:
        self._icons = icons
        self._reproduction = reproduction
        self._assistant = assistant
        self._chat = chat
        self._window = window
        window.page.passport_asked.connect(self.open)

    def open(self, node_id: int) -> None:
        """Show what made a reply of the open conversation."""
        from desktop.ui.passport.dialog import PassportDialog

        node = self._chat.tree.nodes.get(node_id)
        if node is None or node.provenance is None:
            return
        node = self._reproduction.with_hash(node)
        order = partial(self._chat.order_of, node_id)
        dialog = PassportDialog(self._icons, self._reproduction, node, order, self._window)
        dialog.load_asked.connect(self._assistant.load)
        self._assistant.state_changed.connect(dialog.model_changed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
