"""The conversation that is open: the branch that is read, and what happens in it."""

from __future__ import annotations

import contextlib
import dataclasses
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import (
    Conversation,
    Message,
    Node,
    Role,
    Row,
    Standing,
    Steering,
    Tree,
)
from desktop.core.comparison import Comparison
from desktop.core.errors import StorageError
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Ready, State
from desktop.session.branch import Branch
from desktop.session.comparing import Comparing
from desktop.session.orders import Orders
from desktop.session.preferences import Preferences
from desktop.session.reply import Order
from desktop.session.status import Phase, Status
from desktop.session.steered import Steered
from desktop.session.write_ahead import WriteAhead
from desktop.session.writer import Writer
from desktop.storage.history import History

SAVE_MS = 1000  # how far behind the database may be while a reply is written


class OpenConversation(Steered):
    """Which conversation is open, what is read of it, and what happens in it.

    Every change is a signal. A reply that is being written goes on when another conversation is
    opened.
    """

    conversation_grew = Signal(object)  # Conversation, open or not: a message came or ended
    path_changed = Signal(object)  # tuple[Row, ...]: another branch or conversation is shown
    went_to = Signal(int)  # node id that is to be seen now
    row_added = Signal(object)  # Row, below the last one
    row_changed = Signal(object)  # Row, that is shown already
    reply_grew = Signal(int, str, str)  # node id that is shown, more text, more thinking
    reply_finished = Signal(object)  # Node, shown or not, however it ended
    answered = Signal(object, object)  # Conversation and Node of a reply that ended, open or not
    left_out_changed = Signal(object)  # frozenset[int]: node ids that the model does not see
    status_changed = Signal(object)  # Status
    failed = Signal(object)  # FiresideError: something could not be saved

    def __init__(
        self,
        history: History,
        assistant: Assistant,
        preferences: Preferences,
        *,
        clock: Callable[[], float] = time.time,
        save_ms: int = SAVE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(history, Orders(assistant, preferences), parent)
        self._assistant = assistant
        self._preferences = preferences
        self._clock = clock
        self._branch = Branch(self)
        self._branch.path_changed.connect(self.path_changed)
        self._branch.row_added.connect(self.row_added)
        self._branch.row_changed.connect(self.row_changed)
        self._left_out: frozenset[int] = frozenset()
        self._status = Status()
        self._writer = Writer(history, assistant, clock, save_ms, self)
        self._writer.added.connect(self._on_added)
        self._writer.grew.connect(self._on_grew)
        self._writer.ended.connect(self._on_ended)
        self._writer.left_out_changed.connect(self._on_left_out_changed)
        self._writer.status_changed.connect(self._on_status_changed)
        self._writer.failed.connect(self.failed)
        assistant.state_changed.connect(self._on_assistant_changed)
        self.comparing = Comparing(self._writer, history.comparisons, self._order_after, self)
        self.comparing.failed.connect(self.failed)
        self.ahead = WriteAhead(
            history.waiting, self._writer, self.comparing, self._orders, self._look, self
        )
        self.ahead.failed.connect(self.failed)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the branch that is shown."""
        return self._branch.rows

    @property
    def left_out(self) -> frozenset[int]:
        """Return the messages that the model does not see, as far as is known."""
        return self._left_out

    @property
    def order(self) -> Order:
        """Return what a reply to the end of the branch that is shown would be asked for with."""
        return self._orders.order(self._steering, self._branch.tree.path())

    def order_after(self, node_id: int) -> Order:
        """Return what a reply after a message would be asked for with."""
        return self._orders.order(self._steering, self._branch.tree.path_to(node_id))

    def order_of(self, node_id: int) -> Order:
        """Return what the reply `node_id` was asked for with, as far as that can be known now."""
        node = self._branch.tree.nodes[node_id]
        path = self._branch.tree.path_to(node.parent)
        made = node.provenance
        if made is None:
            return self._orders.order(self._steering, path)
        text, thinking = made.origin.given_text, made.origin.given_thinking
        given = Message(
            node.message.role, node.message.text[:text], node.message.thinking[:thinking]
        )
        order = self._orders.order(self._steering, path, given)
        sampling = dataclasses.replace(made.sampling, seed=made.seed)
        return dataclasses.replace(order, sampling=sampling, adapters=made.adapters)

    @property
    def status(self) -> Status:
        """Return how the reply is coming along."""
        return self._status

    @property
    def is_writing(self) -> bool:
        """Return whether a reply is being written in this conversation."""
        reply = self._writer.reply
        return reply is not None and self._is_open(reply.conversation_id)

    @property
    def is_busy(self) -> bool:
        """Return whether this conversation must end what it does before it can be asked more."""
        return self.is_writing or self.comparison is not None

    @property
    def is_free(self) -> bool:
        """Return whether several answers can be asked for: none is written, here or elsewhere."""
        return self._writer.reply is None and self.comparison is None

    @property
    def comparison(self) -> Comparison | None:
        """Return the answers that are compared in this conversation."""
        return self.comparing.of(self._conversation.id) if self._conversation else None

    @property
    def tree(self) -> Tree:
        """Return all messages of this conversation."""
        return self._branch.tree

    def open(self, conversation_id: int) -> None:
        """Show a conversation."""
        conversation = self._history.conversation(conversation_id)
        tree = self._history.tree(conversation_id)
        self._persona = None
        self.comparing.recall(conversation_id, tree)
        self.ahead.reread()
        self._enter(conversation, tree, conversation.steering)

    def open_last(self) -> None:
        """Show the conversation that was open last, or a new one if there is none."""
        last = self._preferences.remembered.last_conversation
        if last is not None:
            with contextlib.suppress(StorageError):  # deleted since then
                self.open(last)
                return
        self.start_new()

    def start_new(self) -> None:
        """Show a new conversation, which is not on disk until its first message."""
        self._is_steered = False
        self._persona = None
        self._enter(None, Tree(), self._orders.first_steering())

    def reread(self) -> None:
        """Take note that the open conversation was given another title, or files were moved."""
        if self._conversation is not None:
            self._conversation = self._history.conversation(self._conversation.id)
            self._steering = self._conversation.steering
            self.conversation_changed.emit(self._conversation)

    def show_sibling(self, node_id: int, step: int) -> None:
        """Show the alternative `step` places after (or before) `node_id`, if there is one."""
        leaf = self._branch.sibling_leaf(node_id, step)
        if leaf is not None:
            self.show_leaf(leaf)

    def show_message(self, node_id: int) -> None:
        """Show the branch that a message of the open conversation is in, unless it is shown."""
        if node_id in self._branch.tree.nodes and not self._branch.shows(node_id):
            self.show_leaf(self._branch.tree.newest_leaf(node_id))

    def show_leaf(self, node_id: int) -> None:
        """Read the branch that ends at `node_id` from now on."""
        if self._conversation is not None:
            self._history.set_leaf(self._conversation.id, node_id)
            self._show(self._branch.tree.with_leaf(node_id))

    def go_to(self, node_id: int) -> None:
        """Show a message, on the branch that is read or on the newest one that has it."""
        if not self._branch.shows(node_id):
            self.show_leaf(self._branch.tree.newest_leaf(node_id))
        self.went_to.emit(node_id)

    def set_standing(self, node_id: int, standing: Standing) -> None:
        """Pin a message in, leave it out, or let it come and go as there is room for it."""
        node = self._branch.tree.nodes[node_id]
        if node.message.role is Role.USER or node.ending is not None:  # else it is being written
            self._branch.renew(self._history.set_standing(node_id, standing))

    def set_summary(self, node_id: int, summary: str) -> None:
        """Let the model read a summary in place of all up to a message, or the messages again."""
        self._branch.renew(self._history.set_summary(node_id, summary.strip()))

    # The conversation

    def _enter(self, conversation: Conversation | None, tree: Tree, steering: Steering) -> None:
        self._conversation = conversation
        self._steering = steering
        self._left_out = frozenset()
        self._status = self._writer.status if self.is_writing else Status()
        self._remember(conversation)
        self.conversation_changed.emit(conversation)
        self._show(tree)
        self.left_out_changed.emit(self._left_out)
        self.status_changed.emit(self._status)

    def _remember(self, conversation: Conversation | None) -> None:
        last = conversation.id if conversation and not conversation.is_temporary else None
        remembered = self._preferences.remembered
        self._preferences.remember(dataclasses.replace(remembered, last_conversation=last))

    # The messages

    def _order_after(self, conversation_id: int, node_id: int) -> Order:
        """Return what a reply in any conversation would be asked for with; raises StorageError."""
        steering, tree = self._look(conversation_id)
        return self._orders.order(steering, tree.path_to(node_id))

    def _look(self, conversation_id: int) -> tuple[Steering, Tree]:
        """Return how a conversation is steered, and its messages."""
        if self._is_open(conversation_id):
            return self._steering, self._branch.tree
        steering = self._history.conversation(conversation_id).steering
        return steering, self._history.tree(conversation_id)

    def _show(self, tree: Tree) -> None:
        reply = self._writer.reply
        if reply is not None and self._is_open(reply.conversation_id):
            tree = tree.with_node(reply.node, active=False)
        self._branch.become(tree)

    def _on_added(self, conversation_id: int, node: Node) -> None:
        if self._is_open(conversation_id):
            self._branch.take_in(node)
        self._tell_grown(conversation_id)

    def _tell_grown(self, conversation_id: int) -> Conversation:
        conversation = self._history.conversation(conversation_id)
        if self._is_open(conversation_id):
            self._conversation = conversation
        self.conversation_grew.emit(conversation)
        return conversation

    def _on_assistant_changed(self, state: State) -> None:
        if isinstance(state, Ready):
            self._begin_anew()

    # The reply

    def _on_grew(self, node_id: int, text: str, thinking: str) -> None:
        if self._branch.shows(node_id):
            self.reply_grew.emit(node_id, text, thinking)

    def _on_ended(self, conversation_id: int, node: Node) -> None:
        if self._is_open(conversation_id):
            self._become(dataclasses.replace(self._status, phase=Phase.IDLE))
            self._branch.renew(node)
        self.reply_finished.emit(node)
        with contextlib.suppress(StorageError):  # it may be in the trash by now
            self.answered.emit(self._tell_grown(conversation_id), node)

    def _on_left_out_changed(self, conversation_id: int, nodes: frozenset[int]) -> None:
        if self._is_open(conversation_id):
            self.note_left_out(nodes)

    def note_left_out(self, nodes: frozenset[int]) -> None:
        """Take note of the messages that the model does not see, or would not if it was asked."""
        if nodes != self._left_out:
            self._left_out = nodes
            self.left_out_changed.emit(nodes)

    def _on_status_changed(self, status: Status) -> None:
        if self.is_writing:
            self._become(status)

    def _become(self, status: Status) -> None:
        if status != self._status:
            self._status = status
            self.status_changed.emit(status)
