"""How a job is coming along: a sentence, a bar, and the button that gives it up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.theme import MEDIUM, Theme
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr

_STEPS = 1000


class JobPane(QWidget):
    """Shown while conversations are written or read."""

    cancel_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.cancel = button(tr("Cancel"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(self.words)
        layout.addWidget(self.bar)
        layout.addStretch(1)
        layout.addLayout(row)
        self.cancel.clicked.connect(self._on_cancelled)

    def begin(self, words: str) -> None:
        """Say what is being done, with nothing of it done yet."""
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setValue(0)
        self.cancel.setEnabled(True)

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        self.bar.setValue(round(share * _STEPS))

    def _on_cancelled(self) -> None:
        self.cancel.setEnabled(False)
        self.words.setText(tr("Stopping…"))
        self.cancel_asked.emit()


def announce(widget: QWidget, words: str) -> None:
    """Have assistive technology say what has come of a job."""
    widget.setAccessibleName(words)
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
