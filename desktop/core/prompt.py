"""What the model may see: which messages leave when a conversation outgrows the context.

Whole turns leave, the oldest first, and in blocks: when the room is full, turns go until about a
quarter of it is free again. Were it one turn at a time, every later prompt would begin differently
and nothing that the model has read could be used again. The rule has no memory: it walks through
the conversation as it happened and decides the same each time, so the next prompt begins as the
last one did. A turn with a message that the person pinned stays where it is while those around it
leave.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.core.chat import Message, Role
from desktop.core.errors import PromptError
from desktop.core.wording import say

_KEEP_SHARE = 0.75  # of the room, after a block of turns has left


def turns(messages: Sequence[Message]) -> list[range]:
    """Return the turns as ranges of indices: a message of the person and what answers it.

    System messages at the beginning belong to no turn.
    """
    begins: list[int] = []
    for index, message in enumerate(messages):
        first = not begins and message.role is not Role.SYSTEM
        if first or message.role is Role.USER:
            begins.append(index)
    ends = [*begins[1:], len(messages)] if begins else []
    return [range(begin, end) for begin, end in zip(begins, ends, strict=True)]


def asked(messages: Sequence[Message]) -> Sequence[Message]:
    """Return the messages that a reply at their end was made of; all, if they end otherwise."""
    if len(messages) > 1 and messages[-1].role is Role.ASSISTANT and turns(messages[:-1]):
        return messages[:-1]
    return messages


def opening_told(messages: Sequence[Message]) -> tuple[Message, ...] | None:
    """Return `messages` with an opening line of the assistant told in the system message.

    For templates that insist on the person speaking first. None where no such line begins them, or
    nothing follows it.
    """
    at = next((i for i, one in enumerate(messages) if one.role is not Role.SYSTEM), None)
    if at is None or messages[at].role is not Role.ASSISTANT or at + 1 == len(messages):
        return None
    opening = f"You began this conversation with the words: {messages[at].text}"
    system = "\n\n".join([*(one.text for one in messages[:at]), opening])
    return (Message(Role.SYSTEM, system), *messages[at + 1 :])


def reserve_for_reply(context: int, max_tokens: int) -> int:
    """Return how many tokens of `context` are kept free for the reply: a quarter at most."""
    quarter = max(1, context // 4)
    return min(max_tokens, quarter) if max_tokens > 0 else quarter


def smallest_reserve(context: int, max_tokens: int) -> int:
    """Return how many tokens are kept for the reply to one long message: a sixteenth at most."""
    return min(reserve_for_reply(context, max_tokens), max(1, context // 16))


def left_out(
    messages: Sequence[Message], cost: Callable[[Message], int], room: int, fixed: int
) -> tuple[int, ...]:
    """Return the indices of the messages that have to leave, in order; the last turn never does.

    `cost(message)` is in tokens, with what the template puts around it; `room` is the context
    less what is kept for the reply; `fixed` are the tokens of every prompt.
    """
    costs = [cost(message) for message in messages]
    every_turn = turns(messages)
    if not every_turn:
        return ()
    always = fixed + sum(costs[: every_turn[0].start])
    whole = [sum(costs[index] for index in turn) for turn in every_turn]
    start, gone = 0, list[int]()
    for number, turn in enumerate(every_turn):
        last = number == len(every_turn) - 1
        asked = whole[number] if last else costs[turn.start]
        used = always + sum(whole[start:number]) + asked
        if used <= room:
            continue
        while start < number and used > room * _KEEP_SHARE:
            if is_kept(messages, every_turn[start]):
                always += whole[start]  # it stays, but is no longer counted with its neighbours
            else:
                used -= whole[start]
                gone.extend(every_turn[start])
            start += 1
    return tuple(gone)


def is_kept(messages: Sequence[Message], turn: range) -> bool:
    """Return whether a turn never leaves, for one of its messages is to be kept."""
    return any(messages[index].kept for index in turn)


def next_out(
    messages: Sequence[Message],
    cost: Callable[[Message], int],
    room: int,
    gone: Sequence[int],
) -> tuple[int, ...]:
    """Return the indices of the messages that leave next, at least, when the room is full.

    `gone` have left already; `cost` and `room` are as in `left_out`. The last turn may be among
    them, for by then there is a newer one.
    """
    used = room
    found: list[int] = []
    for turn in turns(messages):
        if turn.start in gone or is_kept(messages, turn):
            continue
        if used > room * _KEEP_SHARE:
            used -= sum(cost(messages[index]) for index in turn)
            found.extend(turn)
    return tuple(found)


def kept_too_large(tokens: int, kept: int, room: int) -> PromptError:
    """Return the error for pinned messages, of `kept` tokens, that leave no room for the last."""
    return PromptError(
        say(
            "The pinned messages need {kept:count} tokens. With what you just wrote that makes "
            "{tokens:count}, and the model has room for {room:count}.",
            kept=kept,
            tokens=tokens,
            room=room,
        ),
        say("Unpin a message, or load the model with a longer context."),
    )


def system_too_large(tokens: int, system: int, room: int) -> PromptError:
    """Return the error for a system prompt of `system` tokens, which leaves no room for more."""
    return PromptError(
        say(
            "The system prompt needs {system:count} tokens. With what you just wrote that makes "
            "{tokens:count}, and the model has room for {room:count}.",
            system=system,
            tokens=tokens,
            room=room,
        ),
        say("Shorten the system prompt, or load the model with a longer context."),
    )


def too_large(tokens: int, room: int) -> PromptError:
    """Return the error for messages that alone are larger than the room for them."""
    return PromptError(
        say(
            "This message needs {tokens:count} tokens, and the model has room for {room:count}.",
            tokens=tokens,
            room=room,
        ),
        say("Shorten it, or load the model with a longer context."),
    )
