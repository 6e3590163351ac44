"""Joins the answers that stand side by side to the session, and to the page that shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.core.adapter_set import AdapterSet
from desktop.core.chat import AdapterUse, Node, Role
from desktop.core.comparison import Way
from desktop.core.errors import EngineError
from desktop.core.wording import say
from desktop.session.chat import Chat
from desktop.ui.icons import Icons
from desktop.ui.wording import tr

if TYPE_CHECKING:
    from desktop.ui.chat.comparison.dialogs import AskDialog, Choice
    from desktop.ui.chat.comparison.view import ComparisonView


class ComparisonDoor(QObject):
    """Asks how a message is to be answered several times, and shows the answers.

    The view and the dialogs are built when they are first wanted.
    """

    shown_changed = Signal()  # answers are compared here now, or no longer
    compare_asked = Signal(str, object, bool)  # a new message, tuple[Way, ...], blind
    refused = Signal(object)  # FiresideError: why not now

    def __init__(
        self,
        icons: Icons,
        chat: Chat,
        stack: QStackedWidget,
        do: Callable[..., bool],
        draft: Callable[[], str],
    ) -> None:
        """`draft` gives what stands in the composer."""
        super().__init__(stack)
        self._icons = icons
        self._chat = chat
        self._stack = stack
        self._do = do
        self._draft = draft
        self._view: ComparisonView | None = None
        self.dialog: AskDialog | None = None  # that is open
        self.sets: Callable[[], Sequence[AdapterSet]] = tuple  # of the loaded model
        chat.comparing.changed.connect(self._on_changed)
        chat.conversation_changed.connect(self._show)
        chat.reply_grew.connect(self._on_grew)

    @property
    def widget(self) -> QWidget | None:
        """Return what is to be seen in place of the transcript, if answers are compared here."""
        return self._view if self._chat.comparison is not None else None

    @property
    def view(self) -> ComparisonView:
        """Return the view of the answers."""
        if self._view is None:
            self._view = self._make_view()
        return self._view

    # What a person can do

    def compare(self, node_id: int | None = None) -> None:
        """Ask which adapters are to answer a message: one that is there, the draft, the last."""
        from desktop.ui.chat.comparison.dialogs import CompareDialog

        if (text := self._question(node_id)) is not None:
            choices, sampling = self._choices(), self._chat.sampling
            parent = self._stack.window()
            self._open(CompareDialog(self._icons, text, choices, sampling, parent), node_id)

    def several(self, node_id: int | None = None) -> None:
        """Ask how many answers are wanted to a message: one that is there, the draft, the last."""
        from desktop.ui.chat.comparison.dialogs import SeveralDialog

        if (text := self._question(node_id)) is not None:
            adapters, sampling = self._chat.steering.adapters, self._chat.sampling
            parent = self._stack.window()
            self._open(SeveralDialog(self._icons, text, adapters, sampling, parent), node_id)

    def _question(self, node_id: int | None) -> str | None:
        """Return the text that would be answered; None, and a word why, if nothing can be."""
        if not self._chat.is_free:
            self.refused.emit(
                EngineError(
                    say("The model is still answering, or answers wait for your choice."),
                    say("Let it end or stop it, keep one of the answers, then compare again."),
                )
            )
            return None
        if node_id is None and self._draft().strip():
            return self._draft()
        node = self._asked(node_id)
        if node is None:
            self.refused.emit(
                EngineError(
                    say("There is no message to answer yet."),
                    say("Write one, then ask for several answers before you send it."),
                )
            )
            return None
        return node.message.text

    def _asked(self, node_id: int | None) -> Node | None:
        """Return the person's message that a reply answers; of the last one if none is named."""
        rows, nodes = self._chat.rows, self._chat.tree.nodes
        node = nodes[node_id] if node_id is not None else rows[-1].node if rows else None
        if node is not None and node.message.role is Role.ASSISTANT:
            node = nodes.get(node.parent) if node.parent is not None else None
        return node

    def _choices(self) -> list[Choice]:
        from desktop.ui.chat.comparison.dialogs import Choice

        acting = self._chat.steering.adapters
        found = [Choice(kept.name, kept.uses) for kept in self.sets() if kept.uses]
        found.sort(key=lambda choice: choice.adapters != acting)
        if acting and not any(choice.adapters == acting for choice in found):
            found.insert(0, Choice(_titles(acting), acting))
        place = 1 if found else 0
        return [*found[:place], Choice(tr("Without adapters")), *found[place:]]

    def _open(self, dialog: AskDialog, node_id: int | None) -> None:
        self.dialog = dialog
        dialog.decided.connect(partial(self._begin, node_id))
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _begin(self, node_id: int | None, ways: tuple[Way, ...], blind: bool) -> None:
        if node_id is None and (text := self._draft()).strip():
            self.compare_asked.emit(text, ways, blind)
        elif (node := self._asked(node_id)) is not None:
            self._do(partial(self._chat.compare_reply, node.id, ways, blind=blind))

    # What the session says

    def _on_changed(self, conversation_id: int) -> None:
        conversation = self._chat.conversation
        if conversation is not None and conversation.id == conversation_id:
            self._show()

    def _show(self) -> None:
        comparison = self._chat.comparison
        if comparison is not None:
            self.view.show_comparison(comparison)
        self.shown_changed.emit()

    def _on_grew(self, node_id: int, text: str, thinking: str) -> None:
        if self._view is not None:
            self._view.grow(node_id, text, thinking)

    def _go_on(self) -> None:
        conversation = self._chat.conversation
        if conversation is not None:
            self._do(self._chat.comparing.go_on, conversation.id)

    def _make_view(self) -> ComparisonView:
        from desktop.ui.chat.comparison.view import ComparisonView

        made = ComparisonView(self._icons)
        made.keep_asked.connect(lambda index: self._do(self._chat.keep, index))
        made.close_asked.connect(lambda: self._do(self._chat.end_comparison))
        made.go_on_asked.connect(self._go_on)
        self._stack.addWidget(made)
        return made


def _titles(adapters: tuple[AdapterUse, ...]) -> str:
    return tr("With {adapters}", adapters=" + ".join(use.title for use in adapters))
