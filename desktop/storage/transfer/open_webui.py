"""Open WebUI's export of chats: an array, each chat a tree of messages.

As its source writes and reads it (github.com/open-webui/open-webui, `src/lib/utils/index.ts` and
`backend/open_webui/models/chats.py`): {title, created_at, updated_at, chat: {title, system,
history: {currentId, messages: {id → {id, parentId, childrenIds, role, content, timestamp, model,
modelName, done}}}}}; times are in seconds since 1970. Thinking stands in the content, within
`<details type="reasoning" …>`. Not tried with a real export: the window says so.
"""

from __future__ import annotations

import html
import re
from typing import Any

import msgspec
from msgspec import Raw, Struct

from desktop.core.chat import Ending, Role
from desktop.core.record import Record
from desktop.storage.transfer.foreign import Leaf, record_from

_ROLES = {"user": Role.USER, "assistant": Role.ASSISTANT, "system": Role.SYSTEM}
_OPENING = re.compile(
    r'<details type="reasoning"[^>]{0,500}>\s{0,100}(?:<summary>[^<]{0,500}</summary>)?'
)
_CLOSING = "</details>"
_QUOTED = re.compile(r"^> ?", re.MULTILINE)


class _Message(Struct):
    role: str
    content: Any = ""
    parentId: str | None = None  # noqa: N815 - as it is written there
    timestamp: Any = None
    model: str | None = None
    modelName: str | None = None  # noqa: N815
    done: bool | None = None


class _History(Struct):
    messages: dict[str, Raw]
    currentId: str | None = None  # noqa: N815


class _Chat(Struct):
    history: _History
    title: str | None = None
    system: Any = None


class _Export(Struct):
    chat: _Chat
    title: str | None = None
    created_at: Any = None
    updated_at: Any = None


def record_of(raw: bytes) -> tuple[Record, int]:
    """Read one chat; return how many messages were unreadable, too.

    Raises msgspec.MsgspecError.
    """
    found = msgspec.json.decode(raw, type=_Export)
    history = found.chat.history
    leaves: list[Leaf] = []
    for key, piece in history.messages.items():
        try:
            message = msgspec.json.decode(piece, type=_Message)
        except (msgspec.MsgspecError, RecursionError):
            continue
        if message.role in _ROLES:
            leaves.append(_leaf(key, message))
    record, lost = record_from(
        found.title or found.chat.title or "",
        leaves,
        created=found.created_at,
        changed=found.updated_at,
        current=history.currentId,
        system_prompt=found.chat.system if isinstance(found.chat.system, str) else "",
    )
    return record, lost + len(history.messages) - len(leaves)


def _leaf(key: str, message: _Message) -> Leaf:
    content = message.content if isinstance(message.content, str) else ""
    thinking: list[str] = []
    if message.role == "assistant":
        content, found = _parted(content)
        thinking += [html.unescape(_QUOTED.sub("", inside.strip())) for inside in found]
    return Leaf(
        key,
        message.parentId,
        _ROLES[message.role],
        content,
        "\n\n".join(thinking),
        message.timestamp,
        message.modelName or message.model or "",
        Ending.INTERRUPTED if message.done is False else Ending.COMPLETE,
    )


def _parted(content: str) -> tuple[str, list[str]]:
    """Return what an answer says, and what stands in its folds of reasoning.

    A fold without an end is none; after it nobody looks for another end.
    """
    said: list[str] = []
    thought: list[str] = []
    at = 0
    while head := _OPENING.search(content, at):
        end = content.find(_CLOSING, head.end())
        if end < 0:
            break
        said.append(content[at : head.start()])
        thought.append(content[head.end() : end])
        at = end + len(_CLOSING)
    said.append(content[at:])
    return "".join(said).strip(), thought
