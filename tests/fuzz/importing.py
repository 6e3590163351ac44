"""What the targets of the importers share: a whole import, into a database that forgets it."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import Any

from desktop.core.errors import FiresideError
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.records import Records
from desktop.storage.transfer.arriving import arrive

WORDS = (
    *(b"null", b"true", b"-1", b"0", b"1e999", b"1e308", b"9" * 400, b"-9223372036854775809"),
    *(b"18446744073709551616", b"[]", b"{}", b'""', b"NaN", b'"\\ud800"', b'"\\u0000"', b"\xff"),
    *(b"[" * 500, b'{"a":' * 500, b'"', b"\\", b",", b"]", b"}", b"[", b"{", b"\xef\xbb\xbf"),
    *(b'"0001-01-01T00:00:00Z"', b'"9999-12-31T23:59:59+14:00"', b'"parent":"a"', b'"id":"a"'),
)


@functools.cache
def _records() -> tuple[Database, Records]:
    database = Database.in_memory()
    return database, Records(database)


def bring(data: bytes, path: Path) -> None:
    """Import a file with these bytes; what has come is read again, and forgotten."""
    database, records = _records()
    path.write_bytes(data)
    try:
        arrived = arrive(records, path, 1_000.0, Event(), lambda _share: None)
    except FiresideError:
        return
    history = History(database)
    messages = 0
    for made in arrived.ids:
        tree = history.tree(made)
        messages += len(tree.nodes)
        assert all(node.parent is None or node.parent in tree.nodes for node in tree.nodes.values())
        assert tree.leaf is None or tree.path()
    assert messages == arrived.messages
    assert len(history.conversations()) == arrived.conversations
    for flaw in arrived.flaws:
        str(flaw.what), str(flaw.why)
    for table in ("conversations", "folders", "recipes", "models"):
        database.change(f"DELETE FROM {table}")


def exports(*contents: Any) -> Sequence[bytes]:
    """Return good files, as their programs write them."""
    return [json.dumps(content).encode() for content in contents]
