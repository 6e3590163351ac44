"""The dialog of a summary: the model writes it, the person corrects it, only then it is used."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.errors import FiresideError
from desktop.core.wording import Wording
from desktop.session.summariser import Summariser
from desktop.ui.icons import Icons
from desktop.ui.theme import LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import shown, tr


class SummaryDialog(QDialog):
    """Shows the summary as it is written. `used` gives what the person made of it."""

    used = Signal(str, int)  # text, the last message that it stands for

    def __init__(self, icons: Icons, summariser: Summariser, parent: QWidget) -> None:
        super().__init__(parent)
        theme = icons.theme
        self._summariser = summariser
        self._last = summariser.last_of()
        self.setWindowTitle(tr("A summary in place of the oldest messages"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.words = label(
            tr(
                "The model will read this in place of the older half of the conversation. The "
                "messages stay in the conversation, and you can take the summary away again."
            ),
            "muted",
            wrap=True,
        )
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Summary"))
        self.text.setProperty("kind", "field")
        self.text.setTabChangesFocus(True)
        self.state = label("", "small", wrap=True)
        self.again_button = button(tr("Write it"))
        self.cancel_button = button(tr("Cancel"))
        self.use_button = button(tr("Use the summary"), "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(label(self.windowTitle(), "heading", wrap=True))
        layout.addWidget(self.words)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.state)
        row = QHBoxLayout()
        row.setSpacing(theme.px(SMALL))
        row.addWidget(self.again_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.use_button)
        layout.addLayout(row)
        self.resize(theme.px(520), theme.px(400))
        self.again_button.clicked.connect(self._write_or_stop)
        self.cancel_button.clicked.connect(self.reject)
        self.use_button.clicked.connect(self._use)
        self.text.textChanged.connect(self._show_use)
        summariser.grew.connect(self._on_grew)
        summariser.ended.connect(self._on_ended)
        self.finished.connect(summariser.stop)
        self._writing = False
        self._begin()

    def _begin(self) -> None:
        """Show the summary that there is, or have the model write one."""
        present = self._summariser.present
        if present is not None:
            self._last = present.id
            self.text.setPlainText(present.summary)
            self.use_button.setText(tr("Keep the changes"))
            self.state.setText(tr("An empty text lets the model read the messages again."))
            self._show_use()
        else:
            self._write()

    def _write_or_stop(self) -> None:
        if self._writing:
            self._summariser.stop()
        else:
            self._write()

    def _write(self) -> None:
        self._last = self._summariser.last_of()
        try:
            begun = self._summariser.begin()
        except FiresideError as error:
            self.state.setText(shown(error.message))
            self._become(writing=False)
            return
        self.text.clear()
        self._become(writing=begun)
        self.state.setText(
            tr("The model is writing…") if begun else tr("There is too little to be summarised.")
        )

    def _become(self, *, writing: bool) -> None:
        self._writing = writing
        self.text.setReadOnly(writing)
        self.again_button.setText(tr("Stop") if writing else tr("Write it anew"))
        self._show_use()

    def _show_use(self) -> None:
        there = bool(self.text.toPlainText().strip()) or self._summariser.present is not None
        self.use_button.setEnabled(there and self._last is not None and not self._writing)

    def _on_grew(self, text: str) -> None:
        cursor = self.text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text)

    def _on_ended(self, problem: Wording | None) -> None:
        self.text.setPlainText(self.text.toPlainText().strip())
        told = shown(problem) if problem else tr("Read it, and correct what is wrong.")
        self.state.setText(told)
        self._become(writing=False)

    def _use(self) -> None:
        if self._last is not None:
            self.used.emit(self.text.toPlainText(), self._last)
        self.accept()
