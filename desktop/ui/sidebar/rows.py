"""The rows of the sidebar as Qt sees them: sections of conversations and their headings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, datetime
from itertools import accumulate
from typing import Any, TypeAlias

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.core.chat import Conversation, Folder
from desktop.ui.sidebar.counted import CountedRows
from desktop.ui.sidebar.sections import Entry, FolderHead, Order, Section, Sections
from desktop.ui.wording import tr, tr_n

Index: TypeAlias = QModelIndex | QPersistentModelIndex

ENTRY = Qt.ItemDataRole.UserRole  # the Conversation, Heading or FolderHead of a row
IN_FOLDER = Qt.ItemDataRole.UserRole + 1  # whether a conversation stands under a folder's head


class ConversationRows(CountedRows):
    """Conversations under their headings; a change moves only the row that it is about."""

    renamed = Signal(int, str)  # conversation id, title that the person typed
    folder_renamed = Signal(int, str)
    shut_changed = Signal(object)  # tuple[int, ...]: the folders that are folded up

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[int, Conversation] = {}
        self._folders: tuple[Folder, ...] = ()
        self._shut: set[int] = set()
        self._order = Order.CHANGED
        self._sections = Sections(self._order, (), (), datetime.now().astimezone().date())
        self._starts: list[int] | None = None  # the row at which each section begins

    # What is shown

    @property
    def order(self) -> Order:
        """Return by what the conversations are sorted."""
        return self._order

    @property
    def folders(self) -> tuple[Folder, ...]:
        """Return the folders that are listed."""
        return self._folders

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to be listed."""
        return not self._known and not self._folders

    def show(self, conversations: Iterable[Conversation], today: date) -> None:
        """Show these conversations as seen from the day `today`, in place of all others."""
        self._known = {one.id: one for one in conversations}
        self._build(today)

    def show_folders(self, folders: tuple[Folder, ...]) -> None:
        """Show these folders, and the conversations that are in them there."""
        self._folders = folders
        self._build(self._sections.today)

    def sort_by(self, order: Order) -> None:
        """Sort all conversations another way."""
        if order is not self._order:
            self._order = order
            self._build(self._sections.today)

    def shut(self, folders: Iterable[int]) -> None:
        """Fold up these folders, and open all others."""
        self._shut = set(folders)
        self._build(self._sections.today)

    def keep(self, conversation: Conversation, today: date) -> None:
        """Show a conversation that is new, or has changed."""
        old = self._known.get(conversation.id)
        self._known[conversation.id] = conversation
        if today != self._sections.today:
            self._build(today)
            return
        if old is not None:
            section = self._sections.section_of(old)
            place = self._sections.place_of(section, old)
            if self._sections.stays(section, place, conversation):
                section.conversations[place] = conversation
                self._tell_changed(section, place)
                return
            self._take_out(section, place)
        self._put_in(conversation)

    def remove(self, conversation_ids: Iterable[int]) -> None:
        """Show some conversations no longer."""
        for one in conversation_ids:
            old = self._known.pop(one, None)
            if old is not None:
                section = self._sections.section_of(old)
                self._take_out(section, self._sections.place_of(section, old))

    def toggle(self, folder: int) -> None:
        """Fold a folder up, or open it."""
        section = self._sections.folder(folder)
        if section is None:
            return
        self._shut ^= {folder}
        count, first = len(section.conversations), self._start(section) + 1

        def fold() -> None:
            section.is_open = not section.is_open
            self._starts = None

        if not count:
            fold()
        elif section.is_open:
            self._take(first, count, fold)
        else:
            self._add(first, count, fold)
        self._tell_head(section)
        self.shut_changed.emit(tuple(sorted(self._shut)))

    # As Qt asks for it

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a row, or its entry."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(entry)
            case Qt.ItemDataRole.ToolTipRole:
                return entry.title if isinstance(entry, Conversation) else None
            case _ if role == IN_FOLDER:
                return isinstance(entry, Conversation) and self._sections.is_in_folder(entry)
            case _:
                return entry if role == ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let conversations be chosen and renamed, folders too, headings only be seen."""
        flags = Qt.ItemFlag
        entry = self.entry(index.row()) if index.isValid() else None
        if isinstance(entry, Conversation):
            chosen = flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsEditable
            return chosen if entry.is_temporary else chosen | flags.ItemIsDragEnabled
        if isinstance(entry, FolderHead):
            return flags.ItemIsEnabled | flags.ItemIsEditable
        return flags.NoItemFlags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of another title that was typed; the list changes when the session says so."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        entry = self.entry(index.row())
        title = " ".join(str(value).split())
        if title and title != entry.title:
            if isinstance(entry, Conversation):
                self.renamed.emit(entry.id, title)
            elif isinstance(entry, FolderHead):
                self.folder_renamed.emit(entry.folder.id, title)
        return True

    def entry(self, row: int) -> Entry:
        """Return what stands in a row."""
        starts = self._all_starts()
        place = bisect_right(starts, row) - 1
        section = self._sections.all[place]
        inside = row - starts[place]
        return section.conversations[inside - 1] if inside else section.head

    def conversation(self, index: Index) -> Conversation | None:
        """Return the conversation of a row; None for a heading, or for no row."""
        entry = self.entry(index.row()) if index.isValid() else None
        return entry if isinstance(entry, Conversation) else None

    def folder(self, index: Index) -> Folder | None:
        """Return the folder whose head a row is."""
        entry = self.entry(index.row()) if index.isValid() else None
        return entry.folder if isinstance(entry, FolderHead) else None

    def folder_at(self, index: Index) -> int | None:
        """Return the folder whose head a row is or in which it is; None for none."""
        entry = self.entry(index.row()) if index.isValid() else None
        if isinstance(entry, FolderHead):
            return entry.folder.id
        inside = isinstance(entry, Conversation) and self._sections.is_in_folder(entry)
        return entry.folder if inside and isinstance(entry, Conversation) else None

    def index_of(self, conversation_id: int | None) -> QModelIndex:
        """Return the row of a conversation; an invalid index if it is not to be seen."""
        known = self._known.get(conversation_id or 0)
        if known is None:
            return QModelIndex()
        section = self._sections.section_of(known)
        if not section.is_open:
            return QModelIndex()
        return self.index(self._start(section) + 1 + self._sections.place_of(section, known))

    def index_of_folder(self, folder: int) -> QModelIndex:
        """Return the row of a folder's head."""
        section = self._sections.folder(folder)
        return QModelIndex() if section is None else self.index(self._start(section))

    # Inside

    def _build(self, today: date) -> None:
        self._sections = Sections(self._order, self._folders, self._shut, today)
        self._sections.fill(self._known.values())
        self._starts = None
        self._count_anew(self._all_starts()[-1])

    def _all_starts(self) -> list[int]:
        """Return at which row each section begins, and how many rows there are in all."""
        if self._starts is None:
            sizes = (section.size for section in self._sections.all)
            self._starts = list(accumulate(sizes, initial=0))
        return self._starts

    def _start(self, section: Section) -> int:
        return self._all_starts()[self._sections.all.index(section)]

    def _take_out(self, section: Section, place: int) -> None:
        with_head = section.folder is None and len(section.conversations) == 1
        row = self._start(section) + 1 + place

        def leave() -> None:
            section.conversations.pop(place)
            self._starts = None

        if section.is_open:
            self._take(row - with_head, 1 + with_head, leave)
        else:
            leave()
        self._tell_head(section)

    def _put_in(self, conversation: Conversation) -> None:
        section = self._sections.section_of(conversation)
        self._starts = None  # the section may be a new one
        place = self._sections.place_of(section, conversation)
        with_head = section.folder is None and not section.conversations
        row = self._start(section) + (0 if with_head else 1 + place)

        def enter() -> None:
            section.conversations.insert(place, conversation)
            self._starts = None

        if section.is_open:
            self._add(row, 1 + with_head, enter)
        else:
            enter()
        self._tell_head(section)

    def _tell_changed(self, section: Section, place: int) -> None:
        if section.is_open:
            index = self.index(self._start(section) + 1 + place)
            self.dataChanged.emit(index, index)

    def _tell_head(self, section: Section) -> None:
        """Let a folder's count be drawn anew."""
        if section.folder is not None:
            index = self.index(self._start(section))
            self.dataChanged.emit(index, index)


def _spoken(entry: Entry) -> str:
    if isinstance(entry, FolderHead):
        words = tr_n(
            "Folder “{name}”, one inside",
            "Folder “{name}”, {count:count} inside",
            entry.count,
            name=entry.title,
        )
        return words if entry.is_open else f"{words}, {tr('folded up')}"
    if isinstance(entry, Conversation) and (persona := entry.steering.persona) is not None:
        return tr("{title}, with {persona}", title=entry.title, persona=persona.name)
    return entry.title
