"""The window: sidebar, conversation, panels beside it, menus; what joins them and nothing more."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from desktop.core.chat import Conversation
from desktop.core.settings import Settings, declaration
from desktop.session.archive import Archive
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Empty, State
from desktop.session.chat import Chat
from desktop.session.preferences import Preferences
from desktop.session.rack import Rack
from desktop.ui.chat.chat_page import ChatPage
from desktop.ui.chat.model_chooser import ModelChooser
from desktop.ui.commands import build_menus
from desktop.ui.dialogs import Dialogs
from desktop.ui.icons import Icons
from desktop.ui.keys import Keys
from desktop.ui.library.library_door import LibraryDoor
from desktop.ui.library.stores import Stores
from desktop.ui.placement import HEIGHT, WIDTH
from desktop.ui.rack.rack_door import RackDoor
from desktop.ui.side_panels import SidePanels, makers
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.sidebar.sidebar_door import SidebarDoor
from desktop.ui.widgets.drop_overlay import DropOverlay, drop_words, files_in
from desktop.ui.wording import tr

_SMALLEST = (560, 420)
_SIDEBAR = 284
_NARROW = 1000  # below this width, a panel takes the sidebar's room


class Window(QMainWindow):
    """All that the frame holds while the vault is open. It is given its sessions."""

    privacy_asked = Signal()
    lock_asked = Signal()

    def __init__(
        self,
        icons: Icons,
        assistant: Assistant,
        chat: Chat,
        archive: Archive,
        stores: Stores,
        preferences: Preferences,
        rack: Rack,
    ) -> None:
        super().__init__()
        self._icons = icons
        self._assistant = assistant
        self._chat = chat
        self._archive = archive
        self._preferences = preferences
        self._writing = False
        self.keys = Keys(preferences, self)
        self.dialogs = Dialogs(icons, preferences, self.keys, self)
        chooser = ModelChooser(icons, assistant, stores.recent, preferences)
        self.sidebar = Sidebar(icons)
        self.page = ChatPage(icons, chat, assistant, chooser)
        self.page.comparison.sets = lambda: rack.sets.known
        self.middle = QStackedWidget()  # the conversation; the library and others over it
        self.library = LibraryDoor(icons, stores, assistant, preferences, self.middle)
        self.door = SidebarDoor(icons, self.sidebar, self.page, chat, archive, preferences)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self.panels = SidePanels(icons.theme, makers(icons, chat, preferences, rack))
        self.rack_door = RackDoor(icons, rack, self.panels, self.page)
        self._overlay = DropOverlay(icons, self)
        self.actions_by_name = build_menus(self, self._deeds())
        self.keys.serve(self.actions_by_name)
        self._build()
        self._connect()
        self._tell_keys()
        self._show_title(chat.conversation)
        self._on_state_changed(assistant.state)
        self.page.focus_composer()

    # What the commands do

    def open_model(self) -> None:
        """Let the person choose a model file."""
        last = self._preferences.remembered.last_model
        folder = str(Path(last).parent) if last else ""
        kinds = tr("Models (*.gguf)") + ";;" + tr("All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, tr("Open a model file"), folder, kinds)
        if path:
            self.library.load(path)

    def start_new(self) -> None:
        """Show a new conversation, ready to be written in."""
        self.library.leave()
        self._archive.temporary.leave()
        self.page.do(self._chat.start_new)
        self.page.focus_composer()

    def rename(self) -> None:
        """Rename what the keyboard is at in the sidebar, or the open conversation."""
        self.show_sidebar(shown=True)
        self.door.rename()

    def search(self) -> None:
        """Let the person search in all conversations."""
        self.show_sidebar(shown=True)
        self.door.begin_search()

    def show_sidebar(self, *, shown: bool | None = None) -> None:
        """Show or hide the sidebar; turn it around if nothing is said."""
        shown = self.sidebar.isHidden() if shown is None else shown
        self.sidebar.setVisible(shown)
        self.page.sidebar_button.setVisible(not shown)
        self.library.show_sidebar_button(shown=not shown)
        self.actions_by_name["sidebar"].setChecked(shown)

    def toggle_panel(self, name: str) -> None:
        """Show or hide a panel beside the conversation."""
        self.library.leave()
        self.panels.toggle(name)

    def show_library(self) -> None:
        """Show the library in place of the conversation, or the conversation again."""
        if self.library.is_open:
            self.show_conversation()
        else:
            self.library.enter()

    def show_conversation(self) -> None:
        """Show the conversation, ready to be written in."""
        self.library.leave()
        self.page.focus_composer()

    def choose_model(self) -> None:
        """Open the list of models, which hangs from the conversation's head."""
        self.library.leave()
        self.page.chooser.open_popup()

    def change_text_size(self, steps: int) -> None:
        """Make all text larger or smaller by so many steps; 0 for the usual size."""
        appearance = self._preferences.settings.appearance
        declared = declaration(type(appearance), "text_size")
        step = int(declared.step or 10)
        wanted = appearance.text_size + steps * step if steps else type(appearance)().text_size
        self._preferences.set("appearance", "text_size", wanted)  # beyond its bounds: as it was

    def _deeds(self) -> dict[str, Callable[[], object]]:
        page = self.page
        return {
            "new": self.start_new, "open_model": self.open_model,
            "unload": self._assistant.unload,
            "settings": self.dialogs.show_settings,
            "lock": self.lock_asked.emit, "quit": lambda: self.window().close(),
            "temporary": self.door.start_temporary, "keep": self.door.keep_temporary,
            "undo_delete": self.door.undo_delete, "rename": self.rename,
            "delete": self.door.delete_open, "trash": self.door.show_trash,
            "search": self.search, "find": page.look_for,
            "find_next": lambda: page.finding.step(1),
            "find_previous": lambda: page.finding.step(-1),
            "copy_reply": page.copy_last_reply, "edit_last": page.edit_last_message,
            "regenerate": page.regenerate_last, "stop": page.stop,
            "several": page.comparison.several, "compare": page.comparison.compare,
            "fork": page.fork, "continue": page.continue_last,
            "previous": partial(page.step_sibling, -1), "next": partial(page.step_sibling, 1),
            "begin_reply": page.composer.beginning.ask, "send_waiting": page.ahead.go_on,
            "compose": self.show_conversation, "choose_model": self.choose_model,
            "library": self.show_library,
            "sidebar": self.show_sidebar,
            "larger": lambda: self.change_text_size(1),
            "smaller": lambda: self.change_text_size(-1),
            "usual": lambda: self.change_text_size(0),
            "privacy": self.privacy_asked.emit,
            "shortcuts": self.dialogs.show_shortcuts, "about": self.dialogs.show_about,
            **self.rack_door.deeds(),
            **{name: partial(self.toggle_panel, name) for name in self.panels.names},
        }  # fmt: skip

    # Building

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.sidebar)
        self.middle.addWidget(self.page)
        self._split.addWidget(self.middle)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        theme = self._icons.theme
        self.sidebar.setMinimumWidth(theme.px(200))
        self.middle.setMinimumWidth(theme.px(300))
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._split, 1)
        row.addWidget(self.panels)
        self.setCentralWidget(inside)
        kept = self._preferences.remembered
        self.resize(WIDTH, HEIGHT)
        width = kept.sidebar_width or theme.px(_SIDEBAR)
        self._split.setSizes([width, max(1, self.width() - width)])
        self.show_sidebar(shown=True)
        self.actions_by_name["stop"].setEnabled(False)
        self.actions_by_name["undo_delete"].setEnabled(False)
        self.actions_by_name["keep"].setEnabled(False)

    def _tell_keys(self) -> None:
        page, side = self.page, self.sidebar
        for widget, name in (
            (page.sidebar_button, "sidebar"), (page.steering_button, "steering"),
            (page.rack_button, "rack"), (page.status.list_button, "ruler"),
            (page.head.persona, "steering"), (side.temporary_button, "temporary"),
            (side.search, "search"), (side.hide_button, "sidebar"),
            (side.settings_button, "settings"), (side.library_button, "library"),
            (side.new_button, "new"),
        ):  # fmt: skip
            self.keys.tell(widget, name)

    def _connect(self) -> None:
        actions, side, page = self.actions_by_name, self.sidebar, self.page
        side.new_asked.connect(self.start_new)
        self.door.opened.connect(self.library.leave)
        self.door.temporary_changed.connect(actions["keep"].setEnabled)
        side.hide_asked.connect(self.show_sidebar)
        side.settings_asked.connect(self.dialogs.show_settings)
        side.library_asked.connect(self.show_library)
        side.undo_bar.stands_changed.connect(actions["undo_delete"].setEnabled)
        page.open_asked.connect(self.open_model)
        page.chooser.load_asked.connect(self.library.load)
        page.library_asked.connect(self.library.enter)
        page.writing_changed.connect(self._on_writing_changed)
        page.sidebar_button.clicked.connect(self.show_sidebar)
        page.steering_button.clicked.connect(partial(self.toggle_panel, "steering"))
        page.rack_button.clicked.connect(partial(self.toggle_panel, "rack"))
        page.before_deed.connect(self.panels.flush)
        self.rack_door.join(self, actions, self.keys)
        self.rack_door.find_asked.connect(self.library.find_adapters)
        self.rack_door.conversation_asked.connect(self.library.leave)
        self.rack_door.load_asked.connect(self.library.load)
        self.rack_door.convert_asked.connect(
            lambda source: self.library.making.convert(source, then=self.rack_door.take_in)
        )
        self.rack_door.bake_asked.connect(self.library.making.bake)
        self.panels.keep_in_step(actions)
        self.panels.opened.connect(self._on_panel_opened)
        self.panels.closed.connect(self._on_panel_closed)
        self.library.downloads_changed.connect(side.library_button.show_downloads)
        self.library.tell_downloads()
        self.library.entered.connect(self._on_library_entered)
        self.library.left.connect(self._on_library_left)
        self.library.conversation_asked.connect(self.door.open)
        self.library.settings_asked.connect(self.dialogs.show_settings)
        self.dialogs.sections["library"] = self.library.make_section
        self.library.sidebar_asked.connect(self.show_sidebar)
        self._chat.conversation_changed.connect(self._show_title)
        self._assistant.state_changed.connect(self._on_state_changed)
        self._preferences.changed.connect(self._on_settings_changed)
        self._preferences.failed.connect(page.show_problem)

    # What happens

    def _show_title(self, conversation: Conversation | None) -> None:
        title = conversation.title if conversation else tr("New conversation")
        self.setWindowTitle(f"{title} — Fireside")

    def _on_writing_changed(self, writing: bool) -> None:
        self._writing = writing
        self.actions_by_name["stop"].setEnabled(writing and not self.library.is_open)

    def _on_library_entered(self) -> None:
        if self.library.page is not None:
            self.keys.tell(self.library.page.head.sidebar_button, "sidebar")
        self.actions_by_name["stop"].setEnabled(False)  # Escape leads out of the library there
        self.panels.close_panel()

    def _on_library_left(self) -> None:
        self.actions_by_name["stop"].setEnabled(self._writing)
        self.page.focus_composer()

    def _on_state_changed(self, state: State) -> None:
        self.actions_by_name["unload"].setEnabled(not isinstance(state, Empty))
        self.page.offer_reload(offered=self._assistant.is_outdated)

    def _on_settings_changed(self, settings: Settings) -> None:
        theme = self._icons.theme
        before = theme.px(_SIDEBAR)
        theme.choose(settings.appearance)
        self._grow_sidebar(theme.px(_SIDEBAR) / before)
        self.page.offer_reload(offered=self._assistant.is_outdated)

    def _grow_sidebar(self, ratio: float) -> None:
        if ratio != 1:
            width = round(self.sidebar.width() * ratio)
            self._split.setSizes([width, max(1, self._split.width() - width)])

    def _on_panel_closed(self) -> None:
        if not self.library.is_open:
            self.page.focus_composer()

    def _on_panel_opened(self) -> None:
        if self.width() < self._icons.theme.px(_NARROW):
            self.show_sidebar(shown=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Offer to take files."""
        if paths := files_in(event.mimeData()):
            event.acceptProposedAction()
            self._overlay.cover(drop_words(paths))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Withdraw the offer."""
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that were dropped."""
        self._overlay.hide()
        if paths := files_in(event.mimeData()):
            event.acceptProposedAction()
            self.rack_door.take(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the page have the room where there is little."""
        super().resizeEvent(event)
        if self._overlay.isVisible():
            self._overlay.cover()

    def take_over(self, other: Window) -> None:
        """Go on where the person is in another content, which was built in another language."""
        self.page.composer.take_over(other.page.composer)
        self.page.reading.restore_edits(other.page.reading.edits)
        self.page.finding.take_over(other.page.finding)
        self.door.take_over(other.door)
        if panel := other.panels.shown:
            self.panels.open(panel)
        if other.library.is_open:
            self.show_library()

    def leave(self) -> None:
        """Keep what is being typed, and how the window is laid out: it goes now."""
        self.page.before_deed.emit()
        self.library.flush()
        width = self.sidebar.width() if self.sidebar.isVisible() else 0
        kept = dataclasses.replace(self._preferences.remembered, sidebar_width=width)
        self._preferences.remember(kept)
