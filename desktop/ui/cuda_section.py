"""CUDA support among the settings of loading: fetched by a button, and taken away by one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from desktop.session.cuda import Absent, Cuda, Failed, Fetching, Present, State, Undescribed
from desktop.ui.icons import Icons
from desktop.ui.settings.section import Section
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import button, frame, label
from desktop.ui.wording import shown, tr

_STEPS = 1000  # of the bar


class CudaSection(Section):
    """Stands where NVIDIA's driver is."""

    def __init__(self, icons: Icons, cuda: Cuda) -> None:
        super().__init__()
        self._cuda = cuda
        self.keywords = "NVIDIA GPU CUDA"
        self.words = label("", "small", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Download of CUDA support"))
        self.fetch = button(tr("Download CUDA support ({size:size})", size=cuda.size))
        self.cancel = button(tr("Cancel"), "ghost")
        self.remove = button(tr("Remove CUDA support"), "ghost")
        self._lay_out(icons)
        self.fetch.clicked.connect(cuda.fetch)
        self.cancel.clicked.connect(cuda.cancel)
        self.remove.clicked.connect(cuda.remove)
        cuda.changed.connect(self.show_state)
        self.show_state(cuda.state)

    def show_state(self, state: State) -> None:
        """Say how it stands, and offer what can be done."""
        self.words.setText(self._said(state))
        fetching = isinstance(state, Fetching)
        self.bar.setVisible(fetching)
        self.cancel.setVisible(fetching)
        if isinstance(state, Fetching):
            self.bar.setValue(int(_STEPS * state.fetched / max(1, self._cuda.size)))
        self.fetch.setVisible(isinstance(state, Absent | Failed))
        self.fetch.setEnabled(self._cuda.is_possible)
        self.remove.setVisible(isinstance(state, Present))

    def _said(self, state: State) -> str:
        match state:
            case Undescribed():
                return tr("There is no CUDA library for this build of Fireside.")
            case Fetching(fetched):
                return tr(
                    "{fetched:size} of {size:size} are here.", fetched=fetched, size=self._cuda.size
                )
            case Present():
                return tr(
                    "It is here, and checked. It is used from the next start of Fireside on, and "
                    "its removal takes effect then, too."
                )
            case Failed(message, hint):
                return " ".join(shown(one) for one in (message, hint) if one is not None)
            case _ if not self._cuda.is_possible:
                return tr(
                    "Fireside has no place of its own for CUDA libraries yet; the settings under "
                    "Privacy take the address of one."
                )
            case _:
                return tr(
                    "Lets an NVIDIA graphics card compute through CUDA, which is most often faster "
                    "there. It is kept only if it is the library that this Fireside was made with."
                )

    def _lay_out(self, icons: Icons) -> None:
        theme = icons.theme
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(SMALL))
        for way in (self.fetch, self.cancel, self.remove):
            ways.addWidget(way)
        ways.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.px(MEDIUM))
        layout.setSpacing(theme.px(SMALL))
        layout.addWidget(label(tr("CUDA support"), "strong"))
        layout.addWidget(self.words)
        layout.addWidget(self.bar)
        layout.addLayout(ways)
        layout.addWidget(frame("line"))
