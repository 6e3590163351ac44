"""A program that writes conversations without end, and says after each save what was saved.

It is started by test_crash.py, which kills it at moments of its own choosing.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from desktop.core.chat import Ending, Message, Role, Steering
from desktop.storage.database import Database
from desktop.storage.history import History


def main(path: Path, key: bytes | None) -> None:
    history = History(Database.open(path, key=key))
    report("interrupted", history.close_interrupted())
    for number in itertools.count():
        conversation = history.create(f"Conversation {number}", Steering(), now=number)
        report("conversation", conversation.id)
        parent = None
        for turn in range(5):
            text = f"question {turn} " * 50
            asked = history.add(conversation.id, parent, Message(Role.USER, text), now=turn)
            report("message", asked.id, len(text))
            reply = history.add(conversation.id, asked.id, Message(Role.ASSISTANT, ""), now=turn)
            report("message", reply.id, 0)
            for length in range(1000, 20_000, 2000):
                history.grow(reply.id, "r" * length, "t" * 10)
                report("message", reply.id, length)
            done = Message(Role.ASSISTANT, "R" * 20_000)
            history.finish(reply.id, done, Ending.COMPLETE, None, None, now=turn)
            report("finished", reply.id, 20_000)
            parent = reply.id


def report(*what: object) -> None:
    print(*what, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]) if len(sys.argv) > 2 else None)
