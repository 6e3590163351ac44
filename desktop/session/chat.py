"""The open conversation: what was said, and what is being answered."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Conversation, Row
from desktop.core.settings import Sampling
from desktop.session.assistant import Assistant
from desktop.session.preferences import Preferences
from desktop.session.status import Status
from desktop.storage.history import History


class Chat(QObject):
    """The open conversation. Every change of it is a signal; nothing is ever overwritten.

    A reply that is being written goes on when another conversation is opened. Methods that write
    raise StorageError when the database refuses.
    """

    conversation_changed = Signal(object)  # Conversation | None: opened, new, renamed, grown
    path_changed = Signal(object)  # tuple[Row, ...]: another branch or conversation is shown
    row_added = Signal(object)  # Row, below the last one
    row_changed = Signal(object)  # Row, that is shown already
    reply_grew = Signal(int, str, str)  # node id, more text, more thinking
    reply_finished = Signal(object)  # Node, however it ended; row_changed came before
    left_out_changed = Signal(object)  # frozenset[int]: node ids that the model did not see
    status_changed = Signal(object)  # Status
    failed = Signal(object)  # FiresideError: something could not be saved

    def __init__(
        self,
        history: History,
        assistant: Assistant,
        preferences: Preferences,
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)

    @property
    def conversation(self) -> Conversation | None:
        """Return the open conversation; None for a new one that has no message yet."""
        return None

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the branch that is shown."""
        return ()

    @property
    def left_out(self) -> frozenset[int]:
        """Return the messages that the model did not see in its last answer."""
        return frozenset()

    @property
    def status(self) -> Status:
        """Return how the reply is coming along."""
        return Status()

    @property
    def is_writing(self) -> bool:
        """Return whether a reply is being written in this conversation."""
        return False

    @property
    def system_prompt(self) -> str:
        """Return the system prompt of this conversation."""
        return ""

    @property
    def sampling(self) -> Sampling:
        """Return how tokens are picked here: the conversation's own way, or the settings'."""
        return Sampling()

    @property
    def own_sampling(self) -> Sampling | None:
        """Return the conversation's own sampling; None means what the settings say."""
        return None

    def open(self, conversation_id: int) -> None:
        """Show a conversation."""
        raise NotImplementedError

    def start_new(self) -> None:
        """Show a new conversation, which is not on disk until its first message."""
        raise NotImplementedError

    def send(self, text: str) -> bool:
        """Save the person's message, then ask the model; False if nothing was done with `text`.

        That is so for an empty text, and while a reply is being written here.
        """
        raise NotImplementedError

    def stop(self) -> None:
        """Stop the reply; what there is of it is kept."""
        raise NotImplementedError

    def regenerate(self, node_id: int) -> None:
        """Ask for another reply in place of `node_id`, or to it if it is the person's message."""
        raise NotImplementedError

    def edit(self, node_id: int, text: str) -> None:
        """Put `text` beside a message; after the person's message the model answers anew."""
        raise NotImplementedError

    def continue_reply(self, node_id: int) -> None:
        """Take up a cut reply: a sibling begins with its text, and grows."""
        raise NotImplementedError

    def show_sibling(self, node_id: int, step: int) -> None:
        """Show the alternative `step` places after (or before) `node_id`, if there is one."""
        raise NotImplementedError

    def set_system_prompt(self, text: str) -> None:
        """Steer this conversation by another system prompt, from the next answer on."""
        raise NotImplementedError

    def set_sampling(self, sampling: Sampling | None) -> None:
        """Pick tokens another way in this conversation; None for what the settings say."""
        raise NotImplementedError

    def leave(self, conversation_id: int) -> None:
        """Stop writing in a conversation and show a new one if it is open: it is to be deleted."""
        raise NotImplementedError

    def close(self) -> None:
        """Keep what there is of a reply, as stopped, without waiting for the engine."""
        raise NotImplementedError
