"""The list of conversations itself: chosen, opened, renamed and filed by mouse and keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu

from desktop.core.chat import Conversation, Folder
from desktop.ui.icons import Icons
from desktop.ui.sidebar.delegate import ConversationDelegate
from desktop.ui.sidebar.drag_picture import drag_picture
from desktop.ui.sidebar.rows import ConversationRows
from desktop.ui.wording import tr

_DRAGGED = "application/x-fireside-conversations"


class ConversationList(QListView):
    """Enter opens, F2 renames, Delete deletes, P pins; Shift and Ctrl choose several.

    What is chosen can be dragged into a folder, or among the others out of it.
    """

    opened = Signal(int)
    delete_asked = Signal(object)  # tuple[int, ...] of conversations
    pin_asked = Signal(object, bool)
    move_asked = Signal(object, object)  # into a folder's id, or None
    new_folder_asked = Signal(object)  # for these conversations
    folder_delete_asked = Signal(int)
    export_asked = Signal(object)
    chosen_changed = Signal(int)  # how many are chosen

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
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self._dragged: tuple[int, ...] = ()  # conversations, while they are
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._on_clicked)
        self.customContextMenuRequested.connect(self._on_menu_asked)
        self.delegate.more_asked.connect(self._show_menu)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        icons.theme.changed.connect(self._on_theme_changed)

    @property
    def chosen(self) -> tuple[int, ...]:
        """Return the conversations that are chosen, as they stand from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = (self._rows.conversation(self._rows.index(row)) for row in rows)
        return tuple(one.id for one in found if one is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, rename, pin and delete by the keyboard."""
        index = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState or not index.isValid():
            super().keyPressEvent(event)
            return
        conversation, folder = self._rows.conversation(index), self._rows.folder(index)
        match event.key():
            case Qt.Key.Key_F2:
                self.edit(index)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if folder is not None:
                self._rows.toggle(folder.id)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if conversation:
                self.opened.emit(conversation.id)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if folder is not None:
                self.folder_delete_asked.emit(folder.id)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.delete_asked.emit(self._meant(index))
            case Qt.Key.Key_P if conversation and not event.modifiers():
                self.pin_asked.emit(self._meant(index), conversation.pinned is None)
            case _:
                super().keyPressEvent(event)

    # Dragging

    def begin_drag(self) -> QDrag | None:
        """Take up what is chosen; return the drag that carries it, None where there is nothing."""
        known = [self._rows.conversation(index) for index in self.selectedIndexes()]
        kept = [one for one in known if one is not None and not one.is_temporary]
        if not kept:
            return None
        self._dragged = tuple(one.id for one in kept)
        drag, data = QDrag(self), QMimeData()
        data.setData(_DRAGGED, b"")  # what it is stays here: nobody else could do anything with it
        drag.setMimeData(data)
        title = kept[0].title
        if len(kept) > 1:
            title = tr("{count:count} conversations", count=len(kept))
        drag.setPixmap(drag_picture(self._icons.theme, title))
        return drag

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Let the person drag what is chosen until it is dropped."""
        drag = self.begin_drag()
        if drag is not None:
            drag.exec(Qt.DropAction.MoveAction)
            self._end_drag()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what comes from here, and nothing else."""
        self._follow_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show into which folder it would go, and scroll at the edges."""
        self._follow_drag(event)
        edge, y = self.autoScrollMargin(), event.position().y()
        if y < edge or y > self.viewport().height() - edge:
            self.startAutoScroll()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no folder any more."""
        super().dragLeaveEvent(event)
        self._aim_at(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move what was dragged into the folder under it, or into none."""
        if event.mimeData().hasFormat(_DRAGGED) and self._dragged:
            folder = self._rows.folder_at(self.indexAt(event.position().toPoint()))
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            dragged = self._dragged
            self._end_drag()
            self.move_asked.emit(dragged, folder)

    def _follow_drag(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(_DRAGGED) and self._dragged:
            event.acceptProposedAction()
            self._aim_at(self._rows.folder_at(self.indexAt(event.position().toPoint())))
        else:
            event.ignore()

    def _aim_at(self, folder: int | None) -> None:
        if folder != self.delegate.target:
            self.delegate.target = folder
            self.viewport().update()

    def _end_drag(self) -> None:
        self._dragged = ()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._aim_at(None)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return what can be done with a row, and with the others that are chosen with it."""
        menu = QMenu(self)
        conversation, folder = self._rows.conversation(index), self._rows.folder(index)
        if folder is not None:
            rename = menu.addAction(tr("Rename the folder"), lambda: self.edit(index))
            delete = menu.addAction(
                tr("Delete the folder"), lambda: self.folder_delete_asked.emit(folder.id)
            )
            self._icons.wear(rename, "pencil")
            self._icons.wear(delete, "trash-2")
        elif conversation is not None:
            self._fill(menu, conversation, self._meant(index))
        return menu

    def _fill(self, menu: QMenu, conversation: Conversation, meant: tuple[int, ...]) -> None:
        if len(meant) == 1:
            rename = menu.addAction(tr("Rename"), lambda: self.rename(conversation.id))
            self._icons.wear(rename, "pencil")
        else:
            menu.addAction(tr("{count:count} conversations", count=len(meant))).setEnabled(False)
            menu.addSeparator()
        if not conversation.is_temporary:
            pins = conversation.pinned is None
            pin = menu.addAction(tr("Pin") if pins else tr("Unpin"))
            pin.triggered.connect(lambda: self.pin_asked.emit(meant, pins))
            self._icons.wear(pin, "pin" if pins else "pin-off")
            self._add_folders(menu, conversation, meant)
        export = menu.addAction(tr("Export…"), lambda: self.export_asked.emit(meant))
        self._icons.wear(export, "download")
        menu.addSeparator()
        delete = menu.addAction(tr("Delete"), lambda: self.delete_asked.emit(meant))
        self._icons.wear(delete, "trash-2")

    def _add_folders(self, menu: QMenu, here: Conversation, meant: tuple[int, ...]) -> None:
        into = menu.addMenu(tr("Move to"))
        self._icons.wear(into.menuAction(), "folder")
        places: list[tuple[str, int | None]] = [(one.name, one.id) for one in self._rows.folders]
        if here.folder is not None or len(meant) > 1:
            places.append((tr("No folder"), None))
        for name, folder in places:
            # Qt takes an ampersand for the mark of a letter.
            action = into.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(folder is not None and folder == here.folder)
            action.triggered.connect(partial(self.move_asked.emit, meant, folder))
        if places:
            into.addSeparator()
        new = into.addAction(tr("New folder…"), lambda: self.new_folder_asked.emit(meant))
        self._icons.wear(new, "folder-plus")

    def rename(self, conversation_id: int) -> None:
        """Let the person type another title in place of the one that is shown."""
        self._edit(self._rows.index_of(conversation_id))

    def rename_folder(self, folder: Folder) -> None:
        """Let the person type another name for a folder."""
        self._edit(self._rows.index_of_folder(folder.id))

    def _edit(self, index: QModelIndex) -> None:
        if index.isValid():
            self.setCurrentIndex(index)
            self.setFocus()
            self.edit(index)

    def _meant(self, index: QModelIndex) -> tuple[int, ...]:
        """Return what a wish at a row is about: all that are chosen, if it is one of them."""
        here, chosen = self._rows.conversation(index), self.chosen
        if here is None:
            return chosen
        return chosen if here.id in chosen else (here.id,)

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()

    def _on_selection_changed(self) -> None:
        count = len(self.selectionModel().selectedIndexes())
        self.delegate.several = count > 1
        self.chosen_changed.emit(count)
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        folder, conversation = self._rows.folder(index), self._rows.conversation(index)
        if folder is not None:
            self._rows.toggle(folder.id)
        elif len(self.selectionModel().selectedIndexes()) > 1:
            return  # several are being chosen
        elif conversation is not None and conversation.id != self.delegate.open_id:
            self.opened.emit(conversation.id)

    def _on_menu_asked(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if self._rows.conversation(index) or self._rows.folder(index):
            self._show_menu(index, self.viewport().mapToGlobal(at))

    def _show_menu(self, index: QModelIndex, at: QPoint | None = None) -> None:
        if index not in self.selectionModel().selectedIndexes():
            self.setCurrentIndex(index)
        menu = self.menu_for(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at or self.viewport().mapToGlobal(self.visualRect(index).bottomRight()))
