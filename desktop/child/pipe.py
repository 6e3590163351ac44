"""One end of a pipe that carries typed messages as bytes, never pickles.

A message is a msgspec struct of a tagged union. What arrives is bounded in size and checked
against the union; anything else is a `BrokenPipeError`-like end of that child, never code that
runs here. An empty message is a farewell: the other side wants this one to end.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import msgspec

Out = TypeVar("Out")
In = TypeVar("In")
Kind = TypeVar("Kind")

FAREWELL = b""


class Bytes(Protocol):
    """What a pipe stands on: multiprocessing's connection, on sockets or on named pipes."""

    def send_bytes(self, buf: bytes, /) -> None: ...  # noqa: D102
    def recv_bytes(self, maxlength: int | None = None, /) -> bytes: ...  # noqa: D102
    def close(self) -> None: ...  # noqa: D102
    def fileno(self) -> int: ...  # noqa: D102


class Pipe(Generic[Out, In]):
    """Sends messages of type `Out` and receives messages of type `In`.

    One thread may send while another receives; two may not do the same.
    """

    def __init__(self, connection: Bytes, incoming: Any, limit: int) -> None:
        """Take over `connection`; `incoming` is the union to expect, `limit` bytes a message."""
        self._connection = connection
        self._limit = limit
        self._encoder = msgspec.msgpack.Encoder(enc_hook=_plain)
        self._decoder: msgspec.msgpack.Decoder[In] = msgspec.msgpack.Decoder(
            incoming, dec_hook=_path
        )

    def send(self, message: Out) -> None:
        """Write one message, blocking while the pipe is full; raises OSError at its end."""
        self._connection.send_bytes(self._encoder.encode(message))

    def say_farewell(self) -> None:
        """Ask the other side to end; raises OSError if it has already."""
        self._connection.send_bytes(FAREWELL)

    def receive(self) -> In:
        """Wait for one message.

        Raises EOFError when the other side is gone or bids farewell, and OSError or
        msgspec.MsgspecError for what is too long or no message of ours.
        """
        data = self._connection.recv_bytes(self._limit)
        if data == FAREWELL:
            raise EOFError
        return understood(self._decoder, data)

    def close(self) -> None:
        """Close this end; the other side sees an end of file."""
        self._connection.close()


def understood(decoder: msgspec.msgpack.Decoder[Kind], data: bytes) -> Kind:
    """Return the message that `data` is; raises msgspec.MsgspecError for anything else.

    msgspec lets two errors through as Python's own: for a text that is no UTF-8, and for a value in
    a value in a value. Neither may end the thread that listens.
    """
    try:
        return decoder.decode(data)
    except (UnicodeDecodeError, RecursionError) as error:
        raise msgspec.DecodeError(type(error).__name__) from error


def _plain(value: object) -> str:
    if isinstance(value, Path):
        return str(value)
    raise NotImplementedError  # msgspec's word for a type that cannot be sent


def _path(kind: type, value: object) -> object:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise NotImplementedError
