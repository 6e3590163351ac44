"""Whole conversations put into the history and taken out of it: what imports and exports need.

Raises StorageError; the rule of `Database` holds here too: one thread at a time.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from threading import Event

from desktop.core.chat import Conversation, Ending, Node, Origin, Role, Steering, Tree
from desktop.core.record import Record
from desktop.storage.database import Database
from desktop.storage.filing import Filing
from desktop.storage.history import History
from desktop.storage.packing import packed, storable
from desktop.storage.recipes import Recipes
from desktop.storage.trash import PORTION, PORTION_CHARACTERS


class Records:
    """The conversations of a profile as records, which know no ids of its database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._history = History(database)
        self._recipes = Recipes(database)
        self._filing = Filing(database)

    def ids(self) -> tuple[int, ...]:
        """Return the ids of all conversations outside the trash, newest change first."""
        return tuple(row.id for row in self._history.conversations())

    def record(self, conversation_id: int) -> Record:
        """Return a conversation with all that was said in it."""
        kept = self._history.conversation(conversation_id)
        names = {folder.id: folder.name for folder in self._filing.folders()}
        return Record(
            dataclasses.replace(kept, folder=None),
            self._history.tree(conversation_id),
            names.get(kept.folder or 0, ""),
        )

    def has(self, record: Record) -> bool:
        """Return whether a conversation of that title, time and length is here already."""
        conversation = record.conversation
        found = self._database.row(
            "SELECT 1 FROM conversations AS c WHERE created = ? AND title = ? "
            "AND deleted IS NULL "
            "AND (SELECT count(*) FROM messages WHERE conversation = c.id) = ?",
            conversation.created,
            storable(conversation.title),
            len(record.tree.nodes),
        )
        return found is not None

    def plant(self, record: Record, now: float, stop: Event | None = None) -> int:
        """Keep a conversation that comes from elsewhere, with its times; return its new id.

        In the tree, parents have smaller ids than their children. A reply without an ending was
        interrupted. `now` stands for times that are not known (0). Its folder is made if needed.

        A long one comes in portions, so that others get their turn; it is nowhere to be seen until
        it is whole. 0 if `stop` was set before; what there is of it goes with the trash's halves.
        """
        portions = tuple(_portions(record.tree))
        folder = self._folder(record.folder, now)
        ids: dict[int | None, int | None] = {None: None}
        new = 0
        for nodes in portions:
            if stop is not None and stop.is_set() and nodes is not portions[0]:
                return 0
            with self._database.transaction():
                new = new or self._begin(record.conversation, folder, now)
                for node in nodes:
                    ids[node.id] = self._plant_node(new, node, ids.get(node.parent))
                if nodes is portions[-1]:
                    self._database.change(
                        "UPDATE conversations SET leaf = ?, deleted = NULL WHERE id = ?",
                        ids.get(record.tree.leaf),
                        new,
                    )
        return new

    def _begin(self, kept: Conversation, folder: int | None, now: float) -> int:
        """Make a conversation that is half there: see `storage.trash.HALF`."""
        return self._database.insert(
            "INSERT INTO conversations (title, created, changed, deleted, steering, pinned, "
            "folder, namer) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            storable(kept.title),
            kept.created or now,
            kept.changed or now,
            -now,
            "" if kept.steering == Steering() else packed(kept.steering),
            kept.pinned,
            folder,
            kept.namer,
        )

    def _folder(self, name: str, now: float) -> int | None:
        if not name:
            return None
        known = {folder.name: folder.id for folder in self._filing.folders()}
        return known[name] if name in known else self._filing.create(name, now).id

    def _plant_node(self, conversation_id: int, node: Node, parent: int | None) -> int:
        made, ending = node.provenance, node.ending
        if node.message.role is Role.ASSISTANT:
            ending = ending or Ending.INTERRUPTED
        return self._database.insert(
            "INSERT INTO messages (conversation, parent, role, created, ending, recipe, seed, "
            "counts, error, text, thinking, origin, standing, summary) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            conversation_id,
            parent,
            node.message.role,
            node.created,
            ending,
            self._recipes.keep(made) if made else None,
            made.seed if made else None,
            packed(made.counts) if made else None,
            packed(node.error) if node.error else None,
            storable(node.message.text),
            storable(node.message.thinking),
            packed(made.origin) if made and made.origin != Origin() else None,
            node.standing,
            storable(node.summary),
        )


def _portions(tree: Tree) -> Iterator[list[Node]]:
    """Yield the messages, oldest first, in portions of which each takes some ten milliseconds."""
    nodes: list[Node] = []
    characters = 0
    for id_ in sorted(tree.nodes):
        nodes.append(tree.nodes[id_])
        characters += len(tree.nodes[id_].message.text) + len(tree.nodes[id_].message.thinking)
        if len(nodes) >= PORTION or characters >= PORTION_CHARACTERS:
            yield nodes
            nodes, characters = [], 0
    if nodes or not tree.nodes:
        yield nodes
