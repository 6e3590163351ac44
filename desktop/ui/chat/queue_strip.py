"""The strip above the composer: messages that were written ahead, until they are sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.chat import Waiting
from desktop.ui.chat.look import Look
from desktop.ui.chat.message_editor import MessageEditor
from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, icon_button, label
from desktop.ui.wording import tr

_HIGHEST = 180  # pixels of the rows at a text size of 100 %; further ones scroll


class QueueRow(QWidget):
    """One message that waits: its text, and the ways to change it or take it away."""

    saved = Signal(object, str)  # Waiting, the new text
    remove_asked = Signal(object)  # Waiting

    def __init__(self, icons: Icons, waiting: Waiting, number: int) -> None:
        super().__init__()
        self._icons = icons
        self.waiting = waiting
        self.editor: MessageEditor | None = None
        self.text = Elided()
        self.text.setText(waiting.text)
        self.edit_button = icon_button(
            icons, "pencil", tr("Edit waiting message {number}", number=number)
        )
        self.remove_button = icon_button(
            icons, "x", tr("Take back waiting message {number}", number=number)
        )
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.px(TINY))
        row.addWidget(label(f"{number}", "small"))
        row.addSpacing(icons.theme.px(TINY))
        row.addWidget(self.text, 1)
        row.addStretch()
        row.addWidget(self.edit_button)
        row.addWidget(self.remove_button)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._line)
        self.edit_button.clicked.connect(self.edit)
        self.remove_button.clicked.connect(lambda: self.remove_asked.emit(self.waiting))

    def edit(self) -> None:
        """Put an editor in the place of the text."""
        if self.editor is None:
            editor = MessageEditor(self.waiting.text, Look(self._icons), self)
            editor.saved.connect(self._on_saved)
            editor.cancelled.connect(self._end_editing)
            editor.height_changed.connect(editor.setFixedHeight)
            editor.setFixedHeight(editor.wanted_height())
            self.editor = editor
            self._line.hide()
            self._stack.addWidget(editor)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_saved(self, text: str) -> None:
        self._end_editing()
        self.saved.emit(self.waiting, text)

    def _end_editing(self) -> None:
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
            self._line.show()
            self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)


class QueueStrip(QFrame):
    """Shows what waits in the open conversation; hidden while nothing does."""

    edited = Signal(object, str)  # Waiting, the new text
    removed = Signal(object)  # Waiting
    restored = Signal(object)  # Waiting, that was removed
    go_on_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._taken_back: Waiting | None = None
        self.rows: list[QueueRow] = []
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Messages that wait to be sent"))
        self.words = label("", "small", wrap=True)
        self.undo_button = button(tr("Undo"), "link")
        self.go_on_button = button(tr("Send now"), "link")
        self._list = QVBoxLayout()
        self._lay_out()
        self.undo_button.clicked.connect(self._undo)
        self.go_on_button.clicked.connect(self.go_on_asked)
        self.hide()

    def show_waiting(
        self, waiting: Sequence[Waiting], *, paused: bool = False, deciding: bool = False
    ) -> None:
        """Show what waits; rows that are there already stay, with what is typed in them.

        `deciding`: the person has yet to choose one of several answers.
        """
        known = {row.waiting: row for row in self.rows}
        rows = [
            known.pop(one, None) or self._make_row(one, number)
            for number, one in enumerate(waiting, 1)
        ]
        for row in known.values():
            row.hide()
            row.deleteLater()
        self.rows = rows
        for place, row in enumerate(rows):
            self._list.insertWidget(place, row)
        self.go_on_button.setVisible(paused and bool(rows))
        self._show_words(paused, deciding)

    def forget(self) -> None:
        """Take note that another conversation is shown: nothing of it can be undone here."""
        self._taken_back = None

    def edit_last(self) -> bool:
        """Edit the message that was written last; return whether there is one."""
        if self.rows:
            self.rows[-1].edit()
        return bool(self.rows)

    def _show_words(self, paused: bool, deciding: bool) -> None:
        self.undo_button.setVisible(self._taken_back is not None)
        self.setVisible(bool(self.rows) or self._taken_back is not None)
        if not self.rows:
            self.words.setText(tr("The message was taken back."))
        elif paused:
            self.words.setText(tr("Paused: these messages wait until you send them."))
        elif deciding:
            self.words.setText(tr("Sent once you have kept one of the answers:"))
        else:
            self.words.setText(tr("Sent one after the other, when each reply has ended:"))

    def _make_row(self, waiting: Waiting, number: int) -> QueueRow:
        row = QueueRow(self._icons, waiting, number)
        row.saved.connect(self.edited)
        row.remove_asked.connect(self._take_back)
        return row

    def _take_back(self, waiting: Waiting) -> None:
        self._taken_back = waiting
        self.removed.emit(waiting)

    def _undo(self) -> None:
        waiting, self._taken_back = self._taken_back, None
        if waiting is not None:
            self.restored.emit(waiting)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.undo_button)
        head.addWidget(self.go_on_button)
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(
            theme.px(MEDIUM), theme.px(SMALL), theme.px(SMALL), theme.px(TINY)
        )
        layout.setSpacing(theme.px(TINY))
        layout.addLayout(head)
        layout.addWidget(self._scroll())

    def _scroll(self) -> QScrollArea:
        """Return what holds the rows: as high as they are, but never as to fill the window."""
        inside = QWidget()
        inside.setProperty("kind", "plain")
        self._list.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(self._list)
        made = QScrollArea()
        made.setWidgetResizable(True)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        made.setMaximumHeight(self._icons.theme.px(_HIGHEST))
        made.setWidget(inside)
        return made
