"""Introduces everyone to everyone: builds from bottom to top, wires, runs, closes in order."""

from __future__ import annotations

import importlib
import logging
import logging.handlers
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import __version__
from desktop.child.confine import refuse_network
from desktop.child.handover import Reception, hand_over
from desktop.child.secrecy import give_back
from desktop.core.errors import FiresideError, StorageError
from desktop.core.paths import Paths, policy_file
from desktop.core.settings import Settings
from desktop.core.wording import say
from desktop.session.preferences import Preferences
from desktop.session.warden import Warden
from desktop.storage.backup import take_up
from desktop.storage.database import Database
from desktop.storage.files import private_folder
from desktop.storage.keyring.client import ChildKeyring
from desktop.storage.policy_file import read_policy
from desktop.storage.settings_file import SettingsFile
from desktop.storage.state_file import StateFile
from desktop.storage.vault import Vault
from desktop.ui.crash import CrashDialog, CrashWatch
from desktop.ui.first_frame import FirstFrame
from desktop.ui.frame import Frame
from desktop.ui.icons import Icons
from desktop.ui.language import Language
from desktop.ui.opened_files import OpenedFiles
from desktop.ui.placement import bring_to_front
from desktop.ui.theme import Theme
from desktop.ui.vault.locking import Locking
from desktop.ui.vault.recovery_door import RecoveryDoor
from desktop.ui.wording import shown, tr

if TYPE_CHECKING:
    from desktop.household import Household, Whereabouts

log = logging.getLogger(__name__)

_LOG_BYTES = 1_000_000


class Fireside(QObject):
    """What lives as long as the window: its frame and look, the preferences, the vault's warden.

    While the vault is open there is a household as well. `done` says that all is closed and saved.
    """

    moved_in = Signal(object)  # Household, shown and at work
    done = Signal()

    def __init__(self, app: QApplication, paths: Paths, language: Language | None = None) -> None:
        super().__init__()
        self.paths = paths
        self.preferences = Preferences(
            SettingsFile(paths.settings),
            StateFile(paths.state),
            policy=read_policy(policy_file()),
        )
        look = self.preferences.settings.appearance
        self.language = language or Language(app)
        self.language.choose(look.language)
        self.theme = Theme(app, look)
        self.icons = Icons(self.theme)
        self.keyring = ChildKeyring(paths.logs / "keyring.log")
        self.warden = Warden(Vault(paths, self.keyring), self)
        self.frame = Frame(self.icons, self.preferences, self.warden)
        self.household: Household | None = None
        self.locking = Locking(app, self.icons, self.warden, self.preferences, self._is_writing)
        self.recovery = RecoveryDoor(app, self.icons, self.warden, self)
        self.crashes = CrashWatch(self._show_crash, self._show_problem, self)
        self._whereabouts: Whereabouts | None = None  # none before the vault was open
        self._model: Path | None = None  # to be loaded once it is
        self._is_closing = False
        self.warden.opened.connect(self._move_in)
        self.warden.leaving.connect(self._move_out)
        self.frame.closed.connect(self._close)
        self.preferences.changed.connect(self._on_settings_changed)

    def begin(self, model: Path | None = None) -> None:
        """Have the vault opened, then load a model: `model`, or the last one if that is wanted.

        To be called once the window is seen, for the keyring may ask the person something.
        """
        log.info("the first frame is painted")  # measured by tests/bench/bench_frozen.py
        self._model = model
        self.warden.look()
        # Most of Fireside is not for the first frame; it is loaded while the keyring is asked.
        importlib.import_module("desktop.household")

    def open(self, text: str) -> None:
        """Come to the front, and open the model or the adapter at the path `text`, if any."""
        bring_to_front(self.frame)
        if not text:
            return
        if self.household is not None:
            self.household.open(Path(text))
        else:
            self._model = Path(text)

    def _move_in(self, database: Database) -> None:
        from desktop.household import Household

        self.household = home = Household(
            self.paths, database, self.preferences, self.icons, self.keyring
        )
        self.locking.serve(home.window)
        home.closed.connect(self._on_left, Qt.ConnectionType.QueuedConnection)
        self.frame.show_content(home.window)
        if self._whereabouts is None or self._model is not None:
            home.begin(self._model)
        else:
            home.come_back(self._whereabouts)
        self._model = None
        self.moved_in.emit(home)

    def _on_settings_changed(self, settings: Settings) -> None:
        if self.language.choose(settings.appearance.language):
            QTimer.singleShot(0, self._speak)  # what was chosen in is rebuilt: let it end first

    def _speak(self) -> None:
        """Build all that is seen anew, in another language; the sessions go on as they are."""
        self.frame.speak()
        home = self.household
        if home is None or home.is_closing:
            return
        was = home.window
        in_settings = was.dialogs.close_all()
        self.frame.hide_content()
        lead_back = home.refurnish()
        self.locking.serve(home.window)
        self.frame.drop_content()
        self.frame.show_content(home.window)
        lead_back()
        if in_settings:  # they take longer to build than all else: let that be seen first
            show = home.window.dialogs.show_settings
            QTimer.singleShot(0, home.window, partial(show, "appearance"))

    def _is_writing(self) -> bool:
        return self.household is not None and self.household.assistant.is_answering

    def _move_out(self) -> None:
        """Let the household leave: the vault is to be closed."""
        assert self.household is not None
        self._whereabouts = self.household.whereabouts
        self.frame.hide_content()
        self.household.close(at_once=True)

    def _on_left(self) -> None:
        """Forget the household, and with it all that was read from the database."""
        assert self.household is not None
        self.household.deleteLater()
        self.household = None
        self.frame.drop_content()
        if self._is_closing:
            self._end()
        else:
            self.warden.left()
            QTimer.singleShot(0, give_back)  # what is in a ring would stay for long otherwise

    def _close(self) -> None:
        if self._is_closing:
            return
        self._is_closing = True
        if self.household is not None:
            self.household.close()
        else:
            self._end()

    def _end(self) -> None:
        self.preferences.close()
        self.warden.close()
        self.language.leave()
        self.done.emit()

    def _show_crash(self, words: str) -> None:
        CrashDialog(self.icons, words, self.frame).exec()

    def _show_problem(self, error: FiresideError) -> None:
        if self.household is not None:
            self.household.window.page.show_problem(error)
        else:
            self.frame.lock_page.show_problem(error)


class _Calls(QObject):
    """Brings what a later start hands over to the main thread."""

    called = Signal(str)


def run(paths: Paths, model: Path | None = None) -> int:
    """Show the window and run until it is closed; return the exit status."""
    app = QApplication([sys.argv[0]])
    app.setApplicationName("Fireside")
    app.setApplicationDisplayName("Fireside")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("fireside")
    app.setQuitOnLastWindowClosed(False)
    refuse_network()
    language = Language(app)
    language.choose("system")  # until the settings are read
    try:
        private_folder(paths.home)
    except OSError as error:
        return _tell(_home_refused(paths, error))
    lock = QLockFile(str(paths.lock))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        if lock.error() is not QLockFile.LockError.LockFailedError:
            return _tell(_home_refused(paths, PermissionError(0, tr("it cannot be written to"))))
        text = str(model.absolute()) if model else ""
        return 0 if hand_over(paths.home, text) else _tell(_home_taken(paths))
    try:
        return _run_locked(app, language, paths, model)
    finally:
        lock.unlock()


def _run_locked(app: QApplication, language: Language, paths: Paths, model: Path | None) -> int:
    try:
        _write_log(paths)
    except OSError as error:  # the disk is full, or has gone
        return _tell(_home_refused(paths, error))
    return _run_alone(app, language, paths, model)


def _run_alone(app: QApplication, language: Language, paths: Paths, model: Path | None) -> int:
    try:
        take_up(paths)
    except StorageError as error:
        return _tell(error)
    fireside = Fireside(app, paths, language)
    calls = _Calls()
    calls.called.connect(fireside.open)
    reception = _reception(paths, calls.called.emit)
    if sys.platform == "darwin":  # it would be asked about every event elsewhere too
        OpenedFiles(app).opened.connect(fireside.open)
    fireside.done.connect(app.quit)
    fireside.crashes.install()
    FirstFrame(fireside.frame).painted.connect(lambda: fireside.begin(model))
    fireside.frame.show()
    try:
        return app.exec()
    finally:
        fireside.crashes.remove()
        if reception is not None:
            reception.close()


def _reception(paths: Paths, on_call: Callable[[str], None]) -> Reception | None:
    try:
        return Reception(paths.home, on_call)
    except OSError:
        # Without it a second start says that Fireside is running already, and that is all.
        log.warning("no place to receive later starts", exc_info=True)
        return None


def _write_log(paths: Paths) -> None:
    private_folder(paths.logs)
    file = logging.handlers.RotatingFileHandler(
        paths.logs / "fireside.log", maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
    )
    logging.basicConfig(
        level=logging.INFO, handlers=[file], format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    log.info("Fireside %s, process %s", __version__, os.getpid())


def _home_refused(paths: Paths, error: OSError) -> StorageError:
    return StorageError(
        say(
            "The folder {home} cannot be used: {why}.",
            home=str(paths.home),
            why=str(error.strerror or error),
        ),
        say(
            "See that its drive is there and has space, and that you may write to it, or start "
            "Fireside with another folder: fireside --home FOLDER."
        ),
    )


def _home_taken(paths: Paths) -> StorageError:
    return StorageError(
        say("Another Fireside is using the folder {home}.", home=str(paths.home)),
        say("Close it first, or start this one with another folder: fireside --home FOLDER."),
    )


def _tell(error: FiresideError) -> int:
    """Say in a box of its own why there will be no window; return the exit status."""
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Fireside"), shown(error.message))
    if error.hint is not None:
        box.setInformativeText(shown(error.hint))
    box.exec()
    return 1
