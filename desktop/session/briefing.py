"""What the model is told: the messages of a branch, as a chat template can take them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop.core.chat import Message, Node, Role, Standing
from desktop.core.prompt import turns

_SUMMARY = "What was said before, in short:\n{summary}"  # for the model, not for people


@dataclass(frozen=True, slots=True)
class Briefing:
    """Messages for the engine, and for each the ids of the nodes that it was made of.

    `withheld` are those that the person left out, `summarised` those in whose place `summary`
    stands, in the system message.
    """

    messages: tuple[Message, ...]
    nodes: tuple[tuple[int, ...], ...]
    withheld: tuple[Node, ...] = ()
    summarised: tuple[Node, ...] = ()
    summary: str = ""

    @classmethod
    def of(cls, path: Sequence[Node], system_prompt: str) -> Briefing:
        """Brief the model on a branch, oldest message first.

        Replies without a word (failed, or stopped at once) are passed over, and messages of the
        person that follow one another become one: most templates insist on turns.
        """
        messages: list[Message] = []
        nodes: list[tuple[int, ...]] = []
        withheld = _withheld(path)
        summarised, summary = _summarised(path)
        before = [system_prompt] if system_prompt.strip() else []
        if summary:
            before.append(_SUMMARY.format(summary=summary))
        if before:
            messages.append(Message(Role.SYSTEM, "\n\n".join(before)))
            nodes.append(())
        hidden = {node.id for node in (*withheld, *summarised)}
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
        return cls(tuple(messages), tuple(nodes), withheld, summarised, summary)

    def and_then(self, message: Message) -> Briefing:
        """Return this with the beginning of the reply, to be taken up by the model."""
        return replace(self, messages=(*self.messages, message), nodes=(*self.nodes, ()))

    def unseen(self, left_out: Iterable[int]) -> frozenset[int]:
        """Return the nodes that the model does not see where the messages at `left_out` leave."""
        away = (*self.withheld, *self.summarised)
        return self.nodes_at(left_out) | {node.id for node in away}

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


def _summarised(path: Sequence[Node]) -> tuple[tuple[Node, ...], str]:
    """Return the messages that the last summary of a branch stands for, and that summary.

    What is pinned is told beside it, with the turn that it is in.
    """
    at = max((n for n, node in enumerate(path) if node.summary), default=None)
    if at is None:
        return (), ""
    before = path[: at + 1]
    pinned: set[int] = set()
    for turn in turns([node.message for node in before]):
        if any(before[n].standing is Standing.PINNED for n in turn):
            pinned.update(turn)
    return tuple(node for n, node in enumerate(before) if n not in pinned), before[at].summary
