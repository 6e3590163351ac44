"""The composer: where the person writes, and the one button that sends or stops."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QPlainTextEdit, QWidget

from desktop.core.chat import FIRST_TEMPORARY
from desktop.core.documents import parted, quoted
from desktop.session.documents import Documents
from desktop.ui.chat.beginning import Beginning
from desktop.ui.chat.documents import DocumentRow, documents_in
from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.labels import icon_button, restyle
from desktop.ui.wording import tr

_MOST_LINES = 9  # then the text scrolls
_NEW_TEMPORARY = FIRST_TEMPORARY  # which no conversation is: their ids begin after it


class ComposerText(QPlainTextEdit):
    """Plain text that tells of Enter and of Up where there is nothing to go up in."""

    entered = Signal()
    up_from_nothing = Signal()
    focus_changed = Signal(bool)
    files_given = Signal(object)  # list of paths: dropped or pasted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False  # an input method holds letters that are not chosen yet
        self.setProperty("kind", "composer")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send with Enter, break the line with Shift+Enter."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
                self.ensureCursorVisible()
            elif not self._composing:
                self.entered.emit()
            return
        if key == Qt.Key.Key_Up and not self.toPlainText() and not self._composing:
            self.up_from_nothing.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Undo to the window where there is nothing to undo in the text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            if is_undo and not self.document().isUndoAvailable():
                event.ignore()
                return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether letters are being chosen: Enter then belongs to the input method."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, and files to be read; models and adapters belong to the window."""
        return bool(documents_in(source)) or (source.hasText() and not source.hasUrls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, whatever else the clipboard holds, or tell of files."""
        if paths := documents_in(source):
            self.files_given.emit(paths)
            return
        self.insertPlainText(source.text())
        self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the frame to show the focus."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the frame to hide the focus."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height when the lines break elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height when the letters change their size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))  # QPlainTextEdit counts in lines
        height = self.fontMetrics().lineSpacing() * min(lines, _MOST_LINES)
        margins = 2 * round(self.document().documentMargin()) + 2
        self.setFixedHeight(height + margins)
        scrolls = lines > _MOST_LINES
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded if scrolls else policies.ScrollBarAlwaysOff
        )


class Composer(QFrame):
    """The text to be sent, with one draft for each conversation.

    The new conversation's is under None, the new temporary one's under a number of its own.
    """

    sent = Signal(str, str)  # the message, and how the reply begins; one of them may be empty
    stop_asked = Signal()
    edit_last_asked = Signal()
    turned = Signal()  # the draft of another conversation is in sight

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._drafts: dict[int | None, str] = {}
        self._key: int | None = None
        self._new: int | None = None  # the key of a conversation without a message
        self._answering = False
        self._can_send = False
        self._before, self._offered = "", ""  # what was typed before a suggestion; that with it
        self.text = ComposerText()
        self.text.setAccessibleName(tr("Message"))
        self.button = icon_button(icons, "arrow-up", tr("Send"), "on_accent")
        self.button.setProperty("kind", "send")
        self.later_button = icon_button(
            icons, "clock", tr("Send when this reply has ended (Enter)")
        )
        self.beginning = Beginning(icons)
        self.attach_button = icon_button(
            icons, "plus", tr("Add text files and PDFs to the message")
        )
        self.attach_button.hide()
        self._documents: Documents | None = None
        self.setProperty("kind", "composer")
        self._lay_out()
        self.text.entered.connect(self._send)
        self.text.up_from_nothing.connect(self.edit_last_asked)
        self.text.textChanged.connect(self._part_from_suggestion)
        self.text.textChanged.connect(self._show_state)
        self.text.focus_changed.connect(self._on_focus_changed)
        self.button.clicked.connect(self._on_clicked)
        self.later_button.clicked.connect(self._send)
        self.beginning.entered.connect(self._send)
        self.beginning.line.textChanged.connect(self._show_state)
        self.beginning.closed.connect(self.text.setFocus)
        icons.theme.changed.connect(self._lay_out_again)
        self.set_ready(can_send=False, placeholder="")

    def set_ready(self, *, can_send: bool, placeholder: str) -> None:
        """Say whether there is someone to send to, and what an empty composer shows."""
        self._can_send = can_send
        self.text.setPlaceholderText(placeholder)
        if not self.text.toPlainText():
            self.text.document().clearUndoRedoStacks()  # of formats, which nobody undoes
        self._show_state()

    def take_documents(self, documents: Documents) -> None:
        """Let files be put beside what is written, by the button, a drop or a paste."""
        self._documents = documents
        documents.turn_to(self._key)
        layout = self.layout()
        assert isinstance(layout, QGridLayout)
        layout.addWidget(DocumentRow(self._icons, documents), 0, 0, 1, 4)
        self.attach_button.show()
        self.attach_button.clicked.connect(self._choose_files)
        self.text.files_given.connect(documents.add)
        documents.changed.connect(self._show_state)
        documents.reading_changed.connect(self._show_state)

    def _choose_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Add text files and PDFs to the message"))
        if paths and self._documents is not None:
            self._documents.add(paths)

    def set_temporary(self, *, on: bool) -> None:
        """Show by the edge that what is written here is not kept, and keep its draft apart."""
        self._new = _NEW_TEMPORARY if on else None
        if self._key in (None, _NEW_TEMPORARY):
            self.show_draft_of(None)
        self.setProperty("temporary", "true" if on else "false")
        self.text.setAccessibleName(tr("Message that is not saved") if on else tr("Message"))
        restyle(self)

    def set_answering(self, answering: bool) -> None:
        """Turn the send button into a stop button, or back."""
        self._answering = answering
        self._show_state()

    def show_draft_of(self, key: int | None) -> None:
        """Keep the text as the draft of the conversation so far, and show that of `key`.

        None is for one without a message, temporary or not.
        """
        key = self._new if key is None else key
        if key == self._key:
            return
        self._drafts[self._key] = self.text.toPlainText()
        if self._documents is not None:
            self._documents.turn_to(key)
        self._key = key
        self.set_text(self._drafts.pop(key, ""))
        self.turned.emit()

    @property
    def drafts(self) -> dict[int | None, str]:
        """Return what is typed and not sent, by conversation; None is the new one."""
        return {**self._drafts, self._key: self.text.toPlainText()}

    @property
    def messages(self) -> dict[int | None, str]:
        """Return the drafts as they would be sent, with the documents beside them."""
        beside = self._documents.kept if self._documents is not None else {}
        drafts = dict.fromkeys(beside, "") | self.drafts
        return {key: quoted(beside.get(key, ()), text) for key, text in drafts.items()}

    def restore(self, messages: Mapping[int | None, str]) -> None:
        """Take up the drafts of another day, as `messages` gave them."""
        drafts = {key: parted(message) for key, message in messages.items()}
        if self._documents is not None:
            self._documents.restore({key: documents for key, (documents, _) in drafts.items()})
        self._take_up({key: text for key, (_, text) in drafts.items()})

    def _take_up(self, drafts: Mapping[int | None, str]) -> None:
        self._drafts = dict(drafts)
        self.set_text(self._drafts.pop(self._key, ""))

    def take_over(self, other: Composer) -> None:
        """Go on with all that is typed in another composer, and what lies beside it."""
        self._take_up(other.drafts)
        if beginning := other.beginning.text:
            self.beginning.line.setText(beginning)
            self.beginning.show()

    def become(self, key: int) -> None:
        """Take note that the conversation whose draft this is is known as `key` from now on."""
        self._drafts.pop(self._key, None)
        self._key = key
        if self._documents is not None:
            self._documents.become_known(key)

    def set_text(self, text: str) -> None:
        """Put a text into the composer, with the cursor behind it."""
        self.text.setPlainText(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def suggest(self, words: str) -> None:
        """Put in a suggestion: below what is typed, in place of one that was left as it was."""
        typed = self.text.toPlainText()
        before = self._before if self._offered and typed == self._offered else typed
        whole = f"{before.rstrip()}\n{words}" if before.strip() else words
        self.set_text(whole)
        self._before, self._offered = before, whole

    def _part_from_suggestion(self) -> None:
        """Put a blank between a suggestion and a word that is typed right behind it."""
        offered, typed = self._offered, self.text.toPlainText()
        if not offered or typed == offered:
            return
        self._offered = ""
        if typed.startswith(offered) and typed[len(offered)].isalnum():
            cursor = self.text.textCursor()
            cursor.setPosition(len(offered.encode("utf-16-le")) // 2)  # Qt's unit
            cursor.insertText(" ")

    def clear(self) -> None:
        """Empty the composer, after its text was sent."""
        self.beginning.close_up()
        self.text.clear()
        if self._documents is not None:
            self._documents.become(())

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.addWidget(self.text, 1, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.attach_button, 1, 1, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self.later_button, 1, 2, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self.button, 1, 3, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self.beginning, 2, 0, 1, 4)
        layout.setColumnStretch(0, 1)
        self.setFocusProxy(self.text)
        self._lay_out_again()

    def _lay_out_again(self) -> None:
        theme = self._icons.theme
        layout = self.layout()
        if layout is not None:
            margin = theme.px(SMALL)
            layout.setContentsMargins(theme.px(MEDIUM), margin, margin, margin)
            layout.setSpacing(theme.px(TINY))
        for button in (self.button, self.later_button, self.attach_button):
            button.setFixedSize(theme.px(36), theme.px(36))

    def _show_state(self) -> None:
        has_text = bool(self._message().strip() or self.beginning.text.strip())
        stop = self._answering
        name = tr("Stop") if stop else tr("Send")
        if self.button.accessibleName() != name or self.button.property("worn") is None:
            self.button.setProperty("worn", True)
            self._icons.wear(self.button, "square" if stop else "arrow-up", "on_accent")
            self.button.setAccessibleName(name)
            self.button.setToolTip(tr("Stop (Esc)") if stop else tr("Send (Enter)"))
        self.button.setEnabled(stop or (has_text and self._may_send))
        self.later_button.setVisible(stop and has_text and self._may_send)

    def _on_clicked(self) -> None:
        if self._answering:
            self.stop_asked.emit()
        else:
            self._send()
        self.text.setFocus()

    def _send(self) -> None:
        text = self._message()
        if self._may_send and (text.strip() or self.beginning.text.strip()):
            self.sent.emit(text, self.beginning.text)

    @property
    def _may_send(self) -> bool:
        """Return whether there is someone to send to, and nothing that must be waited for."""
        reads = self._documents is not None and self._documents.reading is not None
        return self._can_send and not reads

    def _message(self) -> str:
        text = self.text.toPlainText()
        return text if self._documents is None else self._documents.with_text(text)

    def _on_focus_changed(self, focused: bool) -> None:
        self.setProperty("focused", "true" if focused else "false")
        restyle(self)
