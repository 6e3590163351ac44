"""What the model is told: the messages of a branch, as a chat template can take them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop.core.chat import Message, Node, Role, Standing


@dataclass(frozen=True, slots=True)
class Briefing:
    """Messages for the engine, and for each the ids of the nodes that it was made of.

    `withheld` are those that the person left out.
    """

    messages: tuple[Message, ...]
    nodes: tuple[tuple[int, ...], ...]
    withheld: tuple[Node, ...] = ()

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
        withheld = _withheld(path)
        hidden = {node.id for node in withheld}
        for node in path:
            if node.id in hidden:
                continue
            message = node.message
            if node.standing is Standing.PINNED:
                message = replace(message, kept=True)
            if not message.text.strip() and message.role is Role.ASSISTANT:
                continue
            if messages and message.role is Role.USER and messages[-1].role is Role.USER:
                kept = messages[-1].kept or message.kept
                both = f"{messages[-1].text}\n\n{message.text}"
                messages[-1] = Message(Role.USER, both, kept=kept)
                nodes[-1] += (node.id,)
            else:
                messages.append(message)
                nodes.append((node.id,))
        return cls(tuple(messages), tuple(nodes), withheld)

    def and_then(self, message: Message) -> Briefing:
        """Return this with the beginning of the reply, to be taken up by the model."""
        return Briefing((*self.messages, message), (*self.nodes, ()), self.withheld)

    def unseen(self, left_out: Iterable[int]) -> frozenset[int]:
        """Return the nodes that the model does not see where the messages at `left_out` leave."""
        return self.nodes_at(left_out) | {node.id for node in self.withheld}

    def nodes_at(self, indices: Iterable[int]) -> frozenset[int]:
        """Return the nodes behind the messages at `indices`; ones that are not there have none."""
        known = range(len(self.nodes))
        return frozenset(id_ for index in indices if index in known for id_ in self.nodes[index])


def _withheld(path: Sequence[Node]) -> tuple[Node, ...]:
    """Return what the person left out: an answer alone, or a message with what answers it.

    A last message of the person is never withheld: it is what is asked.
    """
    found: list[Node] = []
    hidden = False  # the message that is answered was left out
    for node in path:
        is_question = node.message.role is Role.USER
        asked_now = is_question and node is path[-1]
        left_out = node.standing is Standing.LEFT_OUT and not asked_now
        if is_question:
            hidden = left_out
        if hidden or left_out:
            found.append(node)
    return tuple(found)
