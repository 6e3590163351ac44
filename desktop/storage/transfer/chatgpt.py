"""ChatGPT's export: `conversations.json`, an array of conversations, each a tree of messages.

OpenAI documents no format; this is what its exports hold, as described in
github.com/mitkury/chatgpt-export-parser (docs/chatgpt-data-export-format.md) and met in the files
of several public readers. A conversation has `title`, `create_time`, `update_time` (seconds since
1970), `current_node`, and `mapping`: node id → {message, parent, children}. A message has `author`
{role: system, user, assistant, tool}, `content` {content_type, parts or text or thoughts …},
`recipient`, `status`, `metadata` {model_slug, is_visually_hidden_from_conversation, attachments}.

Not every node is a message for people. What the model thought, asked of a tool and heard from it
becomes the thinking of the reply that follows; what is hidden is passed over; pieces of one reply
that follow one another become one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec
from msgspec import Raw, Struct

from desktop.core.chat import Ending, Role
from desktop.core.record import Record, planted
from desktop.storage.transfer.foreign import Leaf, record_from
from desktop.storage.transfer.loose import items_of, text_in

# References to web pages that mean nothing outside of ChatGPT, in characters for private use.
_CITATION = re.compile("\ue200[^\ue200\ue201]{0,2000}\ue201")
_ENDINGS = {"finished_partial_completion": Ending.STOPPED, "in_progress": Ending.INTERRUPTED}
_PICTURE = "[picture]"


class _Author(Struct):
    role: str = ""
    name: str | None = None


class _Message(Struct):
    author: _Author = msgspec.field(default_factory=_Author)
    create_time: Any = None
    content: dict[str, Any] | None = None
    status: str | None = None
    recipient: str | None = None
    metadata: dict[str, Any] | None = None


class _Node(Struct):
    message: _Message | None = None
    parent: str | None = None


class _Conversation(Struct):
    mapping: dict[str, Raw]
    title: str | None = None
    create_time: Any = None
    update_time: Any = None
    current_node: Any = None


@dataclass(slots=True)
class _Branch:
    """What is on the way down a branch: the last message that was kept, and loose thinking."""

    parent: str | None = None
    thinking: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """A mapping as it is turned into messages."""

    leaves: dict[str, Leaf] = field(default_factory=dict)
    system: list[str] = field(default_factory=list)
    branches: dict[str, _Branch] = field(default_factory=dict)


def record_of(raw: bytes) -> tuple[Record, int]:
    """Read one conversation; return how many messages were unreadable, too.

    Raises msgspec.MsgspecError.
    """
    found = msgspec.json.decode(raw, type=_Conversation)
    nodes: dict[str, _Node] = {}
    for key, node in found.mapping.items():
        try:
            nodes[key] = msgspec.json.decode(node, type=_Node)
        except (msgspec.MsgspecError, RecursionError):
            continue
    order = planted({key: node.parent for key, node in nodes.items()})
    reading = _read(nodes, order)
    current = found.current_node if isinstance(found.current_node, str) else None
    record, lost = record_from(
        found.title or "",
        reading.leaves.values(),
        created=found.create_time,
        changed=found.update_time,
        current=reading.branches[current].parent if current in reading.branches else None,
        system_prompt="\n\n".join(reading.system),
    )
    return record, lost + len(found.mapping) - len(order)


def _read(nodes: Mapping[str, _Node], order: list[str]) -> _Reading:
    children: dict[str | None, int] = {}
    for key in order:
        parent = nodes[key].parent
        children[parent] = children.get(parent, 0) + 1
    reading = _Reading()
    for key in order:
        node = nodes[key]
        above = reading.branches.get(node.parent or "", _Branch())
        only = children[node.parent] == 1
        reading.branches[key] = _take(reading, key, node.message, above, only=only)
    _keep_loose_thinking(reading, nodes, order)
    return reading


def _take(
    reading: _Reading, key: str, message: _Message | None, above: _Branch, *, only: bool
) -> _Branch:
    """Take the next node of a branch; return where the branch is after it."""
    if message is None or _flag(message, "is_visually_hidden_from_conversation"):
        return above
    text = "\n\n".join(_texts(message))
    match message.author.role:
        case "user":
            reading.leaves[key] = _leaf(key, above.parent, Role.USER, text, message)
            return _Branch(key)
        case "system" if text.strip() and above.parent is None:
            reading.system.append(text)
            return above
        case "assistant" | "tool" if text.strip():
            if _is_thought(message):
                return _Branch(above.parent, (*above.thinking, text))
            return _reply(reading, key, text, message, above, only=only)
        case _:
            return above


def _reply(
    reading: _Reading, key: str, text: str, message: _Message, above: _Branch, *, only: bool
) -> _Branch:
    thinking = "\n\n".join(above.thinking)
    before = reading.leaves.get(above.parent or "")
    if before is not None and before.role is Role.ASSISTANT and only:
        reading.leaves[before.key] = replace(
            before,
            text=f"{before.text}\n\n{text}".strip(),
            thinking=f"{before.thinking}\n\n{thinking}".strip(),
            ending=_ENDINGS.get(message.status or "", Ending.COMPLETE),
        )
        return _Branch(before.key)
    leaf = _leaf(key, above.parent, Role.ASSISTANT, text, message)
    reading.leaves[key] = replace(leaf, thinking=thinking)
    return _Branch(key)


def _keep_loose_thinking(reading: _Reading, nodes: Mapping[str, _Node], order: list[str]) -> None:
    """Keep thinking that no reply followed, as a reply without words."""
    parents = {nodes[key].parent for key in order}
    for key in order:
        branch = reading.branches[key]
        message = nodes[key].message
        if branch.thinking and key not in parents and message is not None:
            leaf = _leaf(key, branch.parent, Role.ASSISTANT, "", message)
            thinking = "\n\n".join(branch.thinking)
            reading.leaves[key] = replace(leaf, thinking=thinking, ending=Ending.STOPPED)
            reading.branches[key] = _Branch(key)


def _leaf(key: str, parent: str | None, role: Role, text: str, message: _Message) -> Leaf:
    return Leaf(
        key,
        parent,
        role,
        text,
        created=message.create_time,
        model=text_in(message.metadata, "model_slug"),
        ending=_ENDINGS.get(message.status or "", Ending.COMPLETE),
    )


def _is_thought(message: _Message) -> bool:
    """Return whether a message is for the model or a tool, and not for people."""
    kind = (message.content or {}).get("content_type")
    to_a_tool = message.recipient not in (None, "all")
    return message.author.role == "tool" or to_a_tool or kind in ("thoughts", "reasoning_recap")


def _flag(message: _Message, name: str) -> bool:
    return (message.metadata or {}).get(name) is True


def _texts(message: _Message) -> Iterator[str]:
    """Yield what a message says, piece by piece, by the type of its content."""
    content = message.content or {}
    match content.get("content_type"):
        case "thoughts":
            for thought in items_of(content.get("thoughts")):
                parts = (text_in(thought, "summary"), text_in(thought, "content"))
                yield from (part for part in parts if part)
        case "reasoning_recap":
            return  # "Thought for 12 seconds"
        case "code" | "execution_output":
            if text := text_in(content, "text"):
                yield _fenced(text, text_in(content, "language"))
        case "user_editable_context" | "model_editable_context" | "system_error":
            return
        case _:
            yield from _parts(content)
    for attached in items_of((message.metadata or {}).get("attachments")):
        if name := text_in(attached, "name"):
            yield f"[attachment: {name}]"


def _parts(content: Mapping[str, Any]) -> Iterator[str]:
    parts = items_of(content.get("parts")) or [content.get("text"), content.get("result")]
    for part in parts:
        match part:
            case str() if part:
                yield _CITATION.sub("", part)
            case {"content_type": "audio_transcription", "text": str(text)}:
                yield text
            case {"content_type": str(kind)} if "image" in kind:
                yield _PICTURE
            case {"text": str(text)}:
                yield text
            case _:
                continue


def _fenced(text: str, language: str) -> str:
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    named = language if re.fullmatch(r"[\w+#.-]{1,30}", language) and language != "unknown" else ""
    return f"{fence}{named}\n{text}\n{fence}"
