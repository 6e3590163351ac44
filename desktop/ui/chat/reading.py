"""One text of Markdown to be read, in the transcript's own hand: a model card, a chapter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.chat import Message, Node, Role, Row
from desktop.ui.chat.transcript import Transcript
from desktop.ui.icons import Icons


class Reading(Transcript):
    """The transcript's renderer with one text in it and nothing that can be done but reading."""

    grows = False

    def __init__(self, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self.setAccessibleName(name)

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        self.show_path(())
        # A reply without an ending has no buttons below it.
        self.show_path((Row(Node(1, None, Message(Role.ASSISTANT, text), 0.0)),))
        self.column.following = False
        self.column.jump_to(0)
        self.show_settled()

    def edit(self, node_id: int) -> None:
        """Refuse: this is read."""
