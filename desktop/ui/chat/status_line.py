"""The line under the composer: what is being waited for, how fast, and how full the context is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.session.status import Phase, Status
from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import label, restyle
from desktop.ui.wording import tr

_NEARLY_FULL = 0.85  # of the context; from here on the bar calls


class StatusLine(QWidget):
    """Shows a `Status`; empty, but still there, while there is nothing to say."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.words = Elided("small")
        self.reading = _bar(tr("Reading the conversation"), theme.px(96))
        self.context = label("", "small")
        self.context_bar = _bar(tr("Context used"), theme.px(72))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(SMALL), 0, theme.px(SMALL), 0)
        layout.setSpacing(theme.px(SMALL))
        layout.addWidget(self.words)
        layout.addWidget(self.reading)
        layout.addStretch(1)
        layout.addWidget(self.context)
        layout.addWidget(self.context_bar)
        self.setMinimumHeight(theme.type_px("small") + theme.px(SMALL))
        self.show_status(Status())

    def show_status(self, status: Status) -> None:
        """Show where the reply stands."""
        self.words.setText(_words(status))
        self.reading.setVisible(status.phase is Phase.READING and status.prompt_total > 0)
        self.reading.setRange(0, max(1, status.prompt_total))
        self.reading.setValue(status.prompt_read)
        self._show_context(status.context_used, status.context_total)

    def _show_context(self, used: int, total: int) -> None:
        there = total > 0 and used > 0
        self.context.setVisible(there)
        self.context_bar.setVisible(there)
        if not there:
            return
        self.context.setText(tr("{used:count} of {total:count} tokens", used=used, total=total))
        self.context_bar.setRange(0, total)
        self.context_bar.setValue(min(used, total))
        full = "true" if used >= _NEARLY_FULL * total else "false"
        if self.context_bar.property("full") != full:
            self.context_bar.setProperty("full", full)
            restyle(self.context_bar)


def _bar(name: str, width: int) -> QProgressBar:
    bar = QProgressBar()
    bar.setProperty("kind", "slim")
    bar.setTextVisible(False)
    bar.setFixedWidth(width)
    bar.setAccessibleName(name)
    bar.setToolTip(name)
    return bar


def _words(status: Status) -> str:
    match status.phase:
        case Phase.WAITING:
            return tr("Waiting for the model…")
        case Phase.READING if status.prompt_total > 0:
            share = round(100 * status.prompt_read / status.prompt_total)
            return tr("Reading the conversation… {share} %", share=share)
        case Phase.READING:
            return tr("Reading the conversation…")
        case _ if status.tokens_per_second > 0:
            speed = round(status.tokens_per_second, 1)
            return tr("{speed} tokens per second", speed=speed)
        case Phase.WRITING:
            return tr("Writing…")
        case _:
            return ""
