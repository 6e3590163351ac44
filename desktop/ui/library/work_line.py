"""What is being made now, how it goes on, and how it ended: one line above the library."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from desktop.core.shelf import Item, Kind
from desktop.session.workbench import Failed, Idle, Made, State, Workbench, Working
from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import button, icon_button, label, restyle
from desktop.ui.wording import shown, tr, tr_n


class WorkLine(QFrame):
    """Shows the workbench's state; hidden while nothing was made and nothing is."""

    load_asked = Signal(str)  # path of a model
    details_asked = Signal(int)  # item id

    def __init__(self, icons: Icons, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self.words = label("", wrap=True)
        self.note = label("", "small", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(icons.theme.px(160))
        self.open = button(tr("Load it"))
        self.details = button(tr("Details"), "link")
        self.close_button = icon_button(icons, "x", "")
        self._item: Item | None = None
        self._lay_out(icons)
        self.open.clicked.connect(self._on_open)
        self.details.clicked.connect(self._on_details)
        self.close_button.clicked.connect(self._on_closed)
        workbench.state_changed.connect(self.show_state)
        self.show_state(workbench.state)

    def show_state(self, state: State) -> None:
        """Show how it stands."""
        self.setVisible(not isinstance(state, Idle))
        self._item = state.item if isinstance(state, Made) else None
        working = isinstance(state, Working)
        self._dress("failure" if isinstance(state, Failed) else "card")
        self.bar.setVisible(working)
        self.open.setVisible(self._item is not None and self._item.kind is Kind.MODEL)
        self.details.setVisible(self._item is not None)
        self._name_close(tr("Cancel") if working else tr("Close this message"))
        match state:
            case Working(job, share, stage, waiting):
                more = tr_n("one more waiting", "{count} more waiting", waiting) if waiting else ""
                said = [shown(stage) if stage else tr("Getting ready"), more]
                self._say(shown(job.title), " · ".join(words for words in said if words))
                self.bar.setValue(round(share * 1000))
                self.bar.setAccessibleName(shown(job.title))
                return
            case Made(_, item):
                self._say(tr("“{name}” is on the shelf.", name=item.name), "")
            case Failed(job, message, hint):
                self._say(f"{shown(job.title)}: {shown(message)}", shown(hint) if hint else "")
            case Idle():
                return
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _say(self, words: str, note: str) -> None:
        self.words.setText(words)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.setAccessibleName(f"{words} {note}".strip())

    def _dress(self, kind: str) -> None:
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            restyle(self)

    def _name_close(self, name: str) -> None:
        self.close_button.setToolTip(name)
        self.close_button.setAccessibleName(name)

    def _on_open(self) -> None:
        if self._item is not None:
            path = self._item.path
            self._workbench.dismiss()
            self.load_asked.emit(path)

    def _on_details(self) -> None:
        if self._item is not None:
            item = self._item.id
            self._workbench.dismiss()
            self.details_asked.emit(item)

    def _on_closed(self) -> None:
        state = self._workbench.state
        if isinstance(state, Working):
            self._workbench.cancel(state.job.number)
        else:
            self._workbench.dismiss()

    def _lay_out(self, icons: Icons) -> None:
        theme = icons.theme
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.words)
        words.addWidget(self.note)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(MEDIUM), theme.px(6), theme.px(SMALL), theme.px(6))
        layout.setSpacing(theme.px(MEDIUM))
        layout.addLayout(words, 1)
        for widget in (self.bar, self.details, self.open, self.close_button):
            layout.addWidget(widget)
