"""A program that writes conversations without end, and says after each save what was saved.

It is started by test_crash.py, which kills what writes at moments of its own choosing. For each
line on its input, a path and perhaps a key, a process is forked that writes there; its number is
said first, and "dead" once it is.
"""

from __future__ import annotations

import itertools
import os
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
            for length in range(500, 4_000, 500):
                history.grow(reply.id, "r" * length, "t" * 10)
                report("message", reply.id, length)
            done = Message(Role.ASSISTANT, "R" * 4_000)
            history.finish(reply.id, done, Ending.COMPLETE, None, None, now=turn)
            report("finished", reply.id, 4_000)
            parent = reply.id


def report(*what: object) -> None:
    line = " ".join(map(str, what)) + "\n"
    os.write(1, line.encode())  # in one piece: half a line would be read as another number


def serve() -> None:
    for line in sys.stdin:
        path, _, key = line.strip().partition(" ")
        child = os.fork()
        if child == 0:
            report("begun", os.getpid())
            main(Path(path), bytes.fromhex(key) if key else None)
        os.waitpid(child, 0)
        report("dead")


if __name__ == "__main__":
    serve()
