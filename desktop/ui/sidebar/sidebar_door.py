"""What joins the sidebar with the sessions: wishes go down, what has changed comes up."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog

from desktop.core.chat import Conversation
from desktop.core.errors import FiresideError
from desktop.core.found import Found
from desktop.core.query import Query
from desktop.session.archive import Archive
from desktop.session.chat import Chat
from desktop.session.conversations import Deletion
from desktop.session.preferences import Preferences
from desktop.ui.chat.chat_page import ChatPage
from desktop.ui.icons import Icons
from desktop.ui.sidebar import sections
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.sidebar.trash_dialog import TrashDialog
from desktop.ui.wording import tr


class SidebarDoor(QObject):
    """Carries out what is wished for in the sidebar, and keeps it true."""

    opened = Signal()  # a conversation was gone to
    temporary_changed = Signal(bool)  # whether what is open can be kept

    def __init__(
        self,
        icons: Icons,
        sidebar: Sidebar,
        page: ChatPage,
        chat: Chat,
        archive: Archive,
        preferences: Preferences,
    ) -> None:
        super().__init__(sidebar)
        self._icons = icons
        self._sidebar = sidebar
        self._page = page
        self._chat = chat
        self._archive = archive
        self._conversations = archive.conversations
        self._preferences = preferences
        self._query = Query()
        self.trash: TrashDialog | None = None
        self._connect_sidebar()
        self._connect_sessions()
        self._show_all()

    # What the commands do

    def open(self, conversation_id: int) -> None:
        """Show a conversation."""
        self.opened.emit()
        self._page.do(self._chat.open, conversation_id)

    def open_found(self, conversation_id: int, message: int | None) -> None:
        """Show a conversation where something was found in it, with the hits marked."""
        self.opened.emit()
        opened = self._chat.conversation
        is_open = opened is not None and opened.id == conversation_id
        if not is_open and not self._page.do(self._chat.open, conversation_id):
            return
        if message is not None and self._page.do(self._chat.show_message, message):
            self._page.finding.show_found(message, self._query)

    def begin_search(self) -> None:
        """Let the person search in all conversations."""
        self._sidebar.begin_search()

    def start_temporary(self) -> None:
        """Show a new conversation that is not written to disk."""
        self.opened.emit()
        self._page.do(self._archive.temporary.start)
        self._page.focus_composer()

    def keep_temporary(self) -> None:
        """Write the open temporary conversation to disk after all."""
        self._page.do(self._archive.temporary.keep)

    def delete(self, conversation_ids: Sequence[int]) -> None:
        """Put conversations into the trash, with their drafts; the sidebar offers the way back."""
        if conversation_ids:
            self._page.do(self._conversations.delete, *conversation_ids)

    def delete_open(self) -> None:
        """Put the open conversation into the trash."""
        opened = self._chat.conversation
        self.delete(() if opened is None else (opened.id,))

    def undo_delete(self) -> None:
        """Bring back what was deleted last, and show it if it is one conversation."""
        deletion = self._conversations.deletion
        if deletion is None or not self._page.do(self._conversations.undo_delete):
            return
        if len(deletion.conversations) == 1:
            self.open(deletion.conversations[0].id)

    def rename(self) -> None:
        """Rename what the keyboard is at in the sidebar, or the open conversation."""
        listed = self._sidebar.list
        if listed.hasFocus() and listed.currentIndex().isValid():
            listed.edit(listed.currentIndex())
        else:
            self._sidebar.rename_open()

    def show_trash(self) -> None:
        """Open the trash."""
        if self.trash is None:
            self.trash = TrashDialog(self._icons, self._archive.bin, self._sidebar.window())
        self.trash.show()
        self.trash.raise_()
        self.trash.activateWindow()

    def ask_for_folder(self, conversation_ids: Sequence[int]) -> None:
        """Let the person name a new folder, and put conversations into it."""
        dialog = QInputDialog(self._sidebar.window())
        dialog.setWindowTitle(tr("New folder"))
        dialog.setLabelText(tr("Name of the folder"))
        dialog.setOkButtonText(tr("Make it"))
        dialog.setCancelButtonText(tr("Cancel"))
        dialog.textValueSelected.connect(
            lambda name: self._page.do(self._conversations.create_folder, name, conversation_ids)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_over(self, other: SidebarDoor) -> None:
        """Offer the way back that stands in another sidebar, built in another language."""
        if other._sidebar.undo_bar.stands:
            self._on_undo_changed(self._conversations.deletion)

    # Joining

    def _do(self, deed: Callable[..., object]) -> Callable[..., object]:
        return lambda *values: self._page.do(deed, *values)

    def _connect_sidebar(self) -> None:
        side, listed, door = self._sidebar, self._sidebar.list, self._conversations
        side.opened.connect(self.open)
        side.renamed.connect(self._do(door.rename))
        side.undo_asked.connect(self.undo_delete)
        side.trash_asked.connect(self.show_trash)
        side.temporary_asked.connect(self.start_temporary)
        side.order_changed.connect(self._on_order_chosen)
        side.rows.folder_renamed.connect(self._do(door.rename_folder))
        side.rows.shut_changed.connect(self._on_shut_changed)
        listed.delete_asked.connect(self.delete)
        listed.pin_asked.connect(
            lambda ids, pinned: self._page.do(lambda: door.pin(ids, pinned=pinned))
        )
        listed.move_asked.connect(self._do(door.move))
        listed.new_folder_asked.connect(self.ask_for_folder)
        listed.folder_delete_asked.connect(self._do(door.delete_folder))
        side.search.asked.connect(self._on_search_asked)
        side.search.entered.connect(side.found.list.open_first)
        side.found.order_changed.connect(lambda _order: self._on_search_asked(side.search.text()))
        side.found.opened.connect(self.open_found)

    def _connect_sessions(self) -> None:
        side, archive = self._sidebar, self._archive
        self._conversations.listed.connect(side.show_conversations)
        self._conversations.kept.connect(side.keep)
        self._conversations.removed.connect(side.remove)
        self._conversations.folders_changed.connect(side.show_folders)
        self._conversations.undo_changed.connect(self._on_undo_changed)
        self._chat.conversation_changed.connect(self._on_conversation_changed)
        archive.finding.found.connect(self._on_found)
        archive.finding.failed.connect(self._page.show_problem)
        archive.finding.backlog_changed.connect(side.found.show_backlog)
        archive.bin.failed.connect(self._page.show_problem)
        archive.titler.titled.connect(self._on_titled)
        archive.temporary.changed.connect(self._show_temporary)
        self._page.writing_changed.connect(self._show_temporary)
        self._page.temporary.keep_asked.connect(self.keep_temporary)
        archive.temporary.becomes_known.connect(self._page.composer.become)
        archive.temporary.renumbered.connect(self._page.reading.renumber)

    def _show_all(self) -> None:
        kept, side = self._preferences.remembered, self._sidebar
        if kept.sidebar_order in set(sections.Order):
            side.sort_by(sections.Order(kept.sidebar_order))
        side.rows.shut(kept.shut_folders)
        side.show_folders(self._conversations.folders)
        side.show_conversations(self._conversations.rows)
        self._on_conversation_changed(self._chat.conversation)

    # What happens

    def _on_conversation_changed(self, conversation: Conversation | None) -> None:
        self._sidebar.mark_open(conversation.id if conversation else None)
        self._show_temporary()

    def _show_temporary(self, _changed: object = None) -> None:
        temporary = self._archive.temporary
        self._page.show_temporary(on=temporary.is_on, can_keep=temporary.can_keep)
        self.temporary_changed.emit(temporary.can_keep)

    def _on_undo_changed(self, deletion: Deletion | None) -> None:
        count = len(deletion.conversations) if deletion else 0
        self._sidebar.undo_bar.offer(deletion, count)

    def _on_search_asked(self, text: str) -> None:
        self._archive.finding.ask(text, self._sidebar.found.order)

    def _on_found(self, query: Query, found: Found) -> None:
        self._query = query
        self._sidebar.found.show_found(query, found)

    def _on_titled(self, conversation_id: int) -> None:
        try:
            self._conversations.reread(conversation_id)
        except FiresideError:
            return  # it was deleted in this very moment

    def _on_order_chosen(self, order: sections.Order) -> None:
        self._sidebar.sort_by(order)
        self._remember(sidebar_order=str(order))

    def _on_shut_changed(self, folders: tuple[int, ...]) -> None:
        self._remember(shut_folders=folders)

    def _remember(self, **what: object) -> None:
        kept = self._preferences.remembered
        self._preferences.remember(dataclasses.replace(kept, **what))  # pyright: ignore[reportArgumentType]
