"""Conversations: a tree of messages of which one branch is read.

Nothing is ever overwritten: an edit or another answer becomes a sibling, and the branch that is
read is known by its last message, the active leaf. A `Message` is a value without identity; a
`Node` is a message with its place in a conversation, which storage gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from types import MappingProxyType

from desktop.core.settings import Sampling
from desktop.core.wording import Wording


class Role(StrEnum):
    """Who speaks."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


class Ending(StrEnum):
    """How a reply came to its end."""

    COMPLETE = "complete"  # the model ended it, or a stop string
    LENGTH = "length"  # the longest reply that was asked for
    CONTEXT = "context"  # the model's context is full
    STOPPED = "stopped"  # the person stopped it
    FAILED = "failed"  # the engine refused, or ended
    INTERRUPTED = "interrupted"  # Fireside itself ended while the reply was written
    OPENING = "opening"  # no model wrote it: a persona's opening line


class Standing(StrEnum):
    """Whether the model sees a message: as there is room for it, or as the person wants."""

    FREE = ""
    PINNED = "pinned"  # it never leaves, nor does what it answers or what answers it
    LEFT_OUT = "left out"  # by the person; the answer to a message goes with it


@dataclass(frozen=True, slots=True)
class Message:
    """What one side said. `thinking` is what a reasoning model wrote before its answer.

    `kept`: it is in the prompt however full the context is; that is said where a prompt is made,
    and never stored.
    """

    role: Role
    text: str
    thinking: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True)
class AdapterUse:
    """An adapter file and how strongly it acts (1 as it was trained, 0 not at all).

    `name` is what it was called then, so that it can be told when the file is gone.
    """

    path: str
    strength: float = 1.0
    name: str = field(default="", compare=False)

    @property
    def title(self) -> str:
        """Return what to call it: its name, or its file's."""
        return self.name or PurePath(self.path).stem


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Which file a model is: size in bytes, changed in seconds since 1970, SHA-256 once known.

    A model without a path wrote its replies elsewhere: nothing but its name is known.
    """

    path: str
    name: str
    size: int
    modified: float
    sha256: str = ""
    quantisation: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a reply cost, in tokens and seconds."""

    prompt_tokens: int = 0
    cached_tokens: int = 0
    reply_tokens: int = 0
    prompt_seconds: float = 0.0
    reply_seconds: float = 0.0
    first_token_seconds: float = 0.0

    @property
    def prompt_tokens_per_second(self) -> float:
        """Tokens of the prompt that were evaluated (not cached), a second; 0 if unknown."""
        evaluated = self.prompt_tokens - self.cached_tokens
        return evaluated / self.prompt_seconds if self.prompt_seconds > 0 else 0.0

    @property
    def reply_tokens_per_second(self) -> float:
        """Tokens of the reply a second; 0 if unknown."""
        return self.reply_tokens / self.reply_seconds if self.reply_seconds > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Conditions:
    """How the engine was set up for a reply; other conditions round otherwise, in the end to words.

    `context` is in tokens; `threads` is what was asked for, 0 for one on each physical core.
    """

    context: int = 0
    threads: int = 0
    gpu_layers: int = 0
    kv_type: str = ""
    flash_attention: str = ""
    devices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """What a reply grew out of: the prompt's SHA-256, and how much of it the model was given.

    `given_text` and `given_thinking` are in characters: a reply that was taken up where it was
    cut, or that the person began.
    """

    prompt_sha256: str = ""
    given_text: int = 0
    given_thinking: int = 0


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a reply, so that it can be told, and made again."""

    model: ModelIdentity
    template: str
    sampling: Sampling
    seed: int
    adapters: tuple[AdapterUse, ...] = ()
    counts: Counts = field(default_factory=Counts)
    engine: str = ""
    conditions: Conditions = field(default_factory=Conditions)
    origin: Origin = field(default_factory=Origin)

    @property
    def is_foreign(self) -> bool:
        """Return whether the reply was written elsewhere: of its model the name alone is known."""
        return not self.model.path


@dataclass(frozen=True, slots=True)
class Node:
    """A message with its place in a conversation.

    `ending` is None for a message of the person, and for a reply that is still being written.
    `created` is in seconds since 1970. `error` says why a reply failed.
    """

    id: int
    parent: int | None
    message: Message
    created: float
    ending: Ending | None = None
    provenance: Provenance | None = None
    error: Wording | None = None
    standing: Standing = Standing.FREE
    summary: str = ""  # the model reads it in place of all up to and with this message

    @property
    def failed_over(self) -> str:
        """Return the path of the adapter over which the reply failed; empty for none known."""
        noted = dict(self.error.values).get("adapter", "") if self.error is not None else ""
        return noted if isinstance(noted, str) else ""


@dataclass(frozen=True, slots=True)
class Row:
    """A message of the branch that is read: number `sibling`, from 0, of `siblings` choices."""

    node: Node
    sibling: int = 0
    siblings: int = 1


@dataclass(frozen=True, slots=True)
class Tree:
    """All messages of a conversation by their id, and the leaf of the branch that is read.

    A message is younger than its parent and has a larger id.
    """

    nodes: MappingProxyType[int, Node] = field(default_factory=lambda: MappingProxyType({}))
    leaf: int | None = None
    # The ids under each message, oldest first; found when they are first asked for, and handed on
    # to the next tree as long as the new message does not change them.
    _below: Mapping[int | None, tuple[int, ...]] | None = field(
        default=None, repr=False, compare=False
    )

    @classmethod
    def of(cls, nodes: Iterable[Node], leaf: int | None) -> Tree:
        """Build a tree; a leaf that is not among `nodes` becomes the newest node, or None."""
        known = {node.id: node for node in nodes}
        if leaf not in known:
            leaf = max(known, default=None)
        return cls(MappingProxyType(known), leaf)

    def path(self) -> tuple[Node, ...]:
        """Return the branch that is read, oldest message first."""
        return self.path_to(self.leaf)

    def path_to(self, node_id: int | None) -> tuple[Node, ...]:
        """Return the messages from the first one to `node_id`, oldest first."""
        found: list[Node] = []
        while node_id is not None and node_id in self.nodes:
            found.append(self.nodes[node_id])
            node_id = self.nodes[node_id].parent
        return tuple(reversed(found))

    def rows(self) -> tuple[Row, ...]:
        """Return the branch that is read with each message's place among its alternatives."""
        below = self._children()
        return tuple(
            Row(node, below[node.parent].index(node.id), len(below[node.parent]))
            for node in self.path()
        )

    def children(self, parent: int | None) -> tuple[Node, ...]:
        """Return the messages that answer or follow `parent`, oldest first."""
        return tuple(self.nodes[child] for child in self._children().get(parent, ()))

    def siblings(self, node_id: int) -> tuple[Node, ...]:
        """Return `node_id` and its alternatives, oldest first."""
        return self.children(self.nodes[node_id].parent)

    def newest_leaf(self, node_id: int) -> int:
        """Return the end of the branch under `node_id` that follows the newest child each time."""
        children = self._children()
        while below := children.get(node_id):
            node_id = below[-1]
        return node_id

    def with_node(self, node: Node, *, active: bool = True) -> Tree:
        """Return the tree with `node` added or replaced, and made the leaf if `active`."""
        before = self.nodes.get(node.id)
        nodes = self.nodes.copy()
        nodes[node.id] = node
        below = self._below if before is not None and before.parent == node.parent else None
        return Tree(MappingProxyType(nodes), node.id if active else self.leaf, below)

    def with_leaf(self, node_id: int) -> Tree:
        """Return the tree with another branch active."""
        return Tree(self.nodes, node_id, self._below)

    def _children(self) -> Mapping[int | None, tuple[int, ...]]:
        if self._below is None:
            found: dict[int | None, list[int]] = {}
            for node_id in sorted(self.nodes):
                found.setdefault(self.nodes[node_id].parent, []).append(node_id)
            below = {parent: tuple(children) for parent, children in found.items()}
            object.__setattr__(self, "_below", below)  # what is derived may come late
            return below
        return self._below


@dataclass(frozen=True, slots=True)
class PersonaMark:
    """Which persona steers a conversation, as it was called and looked when it was chosen."""

    key: str
    name: str
    colour: str = ""  # one of core.personas.COLOURS


@dataclass(frozen=True, slots=True)
class Steering:
    """What a person chose for one conversation; None means what the settings say."""

    system_prompt: str = ""
    sampling: Sampling | None = None
    adapters: tuple[AdapterUse, ...] = ()
    persona: PersonaMark | None = None
    told_out: int = 0  # the newest message of which the person knows that it leaves the context


class Namer(StrEnum):
    """Who gave a conversation its title. What a person chose is theirs."""

    FIRST_WORDS = ""  # nobody: it is how the conversation begins
    MODEL = "model"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Folder:
    """A place for conversations that belong together; each is in one folder at most."""

    id: int
    name: str


FIRST_TEMPORARY = 1 << 30  # ids from here on are of what is held in memory; signals carry 32 bits


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation as the sidebar knows it. Times are in seconds since 1970."""

    id: int
    title: str
    created: float
    changed: float
    steering: Steering = field(default_factory=Steering)
    pinned: float | None = None  # since when
    folder: int | None = None
    namer: Namer = Namer.FIRST_WORDS

    @property
    def is_temporary(self) -> bool:
        """Return whether this conversation is held in memory alone, and gone at the end."""
        return self.id >= FIRST_TEMPORARY


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message that was written ahead: it is sent when the replies before it have ended.

    `beginning` is how the reply to it is to begin, empty for as the model likes.
    """

    id: int
    conversation_id: int
    text: str
    beginning: str = ""
