"""Claude's export: `conversations.json`, an array of conversations, each a list of messages.

Anthropic documents no format; this is how public readers of it describe it, such as
github.com/Sinity/polylogue (docs/providers/claude-ai.md). A conversation has `name`, `created_at`,
`updated_at` (RFC 3339) and `chat_messages`: {uuid, sender: human or assistant, text, content:
[{type: text, thinking, tool_use, tool_result …}], attachments: [{file_name, extracted_content}],
parent_message_uuid}. Not tried with a real export: the window says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Raw, Struct

from desktop.core.chat import Role
from desktop.core.record import Record
from desktop.storage.transfer.foreign import Leaf, moment_of, record_from
from desktop.storage.transfer.loose import items_of, text_in

_ROLES = {"human": Role.USER, "user": Role.USER, "assistant": Role.ASSISTANT}


class _Message(Struct):
    sender: str
    uuid: str = ""
    text: str | None = None
    content: Any = None
    created_at: Any = None
    attachments: Any = None
    parent_message_uuid: str | None = None


class _Conversation(Struct):
    chat_messages: list[Raw]
    name: str | None = None
    created_at: Any = None
    updated_at: Any = None
    current_leaf_message_uuid: str | None = None


def record_of(raw: bytes) -> tuple[Record, int]:
    """Read one conversation; return how many messages were unreadable, too.

    Raises msgspec.MsgspecError.
    """
    found = msgspec.json.decode(raw, type=_Conversation)
    messages: list[_Message] = []
    for piece in found.chat_messages:
        try:
            message = msgspec.json.decode(piece, type=_Message)
        except (msgspec.MsgspecError, RecursionError):
            continue
        if message.sender in _ROLES:
            messages.append(message)
    leaves = _leaves(messages)
    record, lost = record_from(
        found.name or "",
        leaves,
        created=moment_of(found.created_at),
        changed=moment_of(found.updated_at),
        current=found.current_leaf_message_uuid or (leaves[-1].key if leaves else None),
    )
    return record, lost + len(found.chat_messages) - len(messages)


def _leaves(messages: list[_Message]) -> list[Leaf]:
    known = {message.uuid for message in messages}
    is_tree = any(message.parent_message_uuid in known for message in messages)
    leaves: list[Leaf] = []
    before: str | None = None
    for number, message in enumerate(messages):
        key = message.uuid or f"message {number}"
        text = "\n\n".join(_said(message))
        thinking = "\n\n".join(_thought(message))
        parent = message.parent_message_uuid if is_tree else before
        created = moment_of(message.created_at)
        leaves.append(Leaf(key, parent, _ROLES[message.sender], text, thinking, created, "Claude"))
        before = key
    return leaves


def _said(message: _Message) -> Iterator[str]:
    texts = [text for piece in _pieces(message.content, "text") if (text := text_in(piece, "text"))]
    yield from texts or ([message.text] if message.text else [])
    for attached in items_of(message.attachments):
        content, name = text_in(attached, "extracted_content"), text_in(attached, "file_name")
        if name or content:
            yield f"[attachment: {name}]" + (f"\n{content}" if content else "")


def _thought(message: _Message) -> Iterator[str]:
    for piece in _pieces(message.content, "thinking"):
        if text := text_in(piece, "thinking"):
            yield text


def _pieces(content: object, kind: str) -> Iterator[object]:
    return (piece for piece in items_of(content) if text_in(piece, "type") == kind)
