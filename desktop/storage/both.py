"""The history on disk, and beside it one in memory for what must never be written."""

from __future__ import annotations

from desktop.core.chat import (
    FIRST_TEMPORARY,
    Conversation,
    Ending,
    Message,
    Namer,
    Node,
    Provenance,
    Role,
    Standing,
    Steering,
    Tree,
    Waiting,
)
from desktop.core.comparison import Comparison
from desktop.core.wording import Wording
from desktop.storage.comparisons import Comparisons
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.waiting import WaitingRoom


def in_memory() -> Database:
    """Return a database for temporary conversations, whose ids are like no others."""
    database = Database.in_memory()
    numbered = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"
    for (table,) in database.rows(numbered):
        database.change("INSERT INTO sqlite_sequence VALUES (?, ?)", table, FIRST_TEMPORARY)
    return database


class BothWaitingRooms(WaitingRoom):
    """What waits to be sent in kept and in temporary conversations, each where it belongs."""

    def __init__(self, kept: WaitingRoom, passing: WaitingRoom) -> None:
        self._kept = kept
        self._passing = passing

    def _home(self, any_id: int) -> WaitingRoom:
        return self._passing if any_id >= FIRST_TEMPORARY else self._kept

    def add(self, conversation_id: int, text: str, beginning: str = "") -> Waiting:
        """Keep a message behind those that wait in its conversation."""
        return self._home(conversation_id).add(conversation_id, text, beginning)

    def edit(self, waiting_id: int, text: str) -> None:
        """Keep another text in the place of a message."""
        self._home(waiting_id).edit(waiting_id, text)

    def remove(self, waiting_id: int) -> None:
        """Forget a message."""
        self._home(waiting_id).remove(waiting_id)

    def all(self) -> tuple[Waiting, ...]:
        """Return what waits, in kept conversations first."""
        return (*self._kept.all(), *self._passing.all())


class BothComparisons(Comparisons):
    """The comparisons in kept and in temporary conversations, each where it belongs."""

    def __init__(self, kept: Comparisons, passing: Comparisons) -> None:
        self._kept = kept
        self._passing = passing

    def _home(self, conversation_id: int) -> Comparisons:
        return self._passing if conversation_id >= FIRST_TEMPORARY else self._kept

    def keep(self, comparison: Comparison) -> None:
        """Keep a comparison."""
        self._home(comparison.conversation_id).keep(comparison)

    def forget(self, conversation_id: int) -> None:
        """Forget that answers are compared in a conversation."""
        self._home(conversation_id).forget(conversation_id)

    def of(self, conversation_id: int, tree: Tree) -> Comparison | None:
        """Return the comparison in a conversation of which these are the messages."""
        return self._home(conversation_id).of(conversation_id, tree)


class BothHistories(History):
    """A history in which some conversations are temporary: in memory, and gone with it.

    Whoever holds it need not know: where something is, is seen from its id. A new conversation is
    temporary while `temporary` is set.
    """

    def __init__(self, database: Database, memory: Database) -> None:
        super().__init__(database)
        self._kept = History(database)
        self._passing = History(memory)
        self._memory = memory
        self.waiting = BothWaitingRooms(self._kept.waiting, self._passing.waiting)
        self.comparisons = BothComparisons(self._kept.comparisons, self._passing.comparisons)
        self.temporary = False

    def _home(self, any_id: int) -> History:
        return self._passing if any_id >= FIRST_TEMPORARY else self._kept

    def create(self, title: str, steering: Steering, now: float) -> Conversation:
        """Begin an empty conversation, where it belongs."""
        return (self._passing if self.temporary else self._kept).create(title, steering, now)

    def conversation(self, conversation_id: int) -> Conversation:
        """Return one conversation."""
        return self._home(conversation_id).conversation(conversation_id)

    def tree(self, conversation_id: int) -> Tree:
        """Return all messages of a conversation."""
        return self._home(conversation_id).tree(conversation_id)

    def fork(self, conversation_id: int, node_id: int, title: str, now: float) -> Conversation:
        """Begin a conversation with a copy of a branch: temporary if the other one is."""
        return self._home(conversation_id).fork(conversation_id, node_id, title, now)

    def rename(self, conversation_id: int, title: str) -> None:
        """Give a conversation the title that a person chose."""
        self._home(conversation_id).rename(conversation_id, title)

    def entitle(self, conversation_id: int, title: str) -> bool:
        """Give a conversation the title that a model found."""
        return self._home(conversation_id).entitle(conversation_id, title)

    def steer(self, conversation_id: int, steering: Steering) -> None:
        """Keep what the person chose for a conversation."""
        self._home(conversation_id).steer(conversation_id, steering)

    def delete(self, conversation_id: int, now: float) -> None:
        """Put a conversation into the trash."""
        self._home(conversation_id).delete(conversation_id, now)

    def restore(self, conversation_id: int) -> Conversation:
        """Bring a conversation back from the trash."""
        return self._home(conversation_id).restore(conversation_id)

    def add(
        self,
        conversation_id: int,
        parent: int | None,
        message: Message,
        *,
        now: float,
        ending: Ending | None = None,
    ) -> Node:
        """Keep a message after `parent`."""
        home = self._home(conversation_id)
        return home.add(conversation_id, parent, message, now=now, ending=ending)

    def grow(self, node_id: int, text: str, thinking: str) -> None:
        """Keep a reply as far as it is written."""
        self._home(node_id).grow(node_id, text, thinking)

    def finish(
        self,
        node_id: int,
        message: Message,
        ending: Ending,
        provenance: Provenance | None,
        error: Wording | None,
        now: float,
    ) -> Node:
        """Keep a reply for good."""
        home = self._home(node_id)
        return home.finish(node_id, message, ending, provenance, error, now)

    def set_standing(self, node_id: int, standing: Standing) -> Node:
        """Keep whether the model is to see a message."""
        return self._home(node_id).set_standing(node_id, standing)

    def set_summary(self, node_id: int, summary: str) -> Node:
        """Keep what the model reads in place of all up to a message."""
        return self._home(node_id).set_summary(node_id, summary)

    def set_leaf(self, conversation_id: int, node_id: int) -> None:
        """Read the branch that ends at `node_id` from now on."""
        self._home(conversation_id).set_leaf(conversation_id, node_id)

    def keep(self, conversation_id: int) -> tuple[Conversation, dict[int, int]]:
        """Write a temporary conversation to disk after all; it is then no longer in memory.

        Returns it as it is on disk, and the ids of its messages there by those they had. A reply
        that is still being written is kept as far as it is, as interrupted. Raises StorageError;
        the conversation is then still in memory.
        """
        source = self._passing.conversation(conversation_id)
        tree = self._passing.tree(conversation_id)
        made = self._kept.create(source.title, source.steering, source.created)
        try:
            ids = self._copy(tree, made.id)
            for one in self._passing.waiting.all():
                if one.conversation_id == conversation_id:
                    self._kept.waiting.add(made.id, one.text, one.beginning)
            if source.namer is Namer.PERSON:
                self._kept.rename(made.id, source.title)
            elif source.namer is Namer.MODEL:
                self._kept.entitle(made.id, source.title)
        except BaseException:
            self._kept.delete(made.id, source.changed)
            raise
        self._memory.change("DELETE FROM conversations WHERE id = ?", conversation_id)
        return self._kept.conversation(made.id), ids

    def forget(self) -> None:
        """Let go of all that is temporary."""
        self._memory.close()

    def _copy(self, tree: Tree, target: int) -> dict[int, int]:
        """Write all messages to disk; returns their ids there by those they had."""
        new: dict[int, int] = {}
        for id_ in sorted(tree.nodes):
            node = tree.nodes[id_]
            said, when = node.message, node.created
            parent = None if node.parent is None else new[node.parent]
            copy = self._kept.add(target, parent, said, now=when)
            if said.role is Role.ASSISTANT:
                ending = node.ending or Ending.INTERRUPTED
                self._kept.finish(copy.id, said, ending, node.provenance, node.error, when)
            if node.standing is not Standing.FREE:
                self._kept.set_standing(copy.id, node.standing)
            if node.summary:
                self._kept.set_summary(copy.id, node.summary)
            new[id_] = copy.id
        if tree.leaf in new:
            self._kept.set_leaf(target, new[tree.leaf])
        return new
