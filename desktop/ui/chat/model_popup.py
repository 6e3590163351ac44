"""The pop-up under the model's name: what is loaded, and what else could be."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.families import FAMILIES
from desktop.session.assistant_state import Answering, Ready
from desktop.session.library import ModelEntry
from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, RADIUS, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import button, frame, icon_button, label
from desktop.ui.wording import shown, tr, tr_n

_WIDTH = 380
_MOST_RECENT = 6


class ModelPopup(QWidget):
    """A pop-up that is made anew each time it opens, from what is known then."""

    load_asked = Signal(str)
    forget_asked = Signal(str)
    open_asked = Signal()
    library_asked = Signal()
    unload_asked = Signal()
    template_asked = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._icons = icons
        self.setAccessibleName(tr("Models"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(icons.theme.px(_WIDTH))
        inside = frame("popup")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inside)
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(*[icons.theme.px(MEDIUM)] * 4)
        self._rows.setSpacing(icons.theme.px(TINY))

    def show_loaded(self, state: Ready | Answering, chosen: str) -> None:
        """Show what is loaded, and let the prompt format be chosen; `chosen` is the one asked."""
        theme = self._icons.theme
        name = Elided("strong")
        name.setText(state.model.name)
        self._rows.addWidget(name)
        self._rows.addWidget(label(_facts(state), "small", wrap=True))
        self._rows.addSpacing(theme.px(TINY))
        line = QHBoxLayout()
        caption = label(tr("Prompt format"), "small")
        pick = self._formats(shown(state.model.template), chosen)
        caption.setBuddy(pick)
        line.addWidget(caption)
        line.addWidget(pick, 1)
        self._rows.addLayout(line)
        self._rule()

    def show_recent(self, entries: tuple[ModelEntry, ...], loaded: str) -> None:
        """Show the models that were used lately, but for the loaded one, and the way to others."""
        others = [entry for entry in entries if entry.path != loaded][:_MOST_RECENT]
        if others:
            self._rows.addWidget(label(tr("Recent models"), "small"))
        for entry in others:
            self._rows.addLayout(self._recent(entry))
        if others:
            self._rule()
        find = self._deed(tr("Find models…"), "library")
        find.clicked.connect(partial(self._leave_with, self.library_asked))
        self._rows.addWidget(find)
        more = self._deed(tr("Open a model file…"), "folder-open")
        more.clicked.connect(partial(self._leave_with, self.open_asked))
        self._rows.addWidget(more)
        if loaded:
            unload = self._deed(tr("Unload the model"), "power")
            unload.clicked.connect(partial(self._leave_with, self.unload_asked))
            self._rows.addWidget(unload)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off; a transparent window has black ones where nothing composes it."""
        super().resizeEvent(event)
        radius = self._icons.theme.px(RADIUS)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), radius, radius)
        self.setMask(QRegion(outline.toFillPolygon().toPolygon()))

    def event(self, event: QEvent) -> bool:
        """Give the keyboard to the first row when the pop-up opens."""
        if event.type() == QEvent.Type.Show:
            first = self.findChild(QPushButton)
            if first is not None:
                first.setFocus(Qt.FocusReason.PopupFocusReason)
        return super().event(event)

    def _recent(self, entry: ModelEntry) -> QHBoxLayout:
        row = ModelRow(self._icons, entry)
        row.setEnabled(entry.problem is None)
        row.clicked.connect(partial(self._leave_with, self.load_asked, entry.path))
        name = tr("Take “{name}” off this list", name=row.title)
        forget = icon_button(self._icons, "x", name)
        forget.clicked.connect(partial(self._leave_with, self.forget_asked, entry.path))
        line = QHBoxLayout()
        line.setSpacing(self._icons.theme.px(TINY))
        line.addWidget(row, 1)
        line.addWidget(forget)
        return line

    def _formats(self, found: str, chosen: str) -> Pick:
        pick = Pick(self._icons)
        pick.setAccessibleName(tr("Prompt format"))
        automatic = tr("Automatic") if chosen else tr("Automatic: {found}", found=found)
        pick.addItem(automatic, "")
        for family in FAMILIES:
            pick.addItem(family.title, family.name)
        if pick.findData(chosen) < 0:
            pick.addItem(found, chosen)
        pick.setCurrentIndex(pick.findData(chosen))
        pick.setMinimumContentsLength(10)
        pick.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        pick.activated.connect(lambda at: self._leave_with(self.template_asked, pick.itemData(at)))
        return pick

    def _deed(self, title: str, icon: str) -> QPushButton:
        made = button(title, "row")
        self._icons.wear(made, icon)
        return made

    def _rule(self) -> None:
        gap = self._icons.theme.px(TINY)
        self._rows.addSpacing(gap)
        self._rows.addWidget(frame("line"))
        self._rows.addSpacing(gap)

    def _leave_with(self, signal: object, *values: object) -> None:
        self.close()
        values = tuple(value for value in values if not isinstance(value, bool))
        signal.emit(*values)  # pyright: ignore[reportAttributeAccessIssue] - a bound Signal


class ModelRow(QPushButton):
    """A model as a button of two lines: its name; its size and quantisation, or its problem."""

    def __init__(self, icons: Icons, entry: ModelEntry) -> None:
        super().__init__()
        theme = icons.theme
        self.setProperty("kind", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.title = entry.name
        name, facts = Elided(), Elided("danger" if entry.problem else "small")
        name.setText(self.title)
        facts.setText(_row_facts(entry))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(SMALL), theme.px(6), theme.px(SMALL), theme.px(6))
        layout.setSpacing(0)
        for line in (name, facts):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(line)
        self.setToolTip(entry.path)
        self.setAccessibleName(f"{self.title}, {facts.text()}")

    def sizeHint(self) -> QSize:
        """Return the room that both lines take."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()


def _row_facts(entry: ModelEntry) -> str:
    if entry.problem is not None:
        return shown(entry.problem)
    if entry.file is None:
        return str(Path(entry.path).parent)
    kind = entry.file.quantisation.name
    return tr("{size:size} · {kind}", size=entry.file.size, kind=kind)


def _described(model: str) -> str:
    """Return llama.cpp's words for a model without what it does not know."""
    return model.replace(" ?B", "").replace(" all ", " ")


def _facts(state: Ready | Answering) -> str:
    model = state.model
    parts = [
        _described(model.description),
        tr("{count:count} tokens of context", count=model.context),
        tr_n(
            "{some} of {count} layer on the GPU",
            "{some} of {count} layers on the GPU",
            model.layers + 1,
            some=model.gpu_layers,
        )
        if model.gpu_layers
        else tr("on the processor"),
    ]
    return " · ".join(parts)
