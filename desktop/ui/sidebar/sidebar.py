"""The sidebar: a new conversation, the ones that there are, and the way back from a deletion."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from desktop.core.chat import Conversation
from desktop.ui.icons import Icons
from desktop.ui.sidebar.delegate import ConversationDelegate
from desktop.ui.sidebar.library_button import LibraryButton
from desktop.ui.sidebar.rows import ConversationRows
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import button, icon_button, label
from desktop.ui.widgets.undo_bar import UndoBar
from desktop.ui.wording import tr


class ConversationList(QListView):
    """The list itself: Enter opens, F2 renames, Delete deletes, the menu key shows them all."""

    opened = Signal(int)
    delete_asked = Signal(int)
    export_asked = Signal(int)

    def __init__(self, icons: Icons, rows: ConversationRows) -> None:
        super().__init__()
        self._icons = icons
        self._rows = rows
        self.delegate = ConversationDelegate(icons, self)
        self.setProperty("kind", "conversations")
        self.setAccessibleName(tr("Conversations"))
        self.setModel(rows)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._on_clicked)
        self.customContextMenuRequested.connect(self._on_menu_asked)
        self.delegate.more_asked.connect(self._show_menu)
        icons.theme.changed.connect(self._on_theme_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, rename and delete by the keyboard."""
        conversation = self._rows.conversation(self.currentIndex())
        if conversation is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.opened.emit(conversation.id)
            case Qt.Key.Key_F2:
                self.edit(self.currentIndex())
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.delete_asked.emit(conversation.id)
            case _:
                super().keyPressEvent(event)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return what can be done with a conversation."""
        conversation = self._rows.conversation(index)
        menu = QMenu(self)
        if conversation is not None:
            rename = menu.addAction(tr("Rename"), lambda: self.rename(conversation.id))
            export = menu.addAction(tr("Export…"), lambda: self.export_asked.emit(conversation.id))
            delete = menu.addAction(tr("Delete"), lambda: self.delete_asked.emit(conversation.id))
            self._icons.wear(rename, "pencil")
            self._icons.wear(export, "download")
            self._icons.wear(delete, "trash-2")
        return menu

    def rename(self, conversation_id: int) -> None:
        """Let the person type another title in place of the one that is shown."""
        index = self._rows.index_of(conversation_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.setFocus()
            self.edit(index)

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()

    def _on_clicked(self, index: QModelIndex) -> None:
        conversation = self._rows.conversation(index)
        if conversation is not None and conversation.id != self.delegate.open_id:
            self.opened.emit(conversation.id)

    def _on_menu_asked(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if self._rows.conversation(index) is not None:
            self._show_menu(index, self.viewport().mapToGlobal(at))

    def _show_menu(self, index: QModelIndex, at: QPoint | None = None) -> None:
        self.setCurrentIndex(index)
        menu = self.menu_for(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at or self.viewport().mapToGlobal(self.visualRect(index).bottomRight()))


class Sidebar(QFrame):
    """Shows the conversations that it is given and tells what the person wants done with them."""

    new_asked = Signal()
    opened = Signal(int)
    renamed = Signal(int, str)
    delete_asked = Signal(int)
    export_asked = Signal(int)
    undo_asked = Signal()
    hide_asked = Signal()
    settings_asked = Signal()
    library_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setProperty("kind", "side")
        self.rows = ConversationRows(self)
        self.list = ConversationList(icons, self.rows)
        self.empty = label(tr("Your conversations will be listed here."), "small", wrap=True)
        self.new_button = button(tr("New conversation"), "row")
        self.settings_button = button(tr("Settings"), "row")
        self.library_button = LibraryButton(icons)
        self.hide_button = icon_button(icons, "panel-left", tr("Hide the sidebar"))
        self.undo_bar = UndoBar(icons)
        icons.wear(self.new_button, "square-pen", "accent")
        icons.wear(self.settings_button, "settings")
        self._lay_out()
        self._connect()
        self.show_conversations(())

    def show_conversations(self, conversations: tuple[Conversation, ...]) -> None:
        """Show these, newest change first."""
        current = self.rows.conversation(self.list.currentIndex())
        self.rows.show(conversations, datetime.now().astimezone().date())
        self.list.setVisible(bool(conversations))
        self.empty.setVisible(not conversations)
        if current is not None and self.list.hasFocus():
            self.list.setCurrentIndex(self.rows.index_of(current.id))
        self._follow_open()

    def mark_open(self, conversation_id: int | None) -> None:
        """Let the open conversation stand out; None for a new one."""
        self.list.delegate.open_id = conversation_id
        self._follow_open()
        self.list.viewport().update()

    def rename_open(self) -> None:
        """Let the person type another title for the open conversation."""
        if self.list.delegate.open_id is not None:
            self.list.rename(self.list.delegate.open_id)

    def _follow_open(self) -> None:
        index = self.rows.index_of(self.list.delegate.open_id)
        if index.isValid() and not self.list.hasFocus():
            with QSignalBlocker(self.list):
                self.list.setCurrentIndex(index)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        top = QHBoxLayout()
        top.setSpacing(theme.px(SMALL))
        top.addWidget(self.new_button, 1)
        top.addWidget(self.hide_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        layout.setSpacing(theme.px(SMALL))
        layout.addLayout(top)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        layout.addWidget(self.undo_bar)
        layout.addWidget(self.library_button)
        layout.addWidget(self.settings_button)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_asked)
        self.settings_button.clicked.connect(self.settings_asked)
        self.library_button.clicked.connect(self.library_asked)
        self.hide_button.clicked.connect(self.hide_asked)
        self.list.opened.connect(self.opened)
        self.list.delete_asked.connect(self.delete_asked)
        self.list.export_asked.connect(self.export_asked)
        self.rows.renamed.connect(self.renamed)
        self.undo_bar.undo_asked.connect(self.undo_asked)
