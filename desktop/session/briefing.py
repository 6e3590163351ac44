"""What the model is told: the messages of a branch, as a chat template can take them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.core.chat import Message, Node, Role


@dataclass(frozen=True, slots=True)
class Briefing:
    """Messages for the engine, and for each the ids of the nodes that it was made of."""

    messages: tuple[Message, ...]
    nodes: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, path: Sequence[Node], system_prompt: str) -> Briefing:
        """Brief the model on a branch, oldest message first.

        Replies without a word (failed, or stopped at once) are passed over, and messages of the
        person that follow one another become one: most templates insist on turns.
        """
        messages: list[Message] = []
        nodes: list[tuple[int, ...]] = []
        if system_prompt.strip():
            messages.append(Message(Role.SYSTEM, system_prompt))
            nodes.append(())
        for node in path:
            message = node.message
            if not message.text.strip() and message.role is Role.ASSISTANT:
                continue
            if messages and message.role is Role.USER and messages[-1].role is Role.USER:
                messages[-1] = Message(Role.USER, f"{messages[-1].text}\n\n{message.text}")
                nodes[-1] += (node.id,)
            else:
                messages.append(message)
                nodes.append((node.id,))
        return cls(tuple(messages), tuple(nodes))

    def and_then(self, message: Message) -> Briefing:
        """Return this with the beginning of the reply, to be taken up by the model."""
        return Briefing((*self.messages, message), (*self.nodes, ()))

    def nodes_at(self, indices: Iterable[int]) -> frozenset[int]:
        """Return the nodes behind the messages at `indices`; ones that are not there have none."""
        known = range(len(self.nodes))
        return frozenset(id_ for index in indices if index in known for id_ in self.nodes[index])
