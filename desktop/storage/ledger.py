"""The ledger: every connection that Fireside made to another computer.

Every method raises StorageError; one thread at a time, as `Database` says.
"""

from __future__ import annotations

from desktop.core.ledger import Connection
from desktop.core.wording import Wording, say
from desktop.storage.database import Database
from desktop.storage.packing import packed, storable, unpacked

MOST = 10_000  # connections that are kept; the oldest go first


class Ledger:
    """The connections of a profile, in its database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, connection: Connection) -> int:
        """Write down a connection that was just made, and return its place in the ledger."""
        new = self._database.insert(
            "INSERT INTO connections (moment, host, port, why, sent, received) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            connection.moment,
            storable(connection.host),
            connection.port,
            packed(connection.why),
            connection.bytes_sent,
            connection.bytes_received,
        )
        self._database.change("DELETE FROM connections WHERE id <= ?", new - MOST)
        return new

    def update(self, place: int, connection: Connection) -> None:
        """Write down how many bytes a known connection has carried by now."""
        self._database.change(
            "UPDATE connections SET sent = ?, received = ? WHERE id = ?",
            connection.bytes_sent,
            connection.bytes_received,
            place,
        )

    def connections(self, limit: int = MOST) -> tuple[Connection, ...]:
        """Return the connections, the latest first; `number` is the place in the ledger."""
        rows = self._database.rows(
            "SELECT id, moment, host, port, why, sent, received FROM connections "
            "ORDER BY moment DESC, id DESC LIMIT ?",
            limit,
        )
        return tuple(
            Connection(
                id_, moment, host, port, unpacked(why, Wording) or say("unknown"), sent, received,
                ended=True,
            )
            for id_, moment, host, port, why, sent, received in rows
        )  # fmt: skip

    def count(self) -> int:
        """Return how many connections are written down."""
        return self._database.rows("SELECT count(*) FROM connections")[0][0]

    def clear(self) -> None:
        """Forget all connections."""
        self._database.change("DELETE FROM connections")
        self._database.forget()
