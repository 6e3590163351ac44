"""What leaves this computer and what holds on it, found out and kept up to date for the window."""

from __future__ import annotations

import contextlib
import dataclasses
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from desktop.core.confinement import Confinement
from desktop.core.errors import StorageError
from desktop.core.ledger import Connection, as_csv, as_json
from desktop.core.paths import Paths
from desktop.core.privacy import Findings, Rights
from desktop.core.wording import say
from desktop.engine import client as engine
from desktop.session.outside import Outside
from desktop.session.preferences import Preferences
from desktop.session.tasks import Tasks
from desktop.storage.files import write_whole
from desktop.storage.ledger import Ledger
from desktop.storage.rights import look, mend
from desktop.storage.secrets import Keyring
from desktop.storage.vault import Vault
from desktop.workshop import client as workshop


class Privacy(QObject):
    """Keeps one value of all findings; `look` brings it up to date."""

    changed = Signal(object)  # Findings
    connected = Signal()  # the ledger has more in it
    exported = Signal(str)  # path
    failed = Signal(object)  # FiresideError
    _said = Signal(str, object)  # a field of Findings, what it is; from any thread

    def __init__(
        self,
        paths: Paths,
        preferences: Preferences,
        ledger: Ledger,
        tasks: Tasks,
        keyring: Keyring,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._preferences = preferences
        self._ledger = ledger
        self._tasks = tasks
        self._keyring = keyring
        self._findings = Findings(lock=preferences.lock, policy=preferences.policy.source)
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        preferences.changed.connect(self._on_settings_changed)

    @property
    def findings(self) -> Findings:
        """Return what is known now."""
        return self._findings

    @property
    def preferences(self) -> Preferences:
        """Return what holds the offline lock."""
        return self._preferences

    def watch(self, outside: Outside) -> None:
        """Hear of the connections that are made."""
        outside.went_online.connect(self._on_connected)

    def engine_confined(self, found: Confinement) -> None:
        """Take what an engine said of itself; from any thread."""
        self._tell("engine", found)

    def workshop_confined(self, found: Confinement) -> None:
        """Take what a workshop said of itself; from any thread."""
        self._tell("workshop", found)

    def look_at_rest(self) -> None:
        """Find out how what lies here is protected; `changed` follows. No process is started."""
        self._tasks.run(
            partial(_at_rest, self._paths, self._keyring), self._on_found, self.failed.emit
        )

    def look(self) -> None:
        """Find out what holds; `changed` follows, more than once."""
        self._count()
        self.look_at_rest()
        untried = [
            (name, act)
            for name, act in (("engine", engine.confinement), ("workshop", workshop.confinement))
            if getattr(self._findings, name) is None
        ]
        for name, act in untried:
            self._tasks.run(
                partial(_tried_out, act), partial(self._on_tried, name), self.failed.emit
            )

    def mend(self) -> None:
        """Take from others the right to open files of the profile; `changed` follows."""
        self._tasks.run(partial(mend, self._paths.home), self._on_rights, self.failed.emit)

    def connections(self) -> tuple[Connection, ...]:
        """Return the ledger, the latest first; nothing if it cannot be read, which is told."""
        try:
            return self._ledger.connections()
        except StorageError as error:
            self.failed.emit(error)
            return ()

    def export(self, path: Path) -> None:
        """Write the ledger to `path`, as JSON where it is called so, else as CSV."""
        found = self.connections()
        text = as_json(found) if path.suffix.lower() == ".json" else as_csv(found)
        self._tasks.run(
            partial(_write, path, text), lambda _: self.exported.emit(str(path)), self.failed.emit
        )

    def _tell(self, name: str, found: Confinement) -> None:
        with contextlib.suppress(RuntimeError):  # the window has gone meanwhile
            self._said.emit(name, found)

    def _on_said(self, name: str, found: Confinement) -> None:
        self._become(**{name: found})

    def _on_tried(self, name: str, found: Confinement | None) -> None:
        if found is not None and getattr(self._findings, name) is None:
            self._become(**{name: found})  # else a real one has told meanwhile, which counts more

    def _on_found(self, found: Findings) -> None:
        self._become(vault=found.vault, keyring=found.keyring, rights=found.rights)

    def _on_rights(self, found: Rights) -> None:
        self._become(rights=found)

    def _on_settings_changed(self) -> None:
        self._become(lock=self._preferences.lock)

    def _on_connected(self) -> None:
        self._count()
        self.connected.emit()

    def _count(self) -> None:
        try:
            self._become(connections=self._ledger.count())
        except StorageError as error:
            self.failed.emit(error)

    def _become(self, **new: object) -> None:
        findings = dataclasses.replace(self._findings, **new)  # pyright: ignore[reportArgumentType]
        if findings != self._findings:
            self._findings = findings
            self.changed.emit(findings)


def _at_rest(paths: Paths, keyring: Keyring) -> Findings:
    """Return what is found by looking at files and the keyring. Raises StorageError."""
    vault = Vault(paths, keyring).state()
    return Findings(vault=vault, keyring=keyring.name(), rights=look(paths.home))


def _tried_out(act: Callable[[Path], Confinement | None]) -> Confinement | None:
    with tempfile.TemporaryDirectory(prefix="fireside-") as folder:
        return act(Path(folder) / "probe.log")


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode("utf-8", "replace"))
    except OSError as error:
        raise StorageError(
            say("“{path}” could not be written.", path=str(path)),
            say("See that there is space on the disk, and that you may write there."),
        ) from error
