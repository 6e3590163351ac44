"""What the children send and are sent: bytes that must become typed messages, or none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from desktop.child.pipe import Pipe
from desktop.core.chat import Counts, Ending, Message, Role
from desktop.core.confinement import Confinement
from desktop.core.errors import VaultTrouble
from desktop.core.ledger import Connection
from desktop.core.settings import Sampling
from desktop.core.wording import say
from desktop.engine import protocol as engine
from desktop.hub import protocol as hub
from desktop.storage.keyring import protocol as keyring
from desktop.workshop import protocol as workshop
from tests.fuzz.target import Target

_UNIONS: tuple[Any, ...] = (
    *(engine.Event, engine.Command, workshop.Event, workshop.Command),
    *(hub.Event, hub.Task, keyring.Answer, keyring.Question, Confinement),
)


class _Given:
    """One end of a pipe that has one message in it."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def recv_bytes(self, maxlength: int | None = None, /) -> bytes:
        if maxlength is not None and len(self._data) > maxlength:
            raise OSError("bad message length")
        return self._data

    def send_bytes(self, buf: bytes, /) -> None:
        raise AssertionError(buf)

    def close(self) -> None:
        """Nothing is open."""

    def fileno(self) -> int:
        return -1


def play(data: bytes, _folder: Path) -> None:
    """Read a message as each of the rooms would; what is read can be said again."""
    for union in _UNIONS:
        pipe: Pipe[Any, Any] = Pipe(_Given(data), union, 1_000_000)
        try:
            message = pipe.receive()
        except (EOFError, OSError, msgspec.MsgspecError):
            continue
        for text in _texts(message):
            str(text)
        msgspec.msgpack.encode(message)


def _texts(message: object) -> list[object]:
    """Return what a window would show of a message."""
    names = ("message", "hint", "why", "stage", "template")
    return [found for name in names if (found := getattr(message, name, None)) is not None]


def seeds(_folder: Path) -> list[bytes]:
    """Return good messages of all rooms."""
    counts = Counts(10, 2, 5, 0.5, 0.25)
    talk = (Message(Role.USER, "hello"), Message(Role.ASSISTANT, "yes"))
    connection = Connection(1, 5.0, "a.b", 443, say("Search for models"), 1, 2, ended=True)
    return [
        msgspec.msgpack.encode(message)
        for message in (
            engine.Piece(3, "hello", "", counts),
            engine.Finished(3, Ending.COMPLETE, counts, 16),
            engine.Failed(3, "PromptError", say("It does not fit {n:count}.", n=5)),
            engine.Answer(3, talk, Sampling()),
            workshop.Convert(1, "/a", "/b", "/c"),
            workshop.Progress(1, 0.5, say("Reading")),
            hub.Connected(connection),
            hub.Found((hub.Repo("owner/name", 5, 6),), more=True),
            hub.Task(hub.Search("words"), hub.Surroundings()),
            keyring.Keep("vault 1", "secret"),
            keyring.Refused(VaultTrouble.REFUSED, say("Refused."), say("Try again.")),
        )
    ]


TARGET = Target(
    "messages",
    play,
    seeds,
    words=(
        *(b"\xa4type", b"\xa5Piece", b"\xa6Failed", b"\xc0", b"\xcb\x7f\xf8" + bytes(6)),
        *(b"\xdd\xff\xff\xff\xff", b"\xdf\xff\xff\xff\xff", b"\x91" * 80, b"\xc1", b"\xd9\xff"),
        *(b"\xcf" + b"\xff" * 8, b"\xd3\x80" + bytes(7), b"{n:size}", b"{0.__class__}"),
    ),
    tempo=100,
)
