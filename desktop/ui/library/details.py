"""All that is known of one model on this computer, and what holds for it alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.core.fit import Machine, fit
from desktop.core.model_sheet import describe
from desktop.core.settings import Settings
from desktop.core.shelf import Defaults
from desktop.session.shelving import Details
from desktop.ui.icons import Icons
from desktop.ui.library.defaults_form import DefaultsForm
from desktop.ui.library.fact_sheet import fact_card, fact_rows
from desktop.ui.library.item_place import ItemPlace
from desktop.ui.library.need_bar import Bar, NeedBar, shaded
from desktop.ui.library.pill import Pill
from desktop.ui.library.suggested import fit_sentences
from desktop.ui.library.words import day, verdict_words
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import shown, tr

_TELL_AFTER_MS = 500  # a text is kept when the person pauses, not at every letter
_MOST_CONVERSATIONS = 12
_SAID_ABOVE = {"Name", "File", "Size", "Quantisation", "Licence", "Parts"}


class DetailsPlace(ItemPlace):
    """One model: what can be done with it, what it needs, what its file says, who used it."""

    chosen = Signal(int, object)  # item id, core.shelf.Defaults
    conversation_asked = Signal(int)  # conversation id

    def __init__(self, icons: Icons, machine: Callable[[], Machine]) -> None:
        super().__init__(icons, tr("Details of a model"))
        self._machine = machine
        self._chosen: tuple[int, Defaults] | None = None  # not told yet
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TELL_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self.form: DefaultsForm | None = None
        self.pill = Pill(icons.theme)
        self.need = NeedBar(icons.theme)
        self._fit_words = label("", "small", wrap=True)

    def show_details(self, details: Details, settings: Settings, *, loaded: bool) -> None:
        """Show another model, or another state of the same one."""
        self.flush()
        same = self.item is not None and self.item.id == details.item.id
        at = self.verticalScrollBar().value() if same else 0
        self.item = details.item
        cards = (
            self._memory(details, settings),
            self._weights(details),
            self._own(details, settings),
            self._file(details),
            self._conversations(details),
            self._sheet(details),
        )
        self._show_cards(details.item, cards, loaded=loaded)
        self.verticalScrollBar().setValue(at)

    def show_settings(self, details: Details, settings: Settings) -> None:
        """Price the model again after its own settings have changed."""
        if details.file is not None:
            self._show_fit(details, settings)

    # The parts

    def _memory(self, details: Details, settings: Settings) -> QWidget:
        theme = self._icons.theme
        self.pill = Pill(theme)
        self.need = NeedBar(theme)
        self._fit_words = label("", "small", wrap=True)
        made, column = fact_card(self._icons, tr("Memory"), self.pill)
        column.addWidget(self.need)
        column.addWidget(self._fit_words)
        if details.file is None:
            made.hide()
        else:
            self._show_fit(details, settings)
        return made

    def _show_fit(self, details: Details, settings: Settings) -> None:
        assert details.file is not None
        found = fit(details.file, self._machine(), details.defaults.loading(settings.loading))
        words, tone, hint = verdict_words(found.verdict)
        self.pill.show_text(words, tone, hint)
        self.need.show_need(found.need)
        self._fit_words.setText(fit_sentences(found))

    def _weights(self, details: Details) -> QWidget:
        made, column = fact_card(self._icons, tr("Weights"))
        if details.file is None:
            made.hide()
            return made
        mix = details.file.quantisation
        total = mix.total or 1
        bar = Bar(self._icons.theme)
        bar.show_shares(
            shaded(
                [
                    (count, tr("{kind} {percent} %", kind=kind, percent=round(100 * count / total)))
                    for kind, count in mix.mix
                ]
            )
        )
        said = tr("Quantised as {name}. The file holds:", name=mix.name)
        column.addWidget(label(said, "small", wrap=True))
        column.addWidget(bar)
        return made

    def _own(self, details: Details, settings: Settings) -> QWidget:
        made, column = fact_card(self._icons, tr("For this model alone"))
        self.form = DefaultsForm(self._icons)
        self.form.show_defaults(details.defaults, settings)
        self.form.edited.connect(partial(self._on_edited, details.item.id))
        column.addWidget(self.form)
        return made

    def flush(self) -> None:
        """Tell at once what was chosen last."""
        self._timer.stop()
        chosen, self._chosen = self._chosen, None
        if chosen is not None:
            self.chosen.emit(*chosen)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what was chosen before the page goes."""
        super().hideEvent(event)
        self.flush()

    def _on_edited(self, item: int, defaults: Defaults) -> None:
        self._chosen = (item, defaults)
        self._timer.start()

    def _file(self, details: Details) -> QWidget:
        item = details.item
        licence = item.origin.licence or (details.file.facts.licence if details.file else "")
        used = day(item.used) if item.used else tr("never")
        return self._file_card(item, licence, [(tr("Last used"), used)])

    def _conversations(self, details: Details) -> QWidget:
        made, column = fact_card(self._icons, tr("Conversations"))
        found = details.conversations
        if not found:
            column.addWidget(label(tr("No conversation has used this model."), "small"))
        for conversation in found[:_MOST_CONVERSATIONS]:
            way = button(conversation.title or tr("Untitled"), "link")
            way.clicked.connect(partial(self.conversation_asked.emit, conversation.id))
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
        more = len(found) - _MOST_CONVERSATIONS
        if more > 0:
            column.addWidget(label(tr("and {count} more", count=more), "small"))
        return made

    def _sheet(self, details: Details) -> QWidget:
        made, column = fact_card(self._icons, tr("What its header says"))
        if details.file is None:
            column.addWidget(label(tr("The header could not be read."), "small"))
            return made
        rows = [
            (shown(name), value)
            for name, value in describe(details.file)
            if name.template not in _SAID_ABOVE
        ]
        column.addLayout(fact_rows(self._icons, rows))
        return made
