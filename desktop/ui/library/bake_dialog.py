"""Before adapters are baked into a model: which, how strongly, as which type, and what it takes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.chat import AdapterUse
from desktop.core.shelf import Item, Kind
from desktop.session.work import TYPES, Cost
from desktop.ui.icons import Icons
from desktop.ui.library.bake_row import BakeRow
from desktop.ui.library.grades import grade
from desktop.ui.placement import grow_with_text
from desktop.ui.theme import HUGE, MEDIUM, SMALL, TINY
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import button, label, restyle
from desktop.ui.wording import tr

_ASK_AFTER_MS = 250  # what it takes is computed when the person pauses
_USUAL = "Q4_K_M"


class BakeDialog(QDialog):
    """Collects what a bake needs; what it would take is asked for, and shown when it is known."""

    price_asked = Signal()
    chosen = Signal()

    def __init__(
        self,
        icons: Icons,
        items: Sequence[Item],
        model: str,
        uses: Sequence[AdapterUse],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        there = [item for item in items if not item.missing]
        self._adapters = [item for item in there if item.kind is Kind.ADAPTER]
        self._own_name = False  # the person wrote one
        self._cost: Cost | None = None
        self.rows: list[BakeRow] = []
        self.model = Pick(icons)
        for item in there:
            if item.kind is Kind.MODEL:
                self.model.addItem(_title(item), item)
        self.add = Pick(icons)
        self.type = Pick(icons)
        for name in TYPES:
            self.type.addItem(f"{name} · {grade(name).title}", name)
        self.name = QLineEdit()
        self.price = label("", "small", wrap=True)
        self.bake = button(tr("Bake in"), "primary")
        self.bake.setDefault(True)
        self.cancel = button(tr("Cancel"))
        self._rows = QVBoxLayout()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_ASK_AFTER_MS)
        self._lay_out()
        grow_with_text(self)
        self._choose_first(model, uses)
        self._connect()
        self._on_changed()

    @property
    def model_path(self) -> str:
        """Return the path of the model that is chosen; empty for none."""
        item = self.model.currentData()
        return item.path if isinstance(item, Item) else ""

    @property
    def uses(self) -> tuple[AdapterUse, ...]:
        """Return the adapters and their strengths."""
        return tuple(row.use for row in self.rows)

    @property
    def quantisation(self) -> str:
        """Return the type that is chosen."""
        return str(self.type.currentData())

    def show_cost(self, cost: Cost) -> None:
        """Show what it takes of the disk."""
        self._cost = cost
        if len(cost.usual) == len(self.rows):
            for row, strength in zip(self.rows, cost.usual, strict=True):
                row.recommend(strength)
        words = tr(
            "The new model takes about {output:size}. While it is made, {draft:size} more are "
            "needed; {free:size} are free.",
            output=cost.output,
            draft=cost.draft,
            free=cost.free,
        )
        if cost.taken:
            words = tr("There is a file of this name already. Choose another name.")
        elif not cost.fits:
            words += " " + tr("That is not enough: make room, or choose a smaller type.")
        self._say(words, bad=cost.taken or not cost.fits)

    def show_problem(self, words: str) -> None:
        """Show why it cannot be done."""
        self._cost = None
        self._say(words, bad=True)

    def _say(self, words: str, *, bad: bool) -> None:
        self.price.setText(words)
        self.price.setProperty("kind", "danger" if bad else "small")
        restyle(self.price)
        fits = self._cost is not None and self._cost.fits and not self._cost.taken
        self.bake.setEnabled(fits and bool(self.rows) and bool(self.name.text().strip()))

    def _choose_first(self, model: str, uses: Sequence[AdapterUse]) -> None:
        for at in range(self.model.count()):
            if self.model.itemData(at).path == model:
                self.model.setCurrentIndex(at)
        self.type.setCurrentIndex(max(0, self.type.findData(_USUAL)))
        for use in uses:
            self._add(use, settled=True)

    def _add(self, use: AdapterUse, *, settled: bool) -> None:
        known = next((item for item in self._adapters if item.path == use.path), None)
        row = BakeRow(
            self._icons, known.name if known else Path(use.path).stem, use, settled=settled
        )
        row.changed.connect(self._on_changed)
        row.removed.connect(partial(self._on_removed, row))
        self.rows.append(row)
        self._rows.addWidget(row)

    def _on_removed(self, row: BakeRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._on_changed()

    def _on_added(self, at: int) -> None:
        item = self.add.itemData(at)
        if isinstance(item, Item):
            self._add(AdapterUse(item.path), settled=False)
            self._on_changed()

    def _on_changed(self) -> None:
        self._offer()
        if not self._own_name:
            self.name.setText(self._usual_name())
        self._cost = None
        if not self.model.count():
            self.show_problem(tr("There is no model in the library yet."))
        elif not self.rows:
            self._say(tr("Add an adapter."), bad=False)
        else:
            self._say(tr("Computing what it takes…"), bad=False)
            self._timer.start()

    def _offer(self) -> None:
        """Offer the adapters that could act on the model, by their kind, and are not chosen."""
        item = self.model.currentData()
        kind = item.architecture if isinstance(item, Item) else ""
        used = {row.use.path for row in self.rows}
        left = [a for a in self._adapters if a.path not in used and a.architecture == kind]
        self.add.clear()
        self.add.addItem(tr("Add an adapter…") if left else tr("No other adapter is of its kind"))
        for adapter in left:
            self.add.addItem(adapter.name, adapter)
        self.add.setEnabled(bool(left))

    def _usual_name(self) -> str:
        item = self.model.currentData()
        model = item.name if isinstance(item, Item) else ""
        adapters = " + ".join(row.name for row in self.rows)
        return " ".join(filter(None, (model, "+" if adapters else "", adapters, self.quantisation)))

    def _on_named(self) -> None:
        self._own_name = True
        self._on_changed()

    def _on_bake(self) -> None:
        self.accept()
        self.chosen.emit()

    def _connect(self) -> None:
        self._timer.timeout.connect(self.price_asked)
        self.model.activated.connect(self._on_changed)
        self.type.activated.connect(self._on_changed)
        self.add.activated.connect(self._on_added)
        self.name.textEdited.connect(self._on_named)
        self.bake.clicked.connect(self._on_bake)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self.setWindowTitle(tr("Bake adapters into a model"))
        self.setModal(True)
        self.setMinimumWidth(theme.px(560))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(HUGE)] * 4)
        layout.setSpacing(theme.px(SMALL))
        layout.addWidget(label(tr("Bake adapters into a model"), "heading", wrap=True))
        layout.addWidget(label(_explanation(), "muted", wrap=True))
        self._rows.setSpacing(theme.px(TINY))
        for words, *fields in (
            (tr("Model"), self.model),
            (tr("Adapters"), self._rows, self.add),
            (tr("Type of its weights"), self.type),
            (tr("Name of the new model"), self.name),
        ):
            layout.addSpacing(theme.px(SMALL))
            caption = label(words, "strong")
            layout.addWidget(caption)
            for field in fields:
                if isinstance(field, QVBoxLayout):
                    layout.addLayout(field)
                else:
                    field.setMinimumHeight(theme.px(34))
                    field.setAccessibleName(words)
                    caption.setBuddy(field)
                    layout.addWidget(field)
        layout.addWidget(self.price)
        layout.addSpacing(theme.px(MEDIUM))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.bake)
        layout.addLayout(foot)


def _title(item: Item) -> str:
    return f"{item.name} · {item.quantisation}" if item.quantisation else item.name


def _explanation() -> str:
    return tr(
        "A new model file is written, with the adapters merged into its weights. It needs no "
        "adapters any more, and other programs can use it. The files that it is made of stay."
    )
