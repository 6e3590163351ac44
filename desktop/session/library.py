"""The models on this computer that were used lately, and what their files say."""

from __future__ import annotations

import contextlib
import dataclasses
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import ModelIdentity
from desktop.core.errors import FiresideError, StorageError
from desktop.core.model_file import ModelFile
from desktop.core.wording import Wording
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Answering, Loading, State
from desktop.session.identify import identify
from desktop.session.preferences import Preferences
from desktop.session.tasks import Tasks
from desktop.storage.hashes import sha256_of
from desktop.storage.history import History


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """A model file: what its header says, or why it cannot be used; neither: not looked at yet."""

    path: str
    file: ModelFile | None = None
    problem: Wording | None = None

    @property
    def name(self) -> str:
        """Return what the model is called, or its file until it was looked at."""
        return self.file.name if self.file else Path(self.path).stem


class _Pausable(Event):
    """Tells a thread to stop, once it is set; and lets the thread that asks wait meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self._may_go_on = Event()

    def is_set(self) -> bool:
        """Return whether to stop, as soon as the thread may go on."""
        self._may_go_on.wait()
        return super().is_set()

    def set(self) -> None:
        """Tell the thread to stop, even if it waits."""
        super().set()
        self._may_go_on.set()

    def pause(self) -> None:
        """Let the thread wait, unless it was told to stop."""
        if not super().is_set():
            self._may_go_on.clear()

    def go_on(self) -> None:
        """Let the thread wait no longer."""
        self._may_go_on.set()


class Library(QObject):
    """The model chooser's list, and the hashes that replies are recorded with."""

    models_changed = Signal(object)  # tuple[ModelEntry, ...], last used first

    def __init__(
        self,
        history: History,
        assistant: Assistant,
        preferences: Preferences,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._assistant = assistant
        self._preferences = preferences
        self._tasks = tasks
        self._models: tuple[ModelEntry, ...] = ()
        self._waiting: list[ModelIdentity] = []  # for their hash
        self._hashing: ModelIdentity | None = None
        self._stop = _Pausable()
        self._was_answering = False
        self._closed = False
        self._on_state_changed(assistant.state)
        assistant.state_changed.connect(self._on_state_changed)
        preferences.remembered_changed.connect(self._on_remembered_changed)

    @property
    def models(self) -> tuple[ModelEntry, ...]:
        """Return the models, last used first."""
        return self._models

    def refresh(self) -> None:
        """Look at the files again, off the main thread."""
        self._list(again=True)

    def forget(self, path: str) -> None:
        """Take a model off the list; its file is left alone."""
        before = self._preferences.remembered
        recent = tuple(known for known in before.recent_models if known != path)
        last = "" if before.last_model == path else before.last_model
        self._preferences.remember(
            dataclasses.replace(before, recent_models=recent, last_model=last)
        )

    def hash_soon(self, identity: ModelIdentity) -> None:
        """Compute the SHA-256 of a model's file while the engine rests, and record it."""
        identity = dataclasses.replace(identity, sha256="")
        is_new = identity not in self._waiting and identity != self._hashing
        if is_new and not self._closed:
            self._waiting.append(identity)
            self._hash_next()

    def close(self) -> None:
        """Give up the hash that is being computed."""
        self._closed = True
        self._waiting.clear()
        self._stop.set()

    def _list(self, *, again: bool) -> None:
        known = {} if again else {entry.path: entry for entry in self._models}
        paths = self._preferences.remembered.recent_models
        self._models = tuple(known.get(path, ModelEntry(path)) for path in paths)
        self.models_changed.emit(self._models)
        for entry in self._models:
            if entry.path not in known:
                self._tasks.run(
                    partial(identify, entry.path),
                    partial(self._on_looked, entry.path),
                    partial(self._on_unfit, entry.path),
                )

    def _on_looked(self, path: str, file: ModelFile) -> None:
        self._replace(ModelEntry(path, file))

    def _on_unfit(self, path: str, error: FiresideError) -> None:
        self._replace(ModelEntry(path, problem=error.message))

    def _replace(self, new: ModelEntry) -> None:
        self._models = tuple(new if old.path == new.path else old for old in self._models)
        self.models_changed.emit(self._models)

    def _on_remembered_changed(self) -> None:
        if self._preferences.remembered.recent_models != tuple(e.path for e in self._models):
            self._list(again=False)

    def _on_state_changed(self, state: State) -> None:
        # A busy neighbour makes llama.cpp's threads collapse, so the hash waits for them.
        if isinstance(state, Answering | Loading):
            self._stop.pause()
        else:
            self._stop.go_on()
        if self._was_answering and (identity := self._assistant.identity) is not None:
            self._hash_if_unknown(identity)
        self._was_answering = isinstance(state, Answering)

    def _hash_if_unknown(self, identity: ModelIdentity) -> None:
        with contextlib.suppress(StorageError):  # whatever is wrong, the reply has told it
            if not self._history.known_hash(identity.path, identity.size, identity.modified):
                self.hash_soon(identity)

    def _hash_next(self) -> None:
        if self._hashing is None and self._waiting:
            self._hashing = identity = self._waiting.pop(0)
            self._tasks.run(
                partial(sha256_of, Path(identity.path), self._stop),
                partial(self._on_hashed, identity),
                self._on_not_hashed,
            )

    def _on_hashed(self, identity: ModelIdentity, sha256: str) -> None:
        self._hashing = None
        if sha256:
            with contextlib.suppress(StorageError):  # it is computed again another time
                self._history.model_hash(identity, sha256)
        self._hash_next()

    def _on_not_hashed(self, _error: FiresideError) -> None:
        self._hashing = None  # the file is gone or changed; its replies stay without a hash
        self._hash_next()
