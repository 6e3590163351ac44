"""The adapters of a repository: each with its form, its size, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.library.filling import filling
from desktop.ui.library.remote import RemoteAdapter
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, frame, label
from desktop.ui.wording import tr


class AdapterRow(QWidget):
    """One adapter, with a button to fetch it, or to convert what was fetched."""

    download_asked = Signal()
    convert_asked = Signal()

    def __init__(self, icons: Icons, adapter: RemoteAdapter) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        theme = icons.theme
        kind = label(adapter.form, "strong")
        kind.setMinimumWidth(theme.px(64))
        name = filling(Elided())
        name.setText(adapter.name)
        size = label(tr("{size:size}", size=adapter.size), "muted")
        size.setMinimumWidth(theme.px(68))
        size.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.download = button(tr("Download"))
        self.download.setAccessibleName(tr("Download {name}", name=adapter.name))
        self.convert = button(tr("Convert…"), "primary")
        self.convert.setAccessibleName(tr("Convert {name}", name=adapter.name))
        self.convert.hide()
        self.why = label(_pickled() if adapter.pickled else "", "small", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(theme.px(SMALL))
        line.addWidget(kind)
        line.addWidget(name, 1)
        for widget in (size, self.convert, self.download):
            line.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        layout.setSpacing(theme.px(TINY))
        layout.addLayout(line)
        layout.addWidget(self.why)
        self.why.setVisible(adapter.pickled)
        self.download.setVisible(not adapter.pickled)
        self.download.clicked.connect(self.download_asked)
        self.convert.clicked.connect(self.convert_asked)

    def show_state(self, words: str, *, convertible: bool) -> None:
        """Show that it is being fetched or here already; `convertible`: it was fetched as PEFT."""
        self.download.setText(words or tr("Download"))
        self.download.setEnabled(not words)
        self.convert.setVisible(convertible)
        self.download.setVisible(not convertible and not self.why.text())


class AdapterOffer(QScrollArea):
    """Shows the adapters that it is given."""

    download_asked = Signal(object)  # RemoteAdapter
    convert_asked = Signal(str)  # the local path of fetched weights

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._fetched: Mapping[str, str] = {}
        self.rows: dict[str, AdapterRow] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Adapters"))

    def show_adapters(self, adapters: Sequence[RemoteAdapter], bases: Sequence[str]) -> None:
        """Show other adapters; `bases` are what their publisher says they were trained on."""
        theme = self._icons.theme
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, theme.px(SMALL), theme.px(SMALL), theme.px(MEDIUM))
        column.setSpacing(0)
        if bases:
            words = tr("Trained on {base}.", base=", ".join(bases))
            column.addWidget(label(words, wrap=True))
        column.addWidget(label(_explanation(adapters), "small", wrap=True))
        column.addSpacing(theme.px(SMALL))
        self.rows = {}
        for adapter in adapters:
            row = AdapterRow(self._icons, adapter)
            row.download_asked.connect(partial(self.download_asked.emit, adapter))
            row.convert_asked.connect(partial(self._on_convert, adapter.path))
            self.rows[adapter.path] = row
            column.addWidget(frame("line"))
            column.addWidget(row)
        column.addStretch(1)
        self.setWidget(inside)

    def show_states(self, states: Mapping[str, str], fetched: Mapping[str, str]) -> None:
        """Show what is here or on its way, and where fetched weights lie, by remote paths."""
        self._fetched = fetched
        for path, row in self.rows.items():
            row.show_state(states.get(path, ""), convertible=path in fetched)

    def _on_convert(self, path: str) -> None:
        if path in self._fetched:
            self.convert_asked.emit(self._fetched[path])


def _explanation(adapters: Sequence[RemoteAdapter]) -> str:
    if not adapters:
        return tr("There is no adapter in this repository that Fireside knows.")
    if any(adapter.form == "PEFT" and not adapter.pickled for adapter in adapters):
        return tr("What PEFT saved is converted here, in a moment and offline, for your model.")
    return tr("An adapter acts on the model that it was trained on, and can be switched off.")


def _pickled() -> str:
    return tr(
        "This adapter is a pickled file (adapter_model.bin). Such a file can hold any program and "
        "run it when it is opened, so Fireside never fetches one. Ask the publisher for "
        "adapter_model.safetensors: PEFT saves it since 2023."
    )
