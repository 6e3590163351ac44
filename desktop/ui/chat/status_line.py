"""The lines under the composer: the ruler, and below it what is being waited for, and how fast."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.core.chat import AdapterUse
from desktop.session.scale import Scale, Segment
from desktop.session.status import Phase, Status
from desktop.ui.chat.ruler_bar import RulerBar
from desktop.ui.chat.ruler_words import taken_of, words_of
from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import icon_button
from desktop.ui.wording import rounded_speed, strength_shown, tr


class StatusLine(QWidget):
    """Shows a `Status` and a `Scale`; empty, but still there, while there is nothing to say."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self._scale: Scale | None = None
        self._adapters = ""
        self.words = Elided("small")
        self.reading = _bar(tr("Reading the conversation"), theme.px(96))
        self.ruler = RulerBar(icons)
        self.context = Elided("small")
        self.list_button = icon_button(icons, "chevron-right", tr("List what the model sees"))
        policy = self.list_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.list_button.setSizePolicy(policy)
        line = QHBoxLayout()
        line.setSpacing(theme.px(SMALL))
        line.addWidget(self.words)
        line.addWidget(self.reading)
        line.addStretch(1)
        line.addWidget(self.context)
        line.addWidget(self.list_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(SMALL), theme.px(TINY), theme.px(SMALL), 0)
        layout.setSpacing(0)
        layout.addWidget(self.ruler)
        layout.addLayout(line)
        self.ruler.pointed.connect(self._on_pointed)
        self.show_status(Status())
        self.show_scale(None)

    def show_status(self, status: Status) -> None:
        """Show where the reply stands."""
        self.words.setText(_words(status))
        self.reading.setVisible(status.phase is Phase.READING and status.prompt_total > 0)
        self.reading.setRange(0, max(1, status.prompt_total))
        self.reading.setValue(status.prompt_read)

    def show_scale(self, scale: Scale | None) -> None:
        """Show what the model sees."""
        self._scale = scale
        self.ruler.show_scale(scale)
        self.list_button.setVisible(scale is not None)
        self.list_button.setEnabled(scale is not None)
        self._say()

    def show_adapters(self, adapters: Sequence[AdapterUse]) -> None:
        """Name the adapter that acts, or count several: they take nothing of the context."""
        named = [f"{use.title} {strength_shown(use.strength)}" for use in adapters]
        # The names of several would leave no room for the tokens, which are looked at oftener.
        many = len(named) > 1
        self._adapters = tr("{count:count} adapters", count=len(named)) if many else "".join(named)
        self._say()

    def _on_pointed(self, segment: Segment | None) -> None:
        self._say(segment)

    def _say(self, segment: Segment | None = None) -> None:
        """Say what is looked at, or how full the context is."""
        if segment is None:
            segment = self.ruler.current
        scale = self._scale
        if segment is not None:
            self.context.setText(words_of(segment))
        elif scale is not None:
            parts = (self._adapters, taken_of(scale))
            self.context.setText(" · ".join(part for part in parts if part))
        else:
            self.context.setText("")


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
            speed = rounded_speed(status.tokens_per_second)
            return tr("{speed} tokens per second", speed=speed)
        case Phase.WRITING:
            return tr("Writing…")
        case _:
            return ""
