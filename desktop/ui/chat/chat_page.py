"""The middle of the window: the model, the conversation, and where the person writes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.chat import Conversation, Role, Row
from desktop.core.comparison import Way
from desktop.core.errors import FiresideError
from desktop.core.wording import Wording, say
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Empty, Failed, State
from desktop.session.chat import Chat
from desktop.session.status import Phase, Status
from desktop.ui.chat.comparison.door import ComparisonDoor
from desktop.ui.chat.composer import Composer
from desktop.ui.chat.empty_state import EmptyState
from desktop.ui.chat.model_chooser import ModelChooser
from desktop.ui.chat.page_finding import PageFinding
from desktop.ui.chat.page_head import PageHead
from desktop.ui.chat.queue_strip import QueueStrip
from desktop.ui.chat.status_line import StatusLine
from desktop.ui.chat.temporary_banner import TemporaryBanner
from desktop.ui.chat.transcript_door import TranscriptDoor
from desktop.ui.chat.write_ahead import WriteAheadDoor
from desktop.ui.icons import Icons
from desktop.ui.theme import COLUMN, LARGE, SMALL
from desktop.ui.widgets.notice import Notice
from desktop.ui.wording import tr

if TYPE_CHECKING:
    from desktop.ui.chat.transcript import Transcript


class ChatPage(QFrame):
    """Shows one conversation and carries the person's wishes to the session."""

    open_asked = Signal()  # a model file is to be chosen
    library_asked = Signal()  # a model is to be found
    writing_changed = Signal(bool)  # a reply is being written here
    passport_asked = Signal(int)  # node id
    typed = Signal()  # what is typed and not sent may have changed
    before_deed = Signal()  # the chat is about to be told something: save what is being typed

    def __init__(
        self,
        icons: Icons,
        chat: Chat,
        assistant: Assistant,
        chooser: ModelChooser,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._chat = chat
        self._assistant = assistant
        self._shown_id: int | None = None
        self._writing = False
        self._sending = False
        self.setProperty("kind", "page")
        self.chooser = chooser
        self.head = head = PageHead(icons, chooser)
        self.sidebar_button, self.steering_button = head.sidebar_button, head.steering_button
        self.rack_button = head.rack_button
        self.model_notice = Notice(icons)
        self.reload_notice = Notice(icons, failure=False)
        self.gpu_notice = Notice(icons, failure=False)
        self.notice = Notice(icons)
        self.note = Notice(icons, failure=False)
        self.full_notice = Notice(icons, failure=False)
        self.empty = EmptyState(icons)
        self.composer = Composer(icons)
        self.queue = QueueStrip(icons)
        self.status = StatusLine(icons)
        self.temporary = TemporaryBanner(icons)
        self.finding = PageFinding(icons, lambda: self.transcript, self)
        self._middle = QStackedWidget()
        draft = self.composer.text.toPlainText
        self.comparison = ComparisonDoor(icons, chat, self._middle, self.do, draft)
        self._lay_out()
        self._connect_page()
        self._connect_chat()
        self.reading = TranscriptDoor(icons, chat, self._middle, self.do)
        self._connect_reading()
        self.comparison.shown_changed.connect(self._show_middle)
        self.comparison.compare_asked.connect(self._compare)
        self.comparison.refused.connect(self.show_problem)
        self.ahead = WriteAheadDoor(chat, self.queue, self.do, self)
        self._on_conversation_changed(chat.conversation)
        self._on_path_changed(chat.rows)
        self._on_state_changed(assistant.state)
        self._on_status_changed(chat.status)

    @property
    def transcript(self) -> Transcript:
        """Return the transcript, which is built when there is first something to read."""
        return self.reading.transcript

    # What a person can do here

    def prepare(self) -> None:
        """Make what the first reply will need: some 150 ms, better spent now than then."""
        from desktop.ui.chat.highlight import prepare

        prepare()
        _ = self.transcript

    def do(self, deed: Callable[..., object], *values: object) -> bool:
        """Let the session do something; what it refuses is said above the conversation."""
        self.before_deed.emit()
        try:
            deed(*values)
        except FiresideError as error:
            self.show_problem(error)
            return False
        self.notice.hide()
        self.note.hide()
        return True

    def show_problem(self, error: FiresideError) -> None:
        """Say what could not be done."""
        self.notice.show_problem(error.message, error.hint)

    def show_note(self, message: Wording, hint: Wording | None = None) -> None:
        """Say something that is good to know; nothing went wrong."""
        self.note.show_problem(message, hint)

    def regenerate_last(self) -> None:
        """Ask for another last reply."""
        if self._chat.rows and not self._chat.is_writing:
            self.do(self._chat.regenerate, self._chat.rows[-1].node.id)

    def copy_last_reply(self) -> None:
        """Put the last reply on the clipboard."""
        row = self._last(Role.ASSISTANT)
        if row is not None:
            QGuiApplication.clipboard().setText(row.node.message.text)

    def edit_last_message(self) -> None:
        """Open the editor of the person's last message, the one that waits if there is one."""
        row = self._last(Role.USER)
        if self.queue.edit_last():
            return
        if row is not None and not self._chat.is_busy:
            self.transcript.edit(row.node.id)

    def step_sibling(self, step: int) -> None:
        """Show another alternative of the current message, or of the last one that has any."""
        made = self.reading.made
        at = made.current if made is not None else None
        rows = [row for row in self._chat.rows if row.siblings > 1]
        if at is not None and at < len(self._chat.rows) and self._chat.rows[at].siblings > 1:
            rows = [self._chat.rows[at]]
        if rows:
            self.do(self._chat.show_sibling, rows[-1].node.id, step)

    def continue_last(self) -> None:
        """Take up the last reply where it was cut."""
        row = self._last(Role.ASSISTANT)
        if row is not None:
            self.do(self._chat.continue_reply, row.node.id)

    def stop(self) -> None:
        """Stop the reply that is being written."""
        self.do(self._chat.stop)

    def look_for(self) -> None:
        """Let the person look for something in the conversation that is shown."""
        if self._chat.rows:
            self.finding.open()

    def show_temporary(self, *, on: bool, can_keep: bool) -> None:
        """Show that nothing of this conversation is written down, or that it is."""
        self.temporary.show_state(on=on, can_keep=can_keep)
        self.composer.set_temporary(on=on)

    def put_above_composer(self, widget: QWidget) -> None:
        """Give a widget its place between the conversation and the composer."""
        self._foot.insertWidget(0, widget)

    def focus_composer(self) -> None:
        """Let the person write."""
        self.composer.text.setFocus()

    def _last(self, role: Role) -> Row | None:
        rows = reversed(self._chat.rows)
        return next((row for row in rows if row.node.message.role is role), None)

    def _send(self, text: str, beginning: str = "") -> None:
        """Send a message; with nothing but a beginning, have the last reply begun anew by it."""
        if not text.strip():
            may = bool(self._chat.rows) and not self._chat.is_busy
            if may and self._takes(self._chat.regenerate, self._chat.rows[-1].node.id, beginning):
                self.composer.clear()
            return
        self._say(partial(self._chat.send, text, beginning))

    def _takes(self, deed: Callable[..., bool], *values: object) -> bool:
        """Let the session do something, and return whether it did."""
        taken: list[bool] = []
        return self.do(lambda: taken.append(deed(*values))) and taken[0]

    def _say(self, deed: Callable[[], bool]) -> None:
        """Let the session take what stands in the composer."""
        self._sending = True  # a new conversation that appears now is the one on the screen
        sent = self._takes(deed)
        self._sending = False
        if sent:
            self.composer.clear()
            self.transcript.to_end()

    def _compare(self, text: str, ways: tuple[Way, ...], blind: bool) -> None:
        self._say(partial(self._chat.compare, text, ways, blind=blind))

    def fork(self, node_id: int | None = None) -> None:
        """Go on in a copy of the conversation up to a message, the last one if none is named."""
        if node_id is None and self._chat.rows:
            node_id = self._chat.rows[-1].node.id
        if node_id is not None:
            self.do(self._chat.fork, node_id)

    def _suggest(self, text: str) -> None:
        self.composer.suggest(text)
        self.focus_composer()

    def offer_reload(self, *, offered: bool) -> None:
        """Offer to load the model again, whose settings have changed, or withdraw that."""
        if offered:
            self.reload_notice.show_problem(
                say("The settings of the engine have changed."),
                say("They apply once the model is loaded again."),
            )
        else:
            self.reload_notice.hide()

    def _load_again(self) -> None:
        if self._assistant.model is not None:
            self._assistant.load(self._assistant.model.path)

    def _try_again(self) -> None:
        state = self._assistant.state
        if isinstance(state, Failed):
            self._assistant.load(state.path)

    # What the session says

    def _on_conversation_changed(self, conversation: Conversation | None) -> None:
        new = conversation.id if conversation else None
        if self._sending and self._shown_id is None and new is not None:
            self.composer.become(new)
        else:
            self.composer.show_draft_of(new)
        if new != self._shown_id and self.reading.made is not None:
            self.finding.clear()
        self._shown_id = new

    def _on_path_changed(self, rows: tuple[Row, ...]) -> None:
        if rows or self.reading.made is not None:
            self.transcript.show_path(rows)
            self.finding.messages_changed()
        self._show_middle()

    def _on_row_added(self, row: Row) -> None:
        self.transcript.add_row(row)
        self.finding.messages_changed()
        self._show_middle()

    def _show_middle(self) -> None:
        compared = self.comparison.widget
        there = bool(self._chat.rows)
        self._middle.setCurrentWidget(compared or (self.transcript if there else self.empty))

    def _on_left_out_changed(self, node_ids: frozenset[int]) -> None:
        if node_ids or self.reading.made is not None:
            self.transcript.set_left_out(node_ids)

    def _on_state_changed(self, state: State) -> None:
        self.empty.show_state(state)
        if isinstance(state, Failed):
            self.model_notice.show_problem(state.message, state.hint)
        else:
            self.model_notice.hide()
        can_send = not isinstance(state, Empty)
        words = tr("Write a message") if can_send else tr("Open a model to begin")
        self.composer.set_ready(can_send=can_send, placeholder=words)

    def _on_status_changed(self, status: Status) -> None:
        self.status.show_status(status)
        writing = status.phase is not Phase.IDLE and self._chat.is_writing
        if writing != self._writing:
            self._writing = writing
            self.composer.set_answering(writing)
            self.writing_changed.emit(writing)

    # Building

    def _connect_page(self) -> None:
        self.composer.sent.connect(self._send)
        self.composer.stop_asked.connect(self.stop)
        self.composer.edit_last_asked.connect(self.edit_last_message)
        self.composer.text.textChanged.connect(self.typed)
        self.empty.open_asked.connect(self.open_asked)
        self.empty.library_asked.connect(self.library_asked)
        self.empty.suggested.connect(self._suggest)
        self.chooser.open_asked.connect(self.open_asked)
        self.chooser.library_asked.connect(self.library_asked)
        self.model_notice.offer(tr("Try again"), self._try_again)
        self.model_notice.offer(tr("Choose another…"), self.open_asked.emit)
        self.reload_notice.offer(tr("Load it again"), self._load_again)

    def _connect_reading(self) -> None:
        self.reading.compare_asked.connect(self.comparison.compare)
        self.reading.several_asked.connect(self.comparison.several)
        self.reading.fork_asked.connect(self.fork)
        self.reading.passport_asked.connect(self.passport_asked)
        self.reading.refused.connect(self.show_problem)
        self.reading.typed.connect(self.typed)

    def _connect_chat(self) -> None:
        chat = self._chat
        chat.conversation_changed.connect(self._on_conversation_changed)
        chat.path_changed.connect(self._on_path_changed)
        chat.row_added.connect(self._on_row_added)
        chat.left_out_changed.connect(self._on_left_out_changed)
        chat.status_changed.connect(self._on_status_changed)
        chat.failed.connect(self.show_problem)
        self._assistant.state_changed.connect(self._on_state_changed)
        self._assistant.retreated.connect(self.gpu_notice.show_problem)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self._middle.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.px(SMALL))
        layout.setSpacing(theme.px(SMALL))
        layout.addLayout(self.head)
        above, _ = self._column(
            self.temporary,
            self.model_notice,
            self.reload_notice,
            self.gpu_notice,
            self.notice,
            self.note,
            self.finding.bar,
        )
        layout.addLayout(above)
        layout.addWidget(self._middle, 1)
        foot, self._foot = self._column(self.full_notice, self.queue, self.composer, self.status)
        layout.addLayout(foot)

    def _column(self, *widgets: QWidget) -> tuple[QHBoxLayout, QVBoxLayout]:
        """Return a row with `widgets` in its middle, no wider than text, and their column."""
        theme = self._icons.theme
        inside = QWidget()
        inside.setMaximumWidth(theme.px(COLUMN + 2 * LARGE))
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(LARGE), 0, theme.px(LARGE), 0)
        column.setSpacing(theme.px(SMALL) // 2)
        for widget in widgets:
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        return row, column
