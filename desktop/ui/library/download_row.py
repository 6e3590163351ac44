"""One download in the strip: how far it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.core.downloads import Done, Download, Failed, Paused, Running, Waiting
from desktop.core.shelf import Kind
from desktop.ui.icons import Icons
from desktop.ui.library.filling import filling
from desktop.ui.library.queue_words import facts_of
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, icon_button, restyle
from desktop.ui.wording import tr

_STEPS = 1000  # of the bar


class DownloadRow(QWidget):
    """Shows a `Download` and tells what the person wants with it; the id goes along."""

    pause_asked = Signal(int)
    resume_asked = Signal(int)
    cancel_asked = Signal(int)
    load_asked = Signal(str)  # path
    details_asked = Signal(int)  # item id
    convert_asked = Signal(object)  # Download
    move_asked = Signal(int, int)  # id, -1 up or 1 down

    def __init__(self, icons: Icons, download: Download) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._icons = icons
        self.download = download
        name = download.order.name
        self.name = filling(Elided("strong"))
        self.name.setText(name)
        self.facts = filling(Elided("small"))
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of {name}", name=name))
        self.up = icon_button(icons, "chevron-up", tr("Fetch {name} earlier", name=name))
        self.down = icon_button(icons, "chevron-down", tr("Fetch {name} later", name=name))
        self.pause = icon_button(icons, "pause", tr("Pause {name}", name=name))
        self.resume = icon_button(icons, "play", tr("Go on with {name}", name=name), "accent")
        self.cancel = icon_button(icons, "x", tr("Cancel {name}", name=name))
        self.load = button(tr("Load"))
        self._lay_out()
        self._connect()
        self.show_download(download)

    def show_download(self, download: Download) -> None:
        """Show another state of the same download."""
        self.download = download
        state = download.state
        self.bar.setValue(round(download.share * _STEPS))
        self.facts.setText(facts_of(download))
        kind = "danger" if isinstance(state, Failed) else "small"
        if self.facts.property("kind") != kind:
            self.facts.setProperty("kind", kind)
            restyle(self.facts)
        done = isinstance(state, Done)
        self.bar.setVisible(not done)
        self.pause.setVisible(isinstance(state, Running | Waiting))
        self.resume.setVisible(isinstance(state, Paused | Failed))
        self.load.setVisible(done)
        deed = tr("Load")
        if download.is_unconverted:
            deed = tr("Convert…")
        elif download.order.kind is Kind.ADAPTER:
            deed = tr("Details")
        self.load.setText(deed)
        self.load.setAccessibleName(f"{deed} {download.order.name}")
        self.up.setVisible(not done)
        self.down.setVisible(not done)
        words = tr("Take {name} off the list") if done else tr("Cancel {name}")
        words = words.replace("{name}", download.order.name)
        self.cancel.setToolTip(words)
        self.cancel.setAccessibleName(words)

    def show_place(self, *, first: bool, last: bool) -> None:
        """Take note of whether it can go up or down."""
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def _connect(self) -> None:
        self.pause.clicked.connect(lambda: self.pause_asked.emit(self.download.id))
        self.resume.clicked.connect(lambda: self.resume_asked.emit(self.download.id))
        self.cancel.clicked.connect(lambda: self.cancel_asked.emit(self.download.id))
        self.up.clicked.connect(lambda: self.move_asked.emit(self.download.id, -1))
        self.down.clicked.connect(lambda: self.move_asked.emit(self.download.id, 1))
        self.load.clicked.connect(self._on_load)

    def _on_load(self) -> None:
        match self.download.state:
            case Done() if self.download.is_unconverted:
                self.convert_asked.emit(self.download)
            case Done(_, int() as item) if self.download.order.kind is Kind.ADAPTER:
                self.details_asked.emit(item)
            case Done(path):
                self.load_asked.emit(path)
            case _:
                pass

    def _lay_out(self) -> None:
        theme = self._icons.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(TINY))
        words.addWidget(self.name)
        words.addWidget(self.bar)
        words.addWidget(self.facts)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.px(SMALL), 0, theme.px(SMALL))
        layout.setSpacing(theme.px(TINY))
        layout.addLayout(words, 1)
        layout.addSpacing(theme.px(MEDIUM))
        for widget in (self.load, self.up, self.down, self.pause, self.resume, self.cancel):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
