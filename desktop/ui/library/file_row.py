"""One file of a repository: its quantisation, its size, whether it fits, and a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.fit import Verdict
from desktop.session.search import RemoteFile
from desktop.ui.icons import Icons
from desktop.ui.library.filling import filling
from desktop.ui.library.pill import Pill
from desktop.ui.library.words import verdict_words
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class FileRow(QWidget):
    """A line in the list of files. It is told what is known, and tells what is wanted."""

    download_asked = Signal()
    price_asked = Signal()

    def __init__(self, icons: Icons, file: RemoteFile) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        theme = icons.theme
        self.file = file
        self.kind = label(file.quantisation or "—", "strong")
        self.kind.setMinimumWidth(theme.px(84))
        self.name = filling(Elided("small"))
        self.name.setText(_facts(file))
        self.size_label = label(tr("{size:size}", size=file.size), "muted")
        self.size_label.setMinimumWidth(theme.px(68))
        self.size_label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.pill = Pill(theme)
        self.price = button(tr("Does it fit?"), "link")
        self.price.setAccessibleName(tr("Does {name} fit?", name=file.name))
        self.download = button(tr("Download"))
        self.download.setAccessibleName(tr("Download {name}", name=file.name))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        layout.setSpacing(theme.px(MEDIUM))
        for widget, stretch in (
            (self.kind, 0), (self.name, 1), (self.pill, 0), (self.price, 0), (self.size_label, 0),
            (self.download, 0),
        ):  # fmt: skip
            layout.addWidget(widget, stretch)
        layout.setSpacing(theme.px(SMALL))
        self.download.clicked.connect(self.download_asked)
        self.price.clicked.connect(self.price_asked)

    def show_verdict(self, verdict: Verdict | None, hint: str = "", *, exact: bool = False) -> None:
        """Show whether it fits; None where that is not known yet."""
        self.price.setVisible(verdict is None)
        if verdict is None:
            self.pill.show_text("")
            return
        words, tone, usual = verdict_words(verdict)
        near = "" if exact else tr("Computed from the size of this file and a sister's header.")
        self.pill.show_text(words, tone, "\n".join(filter(None, (hint or usual, near))))

    def show_pricing(self, *, asking: bool) -> None:
        """Show that the header is being read."""
        self.price.setText(tr("Reading the header…") if asking else tr("Does it fit?"))
        self.price.setEnabled(not asking)

    def show_state(self, words: str) -> None:
        """Show that it is being fetched or here already; empty when it can be fetched."""
        self.download.setText(words or tr("Download"))
        self.download.setEnabled(not words)


def _facts(file: RemoteFile) -> str:
    if len(file.parts) > 1:
        return tr("{name}, in {count} parts", name=file.name, count=len(file.parts))
    return file.name
