"""The library of quick prompts: read, changed, made and deleted."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.quick_prompts import LONGEST_NAME, QuickPrompt
from desktop.session.quick_prompts import QuickPrompts
from desktop.ui.icons import Icons
from desktop.ui.placement import size_dialog
from desktop.ui.theme import LARGE, SMALL, TINY
from desktop.ui.widgets.labels import button, label
from desktop.ui.widgets.library_dialog import LibraryDialog
from desktop.ui.wording import tr

_SETTLE_MS = 500


class PromptDialog(LibraryDialog):
    """All quick prompts. What is changed here is kept at once; there is nothing to apply."""

    use_asked = Signal(str)  # key

    def __init__(self, icons: Icons, prompts: QuickPrompts, parent: QWidget | None) -> None:
        super().__init__(icons, prompts.library, parent)
        self._prompts = prompts
        self._shown: QuickPrompt | None = None
        self.setWindowTitle(tr("Quick prompts"))
        self.list.setAccessibleName(tr("Quick prompts"))
        self.name, self.text = QLineEdit(), QPlainTextEdit()
        self.use = button(tr("Put it into the message"), "primary")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._lay_out_form()
        self._timer.timeout.connect(self.flush)
        self.name.textEdited.connect(self._timer.start)
        self.text.textChanged.connect(self._timer.start)
        self.chosen_changed.connect(self._on_chosen_changed)
        self.new.clicked.connect(self._make)
        self.use.clicked.connect(self._use)
        self.list.itemDoubleClicked.connect(self._use)
        size_dialog(self, icons.theme.px(720), icons.theme.px(480))
        self.show_list()

    def flush(self) -> None:
        """Keep what was just typed."""
        if self._timer.isActive() and self._shown is not None:
            self._timer.stop()
            typed = dataclasses.replace(
                self._shown, name=self.name.text(), text=self.text.toPlainText()
            )
            self.do(self._prompts.keep, typed)

    def _on_chosen_changed(self, key: str) -> None:
        prompt = self._collection.get(key)
        if self._shown is not None and key != self._shown.key:
            self.flush()
        self._shown = prompt
        for part in (self.name, self.text, self.use):
            part.setEnabled(prompt is not None)
        if self._timer.isActive():
            return
        shown = prompt or QuickPrompt("", "")
        if self.name.text() != shown.name:
            self.name.setText(shown.name)
        if self.text.toPlainText() != shown.text:
            self.text.blockSignals(True)
            self.text.setPlainText(shown.text)
            self.text.blockSignals(False)

    def _make(self) -> None:
        self.flush()
        made: list[QuickPrompt] = []
        if self.do(lambda: made.append(self._prompts.new(tr("new"), ""))):
            self.choose(made[0].key)
            self.name.setFocus()
            self.name.selectAll()

    def _use(self) -> None:
        self.flush()
        if self.chosen:
            self.use_asked.emit(self.chosen)
            self.accept()

    def _lay_out_form(self) -> None:
        theme = self._icons.theme
        self.name.setMaxLength(LONGEST_NAME)
        self.text.setProperty("kind", "field")
        self.text.setTabChangesFocus(True)
        form = QVBoxLayout()
        large = theme.px(LARGE)
        form.setContentsMargins(large, large, large, theme.px(SMALL))
        form.setSpacing(theme.px(TINY))
        help_ = tr(
            "A name in braces, as {example}, is a place to be filled. {clipboard} and {selection} "
            "are filled by themselves.",
            example="{language}", clipboard="{clipboard}", selection="{selection}",
        )  # fmt: skip
        for title, words, field in (
            (tr("Name"), tr("What it is called by, after a slash in the composer."), self.name),
            (tr("Text"), help_, self.text),
        ):
            heading = label(title, "strong")
            heading.setBuddy(field)
            field.setAccessibleName(title)
            form.addWidget(heading)
            form.addWidget(label(words, "small", wrap=True))
            form.addWidget(field)
            form.addSpacing(theme.px(SMALL))
        self.right.addLayout(form)
        self.deeds.addWidget(self.use)
