"""The process that asks the keyring: one question, one answer, and it ends.

What the keyring says is in its memory for that long, and nowhere but in the pipe.
"""

from __future__ import annotations

import contextlib
import logging
import os

from desktop.child.pipe import Bytes, Pipe
from desktop.core.errors import VaultError, VaultTrouble
from desktop.core.wording import say
from desktop.storage.keyring.protocol import (
    MAX_MESSAGE_BYTES,
    Answer,
    Done,
    Forget,
    Keep,
    Name,
    Question,
    Read,
    Refused,
    Text,
)
from desktop.storage.keyring.system import SystemKeyring

log = logging.getLogger(__name__)


def main(connection: Bytes) -> None:
    """Answer the one question that comes through the pipe."""
    pipe: Pipe[Answer, Question] = Pipe(connection, Question, MAX_MESSAGE_BYTES)
    with contextlib.suppress(EOFError, OSError):  # nobody wants to know any more
        pipe.send(answer(pipe.receive()))
    os._exit(0)  # at once: whoever asked waits until nothing of the answer is left here


def answer(question: Question) -> Answer:
    """Ask the keyring of the system; every failure becomes an answer."""
    keyring = SystemKeyring()
    try:
        match question:
            case Name():
                return Text(keyring.name())
            case Read(entry):
                return Text(keyring.read(entry))
            case Keep(entry, secret):
                keyring.keep(entry, secret)
            case Forget(entry):
                keyring.forget(entry)
    except VaultError as error:
        return Refused(error.trouble, error.message, error.hint or say("Try again."))
    except Exception as error:  # noqa: BLE001
        # A backend is a library that anybody may have written. What it raises can quote a secret,
        # so its kind alone is told.
        log.error("the keyring failed: %s", type(error).__name__)  # noqa: TRY400
        return Refused(
            VaultTrouble.REFUSED,
            say("The system's keyring failed ({name}).", name=type(error).__name__),
            say("Try again, or restart the computer's keyring."),
        )
    return Done()
