"""Jan's conversations: `messages.jsonl`, one message a line, beside a `thread.json`.

As its source defines them (github.com/janhq/jan, `core/src/types/message/messageEntity.ts` and
`core/src/types/thread/threadEntity.ts`): a message has `role`, `content`: [{type: text or
reasoning, text: {value}}], `created_at` (milliseconds since 1970; seconds in earlier versions),
`status`, `metadata`; a thread has `title`, `created`, `updated`. Not tried with files of a real
Jan: the window says so.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from desktop.core.chat import Ending, Role
from desktop.core.record import Record
from desktop.storage.transfer.foreign import Leaf, moment, record_from
from desktop.storage.transfer.loose import items_of, object_of, text_in

_ROLES = {"user": Role.USER, "assistant": Role.ASSISTANT, "system": Role.SYSTEM}
_ENDINGS = {"stopped": Ending.STOPPED, "pending": Ending.INTERRUPTED, "error": Ending.FAILED}
_MILLISECONDS = 100_000_000_000.0  # larger times are in these
_MOST = 1e18


class _Message(Struct):
    role: str
    content: Any = None
    id: str = ""
    created_at: Any = None
    status: str | None = None
    metadata: Any = None


class _Thread(Struct):
    title: str | None = None
    created: Any = None
    updated: Any = None


def record_of(lines: bytes, thread: bytes) -> tuple[Record, int]:
    """Read the messages of one thread; return how many were unreadable, too.

    `thread` is the thread.json beside them, empty if there is none. Raises msgspec.MsgspecError
    if there is no message at all.
    """
    about = _about(thread)
    leaves: list[Leaf] = []
    unread = 0
    system: list[str] = []
    for line in lines.splitlines():
        if not line.strip():
            continue
        try:
            message = msgspec.json.decode(line, type=_Message)
        except (msgspec.MsgspecError, RecursionError):
            unread += 1
            continue
        if message.role == "system":
            system.append(_of_type(message.content, "text"))
        elif message.role in _ROLES:
            leaves.append(_leaf(message, leaves[-1].key if leaves else None, len(leaves)))
    if not leaves:
        raise msgspec.ValidationError("no messages")
    title = about.title or leaves[0].text.strip().partition("\n")[0][:60]
    record, lost = record_from(
        title,
        leaves,
        created=_seconds(about.created),
        changed=_seconds(about.updated),
        current=leaves[-1].key,
        system_prompt="\n\n".join(system),
    )
    return record, unread + lost


def _about(thread: bytes) -> _Thread:
    try:
        return msgspec.json.decode(thread, type=_Thread)
    except (msgspec.MsgspecError, RecursionError):
        return _Thread()


def _leaf(message: _Message, before: str | None, number: int) -> Leaf:
    return Leaf(
        f"{number} {message.id}",
        before,
        _ROLES[message.role],
        _of_type(message.content, "text"),
        _of_type(message.content, "reasoning"),
        _seconds(message.created_at),
        text_in(message.metadata, "modelId"),
        _ENDINGS.get(message.status or "", Ending.COMPLETE),
    )


def _of_type(content: object, kind: str) -> str:
    pieces = (piece for piece in items_of(content) if text_in(piece, "type") == kind)
    texts = (text_in(object_of(piece).get("text"), "value") for piece in pieces)
    return "\n\n".join(text for text in texts if text)


def _seconds(value: object) -> float:
    if isinstance(value, int | float) and _MILLISECONDS < value < _MOST:
        return moment(value / 1000)
    return moment(value)
