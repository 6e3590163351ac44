"""A dialog for a collection: a list at the left, what is chosen at the right, a way back below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import FiresideError
from desktop.core.personas import OWN
from desktop.session.collection import Collection, Deletion
from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import button, frame, icon_button, label
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.undo_bar import UndoBar
from desktop.ui.wording import tr

_SIDE = 256  # pixels at 100 %
_KEY = Qt.ItemDataRole.UserRole


class LibraryDialog(QDialog):
    """Lists what there is; it can be made, copied and deleted, and what was deleted comes back.

    A subclass puts its editor into `right` and its deeds into `deeds`, and says what it shows.
    """

    chosen_changed = Signal(str)  # key; empty for none

    def __init__(self, icons: Icons, collection: Collection[Any], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._collection = collection
        self.list = QListWidget()
        self.language = Pick(icons)
        self.nothing = label(
            tr("None is left in this language. The plus makes a new one."),
            "small",
            wrap=True,
        )
        self.new = icon_button(icons, "plus", tr("New"))
        self.copy = icon_button(icons, "copy", tr("Duplicate"))
        self.delete = icon_button(icons, "trash-2", tr("Delete (Delete)"))
        self.original = button(tr("Back to the original"), "link")
        self.notice = Notice(icons)
        self.undo = UndoBar(icons)
        self.right = QVBoxLayout()
        self.deeds = QHBoxLayout()
        self._lay_out()
        self.list.currentItemChanged.connect(self._on_chosen)
        self.language.activated.connect(
            lambda at: collection.choose_language(self.language.itemData(at))
        )
        self.copy.clicked.connect(self._duplicate)
        self.delete.clicked.connect(self._delete)
        self.original.clicked.connect(lambda: self.do(collection.restore_shipped, self.chosen))
        self.undo.undo_asked.connect(self._undo)
        collection.changed.connect(self.show_list)
        collection.undo_changed.connect(self._on_undo_changed)

    @property
    def chosen(self) -> str:
        """Return the key of what is chosen; empty for nothing."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(_KEY)) if row >= 0 else ""

    def icon_of(self, one: Any) -> QIcon:
        """Return the icon that stands before a name."""
        del one
        return QIcon()

    def choose(self, key: str) -> None:
        """Choose what is known by a key; the first one if it is not there."""
        rows = [str(self.list.item(row).data(_KEY)) for row in range(self.list.count())]
        self.list.setCurrentRow(rows.index(key) if key in rows else 0)

    def show_list(self) -> None:
        """Show what there is, and keep what is chosen if it still is."""
        chosen, row = self.chosen, self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._collection.all:
            item = QListWidgetItem(self.icon_of(one), one.name)
            item.setData(_KEY, one.key)
            self.list.addItem(item)
        keys = [one.key for one in self._collection.all]
        row = keys.index(chosen) if chosen in keys else min(max(row, 0), len(keys) - 1)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.nothing.setVisible(not keys)
        self.language.setCurrentIndex(self.language.findData(self._collection.language))
        self._on_chosen()

    def do(self, deed: Callable[..., object], *values: object) -> bool:
        """Let the collection do something; what it refuses is said in the dialog."""
        try:
            deed(*values)
        except FiresideError as error:
            self.notice.show_problem(error.message, error.hint)
            return False
        self.notice.hide()
        return True

    def flush(self) -> None:
        """Keep what was just typed."""

    def done(self, result: int) -> None:
        """Keep what was just typed before the dialog goes."""
        self.flush()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete with Delete in the list; Enter belongs to the field that it is pressed in."""
        match event.key():
            case Qt.Key.Key_Delete if self.focusWidget() is self.list:
                self._delete()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return
            case _:
                super().keyPressEvent(event)

    def _duplicate(self) -> None:
        self.flush()
        made: list[Any] = []
        if self.chosen and self.do(lambda: made.append(self._collection.duplicate(self.chosen))):
            self.choose(made[0].key)

    def _delete(self) -> None:
        self.flush()
        if self.chosen:
            self.do(self._collection.delete, self.chosen)

    def _undo(self) -> None:
        deletion = self._collection.deletion
        if deletion is not None and self.do(self._collection.undo_delete):
            self.choose(deletion.what.key)

    def _on_undo_changed(self, deletion: Deletion[Any] | None) -> None:
        self.undo.offer(deletion)

    def _on_chosen(self) -> None:
        key = self.chosen
        self.copy.setEnabled(bool(key))
        self.delete.setEnabled(bool(key))
        is_shipped = not key.endswith(f".{OWN}")
        self.original.setVisible(is_shipped and self._collection.is_changed(key))
        self.chosen_changed.emit(key)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self.list.setProperty("kind", "pages")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.language.setAccessibleName(tr("Language of what Fireside brings"))
        self.language.setToolTip(tr("Language of what Fireside brings"))
        self.language.addItem("English", "en")
        self.language.addItem("Deutsch", "de")
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(TINY))
        tools.addWidget(self.language, 1)
        for tool in (self.new, self.copy, self.delete):
            tools.addWidget(tool)
        side = frame("side")
        side.setFixedWidth(theme.px(_SIDE))
        left = QVBoxLayout(side)
        left.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        left.setSpacing(theme.px(SMALL))
        left.addLayout(tools)
        left.addWidget(self.nothing)
        left.addWidget(self.list, 1)
        left.addWidget(self.undo)
        self.deeds.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        self.deeds.setSpacing(theme.px(SMALL))
        self.deeds.addWidget(self.original)
        self.deeds.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addLayout(self.right, 1)
        right.addWidget(frame("line"))
        right.addLayout(self.deeds)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(frame("upright"))
        layout.addLayout(right, 1)
