"""What the children of test_process do; each is named by a Plan's target."""

from __future__ import annotations

import os
import sys
import threading
from typing import TypeAlias

from msgspec import Struct

from desktop.child.pipe import Bytes, Pipe
from desktop.child.process import read_commands


class Say(Struct, tag=True, frozen=True):
    text: str


class Die(Struct, tag=True, frozen=True):
    code: int


class Said(Struct, tag=True, frozen=True):
    text: str


class Facts(Struct, tag=True, frozen=True):
    pid: int
    modules: tuple[str, ...]
    environment: str


Ask: TypeAlias = Say | Die
Tell: TypeAlias = Said | Facts

LIMIT = 10_000_000


def echo(connection: Bytes, *arguments: str) -> None:
    """Tell about itself, then repeat what is said until told to die."""
    pipe: Pipe[Tell, Ask] = Pipe(connection, Ask, LIMIT)
    print("printed by the child")
    os.write(2, b"and written to descriptor 2\n")
    pipe.send(Facts(os.getpid(), tuple(sys.modules), os.environ.get("FIRESIDE_CHILD", "")))
    while True:
        match pipe.receive():
            case Say(text):
                pipe.send(Said(text + "".join(arguments)))
            case Die(code):
                os._exit(code)


def babble(connection: Bytes) -> None:
    """Send something that is no message."""
    connection.send_bytes(b"\x00 nonsense")
    threading.Event().wait()


def mumble(connection: Bytes) -> None:
    """Send a message whose text is no text: msgspec itself raises another error for it."""
    connection.send_bytes(b"\x82\xa4type\xa4Said\xa4text\xa2\xff\xfe")
    threading.Event().wait()


def flood(connection: Bytes) -> None:
    """Send a message that is longer than allowed."""
    connection.send_bytes(b"x" * (LIMIT + 1))
    threading.Event().wait()


def deaf(connection: Bytes) -> None:
    """Read commands in a thread, and work for ever in the main one."""
    pipe: Pipe[Tell, Ask] = Pipe(connection, Ask, LIMIT)
    read_commands(pipe, lambda _: None)
    pipe.send(Facts(os.getpid(), (), ""))
    threading.Event().wait()


def stubborn(connection: Bytes) -> None:
    """Never read anything."""
    Pipe[Tell, Ask](connection, Ask, LIMIT).send(Facts(os.getpid(), (), ""))
    threading.Event().wait()
