"""All that is known of one model on this computer, and what holds for it alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.fit import Machine, fit
from desktop.core.model_sheet import describe
from desktop.core.settings import Settings
from desktop.core.shelf import Defaults, Item
from desktop.session.shelving import Details
from desktop.ui.icons import Icons
from desktop.ui.library.defaults_form import DefaultsForm
from desktop.ui.library.fact_sheet import fact_card, fact_rows
from desktop.ui.library.here import deeds_for
from desktop.ui.library.need_bar import Bar, NeedBar, shaded
from desktop.ui.library.pill import Pill
from desktop.ui.library.suggested import fit_sentences
from desktop.ui.library.words import day, item_facts, licence_title, place_title, verdict_words
from desktop.ui.library.wrap import Wrap
from desktop.ui.theme import LARGE, MEDIUM, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import shown, tr

_TELL_AFTER_MS = 500  # a text is kept when the person pauses, not at every letter
_MOST_CONVERSATIONS = 12
_SAID_ABOVE = {"Name", "File", "Size", "Quantisation", "Licence", "Parts"}


class DetailsPlace(QScrollArea):
    """One model: what can be done with it, what it needs, what its file says, who used it."""

    asked = Signal(str, int)  # a deed of here.DEEDS, item id
    chosen = Signal(int, object)  # item id, core.shelf.Defaults
    conversation_asked = Signal(int)  # conversation id
    repository_asked = Signal(str)  # repository

    def __init__(self, icons: Icons, machine: Callable[[], Machine]) -> None:
        super().__init__()
        self._icons = icons
        self._machine = machine
        self.item: Item | None = None
        self._chosen: tuple[int, Defaults] | None = None  # not told yet
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TELL_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self.form: DefaultsForm | None = None
        self.deeds: dict[str, QPushButton] = {}
        self.pill = Pill(icons.theme)
        self.need = NeedBar(icons.theme)
        self._fit_words = label("", "small", wrap=True)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Details of a model"))

    def show_details(self, details: Details, settings: Settings, *, loaded: bool) -> None:
        """Show another model, or another state of the same one."""
        self.flush()
        same = self.item is not None and self.item.id == details.item.id
        at = self.verticalScrollBar().value() if same else 0
        self.item = details.item
        theme = self._icons.theme
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(SMALL), theme.px(LARGE))
        column.setSpacing(theme.px(MEDIUM))
        column.addLayout(self._head(details.item, loaded=loaded))
        column.addWidget(self._memory(details, settings))
        column.addWidget(self._weights(details))
        column.addWidget(self._own(details, settings))
        column.addWidget(self._origin(details))
        column.addWidget(self._conversations(details))
        column.addWidget(self._sheet(details))
        column.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().setValue(at)

    def show_settings(self, details: Details, settings: Settings) -> None:
        """Price the model again after its own settings have changed."""
        if details.file is not None:
            self._show_fit(details, settings)

    # The parts

    def _head(self, item: Item, *, loaded: bool) -> QVBoxLayout:
        theme = self._icons.theme
        name = Elided("heading")
        name.setText(item.name)
        state = Pill(theme)
        if item.missing:
            state.show_text(tr("Missing"), "bad", tr("The file is not where it was."))
        elif loaded:
            state.show_text(tr("Loaded"), "accent")
        first = QHBoxLayout()
        first.setSpacing(theme.px(SMALL))
        first.addWidget(name)
        first.addWidget(state)
        first.addStretch(1)
        ways = Wrap(theme.px(SMALL))
        self.deeds = {}
        for deed, title, icon in deeds_for(item):
            if deed == "details" or (deed == "load" and loaded):
                continue
            made = button(title, "primary" if deed == "load" else "")
            self._icons.wear(made, icon, "on_accent" if deed == "load" else "muted")
            made.clicked.connect(partial(self.asked.emit, deed, item.id))
            self.deeds[deed] = made
            ways.addWidget(made)
        column = QVBoxLayout()
        column.setSpacing(theme.px(TINY))
        column.addLayout(first)
        column.addWidget(label(item_facts(item), "small", wrap=True))
        column.addSpacing(theme.px(SMALL))
        column.addLayout(ways)
        return column

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

    def _origin(self, details: Details) -> QWidget:
        item, origin = details.item, details.item.origin
        licence = origin.licence or (details.file.facts.licence if details.file else "")
        made, column = fact_card(self._icons, tr("File"))
        rows = [
            (tr("Path"), item.path),
            (tr("Kept"), place_title(item.place) or tr("in the models folder")),
            (tr("SHA-256"), item.sha256 or tr("not computed yet; Verify does it")),
            (tr("From"), f"huggingface.co/{origin.repo}" if origin.repo else tr("not known")),
            (tr("Revision"), origin.revision),
            (tr("Licence"), licence_title(licence)),
            (tr("Added"), day(item.added) if item.added else ""),
            (tr("Last used"), day(item.used) if item.used else tr("never")),
        ]
        column.addLayout(fact_rows(self._icons, rows))
        if origin.repo:
            there = button(tr("Look at the repository"), "link")
            there.clicked.connect(partial(self.repository_asked.emit, origin.repo))
            column.addWidget(there, 0, Qt.AlignmentFlag.AlignLeading)
        return made

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
