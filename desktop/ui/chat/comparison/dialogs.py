"""The small dialogs that ask how a message is to be answered several times."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.chat import AdapterUse
from desktop.core.comparison import FEWEST, MOST, Way, by_adapters, by_chance
from desktop.core.settings import Sampling
from desktop.ui.icons import Icons
from desktop.ui.placement import grow_with_text
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import button, label
from desktop.ui.widgets.switch import Switch
from desktop.ui.wording import tr

_DICE = random.SystemRandom()
_SEEDS = 1 << 31


@dataclass(frozen=True, slots=True)
class Choice:
    """Some adapters that act together, or none, and what people call them."""

    name: str
    adapters: tuple[AdapterUse, ...] = ()


class AskDialog(QDialog):
    """A question about a message, and the two ways out. `decided` gives the ways of answering."""

    decided = Signal(object, bool)  # tuple[Way, ...], blind

    def __init__(self, icons: Icons, title: str, question: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        message = Elided("muted")
        message.setText(tr("“{text}”", text=question))
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(theme.px(LARGE))
        self.form.setVerticalSpacing(theme.px(SMALL))
        self.words = label("", "small", wrap=True)
        self.go_button = button(tr("Answer now"), "primary")
        self.cancel_button = button(tr("Cancel"))
        self.go_button.setDefault(True)
        self.go_button.clicked.connect(self._decide)
        self.cancel_button.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(label(title, "heading"))
        layout.addWidget(message)
        layout.addLayout(self.form)
        layout.addWidget(self.words)
        layout.addStretch(1)
        layout.addLayout(_row(self.cancel_button, self.go_button))
        self.setMinimumWidth(theme.px(480))
        grow_with_text(self)

    def ways(self) -> tuple[Way, ...]:
        """Return the ways of answering that are chosen now."""
        raise NotImplementedError

    @property
    def is_blind(self) -> bool:
        """Return whether the names are to be hidden until one answer is chosen."""
        return False

    def _decide(self) -> None:
        self.decided.emit(self.ways(), self.is_blind)
        self.accept()


class CompareDialog(AskDialog):
    """Asks which two sets of adapters are to answer."""

    def __init__(
        self,
        icons: Icons,
        question: str,
        choices: Sequence[Choice],
        sampling: Sampling,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, tr("Compare two answers"), question, parent)
        self._choices = choices
        self._sampling = sampling
        self.left = _pick(icons, tr("One answer"), [choice.name for choice in choices], 0)
        self.right = _pick(icons, tr("The other"), [choice.name for choice in choices], 1)
        self.blind = Switch(icons.theme)
        self.blind.setAccessibleName(tr("Hide the names until I have chosen"))
        self.form.addRow(tr("One answer"), self.left)
        self.form.addRow(tr("The other"), self.right)
        hiding = QHBoxLayout()  # a row of its own, for its words would narrow the fields above
        hiding.addWidget(label(tr("Hide the names until I have chosen"), wrap=True), 1)
        hiding.addWidget(self.blind)
        self.form.addRow(hiding)
        self.left.currentIndexChanged.connect(self._show_words)
        self.right.currentIndexChanged.connect(self._show_words)
        self._show_words()

    def ways(self) -> tuple[Way, ...]:
        """Return two ways with one seed."""
        chosen = [self._choices[pick.currentIndex()] for pick in (self.left, self.right)]
        sets = [(choice.name, choice.adapters) for choice in chosen]
        return by_adapters(sets, self._sampling, _DICE.randrange(_SEEDS))

    @property
    def is_blind(self) -> bool:
        """Return whether the names are to be hidden until one answer is chosen."""
        return self.blind.isChecked()

    def _show_words(self) -> None:
        there = len(self._choices) > 1
        alike = self.left.currentIndex() == self.right.currentIndex()
        self.go_button.setEnabled(there and not alike)
        if not there:
            words = tr(
                "There are no adapters to compare with: switch one on for this conversation, or "
                "save a set for this model. “Several answers” needs none."
            )
        elif alike:
            words = tr("Choose two that differ.")
        else:
            words = tr("Both answers begin alike, with the same seed, one after the other.")
        self.words.setText(words)


class SeveralDialog(AskDialog):
    """Asks how many answers are wanted."""

    def __init__(
        self,
        icons: Icons,
        question: str,
        adapters: tuple[AdapterUse, ...],
        sampling: Sampling,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, tr("Several answers"), question, parent)
        self._adapters = adapters
        self._sampling = sampling
        counts = [str(count) for count in range(FEWEST, MOST + 1)]
        self.count = _pick(icons, tr("How many answers"), counts, 0)
        self.form.addRow(tr("How many answers"), self.count)
        if sampling.temperature == 0:
            words = tr("At a temperature of 0 chance has no say: all answers will be the same.")
        else:
            words = tr("They are written one after the other, each with a seed of its own.")
        self.words.setText(words)

    def ways(self) -> tuple[Way, ...]:
        """Return so many ways, each with a seed of its own."""
        return by_chance(FEWEST + self.count.currentIndex(), self._adapters, self._sampling)


def _pick(icons: Icons, name: str, texts: Sequence[str], at: int) -> Pick:
    made = Pick(icons)
    made.setAccessibleName(name)
    made.addItems(list(texts))
    made.setCurrentIndex(min(at, len(texts) - 1))
    return made


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for one in buttons:
        row.addWidget(one)
    return row
