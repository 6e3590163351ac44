"""The conversations on disk: everything that was said, and what made it.

Nothing is ever overwritten but a reply while it is being written. Times are in seconds since 1970
and come from the caller. Every method raises StorageError; the rule of `Database` holds here too:
one thread at a time.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.chat import (
    Conversation,
    Ending,
    Message,
    ModelIdentity,
    Namer,
    Node,
    Origin,
    Provenance,
    Role,
    Standing,
    Steering,
    Tree,
)
from desktop.core.errors import StorageError
from desktop.core.wording import Wording, say
from desktop.storage.comparisons import Comparisons
from desktop.storage.copying import copy_path
from desktop.storage.database import Database, Row
from desktop.storage.packing import packed, storable, unpacked
from desktop.storage.recipes import Recipes, with_counts
from desktop.storage.waiting import WaitingRoom

_CONVERSATION = (
    "SELECT id, title, created, changed, steering, pinned, folder, namer FROM conversations"
)
_NODE = (
    "SELECT id, parent, role, created, ending, recipe, seed, counts, error, text, thinking, "
    "origin, standing, summary FROM messages"
)


class History:
    """All conversations of a profile, in its database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._recipes = Recipes(database)
        self.waiting = WaitingRoom(database)
        self.comparisons = Comparisons(database)

    def conversations(self, limit: int = -1) -> tuple[Conversation, ...]:
        """Return the conversations outside the trash, the one that changed last first.

        With a limit: so many of them, and beside them all that are pinned or in a folder.
        """
        rows = self._database.rows(
            f"{_CONVERSATION} WHERE deleted IS NULL ORDER BY changed DESC, id DESC LIMIT ?", limit
        )
        if len(rows) == limit:
            rows += self._database.rows(
                f"{_CONVERSATION} WHERE deleted IS NULL AND changed <= ? "
                "AND (pinned IS NOT NULL OR folder IS NOT NULL) ORDER BY changed DESC, id DESC",
                rows[-1][3] if rows else 0.0,
            )
        return tuple({row[0]: conversation_of(row) for row in rows}.values())

    def conversation(self, conversation_id: int) -> Conversation:
        """Return one conversation; raises StorageError for one that is deleted or unknown."""
        row = self._database.row(
            f"{_CONVERSATION} WHERE id = ? AND deleted IS NULL", conversation_id
        )
        if row is None:
            raise _gone()
        return conversation_of(row)

    def create(self, title: str, steering: Steering, now: float) -> Conversation:
        """Begin an empty conversation."""
        title = storable(title)
        new = self._database.insert(
            "INSERT INTO conversations (title, created, changed, steering) VALUES (?, ?, ?, ?)",
            title,
            now,
            now,
            _packed_steering(steering),
        )
        return self.conversation(new)

    def fork(self, conversation_id: int, node_id: int, title: str, now: float) -> Conversation:
        """Begin a conversation with a copy of the branch up to `node_id`, steered the same way.

        A reply that is still being written is copied as it is on disk, as interrupted.
        """
        source = self.conversation(conversation_id)
        path = self.tree(conversation_id).path_to(node_id)
        with self._database.transaction():
            self._require(conversation_id, node_id)
            made = self.create(title, source.steering, now)
            self._set(made.id, "folder", source.folder)
            self._set(made.id, "namer", source.namer)
            self._set(made.id, "leaf", copy_path(self._database, path, made.id))
        return self.conversation(made.id)

    def rename(self, conversation_id: int, title: str) -> None:
        """Give a conversation the title that a person chose; its place in the order stays."""
        self._database.change(
            "UPDATE conversations SET title = ?, namer = ? WHERE id = ?",
            storable(title),
            Namer.PERSON,
            self._known(conversation_id),
        )

    def entitle(self, conversation_id: int, title: str) -> bool:
        """Give a conversation the title that a model found, unless a person has chosen one."""
        changed = self._database.change(
            "UPDATE conversations SET title = ?, namer = ? "
            "WHERE id = ? AND namer <> ? AND deleted IS NULL",
            storable(title),
            Namer.MODEL,
            conversation_id,
            Namer.PERSON,
        )
        return bool(changed)

    def steer(self, conversation_id: int, steering: Steering) -> None:
        """Keep what the person chose for a conversation; its place in the order stays."""
        self._set(conversation_id, "steering", _packed_steering(steering))

    def delete(self, conversation_id: int, now: float) -> None:
        """Put a conversation into the trash, from which `restore` brings it back."""
        self._set(conversation_id, "deleted", now)

    def restore(self, conversation_id: int) -> Conversation:
        """Bring a conversation back from the trash, to the place that it had."""
        if not self._database.change(
            "UPDATE conversations SET deleted = NULL "
            "WHERE id = ? AND (deleted IS NULL OR deleted >= 0)",  # a half stays where it is
            conversation_id,
        ):
            raise _gone()
        return self.conversation(conversation_id)

    def tree(self, conversation_id: int) -> Tree:
        """Return all messages of a conversation; one in the trash still has them."""
        found = self._database.row("SELECT leaf FROM conversations WHERE id = ?", conversation_id)
        if found is None:
            raise _gone()
        rows = self._database.rows(f"{_NODE} WHERE conversation = ? ORDER BY id", conversation_id)
        recipes = {id_: self._recipes.recall(id_) for id_ in {row[5] for row in rows} - {None}}
        return Tree.of((_node(row, recipes) for row in rows), found[0])

    def add(
        self,
        conversation_id: int,
        parent: int | None,
        message: Message,
        *,
        now: float,
        ending: Ending | None = None,
    ) -> Node:
        """Keep a message after `parent`, None for a first one, and read that branch from now on.

        A message of the assistant with no `ending` is a reply that is yet to be written. Once this
        returns, no death of any process can lose it. Raises ValueError for a parent in another
        conversation.
        """
        with self._database.transaction():
            self._require(conversation_id, parent)
            new = self._database.insert(
                "INSERT INTO messages (conversation, parent, role, created, ending, text, "
                "thinking) VALUES (?, ?, ?, ?, ?, ?, ?)",
                conversation_id,
                parent,
                message.role,
                now,
                ending,
                storable(message.text),
                storable(message.thinking),
            )
            self._database.change(
                "UPDATE conversations SET leaf = ?, changed = ? WHERE id = ?",
                new,
                now,
                conversation_id,
            )
        return self._read(new)

    def grow(self, node_id: int, text: str, thinking: str) -> None:
        """Keep a reply as far as it is written: the whole of it, not only what is new."""
        changed = self._database.change(
            "UPDATE messages SET text = ?, thinking = ? "
            "WHERE id = ? AND ending IS NULL AND role = 'assistant'",
            storable(text),
            storable(thinking),
            node_id,
        )
        if not changed:
            raise _finished()

    def finish(
        self,
        node_id: int,
        message: Message,
        ending: Ending,
        provenance: Provenance | None,
        error: Wording | None,
        now: float,
    ) -> Node:
        """Keep a reply for good, with how it ended, what made it, and why it failed if it did."""
        made = provenance
        with self._database.transaction():
            changed = self._database.change(
                "UPDATE messages SET text = ?, thinking = ?, ending = ?, recipe = ?, seed = ?, "
                "counts = ?, error = ?, origin = ? "
                "WHERE id = ? AND ending IS NULL AND role = 'assistant'",
                storable(message.text),
                storable(message.thinking),
                ending,
                self._recipes.keep(made) if made else None,
                made.seed if made else None,
                packed(made.counts) if made else None,
                packed(error) if error else None,
                packed(made.origin) if made and made.origin != Origin() else None,
                node_id,
            )
            if not changed:
                raise _finished()
            self._database.change(
                "UPDATE conversations SET changed = ? "
                "WHERE id = (SELECT conversation FROM messages WHERE id = ?)",
                now,
                node_id,
            )
        return self._read(node_id)

    def set_standing(self, node_id: int, standing: Standing) -> Node:
        """Keep whether the model is to see a message, and return it; nothing that was said changes.

        Raises StorageError if it is no longer there.
        """
        self._database.change("UPDATE messages SET standing = ? WHERE id = ?", standing, node_id)
        return self._read(node_id)

    def set_summary(self, node_id: int, summary: str) -> Node:
        """Keep what the model reads in place of all up to a message; empty for the messages.

        Raises StorageError if it is no longer there.
        """
        self._database.change(
            "UPDATE messages SET summary = ? WHERE id = ?", storable(summary), node_id
        )
        return self._read(node_id)

    def set_leaf(self, conversation_id: int, node_id: int) -> None:
        """Read the branch that ends at `node_id` from now on; that is no change of the contents."""
        with self._database.transaction():
            self._require(conversation_id, node_id)
            self._set(conversation_id, "leaf", node_id)

    def close_interrupted(self) -> int:
        """Mark the replies that an earlier run of Fireside left unfinished; return how many."""
        return self._database.change(
            "UPDATE messages SET ending = ? WHERE ending IS NULL AND role = 'assistant'",
            Ending.INTERRUPTED,
        )

    def model_hash(self, model: ModelIdentity, sha256: str) -> None:
        """Fill in the SHA-256 of a model file for all replies that it made."""
        self._recipes.learn_hash(model, sha256)

    def known_hash(self, path: str, size: int, modified: float) -> str:
        """Return the SHA-256 of a model file of that size and time of change, or an empty text."""
        return self._recipes.known_hash(path, size, modified)

    def _set(self, conversation_id: int, column: str, value: str | float | None) -> None:
        changed = self._database.change(
            f"UPDATE conversations SET {column} = ? WHERE id = ?",  # noqa: S608 - a name of ours
            value,
            conversation_id,
        )
        if not changed:
            raise _gone()

    def _known(self, conversation_id: int) -> int:
        if not self._database.row("SELECT 1 FROM conversations WHERE id = ?", conversation_id):
            raise _gone()
        return conversation_id

    def _require(self, conversation_id: int, node_id: int | None) -> None:
        self._known(conversation_id)
        if node_id is None:
            return
        found = self._database.row("SELECT conversation FROM messages WHERE id = ?", node_id)
        if found is None or found[0] != conversation_id:
            raise ValueError(f"message {node_id} is not in conversation {conversation_id}")

    def _read(self, node_id: int) -> Node:
        row = self._database.row(f"{_NODE} WHERE id = ?", node_id)
        if row is None:
            raise _gone()
        recipe = row[5]
        return _node(row, {} if recipe is None else {recipe: self._recipes.recall(recipe)})


def conversations_by_id(database: Database, ids: Sequence[int]) -> dict[int, Conversation]:
    """Return those of the conversations that there are, in the trash or not."""
    places = ", ".join("?" * len(ids))
    rows = database.rows(f"{_CONVERSATION} WHERE id IN ({places})", *ids)
    return {row[0]: conversation_of(row) for row in rows}


def conversation_of(row: Row) -> Conversation:
    """Return the conversation that the columns of `_CONVERSATION` hold."""
    id_, title, created, changed, steering, pinned, folder, namer = row
    chosen = unpacked(steering, Steering) if steering else None
    return Conversation(
        id_, title, created, changed, chosen or Steering(), pinned, folder, Namer(namer)
    )


def _packed_steering(steering: Steering) -> str:
    return "" if steering == Steering() else packed(steering)


def _node(row: Row, recipes: dict[int, Provenance | None]) -> Node:
    id_, parent, role, created, ending, recipe, seed, counts, error, *said = row
    text, thinking, origin, standing, summary = said
    made = recipes.get(recipe)
    return Node(
        id=id_,
        parent=parent,
        message=Message(Role(role), text, thinking),
        created=created,
        ending=Ending(ending) if ending else None,
        provenance=with_counts(made, seed, counts, origin) if made else None,
        error=unpacked(error, Wording) if error else None,
        standing=Standing(standing),
        summary=summary,
    )


def _gone() -> StorageError:
    return StorageError(say("This conversation is no longer there."))


def _finished() -> StorageError:
    return StorageError(say("This reply has already ended, or is no longer there."))
