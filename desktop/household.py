"""The household: everything that lives while the vault is open, and leaves when it is locked.

It is built on an open database, and holds all that was read from it. What lives longer, as the
window's frame, its look and the preferences, is `desktop.app`'s.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.core import guide
from desktop.core.catalogue import read_catalogue
from desktop.core.cuda import has_driver, place_in
from desktop.core.paths import Paths
from desktop.core.shelf import Defaults
from desktop.engine.client import Engine
from desktop.session.access import Access
from desktop.session.archive import Archive
from desktop.session.arrivals import what_is
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Empty
from desktop.session.chat import Chat
from desktop.session.closing import Closing
from desktop.session.cuda import Cuda
from desktop.session.documents import Documents
from desktop.session.downloads import Downloads
from desktop.session.drafting import Drafting
from desktop.session.guide import Guide
from desktop.session.herald import Herald
from desktop.session.library import Library
from desktop.session.machine import ThisMachine
from desktop.session.outside import Outside
from desktop.session.overflow import Overflow
from desktop.session.pdfs import Pdfs
from desktop.session.persona_files import PersonaFiles
from desktop.session.personas import Personas
from desktop.session.preferences import Preferences
from desktop.session.privacy import Privacy
from desktop.session.quick_prompts import QuickPrompts
from desktop.session.rack import Rack
from desktop.session.reproduction import Reproduction
from desktop.session.ruler import Ruler
from desktop.session.search import Search
from desktop.session.shelving import Shelving
from desktop.session.studies import Studies
from desktop.session.summariser import Summariser
from desktop.session.tasks import Tasks
from desktop.session.tips import Tips
from desktop.session.transfer import Transfer
from desktop.session.updates import Updates
from desktop.session.welcome import Welcome
from desktop.session.workbench import Workbench
from desktop.storage.adapter_sets import AdapterSets
from desktop.storage.both import BothHistories, in_memory
from desktop.storage.database import Database
from desktop.storage.drafts import Typed
from desktop.storage.ledger import Ledger
from desktop.storage.queue import Queue
from desktop.storage.secrets import Keyring, TokenKeeper
from desktop.storage.shelf import Shelf
from desktop.ui.chat.overflow_door import OverflowDoor
from desktop.ui.chat.ruler_door import RulerDoor
from desktop.ui.cuda_section import CudaSection
from desktop.ui.icons import Icons
from desktop.ui.library.stores import Stores
from desktop.ui.manual.door import ManualDoor
from desktop.ui.news.door import NewsDoor, is_watched
from desktop.ui.passport.door import PassportDoor
from desktop.ui.personas.persona_door import PersonaDoor
from desktop.ui.privacy.door import PrivacyDoor
from desktop.ui.prompts.prompt_door import PromptDoor
from desktop.ui.tips.door import TipDoor
from desktop.ui.transfer.transfer_door import TransferDoor
from desktop.ui.welcome.door import WelcomeDoor
from desktop.ui.window import Window
from desktop.ui.wording import shown
from desktop.workshop.client import Workshop


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the person was when the vault was locked; nothing that anybody wrote."""

    model: str = ""  # the path of the loaded one, empty for none
    in_library: bool = False


class Household(QObject):
    """The sessions, the stores and the window's content, on one open database.

    `closed` says that all has ended and is saved; the database may be closed then.
    """

    closed = Signal()

    def __init__(
        self,
        paths: Paths,
        database: Database,
        preferences: Preferences,
        icons: Icons,
        keyring: Keyring,
    ) -> None:
        super().__init__()
        self._icons = icons
        self.is_closing = False
        self._at_once = False
        self.paths = paths
        self.database = database
        self.preferences = preferences
        self.keyring = keyring
        self.history = BothHistories(database, in_memory())
        self.tasks = Tasks()
        self.privacy = Privacy(paths, preferences, Ledger(database), self.tasks, keyring, self)
        self.assistant = Assistant(
            lambda on_event, on_end: Engine(
                paths.logs / "engine.log",
                on_event,
                on_end,
                self.privacy.engine_confined,
                place_in(paths),
            ),
            self.tasks,
            preferences,
        )
        self.chat = Chat(self.history, self.assistant, preferences)
        self.guide = Guide(self.assistant, self.chat, self)
        self.ruler = Ruler(self.chat, self.assistant, parent=self)
        self.archive = Archive(
            database, self.history, self.chat, self.assistant, preferences, self.tasks, self
        )
        self.library = Library(self.history, self.assistant, preferences, self.tasks)
        self.stores = self._build_stores()
        self.rack = Rack(
            self.assistant, self.chat, self.stores.shelving, AdapterSets(database), self.tasks
        )
        self.privacy.watch(self.outside)
        self.updates = Updates(self.outside, preferences, parent=self)
        self.cuda = Cuda(place_in(paths), self.outside, preferences, self.tasks, parent=self)
        pdfs = Pdfs(
            lambda on_event, on_end: Workshop(
                paths.logs / "pdf.log", None, on_event, on_end, self.privacy.workshop_confined
            ),
            shown=shown,
            parent=self,
        )
        self.documents = Documents(self.tasks, self.assistant, pdfs, self)
        self.ruler.take_documents(self.documents)
        self._drafting = Drafting(database, self._typed, parent=self)
        self.documents.changed.connect(self._drafting.save_soon)
        self.archive.temporary.becomes_known.connect(self._drafting.save_soon)
        self.transfer = Transfer(database, paths, self.history, parent=self)
        self.transfer.arrived.connect(self.archive.conversations.load)
        self._reproduction = Reproduction(self.assistant, self.history, self)
        self._overflow = Overflow(
            self.ruler, self.chat, self.assistant, self.stores.machine, self.stores.shelving,
            preferences, self.tasks,
        )  # fmt: skip
        self._summariser = Summariser(self.chat, self.assistant, self)
        self.personas = Personas(database, self.chat, self.assistant, preferences, self)
        self._persona_files = PersonaFiles(self.personas, lambda: self.stores.shelving.items)
        self._quick_prompts = QuickPrompts(database, preferences, self)
        self._herald = Herald(
            self.chat, self.stores.downloads, preferences, is_watched, parent=self
        )
        self._welcome = Welcome(
            self.assistant, self.machine, self.stores.shelving, self.stores.downloads,
            preferences, read_catalogue, self,
        )  # fmt: skip
        self._tips = Tips(self.chat, self.guide, preferences, self)
        self._furnish()
        self._closing = Closing(self.chat, self.assistant, self.library, self.tasks)
        self._closing.done.connect(self._on_closed)

    def _furnish(self) -> None:
        """Build the window's content, and the doors that join it with the sessions."""
        icons, chat = self._icons, self.chat
        self.window = window = Window(
            icons,
            self.assistant,
            chat,
            self.archive,
            self.stores,
            self.preferences,
            self.rack,
        )
        PrivacyDoor(icons, self.privacy, self.updates, window)
        if has_driver():
            window.dialogs.sections["loading"] = partial(CudaSection, icons, self.cuda)
        self.documents.failed.connect(window.page.show_problem)
        self.documents.noted.connect(window.page.show_note)
        window.page.composer.take_documents(self.documents)
        window.page.typed.connect(self._drafting.save_soon)
        window.page.composer.turned.connect(self._drafting.save)
        self._drafting.failed.connect(window.page.show_problem)
        self._passport_door = PassportDoor(icons, self._reproduction, self.assistant, chat, window)
        RulerDoor(icons, self.ruler, chat, window)
        self.overflow_door = OverflowDoor(icons, self._overflow, self._summariser, window)
        self.persona_door = PersonaDoor(icons, self.personas, self._persona_files, chat, window)
        self.prompts = PromptDoor(icons, self._quick_prompts, window)
        self._transfer_door = TransferDoor(icons, self.transfer, chat, window)
        self._news_door = NewsDoor(self._herald, window)
        self.manual_door = ManualDoor(icons, window)
        self.tip_door = TipDoor(icons, self._tips, window)
        self.tip_door.strip.hold_back(self._overflow.is_told)
        self._overflow.changed.connect(self.tip_door.strip.hold_back)
        self.welcome_door = WelcomeDoor(
            icons, self._welcome, self.guide, self.privacy, self.stores, self._make_search, window
        )
        self.welcome_door.came.connect(self.tip_door.offer_model)

    def refurnish(self) -> Callable[[], None]:
        """Build the window's content anew, in another language; the old one is the caller's.

        The sessions go on as they are: a reply is written on, and a download comes on. Returns
        what leads the person back to where they were, once the new content is shown.
        """
        was, welcomed = self.window, self.welcome_door.is_open
        self._news_door.close()
        for collection in (self.personas.library, self._quick_prompts.library):
            collection.speak()
        self._furnish()

        def lead_back() -> None:
            self.window.take_over(was)
            if welcomed:
                self.welcome_door.enter()
            QTimer.singleShot(0, _forget)  # once Qt has deleted what was seen before

        return lead_back

    def _build_stores(self) -> Stores:
        """Build what finds, fetches and keeps models."""
        keeper = TokenKeeper(self.keyring)
        self.outside = Outside(
            self.preferences, self.tasks, Ledger(self.database), keeper, self.paths.logs
        )
        shelving = Shelving(
            Shelf(self.database), self.preferences, self.tasks, self.paths.models,
            shipped=guide.files(), parent=self,
        )  # fmt: skip
        self.machine = ThisMachine(self.assistant, self)
        return Stores(
            self.library,
            shelving,
            Downloads(self.outside, Queue(self.database), shelving, self.preferences),
            self._make_search(self),
            Access(keeper, self.outside, self),
            self.machine,
            Workbench(
                lambda folder, on_event, on_end: Workshop(
                    self.paths.logs / "workshop.log",
                    folder,
                    on_event,
                    on_end,
                    self.privacy.workshop_confined,
                ),
                shelving,
                self.tasks,
                self,
            ),
            Studies(shelving, self.tasks, self),
        )

    def _make_search(self, parent: QObject) -> Search:
        """Make a way to ask the hub; each has one question of a kind open at a time."""
        return Search(
            self.outside, self.machine.now, lambda: self.preferences.settings.loading, parent
        )

    def begin(self, file: Path | None = None) -> None:
        """Read what was kept and open `file`, or load the last model if the person wants that.

        To be called once the window is seen, for all of this takes a while.
        """
        self._read()
        self.stores.downloads.begin()
        self.updates.begin()
        self.cuda.begin()
        if file is not None:
            look = partial(what_is, str(file.absolute()))
            self.tasks.run(look, partial(self._begin_with, file), self.window.page.show_problem)
        else:
            self.assistant.load_last()
            self.welcome_door.begin()
        self._settle()

    def open(self, file: Path) -> None:
        """Load a model, or take an adapter for the conversation; what it is, the file says."""
        self.window.rack_door.take([str(file.absolute())])

    def _begin_with(self, file: Path, kind: str) -> None:
        if kind == "model":
            self.assistant.load(str(file.absolute()))
        else:  # an adapter wants a model beneath it
            self.assistant.load_last()
            self.open(file)

    def come_back(self, was: Whereabouts) -> None:
        """Read what was kept, and put everything where it was when the vault was locked."""
        self._read()
        self.stores.downloads.begin(goes_on=True)
        if was.model:
            self.assistant.load(was.model)
        if was.in_library:
            self.window.show_library()
        self._settle()

    @property
    def whereabouts(self) -> Whereabouts:
        """Return where the person is now."""
        model = self.assistant.identity
        return Whereabouts(model.path if model else "", self.window.library.is_open)

    def close(self, *, at_once: bool = False) -> None:
        """Let everything end, `at_once` where somebody waits for it; `closed` follows.

        What is made and all errands go first; the rest closes when no process of theirs is left.
        """
        if self.is_closing:
            return
        self.is_closing = True
        self._at_once = at_once
        self.keyring.give_up()
        self._drafting.close()
        self._news_door.close()
        self.documents.close()
        self.stores.downloads.close()
        self.stores.search.cancel()
        self.outside.closed.connect(self._on_outside_closed)
        self.stores.workbench.closed.connect(self.outside.close)
        self.stores.workbench.close()

    def _read(self) -> None:
        self.history.close_interrupted()
        self.archive.conversations.load()
        typed = self._drafting.recall()
        self.window.page.composer.restore(typed.messages)
        self.window.page.reading.restore_edits(typed.edits)
        self.chat.open_last()
        self.library.refresh()
        self.stores.shelving.begin()

    def _typed(self) -> Typed:
        page = self.window.page
        return Typed(page.composer.messages, page.reading.edits)

    def _settle(self) -> None:
        """Make what a reply needs as soon as there is a model that could write one."""
        if isinstance(self.assistant.state, Empty):
            once = Qt.ConnectionType.SingleShotConnection
            self.assistant.state_changed.connect(self._prepare, once)
            gc.freeze()
        else:
            self._prepare()

    def _prepare(self) -> None:
        self.window.page.prepare()
        self.archive.begin()
        # What exists now stays until the end; the collector need not look at it again and again,
        # which on a long reply could hold up the window for some 50 ms.
        gc.freeze()

    def _on_outside_closed(self) -> None:
        self.stores.shelving.close()
        self.transfer.close()
        self.archive.close()
        self._closing.begin(at_once=self._at_once)

    def _on_closed(self) -> None:
        self.history.forget()
        self.preferences.know_models(lambda _path: Defaults())
        gc.unfreeze()
        self.closed.emit()


def _forget() -> None:
    """Let go of what nothing leads to any more, which is frozen with all that is still there."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
