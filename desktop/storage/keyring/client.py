"""The keyring as a window asks it: in a process of its own for each question.

The window neither loads what the keyring's library brings along, an HTTP client and TLS, nor is it
kept waiting by a prompt for ever: a process can be ended.
"""

from __future__ import annotations

import queue
import threading
from pathlib import Path

from desktop.child.confine import Reach
from desktop.child.process import Child, Ended, Plan
from desktop.core.errors import VaultError, VaultTrouble
from desktop.core.wording import say
from desktop.storage.keyring.protocol import (
    MAX_MESSAGE_BYTES,
    Answer,
    Forget,
    Keep,
    Name,
    Question,
    Read,
    Refused,
    Text,
)

WORKER = "desktop.storage.keyring.worker:main"


class ChildKeyring:
    """As `secrets.Keyring`; whoever asks waits, so never on the main thread."""

    def __init__(self, log_file: Path) -> None:
        self._log_file = log_file
        self._turn = threading.Lock()
        self._asked: set[Child[Question, Answer]] = set()

    def name(self) -> str:
        """Return what keeps secrets here, as "SecretService Keyring"; empty for nothing."""
        return self._ask(Name())

    def read(self, entry: str) -> str:
        """Return a secret, empty for none. Raises VaultError when there is no answer."""
        return self._ask(Read(entry))

    def keep(self, entry: str, secret: str) -> None:
        """Keep a secret, and see that it is kept. Raises VaultError."""
        self._ask(Keep(entry, secret))

    def forget(self, entry: str) -> None:
        """Forget a secret, if there is one. Raises VaultError when there is no answer."""
        self._ask(Forget(entry))

    def give_up(self) -> None:
        """End all questions that are being asked; who waits for one gets a VaultError."""
        with self._turn:
            for child in self._asked:
                child.kill()

    def _ask(self, question: Question) -> str:
        """Return the text of the answer, if it has one. Raises VaultError."""
        answers: queue.SimpleQueue[Answer | Ended] = queue.SimpleQueue()
        plan = Plan(
            "keyring", WORKER, Answer, MAX_MESSAGE_BYTES, self._log_file, reach=Reach.SESSION
        )
        child: Child[Question, Answer] = Child(plan, answers.put, answers.put)
        with self._turn:
            child.start()
            self._asked.add(child)
        try:
            child.send(question)
            answer = answers.get()
            child.wait()
        finally:
            with self._turn:
                self._asked.discard(child)
        return _text(answer)


def _text(answer: Answer | Ended) -> str:
    match answer:
        case Text(text):
            return text
        case Refused(trouble, message, hint):
            raise VaultError(trouble, message, hint)
        case Ended():
            raise VaultError(
                VaultTrouble.REFUSED,
                say("The system's keyring has not answered."),
                say("Unlock it, and try again."),
            )
        case _:
            return ""
