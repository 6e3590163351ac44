"""Comparing: has one message answered several times, one answer after the other."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Node, Role, Tree
from desktop.core.comparison import GOOD, Comparison, Take, Way
from desktop.core.errors import StorageError
from desktop.session.reply import Order
from desktop.session.writer import Writer
from desktop.storage.comparisons import Comparisons

Shuffle: TypeAlias = Callable[[list[Way]], None]

_DICE = random.SystemRandom()


class Comparing(QObject):
    """The comparisons that nobody has decided yet: one a conversation, and few at a time.

    Each answer is an ordinary sibling in the database, so whatever happens, what there is of it is
    kept, and so is which of them belong together. An answer that is stopped or fails pauses the
    comparison, and so does the end of Fireside.
    """

    changed = Signal(int)  # conversation id: its comparison began, went on or ended
    failed = Signal(object)  # FiresideError: an answer has no place, or is not kept as compared

    def __init__(
        self,
        writer: Writer,
        shelf: Comparisons,
        order_after: Callable[[int, int], Order],
        parent: QObject | None = None,
        *,
        shuffle: Shuffle = _DICE.shuffle,
    ) -> None:
        """`order_after` gives the order for a reply in a conversation, after a message of it."""
        super().__init__(parent)
        self._writer = writer
        self._shelf = shelf
        self._order_after = order_after
        self._shuffle = shuffle
        self._known: dict[int, Comparison] = {}
        self._orders: dict[int, Order] = {}
        writer.added.connect(self._on_added)
        writer.ended.connect(self._on_ended)

    def of(self, conversation_id: int) -> Comparison | None:
        """Return the comparison of a conversation, as far as its answers are written."""
        found, reply = self._known.get(conversation_id), self._writer.reply
        if found is None or found.writing is None or reply is None:
            return found
        node = found.takes[found.writing].node
        if node is None or node.id != reply.node_id:
            return found
        return found.with_node(found.writing, reply.node)

    def recall(self, conversation_id: int, tree: Tree) -> None:
        """Take up the comparison that an earlier run of Fireside left; raises StorageError."""
        if conversation_id not in self._known:
            found = self._shelf.of(conversation_id, tree)
            if found is not None:
                self._known[conversation_id] = found

    def begin(
        self,
        conversation_id: int,
        question: Node,
        order: Order,
        ways: Sequence[Way],
        *,
        blind: bool = False,
    ) -> None:
        """Have `question` answered in each of the ways; `order` says all else.

        Blind ones come in an order that nobody knows.
        """
        among = list(ways)
        if blind:
            self._shuffle(among)
        takes = tuple(Take(way) for way in among)
        self._orders[conversation_id] = order
        self._known[conversation_id] = Comparison(conversation_id, question, takes, blind)
        self._ask_next(conversation_id)

    def go_on(self, conversation_id: int) -> None:
        """Ask for the answers that were not begun when the comparison was paused.

        Raises EngineError while a reply is written in another conversation.
        """
        found = self._known.get(conversation_id)
        if found is not None and found.is_paused:
            self._writer.require_free()
            self._ask_next(conversation_id)

    def keep(self, conversation_id: int, index: int) -> Node | None:
        """Take note of the person's choice, and return it; None for an answer without a word.

        A comparison whose names are known ends with it.
        """
        found = self.of(conversation_id)
        node = found.takes[index].node if found is not None else None
        if found is None or node is None or found.writing is not None:
            return None
        if found.hides_names:
            self._become(dataclasses.replace(found, kept=index))
        else:
            self.end(conversation_id)
        return node

    def end(self, conversation_id: int) -> None:
        """Forget that answers are compared; all of them stay where they are."""
        self._orders.pop(conversation_id, None)
        if self._known.pop(conversation_id, None) is not None:
            try:
                self._shelf.forget(conversation_id)
            except StorageError as error:
                self.failed.emit(error)
            self.changed.emit(conversation_id)

    def _ask_next(self, conversation_id: int) -> None:
        found = self._known[conversation_id]
        index = found.following
        if index is None:
            self._become(dataclasses.replace(found, writing=None))
            return
        self._become(dataclasses.replace(found, writing=index))
        try:
            order = self._order_for(found, found.takes[index].way)
            self._writer.write(conversation_id, found.question.id, order)
        except StorageError as error:
            self._become(dataclasses.replace(self._known[conversation_id], writing=None))
            self.failed.emit(error)

    def _order_for(self, comparison: Comparison, way: Way) -> Order:
        talk = comparison.conversation_id
        if talk not in self._orders:
            self._orders[talk] = self._order_after(talk, comparison.question.id)
        order = self._orders[talk]
        return dataclasses.replace(
            order,
            adapters=way.adapters,
            sampling=dataclasses.replace(order.sampling, seed=way.seed),
            afresh=comparison.is_by_adapters,
        )

    def _become(self, comparison: Comparison) -> None:
        self._known[comparison.conversation_id] = comparison
        try:
            self._shelf.keep(comparison)
        except StorageError as error:
            self.failed.emit(error)
        self.changed.emit(comparison.conversation_id)

    def _on_added(self, conversation_id: int, node: Node) -> None:
        found = self._known.get(conversation_id)
        if found is None or found.writing is None or node.message.role is not Role.ASSISTANT:
            return
        if found.takes[found.writing].node is None and node.parent == found.question.id:
            self._become(found.with_node(found.writing, node))

    def _on_ended(self, conversation_id: int, node: Node) -> None:
        found = self._known.get(conversation_id)
        if found is None or found.writing is None:
            return
        taken = found.takes[found.writing].node
        if taken is None or taken.id != node.id:
            return
        found = found.with_node(found.writing, node)
        self._known[conversation_id] = found
        if node.ending in GOOD:
            self._ask_next(conversation_id)
        else:
            self._become(dataclasses.replace(found, writing=None))
