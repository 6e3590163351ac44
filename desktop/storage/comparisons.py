"""Which answers are compared, kept until the person has decided. Methods raise StorageError.

The answers themselves are ordinary messages; here is only which of them belong together.
"""

from __future__ import annotations

from msgspec import Struct

from desktop.core.chat import Tree
from desktop.core.comparison import Comparison, Take, Way
from desktop.storage.database import Database
from desktop.storage.packing import packed, unpacked


class Content(Struct, frozen=True):
    """A comparison as it is stored; messages by their ids, None for one that is not there yet."""

    question: int
    ways: tuple[Way, ...]
    nodes: tuple[int | None, ...]
    is_blind: bool = False
    kept: int | None = None


class Comparisons:
    """The comparisons of a profile that nobody has decided yet: at most one a conversation."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, comparison: Comparison) -> None:
        """Keep a comparison, in place of another one in its conversation."""
        content = Content(
            comparison.question.id,
            tuple(take.way for take in comparison.takes),
            tuple(take.node.id if take.node else None for take in comparison.takes),
            comparison.is_blind,
            comparison.kept,
        )
        self._database.change(
            "INSERT OR REPLACE INTO comparisons (conversation, content) VALUES (?, ?)",
            comparison.conversation_id,
            packed(content),
        )

    def forget(self, conversation_id: int) -> None:
        """Forget that answers are compared in a conversation."""
        self._database.change("DELETE FROM comparisons WHERE conversation = ?", conversation_id)

    def of(self, conversation_id: int, tree: Tree) -> Comparison | None:
        """Return the comparison in a conversation of which these are the messages."""
        row = self._database.row(
            "SELECT content FROM comparisons WHERE conversation = ?", conversation_id
        )
        content = unpacked(row[0], Content) if row else None
        question = tree.nodes.get(content.question) if content else None
        if content is None or question is None or len(content.ways) != len(content.nodes):
            return None
        takes = tuple(
            Take(way, tree.nodes.get(node) if node is not None else None)
            for way, node in zip(content.ways, content.nodes, strict=True)
        )
        kept = content.kept if content.kept is not None and content.kept < len(takes) else None
        return Comparison(conversation_id, question, takes, content.is_blind, kept=kept)
