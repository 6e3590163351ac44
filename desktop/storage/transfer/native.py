"""Fireside's own file of conversations: JSON, lossless, with every branch.

A file is one object, in UTF-8:

    {
      "format": "fireside-conversations",
      "version": 1,
      "application": "Fireside 1.2.3",     what wrote it
      "created": 1764000000.0,             when; all times are seconds since 1970
      "conversations": [
        {
          "conversation": core.chat.Conversation: id, title, created, changed, steering, pinned,
                        namer, …
          "folder": the name of the folder that it is in, or ""
          "leaf": the id of the last message of the branch that is read, or null
          "messages": [ core.chat.Node: id, parent (null for a first message), created,
                        message {role, text, thinking}, ending, error,
                        provenance {model {name, path, size, modified, sha256}, template,
                        sampling, seed, adapters, counts, engine, …}, standing, summary, … ]
        }, …
      ]
    }

The values are those of `desktop.core.chat` as msgspec writes dataclasses: a field by its name, an
enumeration by its value. Branches are siblings: messages with one parent, oldest first; a parent
stands before its children. Ids mean something inside of one conversation only.

`version` grows when a reader of the version before would misunderstand the file. Fields that are
merely new do not change it: they have defaults, and a reader passes over those that it does not
know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from desktop import __version__
from desktop.core.chat import Conversation, Node, Tree
from desktop.core.errors import StorageError
from desktop.core.record import Record, planted
from desktop.core.wording import say
from desktop.storage.packing import packed

FORMAT = "fireside-conversations"
VERSION = 1
_EDGE = 2**63  # of the integers of SQLite


class Written(Struct, frozen=True):
    """One conversation as it stands in the file."""

    conversation: Conversation
    leaf: int | None
    messages: tuple[Node, ...]
    folder: str = ""


class Head(Struct, frozen=True):
    """What a file says of itself."""

    format: str = ""
    version: int = 0


def written(records: Iterable[Record], now: float) -> Iterator[bytes]:
    """Yield a whole file in pieces, one conversation a piece."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "application": f"Fireside {__version__}",
        "created": now,
    }
    yield packed(head)[:-1].encode() + b',"conversations":['
    for number, record in enumerate(records):
        yield (b",\n" if number else b"\n") + one(record)
    yield b"\n]}\n"


def one(record: Record) -> bytes:
    """Return one conversation as JSON."""
    nodes = tuple(record.tree.nodes[id_] for id_ in sorted(record.tree.nodes))
    return packed(Written(record.conversation, record.tree.leaf, nodes, record.folder)).encode()


def refuse_newer(head: bytes) -> None:
    """Raise StorageError for a file that a newer Fireside wrote in a way unknown here."""
    try:
        found = msgspec.json.decode(head, type=Head)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return
    if found.format == FORMAT and found.version > VERSION:
        raise StorageError(
            say("This file was written by a newer Fireside."),
            say("Install the newest version, then import it again."),
        )


def record_of(raw: bytes) -> tuple[Record, int]:
    """Read one conversation; return how many messages have no place in it, too.

    Raises msgspec.MsgspecError.
    """
    found = msgspec.json.decode(raw, type=Written)
    if not all(_can_be_kept(node) for node in found.messages):
        raise msgspec.ValidationError("a number is larger than any that Fireside writes")
    nodes = {node.id: node for node in sorted(found.messages, key=lambda node: node.id)}
    order = planted({node.id: node.parent for node in nodes.values()})
    kept = [nodes[id_] for id_ in order]
    record = Record(found.conversation, Tree.of(kept, found.leaf), found.folder)
    return record, len(found.messages) - len(kept)


def _can_be_kept(node: Node) -> bool:
    """Return whether the numbers of a message are such as a database holds."""
    made = node.provenance
    return made is None or all(-_EDGE <= it < _EDGE for it in (made.seed, made.model.size))
