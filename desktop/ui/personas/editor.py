"""The form of one persona; what is typed is told when it has settled."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.personas import COLOURS, LONGEST_ABOUT, LONGEST_NAME, Persona
from desktop.ui.icons import Icons
from desktop.ui.personas.glyph import glyph_icon
from desktop.ui.theme import LARGE, MEDIUM, SMALL, TINY
from desktop.ui.widgets.labels import button, label
from desktop.ui.widgets.scroll import Scroll
from desktop.ui.wording import tr

_SETTLE_MS = 500
_DISC = 26
_PROMPT_LINES, _OPENING_LINES = 9, 3


class PersonaEditor(Scroll):
    """Shows a persona, and tells what the person made of it."""

    edited = Signal(object)  # Persona
    bind_asked = Signal()  # to the model, the adapters and the sampling of what is open

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._persona: Persona | None = None
        self.name, self.about = QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.about.setMaxLength(LONGEST_ABOUT)
        self.prompt = self._area(tr("System prompt"), _PROMPT_LINES)
        self.opening = self._area(tr("Opening line"), _OPENING_LINES)
        self.opening.setMaximumHeight(self.opening.minimumHeight())
        self._colours = QButtonGroup(self)
        self.bound = label("", "small", wrap=True)
        self.bind = button(tr("Take over from this conversation"))
        self.unbind = button(tr("Any model"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._lay_out()
        self._timer.timeout.connect(self.flush)
        for line in (self.name, self.about):
            line.textEdited.connect(self._timer.start)
        for area in (self.prompt, self.opening):
            area.textChanged.connect(self._on_area_changed)
        self._colours.idClicked.connect(self._on_colour)
        self.bind.clicked.connect(self.bind_asked)
        self.unbind.clicked.connect(self._on_unbind)
        icons.theme.changed.connect(self._draw_colours)
        self._draw_colours()

    def show_persona(self, persona: Persona | None) -> None:
        """Show a persona; what was typed for another one is told before."""
        if persona is None or self._persona is None or persona.key != self._persona.key:
            self.flush()
        self._persona = persona
        self.setEnabled(persona is not None)
        shown = persona or Persona("", "")
        for line, text in ((self.name, shown.name), (self.about, shown.about)):
            if line.text() != text and not self._timer.isActive():
                line.setText(text)
        for area, text in ((self.prompt, shown.system_prompt), (self.opening, shown.opening)):
            if area.toPlainText() != text and not self._timer.isActive():
                area.blockSignals(True)
                area.setPlainText(text)
                area.blockSignals(False)
        chosen = self._colours.button(COLOURS.index(shown.colour)) if shown.colour in COLOURS else 0
        if chosen:
            chosen.setChecked(True)
        self._draw_colours()
        self.bound.setText(_bound_words(shown))
        self.unbind.setVisible(bool(shown.model or shown.adapters or shown.sampling))

    def flush(self) -> None:
        """Tell what was just typed."""
        if self._timer.isActive() and self._persona is not None:
            self._timer.stop()
            self._tell(self._persona)

    def _tell(self, persona: Persona) -> None:
        typed = dataclasses.replace(
            persona,
            name=self.name.text().strip() or persona.name,
            about=self.about.text().strip(),
            system_prompt=self.prompt.toPlainText(),
            opening=self.opening.toPlainText(),
        )
        if typed != self._persona:
            self.edited.emit(typed)

    def _on_area_changed(self) -> None:
        self._timer.start()

    def _on_colour(self, at: int) -> None:
        if self._persona is not None:
            self._timer.stop()
            self._tell(dataclasses.replace(self._persona, colour=COLOURS[at]))

    def _on_unbind(self) -> None:
        if self._persona is not None:
            self._timer.stop()
            self._tell(dataclasses.replace(self._persona, model="", adapters=(), sampling=None))

    def _area(self, name: str, lines: int) -> QPlainTextEdit:
        area = QPlainTextEdit()
        area.setProperty("kind", "field")
        area.setAccessibleName(name)
        area.setTabChangesFocus(True)
        area.setMinimumHeight(area.fontMetrics().lineSpacing() * lines + self._icons.theme.px(18))
        return area

    def _lay_out(self) -> None:
        theme = self._icons.theme
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(*[theme.px(LARGE)] * 2, *[theme.px(MEDIUM)] * 2)
        column.setSpacing(theme.px(TINY))
        colours = QHBoxLayout()
        colours.setSpacing(theme.px(TINY))
        for at, name in enumerate(_colour_names().values()):
            swatch = QToolButton()
            swatch.setCheckable(True)
            swatch.setAccessibleName(tr("Colour: {name}", name=name))
            swatch.setToolTip(name)
            swatch.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._colours.addButton(swatch, at)
            colours.addWidget(swatch)
        colours.addStretch(1)
        opening_help = tr("Said first in a new conversation; the model does not write it.")
        for title, help_, field in (
            (tr("Name"), "", self.name),
            (tr("In a line"), "", self.about),
            (tr("System prompt"), tr("Who the model is, and how it answers."), self.prompt),
            (tr("Opening line"), opening_help, self.opening),
        ):
            heading = label(title, "strong")
            heading.setBuddy(field)
            field.setAccessibleName(title)
            column.addWidget(heading)
            if help_:
                column.addWidget(label(help_, "small", wrap=True))
            column.addWidget(field)
            column.addSpacing(theme.px(SMALL))
        column.addWidget(label(tr("Colour"), "strong"))
        column.addLayout(colours)
        column.addSpacing(theme.px(SMALL))
        column.addWidget(label(tr("Model, adapters and answers"), "strong"))
        column.addWidget(self.bound)
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(SMALL))
        ways.addWidget(self.bind)
        ways.addWidget(self.unbind)
        ways.addStretch(1)
        column.addLayout(ways)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def _draw_colours(self) -> None:
        theme = self._icons.theme
        side = theme.px(_DISC)
        name = self._persona.name if self._persona else ""
        for swatch, colour in zip(self._colours.buttons(), COLOURS, strict=True):
            swatch.setIcon(glyph_icon(theme, name, colour, _DISC))
            swatch.setIconSize(QSize(side, side))


def _bound_words(persona: Persona) -> str:
    if not (persona.model or persona.adapters or persona.sampling):
        return tr("Answers with any model, as the model and the settings say.")
    words = [tr("Model: {name}", name=Path(persona.model).stem) if persona.model else ""]
    if persona.adapters:
        words.append(tr("Adapters: {names}", names=", ".join(u.title for u in persona.adapters)))
    if persona.sampling:
        words.append(tr("Temperature: {value}", value=persona.sampling.temperature))
    return " · ".join(word for word in words if word)


def _colour_names() -> dict[str, str]:
    """Return what the colours are called, in the order of `COLOURS`."""
    names = (
        tr("Ember"), tr("Amber"), tr("Moss"), tr("Teal"), tr("Sky"), tr("Indigo"), tr("Plum"),
        tr("Rose"), tr("Stone"),
    )  # fmt: skip
    return dict(zip(COLOURS, names, strict=True))
