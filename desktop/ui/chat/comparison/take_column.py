"""One of the answers that stand side by side: its name, its text, and the way to choose it."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.chat import Node, Row
from desktop.core.comparison import Comparison
from desktop.ui.chat.comparison.words import name_of, stage_of
from desktop.ui.chat.transcript import Transcript
from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class TakeColumn(QFrame):
    """Shows one answer as it grows; it can be read and copied, and kept."""

    keep_asked = Signal(int)  # index

    def __init__(self, icons: Icons, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._index = index
        self._node_id: int | None = None
        self.setProperty("kind", "column")
        self.name = Elided("strong")
        self.stage = label("", "small")
        self.transcript = Transcript(icons, to_read=True)
        self.keep_button = button(tr("Keep this one"))
        self.keep_button.setShortcut(f"Alt+{index + 1}")
        self.keep_button.setToolTip(tr("Keep this one (Alt+{number})", number=index + 1))
        self._lay_out()
        self.keep_button.clicked.connect(lambda: self.keep_asked.emit(self._index))

    def show_take(self, comparison: Comparison) -> None:
        """Show the answer as it is now."""
        take = comparison.takes[self._index]
        name = name_of(comparison, self._index)
        self.name.setText(name)
        self.stage.setText(stage_of(comparison, self._index))
        self.setAccessibleName(name)
        self.transcript.setAccessibleName(name)
        self.keep_button.setAccessibleName(tr("Keep {name}", name=name))
        can_keep = take.node is not None and comparison.writing is None
        self.keep_button.setEnabled(can_keep)
        self.keep_button.setVisible(comparison.kept is None)
        self._show_node(take.node, hidden=comparison.hides_names)

    def grow(self, node_id: int, text: str, thinking: str) -> None:
        """Add to the answer, if it is this one."""
        if node_id == self._node_id:
            self.transcript.grow_reply(node_id, text, thinking)

    def _show_node(self, node: Node | None, *, hidden: bool) -> None:
        self._node_id = node.id if node is not None else None
        if node is None:
            self.transcript.show_path(())
            return
        if hidden:  # what made it would tell whose it is
            node = dataclasses.replace(node, provenance=None)
        row = Row(node)
        if self.transcript.column.row_of(node.id) is None:
            self.transcript.show_path((row,))
            self.transcript.column.following = False
        else:
            self.transcript.replace_row(row)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(MEDIUM), theme.px(SMALL), theme.px(MEDIUM), 0)
        head.addWidget(self.name, 1)
        head.addStretch()
        head.addWidget(self.stage)
        foot = QHBoxLayout()
        foot.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        foot.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addStretch(1)
        foot.addWidget(self.transcript.to_end_button)  # over a few lines it would hide one
        layout = QVBoxLayout(self)
        edge = 1  # pixel: the card's own line is seen around the text
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.px(TINY))
        layout.addLayout(head)
        layout.addWidget(self.transcript, 1)
        layout.addLayout(foot)
