"""The door of the transcript: what is read comes from the chat, and wishes go back to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from desktop.core.errors import EngineError, FiresideError
from desktop.core.wording import say
from desktop.session.chat import Chat
from desktop.ui.chat.links import may_open
from desktop.ui.icons import Icons

if TYPE_CHECKING:
    from desktop.ui.chat.transcript import Transcript


class TranscriptDoor(QObject):
    """Builds the transcript when there is first something to read, and joins it to the chat."""

    passport_asked = Signal(int)  # node id
    compare_asked = Signal(int)
    several_asked = Signal(int)
    fork_asked = Signal(int)
    refused = Signal(object)  # FiresideError: why not now
    typed = Signal()  # `edits` may have changed

    def __init__(
        self, icons: Icons, chat: Chat, stack: QStackedWidget, do: Callable[..., bool]
    ) -> None:
        super().__init__(stack)
        self._icons = icons
        self._chat = chat
        self._stack = stack
        self._do = do
        self._made: Transcript | None = None
        self._edits: dict[int, str] = {}  # until there is a transcript

    @property
    def made(self) -> Transcript | None:
        """Return the transcript if it was built by now."""
        return self._made

    @property
    def transcript(self) -> Transcript:
        """Return the transcript."""
        if self._made is None:
            self._made = self._make()
        return self._made

    @property
    def edits(self) -> dict[int, str]:
        """Return what is typed in the place of messages and not saved, by their node ids."""
        return self._made.editing.unsaved if self._made is not None else self._edits

    def restore_edits(self, edits: Mapping[int, str]) -> None:
        """Take up what was typed in the place of messages another day."""
        self._edits = dict(edits)
        if self._made is not None:
            self._made.editing.keep(edits)
            self._made.editing.resume()
            self._made.settle()

    def renumber(self, ids: Mapping[int, int]) -> None:
        """Take note that messages have other node ids from now on, as `ids` gives them."""
        self.transcript.editing.renumber(ids)

    def _make(self) -> Transcript:
        from desktop.ui.chat.transcript import Transcript  # Markdown is not for the first frame

        chat, made, do = self._chat, Transcript(self._icons), self._do
        made.editing.keep(self._edits)
        made.editing.typed.connect(self.typed)
        made.link_activated.connect(self._follow)
        made.copy_asked.connect(self._copy)
        made.edit_saved.connect(self._edit)
        made.regenerate_asked.connect(lambda node: do(chat.regenerate, node))
        made.without_asked.connect(lambda node: do(chat.answer_without, node))
        made.continue_asked.connect(lambda node: do(chat.continue_reply, node))
        made.sibling_asked.connect(lambda *values: do(chat.show_sibling, *values))
        made.compare_asked.connect(self.compare_asked)
        made.several_asked.connect(self.several_asked)
        made.fork_asked.connect(self.fork_asked)
        made.passport_asked.connect(self.passport_asked)
        made.standing_asked.connect(lambda *values: do(chat.set_standing, *values))
        chat.row_changed.connect(made.replace_row)
        chat.reply_grew.connect(made.grow_reply)
        chat.reply_finished.connect(made.tell_reply)
        chat.went_to.connect(made.go_to)
        self._stack.addWidget(made)
        return made

    def _edit(self, node_id: int, text: str) -> None:
        """Let the session take what was typed in the place of a message, or leave it there."""
        taken: list[bool] = []
        done = self._do(lambda: taken.append(self._chat.edit(node_id, text)))
        if not text.strip() or (done and taken[0]):
            return
        self.transcript.editing.keep({node_id: text})
        self.transcript.edit(node_id)
        if done:
            error: FiresideError = EngineError(
                say("The model is still answering, or answers wait for your choice."),
                say("Let it end or stop it, then save what you changed."),
            )
            self.refused.emit(error)

    def _copy(self, node_id: int) -> None:
        for row in self._chat.rows:
            if row.node.id == node_id:
                QGuiApplication.clipboard().setText(row.node.message.text)

    def _follow(self, target: str) -> None:
        if may_open(target):
            QDesktopServices.openUrl(QUrl(target, QUrl.ParsingMode.StrictMode))
