"""All that is known of one adapter on this computer, and which models it could act on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.adapter_file import AdapterFile
from desktop.core.adapter_fit import DoesNotFit, Verdict
from desktop.core.chat import AdapterUse
from desktop.core.errors import FiresideError
from desktop.core.shelf import Item
from desktop.session.studies import Studies, Study
from desktop.ui.icons import Icons
from desktop.ui.library.adapter_words import reasons_of, verdict_title
from desktop.ui.library.fact_sheet import fact_card, fact_rows
from desktop.ui.library.filling import filling
from desktop.ui.library.item_place import ItemPlace
from desktop.ui.library.pill import Pill
from desktop.ui.library.words import licence_title
from desktop.ui.theme import SMALL
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, frame, label
from desktop.ui.wording import shown, tr


class AdapterDetailsPlace(ItemPlace):
    """One adapter: what can be done with it, what it changes, what it fits."""

    adapters_asked = Signal(str)  # of the model with this name, on the hub

    def __init__(self, icons: Icons, studies: Studies) -> None:
        super().__init__(icons, tr("Details of an adapter"))
        self._studies = studies
        self.study: Study | None = None
        self._loaded = ""
        self.verdicts: dict[int, Pill] = {}
        studies.studied.connect(self._on_studied)
        studies.failed.connect(self._on_failed)

    def show_item(self, item: Item, loaded: str) -> None:
        """Show another adapter, or another state of the same one; `loaded` is the model's path."""
        self.item, self._loaded = item, loaded
        self.study = None
        self._show([self._note(tr("Reading the adapter, and comparing it with your models…"))])
        if item.missing:
            self._show([self._note(tr("The file is not where it was."))])
        else:
            self._studies.study(item)

    def usual_use(self, item: Item) -> tuple[str, AdapterUse]:
        """Return the model that an adapter fits best, empty for none, and how it would be used.

        An adapter that was not studied here is used as most are.
        """
        study = self.study
        if study is None or study.item.id != item.id:
            return "", AdapterUse(item.path)
        ordered = sorted(study.verdicts, key=lambda one: self._rank(*one))
        fits = [model.path for model, verdict in ordered if not isinstance(verdict, DoesNotFit)]
        return next(iter(fits), ""), AdapterUse(item.path, study.file.strength)

    def show_loaded(self, path: str) -> None:
        """Take note of the model that is loaded."""
        if path != self._loaded:
            self._loaded = path
            if self.study is not None:
                self._on_studied(self.study)

    def _on_studied(self, study: Study) -> None:
        if self.item is None or study.item.id != self.item.id:
            return
        self.study = study
        self._show([self._changes(study), self._fits(study), self._sheet(study.file)])

    def _on_failed(self, error: FiresideError) -> None:
        if self.item is not None and self.study is None:
            words = [shown(error.message), shown(error.hint) if error.hint else ""]
            self._show([self._note(" ".join(word for word in words if word))])

    def _show(self, cards: list[QWidget]) -> None:
        assert self.item is not None
        file = self._file_card(self.item, self.item.origin.licence)
        self._show_cards(self.item, (*cards, file))

    # The parts

    def _note(self, words: str) -> QWidget:
        made, column = fact_card(self._icons, tr("What it changes"))
        column.addWidget(label(words, "small", wrap=True))
        return made

    def _changes(self, study: Study) -> QWidget:
        file = study.file
        made, column = fact_card(self._icons, tr("What it changes"))
        rows = [
            (tr("Rank"), ", ".join(str(rank) for rank in file.ranks)),
            (
                tr("Alpha"),
                tr("{alpha}", alpha=file.alpha) if file.alpha is not None else tr("none"),
            ),
            (tr("Weights"), ", ".join(file.kinds)),
            (tr("Tensors"), tr("{count:count}", count=len(file.targets))),
            (tr("Trained on"), file.base or tr("it does not say")),
            (tr("Recommended"), tr("strength {strength}", strength=file.strength)),
        ]
        column.addLayout(fact_rows(self._icons, rows))
        flaws = [*file.flaws[:3], *([study.flaw] if study.flaw else [])]
        for flaw in flaws:
            column.addWidget(label(shown(flaw), "danger", wrap=True))
        return made

    def _fits(self, study: Study) -> QWidget:
        made, column = fact_card(self._icons, tr("Which models it fits"))
        self.verdicts = {}
        if not study.verdicts:
            column.addWidget(label(tr("There is no model in the library yet."), "small", wrap=True))
        ordered = sorted(study.verdicts, key=lambda one: self._rank(*one))
        for at, (model, verdict) in enumerate(ordered):
            if at:
                column.addWidget(frame("line"))
            column.addLayout(self._verdict(model, _spoilt(study, verdict)))
        if study.file.base:
            more = button(tr("More adapters of this model"), "link")
            more.clicked.connect(partial(self.adapters_asked.emit, study.file.base))
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        return made

    def _rank(self, model: Item, verdict: Verdict) -> tuple[bool, bool]:
        return model.path != self._loaded, isinstance(verdict, DoesNotFit)

    def _verdict(self, model: Item, verdict: Verdict) -> QVBoxLayout:
        theme = self._icons.theme
        words, tone, hint = verdict_title(verdict)
        pill = Pill(theme)
        pill.show_text(words, tone, hint)
        self.verdicts[model.id] = pill
        line = QHBoxLayout()
        line.setSpacing(theme.px(SMALL))
        name = filling(Elided())
        name.setText(model.name)
        line.addWidget(name, 1)
        if model.path == self._loaded:
            line.addWidget(Pill(theme, tr("Loaded"), "accent"))
        line.addWidget(pill)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(line)
        for reason in reasons_of(verdict):
            column.addWidget(label(reason, "small", wrap=True))
        return column

    def _sheet(self, file: AdapterFile) -> QWidget:
        made, column = fact_card(self._icons, tr("What its header says"))
        rows = [
            (tr("Name"), file.name),
            (tr("Architecture"), file.architecture),
            (tr("Stored as"), ", ".join(file.types)),
            (tr("Task"), file.task),
            (tr("Prompt begins with"), file.prompt_prefix),
            (tr("Description"), file.description),
            (tr("Author"), file.author),
            (tr("Licence"), licence_title(file.licence)),
        ]
        column.addLayout(fact_rows(self._icons, rows))
        return made


def _spoilt(study: Study, verdict: Verdict) -> Verdict:
    return DoesNotFit((study.flaw,)) if study.flaw else verdict
