"""What a person can choose when a model would not fit: a gentler way to load it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.fit import Fit, Rung
from desktop.ui.icons import Icons
from desktop.ui.library.need_bar import NeedBar
from desktop.ui.library.suggested import fit_sentences
from desktop.ui.theme import HUGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import shown, tr


class LadderDialog(QDialog):
    """Rungs as buttons, the gentlest first; loading it all the same is the last one."""

    chosen = Signal(object)  # core.settings.Loading, or None to load it as it is

    def __init__(
        self, icons: Icons, name: str, fit: Fit, rungs: Sequence[Rung], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setWindowTitle(tr("This model does not fit as it is"))
        self.setModal(True)
        self.buttons: list[QPushButton] = []
        bar = NeedBar(theme)
        bar.show_need(fit.need)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(HUGE)] * 4)
        layout.setSpacing(theme.px(SMALL))
        layout.addWidget(label(tr("{name} does not fit as it is", name=name), "heading", wrap=True))
        layout.addWidget(label(fit_sentences(fit), "muted", wrap=True))
        layout.addWidget(bar)
        layout.addSpacing(theme.px(MEDIUM))
        for rung in rungs:
            layout.addWidget(self._rung(rung))
        if any(rung.loading is not None and rung.loading.kv_type != "f16" for rung in rungs):
            note = tr("What is chosen for the KV cache holds for all models.")
            layout.addWidget(label(note, "small", wrap=True))
        layout.addSpacing(theme.px(MEDIUM))
        foot = QHBoxLayout()
        self.anyway = button(tr("Load it all the same"), "ghost")
        self.cancel = button(tr("Cancel"))
        foot.addWidget(self.anyway)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        layout.addLayout(foot)
        margins = 2 * theme.px(HUGE)
        widest = max((one.sizeHint().width() for one in self.buttons), default=0)
        width = max(theme.px(480), widest + margins)
        self.setFixedSize(width, layout.totalHeightForWidth(width))
        self.anyway.clicked.connect(partial(self._leave_with, None))
        self.cancel.clicked.connect(self.reject)
        (self.buttons[0] if self.buttons else self.cancel).setFocus()

    def _rung(self, rung: Rung) -> QWidget:
        if rung.loading is None:
            return label(shown(rung.title), "muted", wrap=True)
        words = shown(rung.title)
        if rung.need is not None:
            words = tr("{way} (needs {size:size})", way=words, size=rung.need.total)
        made = button(words, "suggestion")
        made.clicked.connect(partial(self._leave_with, rung.loading))
        self.buttons.append(made)
        return made

    def _leave_with(self, loading: object) -> None:
        self.accept()
        self.chosen.emit(loading)
