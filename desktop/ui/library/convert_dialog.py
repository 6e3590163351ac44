"""Before an adapter of PEFT is converted: for which model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.bases import Base
from desktop.session.work import Glance
from desktop.ui.icons import Icons
from desktop.ui.theme import HUGE, MEDIUM, SMALL
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class ConvertDialog(QDialog):
    """Names the adapter and offers the models of the shelf, the likeliest one chosen."""

    chosen = Signal(str)  # path of the model
    search_asked = Signal(str)  # what the adapter's maker calls its model

    def __init__(
        self, icons: Icons, adapter: Glance, bases: Sequence[Base], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self._base = adapter.base
        self.setWindowTitle(tr("Convert an adapter"))
        self.setModal(True)
        self.model = Pick(icons)
        self.model.setAccessibleName(tr("The model that it shall act on"))
        self.model.setMinimumHeight(theme.px(34))
        for base in bases:
            self.model.addItem(_title(base), base.item.path)
        self.search = button(tr("Find its model on Hugging Face"))
        self.convert = button(tr("Convert"), "primary")
        self.convert.setDefault(True)
        self.cancel = button(tr("Cancel"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(HUGE)] * 4)
        layout.setSpacing(theme.px(SMALL))
        title = tr("Convert “{name}”", name=adapter.name)
        layout.addWidget(label(title, "heading", wrap=True))
        layout.addWidget(label(_explanation(adapter), "muted", wrap=True))
        layout.addSpacing(theme.px(MEDIUM))
        caption = label(tr("For the model"), "strong")
        caption.setBuddy(self.model)
        layout.addWidget(caption)
        layout.addWidget(self.model)
        self.warning = label(_warning(adapter, bases), "small", wrap=True)
        layout.addWidget(self.warning)
        layout.addSpacing(theme.px(MEDIUM))
        foot = QHBoxLayout()
        foot.addWidget(self.search)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.convert)
        layout.addLayout(foot)
        known = any(base.named for base in bases)
        self.search.setVisible(bool(adapter.base) and not known)
        self.model.setEnabled(bool(bases))
        self.convert.setEnabled(bool(bases))
        self.warning.setVisible(bool(self.warning.text()))
        width = theme.px(520)
        self.setFixedSize(width, layout.totalHeightForWidth(width))
        self.convert.clicked.connect(self._on_convert)
        self.search.clicked.connect(self._on_search)
        self.cancel.clicked.connect(self.reject)
        (self.convert if bases else self.cancel).setFocus()

    def _on_convert(self) -> None:
        self.accept()
        self.chosen.emit(self.model.currentData())

    def _on_search(self) -> None:
        self.accept()
        self.search_asked.emit(self._base)


def _title(base: Base) -> str:
    name = base.item.name
    if base.item.quantisation:
        name = f"{name} · {base.item.quantisation}"
    if base.named:
        return tr("{name} (it was trained on this one)", name=name)
    return tr("{name} (loaded)", name=name) if base.loaded else name


def _explanation(adapter: Glance) -> str:
    made = tr("Fireside writes a GGUF adapter into the models folder. The original stays as it is.")
    if adapter.base:
        return tr("It was trained on {base}.", base=adapter.base) + " " + made
    return tr("It does not say which model it was trained on.") + " " + made


def _warning(adapter: Glance, bases: Sequence[Base]) -> str:
    if not bases:
        return tr("There is no model in the library yet. Its names and sizes are needed for this.")
    if adapter.base and not any(base.named for base in bases):
        return tr(
            "No model here has that name. On another one of the same build it acts as well, but "
            "seldom as it was meant."
        )
    return ""
