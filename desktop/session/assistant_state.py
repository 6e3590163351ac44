"""What the assistant is doing: one frozen value at a time, for views to `match` on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from desktop.core.wording import Wording
from desktop.engine.protocol import LoadedModel


@dataclass(frozen=True, slots=True)
class Empty:
    """No model is loaded, and none is wanted."""


@dataclass(frozen=True, slots=True)
class Loading:
    """The model at `path` is being loaded; `share` of it, 0 to 1, is."""

    path: str
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Ready:
    """A model waits for a question."""

    model: LoadedModel


@dataclass(frozen=True, slots=True)
class Answering:
    """The model writes the answer to `request`."""

    model: LoadedModel
    request: int


@dataclass(frozen=True, slots=True)
class Failed:
    """The model at `path` could not be loaded, or the engine ended: why, and what to do."""

    path: str
    message: Wording
    hint: Wording | None = None


State: TypeAlias = Empty | Loading | Ready | Answering | Failed
