"""Which adapters are looked for on the hub: for which model, and published in which form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.adapter_fit import same_model
from desktop.core.shelf import Item, Kind
from desktop.session.search import Form
from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import label
from desktop.ui.wording import tr


class AdapterWishes(QWidget):
    """Two choices in a row; the loaded model is the first one that holds."""

    changed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        theme = icons.theme
        self.model = Pick(icons)
        self.form = Pick(icons)
        self._items: tuple[Item, ...] = ()
        self._loaded = ""
        self._chosen = False  # the person chose a model
        for form, title in _forms():
            self.form.addItem(title, form)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(SMALL))
        for words, field, stretch in (
            (tr("For the model"), self.model, 1), (tr("Published as"), self.form, 0),
        ):  # fmt: skip
            caption = label(words, "small")
            caption.setBuddy(field)
            field.setAccessibleName(words)
            field.setMinimumHeight(theme.px(34))
            layout.addWidget(caption)
            layout.addWidget(field, stretch)
        self.model.activated.connect(self._on_chosen)
        self.form.activated.connect(self.changed)
        self._fill()

    @property
    def item(self) -> Item | None:
        """Return the model that adapters are wanted for, None for any."""
        item = self.model.currentData()
        return item if isinstance(item, Item) else None

    @property
    def wanted_form(self) -> Form:
        """Return the form that is wanted, empty for both."""
        form: Form = self.form.currentData()
        return form

    def show_items(self, items: Sequence[Item]) -> None:
        """Take note of the models that are here."""
        self._items = tuple(item for item in items if item.kind is Kind.MODEL)
        self._fill()

    def show_loaded(self, path: str) -> None:
        """Take note of the model that is loaded."""
        self._loaded = path
        self._fill()

    def choose(self, name: str) -> None:
        """Choose the model with this name, if it is here; else any."""
        at = next((n for n, item in enumerate(self._items) if same_model(item.name, name)), -1)
        self.model.setCurrentIndex(at + 1)
        self._chosen = True

    def _fill(self) -> None:
        before = self.item.path if self.item and self._chosen else self._loaded
        if self._chosen and self.item is None:
            before = ""
        self.model.clear()
        self.model.addItem(tr("Any model"))
        for item in self._items:
            loaded = item.path == self._loaded
            title = tr("{name} (loaded)", name=item.name) if loaded else item.name
            self.model.addItem(title, item)
            if item.path == before:
                self.model.setCurrentIndex(self.model.count() - 1)

    def _on_chosen(self) -> None:
        self._chosen = True
        self.changed.emit()


def _forms() -> list[tuple[Form, str]]:
    return [("", tr("GGUF or PEFT")), ("gguf", tr("GGUF")), ("peft", tr("PEFT"))]
