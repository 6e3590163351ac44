"""The sidebar: a new conversation, the ones that there are, what a search finds among them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.chat import Conversation, Folder
from desktop.ui.icons import Icons
from desktop.ui.sidebar.chosen_bar import ChosenBar
from desktop.ui.sidebar.conversation_list import ConversationList
from desktop.ui.sidebar.found_panel import FoundPanel
from desktop.ui.sidebar.library_button import LibraryButton
from desktop.ui.sidebar.rows import ConversationRows
from desktop.ui.sidebar.search_field import SearchField
from desktop.ui.sidebar.sections import Order
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.labels import button, icon_button, label
from desktop.ui.widgets.undo_bar import UndoBar
from desktop.ui.wording import tr


class Sidebar(QFrame):
    """Shows the conversations that it is given and tells what the person wants done with them."""

    new_asked = Signal()
    temporary_asked = Signal()
    opened = Signal(int)
    renamed = Signal(int, str)
    export_asked = Signal(object)  # tuple[int, ...] of conversations
    undo_asked = Signal()
    hide_asked = Signal()
    settings_asked = Signal()
    library_asked = Signal()
    trash_asked = Signal()
    order_changed = Signal(object)  # sections.Order

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setProperty("kind", "side")
        self.rows = ConversationRows(self)
        self.list = ConversationList(icons, self.rows)
        self.empty = label(
            tr(
                "Your conversations will be listed here. Each is kept as you go, and every word of "
                "them can be searched above."
            ),
            "small",
            wrap=True,
        )
        self.search = SearchField(icons)
        self.found = FoundPanel(icons)
        self.new_button = button(tr("New conversation"), "row")
        self.temporary_button = icon_button(
            icons, "message-circle-dashed", tr("New temporary conversation")
        )
        self.sort_button = icon_button(icons, "arrow-up-down", tr("Sort the conversations"))
        self.settings_button = button(tr("Settings"), "row")
        self.trash_button = button(tr("Trash"), "row")
        self.library_button = LibraryButton(icons)
        self.hide_button = icon_button(icons, "panel-left", tr("Hide the sidebar"))
        self.undo_bar = UndoBar(icons)
        self.chosen_bar = ChosenBar(icons)
        self._listed = QWidget()
        self._stack = QStackedWidget()
        icons.wear(self.new_button, "square-pen", "accent")
        icons.wear(self.settings_button, "settings")
        icons.wear(self.trash_button, "trash-2")
        self._lay_out()
        self._connect()
        self.show_conversations(())

    # What is shown

    def show_conversations(self, conversations: tuple[Conversation, ...]) -> None:
        """Show these in place of all others."""
        current = self.rows.conversation(self.list.currentIndex())
        self.rows.show(conversations, _today())
        self._restore_current(current)

    def show_folders(self, folders: tuple[Folder, ...]) -> None:
        """Show these folders."""
        current = self.rows.conversation(self.list.currentIndex())
        self.rows.show_folders(folders)
        self._restore_current(current)

    def keep(self, conversation: Conversation) -> None:
        """Show a conversation that is new, or has changed."""
        current = self.rows.conversation(self.list.currentIndex())
        self.rows.keep(conversation, _today())
        self._restore_current(current)

    def remove(self, conversation_ids: tuple[int, ...]) -> None:
        """Show some conversations no longer."""
        self.rows.remove(conversation_ids)
        self._show_empty()

    def mark_open(self, conversation_id: int | None) -> None:
        """Let the open conversation stand out; None for a new one."""
        self.list.delegate.open_id = conversation_id
        self._follow_open()
        self.list.viewport().update()

    def sort_by(self, order: Order) -> None:
        """Sort the conversations, and remember how in the menu."""
        self.rows.sort_by(order)
        self._follow_open()

    @property
    def is_searching(self) -> bool:
        """Return whether what was found stands in place of the list."""
        return self._stack.currentWidget() is self.found

    # What a person does

    def begin_search(self) -> None:
        """Let the person type what is searched for."""
        self.search.setFocus()
        self.search.selectAll()

    def end_search(self) -> None:
        """Show the list again."""
        self.search.clear()

    def rename_open(self) -> None:
        """Let the person type another title for the open conversation."""
        if self.list.delegate.open_id is not None:
            self.end_search()
            self.list.rename(self.list.delegate.open_id)

    def sort_menu(self) -> QMenu:
        """Return the ways in which the conversations can be sorted."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        ways = {
            Order.CHANGED: tr("Last change"),
            Order.CREATED: tr("Beginning"),
            Order.TITLE: tr("Title"),
        }
        for order, title in ways.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(order is self.rows.order)
            action.triggered.connect(lambda _on=False, order=order: self.order_changed.emit(order))
            group.addAction(action)
        return menu

    # Inside

    def _restore_current(self, current: Conversation | None) -> None:
        self._show_empty()
        index = self.rows.index_of(current.id if current is not None else None)
        is_lost = index.isValid() and index != self.list.currentIndex()
        if is_lost and len(self.list.chosen) <= 1:
            self.list.setCurrentIndex(index)
        self._follow_open()

    def _show_empty(self) -> None:
        self.empty.setVisible(self.rows.is_empty)
        self.list.setVisible(not self.rows.is_empty)
        self.sort_button.setEnabled(not self.rows.is_empty)

    def _follow_open(self) -> None:
        index = self.rows.index_of(self.list.delegate.open_id)
        if index.isValid() and not self.list.hasFocus() and len(self.list.chosen) <= 1:
            with QSignalBlocker(self.list):
                self.list.setCurrentIndex(index)

    def _on_asked(self, text: str) -> None:
        self._stack.setCurrentWidget(self.found if text.strip() else self._listed)
        self.sort_button.setVisible(not text.strip())

    def _enter_found(self) -> None:
        target = self.found.list if self.is_searching else self.list
        if target.model().rowCount():
            target.setFocus()
            if not target.currentIndex().isValid():
                target.setCurrentIndex(target.model().index(0, 0))

    def _show_sort_menu(self) -> None:
        menu = self.sort_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.sort_button.mapToGlobal(self.sort_button.rect().bottomLeft()))

    def _show_chosen_menu(self) -> None:
        menu = self.list.menu_for(self.list.selectionModel().selectedIndexes()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        bar = self.chosen_bar.more
        menu.popup(bar.mapToGlobal(bar.rect().topLeft()))

    def _lay_out(self) -> None:
        theme = self._icons.theme
        top = QHBoxLayout()
        top.setSpacing(theme.px(TINY))
        top.addWidget(self.new_button, 1)
        top.addWidget(self.temporary_button)
        top.addWidget(self.hide_button)
        seek = QHBoxLayout()
        seek.setSpacing(theme.px(TINY))
        seek.addWidget(self.search, 1)
        seek.addWidget(self.sort_button)
        inside = QVBoxLayout(self._listed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.empty)
        inside.addWidget(self.list, 1)
        inside.addStretch(0)
        inside.addWidget(self.chosen_bar)
        self._stack.addWidget(self._listed)
        self._stack.addWidget(self.found)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        layout.setSpacing(theme.px(SMALL))
        layout.addLayout(top)
        layout.addLayout(seek)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.undo_bar)
        feet = QVBoxLayout()
        feet.setSpacing(theme.px(TINY) // 2)
        for foot in (self.library_button, self.trash_button, self.settings_button):
            feet.addWidget(foot)
        layout.addLayout(feet)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_asked)
        self.temporary_button.clicked.connect(self.temporary_asked)
        self.settings_button.clicked.connect(self.settings_asked)
        self.trash_button.clicked.connect(self.trash_asked)
        self.library_button.clicked.connect(self.library_asked)
        self.hide_button.clicked.connect(self.hide_asked)
        self.sort_button.clicked.connect(self._show_sort_menu)
        self.list.opened.connect(self.opened)
        self.list.export_asked.connect(self.export_asked)
        self.rows.renamed.connect(self.renamed)
        self.undo_bar.undo_asked.connect(self.undo_asked)
        self.search.asked.connect(self._on_asked)
        self.search.down_pressed.connect(self._enter_found)
        self.search.left.connect(self.list.setFocus)
        self.found.list.left_upwards.connect(self.search.setFocus)
        self.list.chosen_changed.connect(self.chosen_bar.show_count)
        self.chosen_bar.more_asked.connect(self._show_chosen_menu)
        self.chosen_bar.delete_asked.connect(lambda: self.list.delete_asked.emit(self.list.chosen))
        self.chosen_bar.cleared.connect(self.list.clearSelection)


def _today() -> date:
    return datetime.now().astimezone().date()
