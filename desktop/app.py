"""Introduces everyone to everyone: builds from bottom to top, wires, runs, closes in order."""

from __future__ import annotations

import gc
import logging
import logging.handlers
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import __version__
from desktop.child.confine import refuse_network
from desktop.child.handover import Reception, hand_over
from desktop.core.errors import FiresideError, StorageError
from desktop.core.paths import Paths
from desktop.core.wording import say
from desktop.engine.client import Engine
from desktop.session.access import Access
from desktop.session.assistant import Assistant
from desktop.session.chat import Chat
from desktop.session.closing import Closing
from desktop.session.conversations import Conversations
from desktop.session.downloads import Downloads
from desktop.session.library import Library
from desktop.session.machine import ThisMachine
from desktop.session.outside import Outside
from desktop.session.preferences import Preferences
from desktop.session.rack import Rack
from desktop.session.ruler import Ruler
from desktop.session.search import Search
from desktop.session.shelving import Shelving
from desktop.session.tasks import Tasks
from desktop.session.workbench import Workbench
from desktop.storage.adapter_sets import AdapterSets
from desktop.storage.database import Database
from desktop.storage.files import private_folder
from desktop.storage.history import History
from desktop.storage.ledger import Ledger
from desktop.storage.queue import Queue
from desktop.storage.secrets import TokenKeeper
from desktop.storage.settings_file import SettingsFile
from desktop.storage.shelf import Shelf
from desktop.storage.state_file import StateFile
from desktop.ui.crash import CrashDialog, CrashWatch
from desktop.ui.first_frame import FirstFrame
from desktop.ui.icons import Icons
from desktop.ui.library.stores import Stores
from desktop.ui.theme import Theme
from desktop.ui.window import Window
from desktop.ui.wording import shown, tr
from desktop.workshop.client import Workshop

log = logging.getLogger(__name__)

_LOG_BYTES = 1_000_000


class Fireside(QObject):
    """Everything that runs in the window's process, and how it begins and ends.

    `done` says that all is closed and saved.
    """

    done = Signal()

    def __init__(self, app: QApplication, paths: Paths) -> None:
        """Build on the profile at `paths`; raises StorageError when it cannot be used."""
        super().__init__()
        self._closing_stores = False
        self.paths = paths
        self.preferences = Preferences(SettingsFile(paths.settings), StateFile(paths.state))
        self.theme = Theme(app)
        look = self.preferences.settings.appearance
        self.theme.choose(look.theme, look.text_size)
        self.database = Database.open(paths.database)
        self.history = History(self.database)
        self.tasks = Tasks()
        self.assistant = Assistant(
            lambda on_event, on_end: Engine(paths.logs / "engine.log", on_event, on_end),
            self.tasks,
            self.preferences,
        )
        self.chat = Chat(self.history, self.assistant, self.preferences)
        self.ruler = Ruler(self.chat, self.assistant, parent=self)
        self.conversations = Conversations(self.history, self.chat)
        self.library = Library(self.history, self.assistant, self.preferences, self.tasks)
        self.stores = self._build_stores()
        self.rack = Rack(
            self.assistant, self.chat, self.stores.shelving, AdapterSets(self.database), self.tasks
        )
        self.icons = Icons(self.theme)
        self.window = Window(
            self.icons,
            self.assistant,
            self.chat,
            self.conversations,
            self.stores,
            self.preferences,
            self.rack,
        )
        self.closing = Closing(
            self.chat,
            self.assistant,
            self.library,
            self.preferences,
            self.tasks,
            self.database.close,
        )
        self.crashes = CrashWatch(self._show_crash, self.window.page.show_problem, self)
        self.window.closed.connect(self._close_stores)
        self.closing.done.connect(self.done)

    def _build_stores(self) -> Stores:
        """Build what finds, fetches and keeps models."""
        keeper = TokenKeeper()
        self.outside = Outside(
            self.preferences, self.tasks, Ledger(self.database), keeper, self.paths.logs
        )
        shelving = Shelving(
            Shelf(self.database), self.preferences, self.tasks, self.paths.models, parent=self
        )
        machine = ThisMachine(self.assistant, self)
        return Stores(
            self.library,
            shelving,
            Downloads(self.outside, Queue(self.database), shelving, self.preferences),
            Search(self.outside, machine.now, lambda: self.preferences.settings.loading, self),
            Access(keeper, self.outside, self),
            machine,
            Workbench(
                lambda on_event, on_end: Workshop(
                    self.paths.logs / "workshop.log", on_event, on_end
                ),
                shelving,
                self.tasks,
                self,
            ),
        )

    def _close_stores(self) -> None:
        """End what is made and all errands; the rest closes when no process of theirs is left."""
        if self._closing_stores:
            return
        self._closing_stores = True
        self.stores.downloads.close()
        self.stores.search.cancel()
        self.outside.closed.connect(self._on_outside_closed)
        self.stores.workbench.closed.connect(self.outside.close)
        self.stores.workbench.close()

    def _on_outside_closed(self) -> None:
        self.stores.shelving.close()
        self.closing.begin()

    def begin(self, model: Path | None = None) -> None:
        """Read what was kept and load a model: `model`, or the last one if the person wants that.

        To be called once the window is seen, for all of this takes a while.
        """
        self.history.close_interrupted()
        self.conversations.load()
        self.chat.open_last()
        self.library.refresh()
        self.stores.shelving.begin()
        self.stores.downloads.begin()
        if model is not None:
            self.assistant.load(str(model.absolute()))
        else:
            self.assistant.load_last()
        self.window.page.prepare()
        # What exists now stays until the end; the collector need not look at it again and again,
        # which on a long reply could hold up the window for some 50 ms.
        gc.freeze()

    def _show_crash(self, words: str) -> None:
        CrashDialog(self.icons, words, self.window).exec()

    def open(self, text: str) -> None:
        """Come to the front, and load the model at the path `text` if there is one."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if text:
            self.window.library.load(text)


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
    try:
        private_folder(paths.home)
    except OSError as error:
        return _tell(_home_refused(paths, error))
    lock = QLockFile(str(paths.lock))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        text = str(model.absolute()) if model else ""
        return 0 if hand_over(paths.home, text) else _tell(_home_taken(paths))
    try:
        return _run_alone(app, paths, model)
    finally:
        lock.unlock()


def _run_alone(app: QApplication, paths: Paths, model: Path | None) -> int:
    _write_log(paths)
    try:
        fireside = Fireside(app, paths)
    except StorageError as error:
        return _tell(error)
    calls = _Calls()
    calls.called.connect(fireside.open)
    reception = _reception(paths, calls.called.emit)
    fireside.done.connect(app.quit)
    fireside.crashes.install()
    FirstFrame(fireside.window).painted.connect(lambda: fireside.begin(model))
    fireside.window.show()
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
            why=str(error.strerror),
        ),
        say("Make it writable, or start Fireside with another one: fireside --home FOLDER."),
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
