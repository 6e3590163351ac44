"""The trash: what was deleted, for how long it is still there, and the two ways out of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QListView,
    QMessageBox,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.chat import Folder
from desktop.core.errors import FiresideError
from desktop.session.bin import Bin, Trashed
from desktop.session.deeds import Deed
from desktop.ui.icons import Icons
from desktop.ui.placement import size_dialog
from desktop.ui.sidebar.rows import Index
from desktop.ui.theme import LARGE, MEDIUM, RADIUS_SMALL, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import shown, tr, tr_n

_THING = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()


class TrashRows(QAbstractListModel):
    """What is in the trash, what was deleted last first."""

    def __init__(self, bin_: Bin, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bin = bin_
        self.things: tuple[Trashed, ...] = ()

    def show(self, things: tuple[Trashed, ...]) -> None:
        """Show these."""
        if things != self.things:
            self.beginResetModel()
            self.things = things
            self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many things there are."""
        return 0 if parent.isValid() else len(self.things)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a thing is called, and how long it is still there."""
        if not index.isValid():
            return None
        thing = self.things[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return _title(thing)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_title(thing)}. {self.aside(index)}"
            case _:
                return thing if role == _THING else None

    def aside(self, index: Index) -> str:
        """Return for how long something is still there, in words."""
        days = self._bin.days_left(self.things[index.row()])
        if days == 0:
            return tr("goes today")
        return tr_n("1 day left", "{count} days left", days)


class TrashDialog(QDialog):
    """Shows the trash; what is chosen can be restored, or removed for good."""

    def __init__(self, icons: Icons, bin_: Bin, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._bin = bin_
        self._removing: tuple[Deed, ...] = ()
        self.question: QMessageBox | None = None
        self.setWindowTitle(tr("Trash"))
        self.rows = TrashRows(bin_, self)
        self.list = QListView()
        self.words = label(
            tr_n(
                "What you delete stays here for a day, then it is gone for good.",
                "What you delete stays here for {count} days, then it is gone for good.",
                bin_.kept_days,
            ),
            "muted",
            wrap=True,
        )
        self.empty_words = label(
            tr("The trash is empty. What you delete by mistake can be restored from here."),
            "muted",
            wrap=True,
        )
        self.restore_button = button(tr("Restore"), "primary")
        self.remove_button = button(tr("Delete for good"), "danger")
        self.empty_button = button(tr("Empty the trash"), "danger")
        self.progress = QProgressBar()
        self.stop_button = button(tr("Stop"))
        self.notice = Notice(icons)
        self._lay_out()
        self._connect()
        self._on_chosen()
        self._on_deeds(())

    @property
    def chosen(self) -> tuple[Trashed, ...]:
        """Return what is chosen."""
        indices = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return tuple(self.rows.things[row] for row in indices)

    def restore(self) -> None:
        """Bring back what is chosen."""
        self._do(lambda: self._bin.restore(self.chosen))

    def ask_to_remove(self) -> None:
        """Remove what is chosen for good, once the person has said so again."""
        chosen = self.chosen
        one, many = "Delete “{title}” for good?", "Delete {count:count} things for good?"
        words = tr_n(one, many, len(chosen), title=_title(chosen[0]) if chosen else "")
        self._ask(words, tr("Delete for good"), chosen)

    def ask_to_empty(self) -> None:
        """Remove all for good, once the person has said so again."""
        self._ask(tr("Empty the trash?"), tr("Empty the trash"), self.rows.things)

    def showEvent(self, event: QShowEvent) -> None:
        """Look into the trash as long as it is shown."""
        super().showEvent(event)
        self._do(self._bin.look)
        self.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        self._bin.look_away()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete for good with Delete; close with Escape."""
        if event.key() == Qt.Key.Key_Delete and self.chosen:
            self.ask_to_remove()
        else:
            super().keyPressEvent(event)

    def _ask(self, words: str, deed: str, things: tuple[Trashed, ...]) -> None:
        if not things:
            return
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Trash"), words, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(tr("This cannot be undone."))
        yes = box.addButton(deed, QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        yes.clicked.connect(lambda: self._do(lambda: self._bin.remove(things)))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question = box
        box.open()

    def _do(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except FiresideError as error:
            self.notice.show_problem(error.message, error.hint)

    def _on_changed(self, things: tuple[Trashed, ...]) -> None:
        self.rows.show(things)
        self.list.setVisible(bool(things))
        self.empty_words.setVisible(not things)
        self.empty_button.setEnabled(bool(things))
        self._on_chosen()

    def _on_chosen(self) -> None:
        some = bool(self.list.selectionModel().selectedIndexes())
        self.restore_button.setEnabled(some)
        self.remove_button.setEnabled(some)

    def _on_deeds(self, deeds: tuple[Deed, ...]) -> None:
        self._removing = deeds
        for widget in (self.progress, self.stop_button):
            widget.setVisible(bool(deeds))
        if deeds:
            self.progress.setValue(round(100 * deeds[0].share))
            self.progress.setAccessibleName(shown(deeds[0].title))

    def _stop(self) -> None:
        for deed in self._removing:
            self._bin.cancel(deed.number)

    def _connect(self) -> None:
        self.restore_button.clicked.connect(self.restore)
        self.remove_button.clicked.connect(self.ask_to_remove)
        self.empty_button.clicked.connect(self.ask_to_empty)
        self.stop_button.clicked.connect(self._stop)
        self.list.doubleClicked.connect(self.restore)
        self.list.selectionModel().selectionChanged.connect(self._on_chosen)
        self._bin.changed.connect(self._on_changed)
        self._bin.deeds_changed.connect(self._on_deeds)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self.list.setModel(self.rows)
        self.list.setItemDelegate(_TrashDelegate(self._icons, self.rows, self.list))
        self.list.setProperty("kind", "conversations")
        self.list.setAccessibleName(tr("What is in the trash"))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.progress.setTextVisible(False)
        going = QHBoxLayout()
        going.addWidget(self.progress, 1)
        going.addWidget(self.stop_button)
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(SMALL))
        ways.addWidget(self.empty_button)
        ways.addStretch(1)
        ways.addWidget(self.remove_button)
        ways.addWidget(self.restore_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(label(tr("Trash"), "title"))
        layout.addWidget(self.words)
        layout.addWidget(self.notice)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty_words, 1, Qt.AlignmentFlag.AlignCenter)
        layout.addLayout(going)
        layout.addLayout(ways)
        size_dialog(self, theme.px(560), theme.px(520))


class _TrashDelegate(QStyledItemDelegate):
    """Draws what a thing is, what it is called, and how long it is still there."""

    def __init__(self, icons: Icons, rows: TrashRows, view: QWidget) -> None:
        super().__init__(view)
        self._icons = icons
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one height for all."""
        theme = self._icons.theme
        return QSize(theme.px(200), max(theme.px(36), theme.type_px("body") * 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        theme, states = self._icons.theme, QStyle.StateFlag
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = option.rect.adjusted(2, 1, -2, -1), theme.px(RADIUS_SMALL)
        chosen = bool(option.state & states.State_Selected)
        if chosen or option.state & states.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(rect, radius, radius)
        if option.state & states.State_HasFocus:
            painter.setPen(theme.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, radius, radius)
        inner = rect.adjusted(theme.px(SMALL), 0, -theme.px(SMALL), 0)
        self._paint_words(painter, inner, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, inner: QRect, index: Index) -> None:
        theme, thing = self._icons.theme, index.data(_THING)
        name = "folder" if isinstance(thing.what, Folder) else "message-square"
        side = theme.px(16)
        top = inner.top() + (inner.height() - side) // 2
        painter.drawPixmap(inner.left(), top, self._icons.pixmap(name, "muted", 16))
        align, aside = Qt.AlignmentFlag, self._rows.aside(index)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(inner, align.AlignVCenter | align.AlignRight, aside)
        room = painter.fontMetrics().horizontalAdvance(aside) + theme.px(MEDIUM)
        box = inner.adjusted(side + theme.px(SMALL), 0, -room, 0)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(_title(thing), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, align.AlignVCenter | align.AlignLeft, title)


def _title(thing: Trashed) -> str:
    return thing.what.name if isinstance(thing.what, Folder) else thing.what.title
