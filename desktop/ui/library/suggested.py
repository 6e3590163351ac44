"""The file of a repository that most people want here, with one button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.core.fit import Fit
from desktop.session.search import RemoteFile
from desktop.ui.icons import Icons
from desktop.ui.library.grades import grade
from desktop.ui.library.need_bar import NeedBar
from desktop.ui.library.pill import Pill
from desktop.ui.library.words import verdict_words
from desktop.ui.theme import LARGE, MEDIUM, SMALL, TINY
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import shown, tr


class SuggestedFile(QFrame):
    """A card: which file, why, what it takes in memory, and Download."""

    download_asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.title = label("", "heading", wrap=True)
        self.why = label("", "muted", wrap=True)
        self.pill = Pill(icons.theme)
        self.download = button(tr("Download"), "primary")
        icons.wear(self.download, "download", "on_accent")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.bar = NeedBar(icons.theme)
        self.memory = label("", "small", wrap=True)
        self._lay_out(icons)
        self.download.clicked.connect(self.download_asked)

    def show_file(self, file: RemoteFile | None) -> None:
        """Show another file; hide where there is none."""
        self.setVisible(file is not None)
        self.pill.show_text("")
        self.bar.hide()
        self.progress.hide()
        self.memory.setText("")
        self.memory.hide()
        if file is None:
            return
        kind = file.quantisation or file.name
        self.title.setText(tr("{kind} · {size:size}", kind=kind, size=file.size))
        self.why.setText(grade(file.quantisation).note)
        self.setAccessibleName(tr("Suggested: {name}", name=file.name))
        self.download.setAccessibleName(tr("Download {name}", name=file.name))

    def show_asking(self) -> None:
        """Show that its header is being read."""
        self.progress.show()
        self._say(tr("Reading the first megabytes of the file, to see what it needs here…"))

    def show_refusal(self, why: str) -> None:
        """Show that nobody knows what it needs."""
        self.progress.hide()
        self._say(tr("What it needs could not be computed: {why}", why=why))

    def show_fit(self, fit: Fit) -> None:
        """Show what it needs, and what of it fits."""
        self.progress.hide()
        words, tone, hint = verdict_words(fit.verdict)
        self.pill.show_text(words, tone, hint)
        self.bar.show_need(fit.need)
        self._say(fit_sentences(fit))

    def show_state(self, words: str) -> None:
        """Show that it is here or on its way; empty when it can be fetched."""
        self.download.setText(words or tr("Download"))
        self.download.setEnabled(not words)

    def _say(self, words: str) -> None:
        self.memory.setText(words)
        self.memory.setVisible(bool(words))

    def _lay_out(self, icons: Icons) -> None:
        theme = icons.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(TINY))
        first = QHBoxLayout()
        first.setSpacing(theme.px(SMALL))
        first.addWidget(self.title)
        first.addWidget(self.pill)
        first.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.why)
        top = QHBoxLayout()
        top.setSpacing(theme.px(LARGE))
        top.addLayout(words, 1)
        top.addWidget(self.download)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(MEDIUM + TINY)] * 4)
        layout.setSpacing(theme.px(SMALL))
        layout.addLayout(top)
        layout.addWidget(self.progress)
        layout.addWidget(self.bar)
        layout.addWidget(self.memory)
        _quiet(self.title, self.why)


def _quiet(*words: QWidget) -> None:
    for one in words:
        one.setMinimumWidth(0)


def fit_sentences(fit: Fit) -> str:
    """Return what a fit means, in a line or two."""
    need = fit.need
    said = [
        tr(
            "Needs {total:size} of memory with {context:count} tokens of context.",
            total=need.total,
            context=fit.context,
        )
    ]
    if need.gpu and need.cpu:
        said.append(
            tr("{gpu:size} on the graphics card, {cpu:size} beside it.", gpu=need.gpu, cpu=need.cpu)
        )
    elif need.gpu:
        said.append(tr("All of it on the graphics card."))
    if fit.longest_context > 0:
        said.append(
            tr("Up to {count:count} tokens fit in what is free now.", count=fit.longest_context)
        )
    if fit.about is not None:
        said.append(shown(fit.about))
    return " ".join(said)
