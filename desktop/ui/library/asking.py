"""Small questions: a sentence, what it means, and buttons for the answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import HUGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class Question(QDialog):
    """Asks once; `answered` tells the name of the answer, and nothing when it is put away."""

    answered = Signal(str)

    def __init__(
        self,
        icons: Icons,
        title: str,
        text: str,
        answers: Sequence[tuple[str, str, str]],
        parent: QWidget | None,
    ) -> None:
        """Take the answers as name, title, and kind of button."""
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(title)
        self.setModal(True)
        self.buttons: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(HUGE)] * 4)
        layout.setSpacing(theme.px(SMALL))
        layout.addWidget(label(title, "heading", wrap=True))
        layout.addWidget(label(text, "muted", wrap=True))
        layout.addSpacing(theme.px(MEDIUM))
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        column = len(answers) > 2
        for name, words, kind in answers:
            made = button(words, "suggestion" if column else kind)
            made.clicked.connect(partial(self._answer, name))
            self.buttons[name] = made
            layout.addWidget(made) if column else row.addWidget(made)
        if column:
            layout.addSpacing(theme.px(MEDIUM))
        layout.addLayout(row)
        width = theme.px(460)
        self.setFixedSize(width, layout.totalHeightForWidth(width))
        next(iter(self.buttons.values())).setFocus()

    def _answer(self, name: str) -> None:
        self.accept()
        self.answered.emit(name)
