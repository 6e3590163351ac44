"""The passport of a reply: what made it, to be read and copied; and the reply made again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.chat import Node
from desktop.core.errors import FiresideError
from desktop.core.passport import lines_of
from desktop.session.reply import Order
from desktop.session.reproduction import Other, Reproduction, Same, Undone, Verdict
from desktop.ui.icons import Icons
from desktop.ui.placement import size_dialog
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.transfer.job_pane import announce
from desktop.ui.widgets.labels import button, frame, label
from desktop.ui.wording import shown, tr

_STEPS = 1000
_DONE_MS = 1_500


class PassportDialog(QDialog):
    """Shows one reply's passport; `order` is asked for when the reply is to be made again."""

    load_asked = Signal(str)  # the path of the model that made it

    def __init__(
        self,
        icons: Icons,
        reproduction: Reproduction,
        node: Node,
        order: Callable[[], Order],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        assert node.provenance is not None
        self._theme = icons.theme
        self._reproduction = reproduction
        self._node = node
        self._made = node.provenance
        self._order = order
        self.setWindowTitle(tr("What made this reply"))
        self.copy = button(tr("Copy"))
        self.again = button(tr("Make it again"), "primary")
        self.load = button(tr("Load this model"))
        self.stop = button(tr("Stop"))
        self.bar = QProgressBar()
        self.verdict = label("", "strong", wrap=True)
        self.reasons = label("", wrap=True)
        self.text = QPlainTextEdit()
        self._lay_out()
        self._connect()
        for widget in (self.bar, self.stop, self.verdict, self.reasons, self.text, self.load):
            widget.hide()
        self._show_ways()
        size_dialog(self, self._theme.px(560), self._theme.px(600))

    def reject(self) -> None:
        """Close; what is being made again is given up."""
        self._reproduction.cancel()
        super().reject()

    def make_again(self) -> None:
        """Have the reply written once more, from an empty cache."""
        try:
            self._reproduction.begin(self._node, self._order())
        except FiresideError as error:
            hint = (error.hint,) if error.hint else ()
            self._tell(shown(error.message), [shown(line) for line in hint])
            return
        self._tell(tr("Writing it again, from an empty cache…"), [])
        self._show_running(running=True)

    def _show_ways(self) -> None:
        """Show what can be done with the model that is loaded, and what stands in the way."""
        obstacle = self._reproduction.obstacle(self._node)
        is_ours = not self._made.is_foreign
        self.again.setVisible(is_ours)
        self.again.setEnabled(obstacle is None)
        if is_ours and obstacle is not None:
            self._tell(shown(obstacle.message), [shown(obstacle.hint)] if obstacle.hint else [])
        elif self.load.isVisibleTo(self):  # it was in the way until now
            self.verdict.hide()
            self.reasons.hide()
        self.load.setVisible(is_ours and obstacle is not None)

    def _show_running(self, *, running: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        self.again.setEnabled(not running)
        self.text.hide()

    def _on_grew(self, share: float) -> None:
        self.bar.setValue(round(share * _STEPS))

    def _on_ended(self, verdict: Verdict) -> None:
        self._show_running(running=False)
        match verdict:
            case Same():
                self._tell(tr("It came out the same, word for word."), [])
            case Other(at, text, reasons):
                words = tr("It came out otherwise from character {at:count} on.", at=at + 1)
                self._tell(words, [tr("Why that may be:")] + [f"• {shown(r)}" for r in reasons])
                self.text.setPlainText(text)
                self.text.show()
            case Undone(message, hint):
                self._tell(shown(message), [shown(hint)] if hint else [])

    def _tell(self, words: str, lines: list[str]) -> None:
        self.verdict.setText(words)
        self.verdict.show()
        self.reasons.setText("\n".join(lines))
        self.reasons.setVisible(bool(lines))
        announce(self.verdict, f"{words} {self.reasons.text()}")

    def _copy(self) -> None:
        lines = (f"{shown(line.title)}: {shown(line.value)}" for line in lines_of(self._made))
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy.setText(tr("Copied"))
        self._copied.start(_DONE_MS)

    def _connect(self) -> None:
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.timeout.connect(lambda: self.copy.setText(tr("Copy")))
        self.copy.clicked.connect(self._copy)
        self.again.clicked.connect(self.make_again)
        self.stop.clicked.connect(self._reproduction.cancel)
        self.load.clicked.connect(lambda: self.load_asked.emit(self._made.model.path))
        self._reproduction.grew.connect(self._on_grew)
        self._reproduction.ended.connect(self._on_ended)

    def model_changed(self) -> None:
        """Look again whether the reply can be made again, for another model is loaded."""
        if not self._reproduction.is_running:
            self._show_ways()

    def _lay_out(self) -> None:
        theme = self._theme
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How much of the reply is written again"))
        self.text.setReadOnly(True)
        self.text.setProperty("kind", "report")
        self.text.setAccessibleName(tr("The reply as it came out now"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(self._lines(), 1)
        layout.addWidget(frame("line"))
        for widget in (self.verdict, self.reasons, self.bar):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        for widget in (self.load, self.stop, self.again):
            row.addWidget(widget)
        layout.addLayout(row)

    def _lines(self) -> QScrollArea:
        theme = self._theme
        inside = QWidget()
        inside.setProperty("kind", "plain")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(MEDIUM))
        grid.setVerticalSpacing(theme.px(SMALL))
        selectable = (
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        top = Qt.AlignmentFlag.AlignTop
        lines = lines_of(self._made)
        for row, line in enumerate(lines):
            title, value = label(shown(line.title), "muted"), label(shown(line.value), wrap=True)
            if len(value.text()) == 64:  # a hash has no place of its own to break
                value.setText(f"{value.text()[:32]}\n{value.text()[32:]}")
            value.setTextInteractionFlags(selectable)
            grid.addWidget(title, row, 0, top)
            grid.addWidget(value, row, 1, top)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(lines), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("kind", "scroll")
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidget(inside)
        return scroll
