"""The window: sidebar, conversation, steering panel, menus; what joins them and nothing more."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from desktop.core.chat import Conversation
from desktop.core.settings import Settings, declaration
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Empty, State
from desktop.session.chat import Chat
from desktop.session.conversations import Conversations
from desktop.session.preferences import Preferences
from desktop.ui.chat.chat_page import ChatPage
from desktop.ui.chat.model_chooser import ModelChooser
from desktop.ui.commands import build_menus
from desktop.ui.icons import Icons, app_icon
from desktop.ui.library.library_door import LibraryDoor
from desktop.ui.library.stores import Stores
from desktop.ui.placement import place, placement_of
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.widgets.drop_overlay import DropOverlay, model_file_in
from desktop.ui.wording import tr

_WIDTH, _HEIGHT = 1180, 780  # of the first start, in pixels
_SMALLEST = (560, 420)
_SIDEBAR, _STEERING = 250, 320
_NARROW = 960  # below this width, the steering panel takes the sidebar's room


class Window(QMainWindow):
    """Fireside's one window. It is given its sessions; `closed` says that it was closed."""

    closed = Signal()

    def __init__(
        self,
        icons: Icons,
        assistant: Assistant,
        chat: Chat,
        conversations: Conversations,
        stores: Stores,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self._icons = icons
        self._assistant = assistant
        self._chat = chat
        self._conversations = conversations
        self._preferences = preferences
        self._steering: QWidget | None = None
        self._writing = False
        self._dialogs: dict[str, QDialog] = {}
        chooser = ModelChooser(icons, assistant, stores.recent, preferences)
        self.sidebar = Sidebar(icons)
        self.page = ChatPage(icons, chat, assistant, chooser)
        self._middle = QStackedWidget()
        self.library = LibraryDoor(icons, stores, assistant, preferences, self._middle)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._row = QHBoxLayout()
        self._overlay = DropOverlay(icons, self)
        self.actions_by_name = build_menus(self, self._deeds())
        self._build()
        self._connect()
        self._show_title(chat.conversation)
        self._on_state_changed(assistant.state)
        self.sidebar.show_conversations(conversations.rows)
        self.sidebar.mark_open(chat.conversation.id if chat.conversation else None)
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
        self.page.do(self._chat.start_new)
        self.page.focus_composer()

    def delete(self, conversation_id: int | None) -> None:
        """Delete a conversation; the sidebar offers the way back."""
        if conversation_id is not None and self.page.do(
            self._conversations.delete, conversation_id
        ):
            self.page.composer.forget_draft_of(conversation_id)

    def undo_delete(self) -> None:
        """Bring back what was deleted last, and show it."""
        deleted = self._conversations.deleted
        if deleted is not None and self.page.do(self._conversations.undo_delete):
            self.page.do(self._chat.open, deleted.id)

    def rename(self) -> None:
        """Rename the conversation that the keyboard is at in the sidebar, or the open one."""
        self.show_sidebar(shown=True)
        listed = self.sidebar.list
        here = self.sidebar.rows.conversation(listed.currentIndex()) if listed.hasFocus() else None
        if here is not None:
            listed.rename(here.id)
        else:
            self.sidebar.rename_open()

    def show_sidebar(self, *, shown: bool | None = None) -> None:
        """Show or hide the sidebar; turn it around if nothing is said."""
        shown = self.sidebar.isHidden() if shown is None else shown
        self.sidebar.setVisible(shown)
        self.page.sidebar_button.setVisible(not shown)
        self.library.show_sidebar_button(shown=not shown)
        self.actions_by_name["sidebar"].setChecked(shown)

    def toggle_steering(self) -> None:
        """Show or hide the steering panel, which is built when it is first wanted."""
        self.library.leave()
        if self._steering is None:
            self._steering = self._make_steering()
            self._row.addWidget(self._steering)
            self._steering.show()
        else:
            self._steering.setVisible(self._steering.isHidden())
        self.actions_by_name["steering"].setChecked(not self._steering.isHidden())
        if self._steering.isHidden():
            self.page.focus_composer()
            return
        self._steering.setFocus()
        if self.width() < self._icons.theme.px(_NARROW):
            self.show_sidebar(shown=False)

    def show_settings(self) -> None:
        """Open the settings."""
        from desktop.ui.settings.dialog import SettingsDialog

        if "settings" not in self._dialogs:
            self._dialogs["settings"] = SettingsDialog(self._icons, self._preferences, self)
        self._raise("settings")

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

    def show_shortcuts(self) -> None:
        """Open the page of the keyboard's shortcuts."""
        from desktop.ui.pages import ShortcutsPage

        self._dialogs["shortcuts"] = ShortcutsPage(self._icons, self)
        self._raise("shortcuts")

    def show_about(self) -> None:
        """Open the page about Fireside."""
        from desktop.ui.pages import AboutPage

        self._dialogs["about"] = AboutPage(self._icons, self)
        self._raise("about")

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
            "unload": self._assistant.unload, "settings": self.show_settings, "quit": self.close,
            "undo_delete": self.undo_delete, "rename": self.rename,
            "delete": lambda: self.delete(self._open_id()),
            "copy_reply": page.copy_last_reply, "edit_last": page.edit_last_message,
            "regenerate": page.regenerate_last, "stop": page.stop,
            "compose": self.show_conversation, "choose_model": self.choose_model,
            "library": self.show_library,
            "sidebar": self.show_sidebar, "steering": self.toggle_steering,
            "larger": lambda: self.change_text_size(1),
            "smaller": lambda: self.change_text_size(-1),
            "usual": lambda: self.change_text_size(0),
            "shortcuts": self.show_shortcuts, "about": self.show_about,
        }  # fmt: skip

    # Building

    def _build(self) -> None:
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.sidebar)
        self._middle.addWidget(self.page)
        self._split.addWidget(self._middle)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        theme = self._icons.theme
        self.sidebar.setMinimumWidth(theme.px(200))
        self._middle.setMinimumWidth(theme.px(300))
        inside = QWidget()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._split, 1)
        inside.setLayout(self._row)
        self.setCentralWidget(inside)
        kept = self._preferences.remembered
        place(self, kept.window_geometry, _WIDTH, _HEIGHT)
        width = kept.sidebar_width or theme.px(_SIDEBAR)
        self._split.setSizes([width, max(1, self.width() - width)])
        self.show_sidebar(shown=True)
        self.actions_by_name["stop"].setEnabled(False)
        self.actions_by_name["undo_delete"].setEnabled(False)

    def _make_steering(self) -> QWidget:
        from desktop.ui.chat.steering_panel import SteeringPanel

        panel = SteeringPanel(self._icons, self._chat, self._preferences)
        theme = self._icons.theme
        panel.setFixedWidth(theme.px(_STEERING))
        theme.changed.connect(self._on_theme_changed)
        panel.setProperty("edge", "true")
        panel.hide_asked.connect(self.toggle_steering)
        self.page.before_deed.connect(panel.flush)
        return panel

    def _connect(self) -> None:
        actions, side, page = self.actions_by_name, self.sidebar, self.page
        side.new_asked.connect(self.start_new)
        side.opened.connect(self._open)
        side.renamed.connect(lambda *values: page.do(self._conversations.rename, *values))
        side.delete_asked.connect(self.delete)
        side.undo_asked.connect(self.undo_delete)
        side.hide_asked.connect(self.show_sidebar)
        side.settings_asked.connect(self.show_settings)
        side.library_asked.connect(self.show_library)
        side.undo_bar.stands_changed.connect(actions["undo_delete"].setEnabled)
        page.open_asked.connect(self.open_model)
        page.chooser.load_asked.connect(self.library.load)
        page.library_asked.connect(self.library.enter)
        page.writing_changed.connect(self._on_writing_changed)
        page.sidebar_button.clicked.connect(self.show_sidebar)
        page.steering_button.clicked.connect(self.toggle_steering)
        self.library.downloads_changed.connect(side.library_button.show_downloads)
        self.library.entered.connect(self._on_library_entered)
        self.library.left.connect(self._on_library_left)
        self.library.conversation_asked.connect(self._open)
        self.library.settings_asked.connect(self.show_settings)
        self.library.sidebar_asked.connect(self.show_sidebar)
        self._chat.conversation_changed.connect(self._show_title)
        self._conversations.rows_changed.connect(side.show_conversations)
        self._conversations.undo_changed.connect(side.undo_bar.offer)
        self._assistant.state_changed.connect(self._on_state_changed)
        self._preferences.changed.connect(self._on_settings_changed)
        self._preferences.failed.connect(page.show_problem)

    # What happens

    def _open(self, conversation_id: int) -> None:
        self.library.leave()
        self.page.do(self._chat.open, conversation_id)

    def _open_id(self) -> int | None:
        return self._chat.conversation.id if self._chat.conversation else None

    def _raise(self, name: str) -> None:
        dialog = self._dialogs[name]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _show_title(self, conversation: Conversation | None) -> None:
        title = conversation.title if conversation else tr("New conversation")
        self.setWindowTitle(f"{title} — Fireside")
        self.sidebar.mark_open(conversation.id if conversation else None)

    def _on_writing_changed(self, writing: bool) -> None:
        self._writing = writing
        self.actions_by_name["stop"].setEnabled(writing and not self.library.is_open)

    def _on_library_entered(self) -> None:
        self.actions_by_name["stop"].setEnabled(False)  # Escape leads out of the library there
        if self._steering is not None:
            self._steering.hide()
            self.actions_by_name["steering"].setChecked(False)

    def _on_library_left(self) -> None:
        self.actions_by_name["stop"].setEnabled(self._writing)
        self.page.focus_composer()

    def _on_state_changed(self, state: State) -> None:
        self.actions_by_name["unload"].setEnabled(not isinstance(state, Empty))
        self.page.offer_reload(offered=self._assistant.is_outdated)

    def _on_settings_changed(self, settings: Settings) -> None:
        look = settings.appearance
        self._icons.theme.choose(look.theme, look.text_size)
        self.page.offer_reload(offered=self._assistant.is_outdated)

    def _on_theme_changed(self) -> None:
        if self._steering is not None:
            self._steering.setFixedWidth(self._icons.theme.px(_STEERING))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Offer to take a model file."""
        if model_file_in(event.mimeData()):
            event.acceptProposedAction()
            self._overlay.cover()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Withdraw the offer."""
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Load the model file that was dropped."""
        self._overlay.hide()
        path = model_file_in(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.library.load(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the page have the room where there is little."""
        super().resizeEvent(event)
        if self._overlay.isVisible():
            self._overlay.cover()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place, and tell that it is closed."""
        self.page.before_deed.emit()
        self.library.flush()
        kept = dataclasses.replace(
            self._preferences.remembered,
            window_geometry=placement_of(self),
            sidebar_width=self.sidebar.width() if self.sidebar.isVisible() else 0,
        )
        self._preferences.remember(kept)
        super().closeEvent(event)
        self.closed.emit()
