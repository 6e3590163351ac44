"""Every error that is meant for people.

    FiresideError        expected, worded for people: what happened, and what to do (hint)
    ├── ModelError       a model file is missing, unreadable, something else, too large
    ├── AdapterError     an adapter is unreadable or does not fit its model
    ├── TemplateError    a chat template cannot be used
    ├── PromptError      the messages do not fit the model's context
    ├── EngineError      the engine ended, refused or did not answer
    ├── HubError         the hub is out of reach, or refused
    └── StorageError     the database or a folder is damaged, too new, or not writable
        └── VaultError   the vault stays closed: a wrong passphrase, no keyring, a lost key

Anything else that is raised is a bug of ours. Exceptions of other libraries are translated into
one of these at the door where they come in (`raise ModelError(...) from error`).
"""

from __future__ import annotations

from enum import StrEnum

from desktop.core.wording import Wording


class FiresideError(Exception):
    """Something that can happen to anyone, with a sentence that says what and one that helps."""

    def __init__(self, message: Wording, hint: Wording | None = None) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Return both sentences in English."""
        return f"{self.message} {self.hint}" if self.hint else str(self.message)


class ModelError(FiresideError):
    """A model file is missing, unreadable, something else than a model, or too large."""


class AdapterError(FiresideError):
    """An adapter is unreadable or does not fit its model."""


class TemplateError(FiresideError):
    """A chat template is broken, forbids what was asked, or does more than it may."""


class PromptError(FiresideError):
    """The messages do not fit the model's context."""


class EngineError(FiresideError):
    """The engine ended, refused or did not answer."""


class HubError(FiresideError):
    """The hub is out of reach, or refused."""


class StorageError(FiresideError):
    """The database or a folder is damaged, too new, or not writable."""


class VaultTrouble(StrEnum):
    """Why a vault stays closed."""

    WRONG_PASSPHRASE = "wrong passphrase"  # noqa: S105 - a word, no secret
    WRONG_CODE = "wrong recovery code"
    NO_KEYRING = "no keyring"  # this system has none, or it is broken
    REFUSED = "keyring refused"  # it is locked, and the person did not unlock it
    LOST = "lost entry"  # the keyring works, and has nothing of ours
    DAMAGED = "damaged"  # the file that says how the database is opened
    MISSING = "missing"  # that file is not there, and the database needs it


class VaultError(StorageError):
    """The vault stays closed; `trouble` says why."""

    def __init__(self, trouble: VaultTrouble, message: Wording, hint: Wording) -> None:
        super().__init__(message, hint)
        self.trouble = trouble
