"""Models that other programs keep on this computer, to be used where they lie."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.session.shelving import Elsewhere
from desktop.ui.icons import Icons
from desktop.ui.library.card import Card
from desktop.ui.library.cards import CardList
from desktop.ui.library.hollow import Hollow
from desktop.ui.theme import SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class ElsewherePlace(QWidget):
    """A list of what was found; nothing is copied."""

    use_asked = Signal(str)  # path

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._found: tuple[Elsewhere, ...] = ()
        self.list = CardList(icons, tr("Models of other programs"))
        self.all = button(tr("Use all of them"))
        self._hollow = Hollow(icons)
        self._hollow.say(
            "check",
            tr("Nothing more was found in other programs."),
            tr(
                "Fireside looks where LM Studio, Ollama, GPT4All, Jan, Text Generation Web UI and "
                "Hugging Face keep models. Any other file can be dropped onto the window."
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._hollow)
        words = tr("They stay where they are, are not copied, and still belong to their programs.")
        top = QHBoxLayout()
        top.addWidget(label(words, "muted", wrap=True), 1)
        top.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(icons.theme.px(SMALL))
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self.list.deed_asked.connect(self.use_asked)
        self.list.opened.connect(self.use_asked)
        self.all.clicked.connect(self._on_all)
        self.show_found(())

    def show_found(self, found: Sequence[Elsewhere]) -> None:
        """Show these."""
        self._found = tuple(found)
        self.list.show_cards([_card(one) for one in self._found])
        self._stack.setCurrentWidget(self.list if found else self._hollow)
        self.all.setVisible(len(found) > 1)

    def _on_all(self) -> None:
        for one in self._found:
            self.use_asked.emit(one.path)


def _card(found: Elsewhere) -> Card:
    facts = tr("{size:size} · {path}", size=found.size, path=found.path)
    return Card(found.path, found.name, facts, state=found.place.program, deed=tr("Use in place"))
