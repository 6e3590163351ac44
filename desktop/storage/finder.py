"""Finds what was said: the full-text index over all conversations that are not in the trash.

The index is kept by triggers of the database (storage.schema); here it is asked, and what was
written before there was an index is taken in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.core.chat import Role
from desktop.core.found import Found, Group, Hit, Order
from desktop.core.query import Query, snippet
from desktop.storage.database import Database
from desktop.storage.history import conversations_by_id

CANDIDATES = 3_000  # hits that are looked at for each search, the newest ones
MOST_GROUPS = 50
MOST_HITS = 3  # that are shown of one conversation
_TITLE_WORTH = 5.0  # of a title that has the words, in units of a message's rank
_MORE_WORTH = 0.2  # of each further message
_MOST_TITLES = 200
_CACHE_KB = 48 * 1024  # pages that stay decrypted: hits of a rare word lie all over the file
_ROWS = 500  # that are taken into the index at once
_CHARACTERS = 200_000

_NEWEST = (
    "SELECT f.rowid, f.conversation, f.created FROM message_words f "
    "CROSS JOIN conversations c ON c.id = f.conversation "
    "WHERE f.message_words MATCH ? AND c.deleted IS NULL ORDER BY f.rowid DESC LIMIT ?"
)
_RANKS = (
    "SELECT rowid, bm25(message_words) FROM message_words "
    "WHERE message_words MATCH ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?"
)
_TITLES = (
    "SELECT t.rowid, c.changed FROM title_words t CROSS JOIN conversations c ON c.id = t.rowid "
    "WHERE t.title_words MATCH ? AND c.deleted IS NULL ORDER BY c.changed DESC LIMIT ?"
)

_Message = tuple[int, float]  # id, created


class Finder:
    """Searches one database; for a connection of its own. Raises StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database
        database.rows(f"PRAGMA cache_size = -{_CACHE_KB:d}")

    def find(self, query: Query, order: Order = Order.NEWEST) -> Found:
        """Find the messages and titles that have all that `query` asks for.

        NEWEST: conversations by their newest hit. RELEVANT: by the rank of their best hit (bm25, as
        FTS5 has it) and how many they have, among the newest CANDIDATES hits. Where there are more
        than these, every message is as good as the other, and their number alone counts: bm25
        would have to count all of them.
        """
        if not query.terms:
            return Found()
        candidates = self._database.rows(_NEWEST, query.expression, CANDIDATES)
        hits: dict[int, list[_Message]] = {}
        for message, conversation, created in candidates:
            hits.setdefault(conversation, []).append((message, created))
        titles = dict(self._database.rows(_TITLES, query.expression, _MOST_TITLES))
        ranks: Mapping[int, float] = {}
        if order is Order.RELEVANT and 0 < len(candidates) < CANDIDATES:
            ranks = self._ranks(query, oldest=candidates[-1][0])
        first = _first(hits, titles, ranks, order)
        count = sum(map(len, hits.values()))
        is_all = len(first) <= MOST_GROUPS and len(candidates) < CANDIDATES
        chosen = {conversation: hits.get(conversation, []) for conversation in first[:MOST_GROUPS]}
        return Found(self._groups(chosen, query, ranks), count, is_all)

    def _ranks(self, query: Query, oldest: int) -> dict[int, float]:
        """Return how relevant messages are, more is better; bm25 itself counts downwards."""
        rows = self._database.rows(_RANKS, query.expression, oldest, 2 * CANDIDATES)
        return {message: -rank for message, rank in rows}

    def _groups(
        self, chosen: Mapping[int, list[_Message]], query: Query, ranks: Mapping[int, float]
    ) -> tuple[Group, ...]:
        shown = {
            conversation: sorted(found, key=lambda one: (-ranks.get(one[0], 0.0), -one[1], -one[0]))
            for conversation, found in chosen.items()
        }
        shown = {conversation: found[:MOST_HITS] for conversation, found in shown.items()}
        texts = self._texts([message for found in shown.values() for message, _ in found])
        known = conversations_by_id(self._database, tuple(chosen))
        return tuple(
            Group(
                known[conversation],
                tuple(
                    Hit(message, Role(role), created, snippet(text, query))
                    for message, created in found
                    for role, text in texts.get(message, ())
                ),
                len(chosen[conversation]),
                snippet(known[conversation].title, query),
            )
            for conversation, found in shown.items()
            if conversation in known
        )

    def _texts(self, messages: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
        """Return role and text of messages, as lists of one."""
        places = ", ".join("?" * len(messages))
        rows = self._database.rows(
            f"SELECT id, role, text FROM messages WHERE id IN ({places})",  # noqa: S608
            *messages,
        )
        return {row[0]: [row[1:]] for row in rows}


def _first(
    hits: Mapping[int, list[_Message]],
    titles: Mapping[int, float],
    ranks: Mapping[int, float],
    order: Order,
) -> list[int]:
    """Return all conversations with a hit, in their order."""
    if order is Order.NEWEST:
        newest = dict(titles) | {
            conversation: max(created for _, created in found)
            for conversation, found in hits.items()
        }
        return sorted(newest, key=lambda one: (newest[one], one), reverse=True)
    worth = dict.fromkeys(titles, _TITLE_WORTH)
    for conversation, found in hits.items():
        best = max(ranks.get(message, 0.0) for message, _ in found)
        worth[conversation] = worth.get(conversation, 0.0) + best + _MORE_WORTH * len(found) ** 0.5
    return sorted(worth, key=lambda one: (worth[one], one), reverse=True)


class Backlog:
    """The messages that were written before there was an index; the newest are taken in first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def remaining(self) -> int:
        """Return below which id messages are not in the index: 0 once all are."""
        row = self._database.row("SELECT message FROM indexed_since")
        return row[0] - 1 if row else 0

    def take_some(self) -> int:
        """Take some more messages into the index, in some ten milliseconds; return what remains."""
        with self._database.transaction():
            since = self.remaining + 1
            rows = self._database.rows(
                "SELECT id, length(text) FROM messages WHERE id < ? ORDER BY id DESC LIMIT ?",
                since,
                _ROWS,
            )
            until, characters = 1, 0
            for message, length in rows:
                until, characters = message, characters + length
                if characters >= _CHARACTERS:
                    break
            if len(rows) < _ROWS and characters < _CHARACTERS:
                until = 1
            self._database.change(
                "INSERT INTO message_words (rowid, text, conversation, created) "
                "SELECT id, indexable(text), conversation, created FROM messages "
                "WHERE id >= ? AND id < ? AND (ending IS NOT NULL OR role <> 'assistant') "
                "ORDER BY id",
                until,
                since,
            )
            self._database.change("UPDATE indexed_since SET message = ?", until)
        return until - 1
