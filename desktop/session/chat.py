"""What a person can ask in the open conversation, and the replies that follow."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.chat import (
    Conversation,
    Ending,
    Message,
    Node,
    Role,
)
from desktop.core.comparison import Way
from desktop.core.documents import parted, quoted
from desktop.core.errors import StorageError
from desktop.session.open_conversation import OpenConversation
from desktop.session.reply import NOTHING_YET
from desktop.session.title import numbered, title_of


class Chat(OpenConversation):
    """Talks in the open conversation; nothing that was said is ever overwritten.

    Methods raise StorageError when the database refuses what the person did; what goes wrong
    afterwards is told by `failed`. What asks for another reply does nothing, and returns False,
    while one is being written here; while one is written in another conversation it does nothing
    either, and raises EngineError. Only `send` waits.
    """

    def send(self, text: str, beginning: str = "") -> bool:
        """Save the person's message, then ask the model; an empty text is not sent either.

        It waits while a reply is written, here or elsewhere, or answers are compared. `beginning`
        is how the reply begins.
        """
        if not text.strip():
            return False
        if (comparison := self.comparison) is not None and comparison.kept is not None:
            self.end_comparison()
        conversation = self._conversation or self._create(text)
        if self._writer.reply is not None or self.comparison is not None:
            self.ahead.add(conversation.id, text, beginning)
        else:
            self._answer(self._say(conversation, text).id, _begun(beginning))
        return True

    def compare(self, text: str, ways: Sequence[Way], *, blind: bool = False) -> bool:
        """Save the person's message, and have it answered in each of the ways."""
        if self.is_busy or not text.strip():
            return False
        self._writer.require_free()
        self._compare(self._say(self._conversation or self._create(text), text), ways, blind)
        return True

    def compare_reply(self, node_id: int, ways: Sequence[Way], *, blind: bool = False) -> bool:
        """Have a message of the person, or the one before a reply, answered in each of the ways."""
        nodes = self.tree.nodes
        node = nodes[node_id]
        if node.message.role is Role.ASSISTANT:
            node = nodes.get(node.parent or 0, node)
        if self.is_busy or node.message.role is not Role.USER:
            return False
        self._writer.require_free()
        self._compare(node, ways, blind)
        return True

    def keep(self, index: int) -> None:
        """Read the answer that was chosen from now on; the others stay beside it."""
        comparison = self.comparison
        node = comparison.takes[index].node if comparison else None
        if comparison is not None and node is not None and comparison.writing is None:
            self.show_leaf(node.id)
            self.comparing.keep(comparison.conversation_id, index)

    def end_comparison(self) -> None:
        """Read on without a choice: all answers stay, beside one another."""
        if self._conversation is not None:
            self.comparing.end(self._conversation.id)

    def fork(self, node_id: int) -> None:
        """Go on in a new conversation, which begins with a copy of all up to `node_id`."""
        if (source := self._conversation) is not None:
            title = numbered(source.title)
            self.open(self._history.fork(source.id, node_id, title, self._clock()).id)

    def stop(self) -> None:
        """Stop the reply that is written here; what there is of it is kept."""
        if self.is_writing:
            self._writer.stop()

    def regenerate(self, node_id: int, beginning: str = "") -> bool:
        """Ask for another reply in place of `node_id`, or to it if it is the person's message.

        `beginning` is how the reply begins.
        """
        if self.is_busy:
            return False
        node = self._branch.tree.nodes[node_id]
        if node.ending is Ending.OPENING:  # nobody was asked for it
            return False
        self._writer.require_free()
        is_reply = node.message.role is Role.ASSISTANT
        self._answer(node.parent if is_reply else node_id, _begun(beginning))
        return True

    def answer_without(self, node_id: int) -> bool:
        """Switch the adapter off over which a reply failed, and ask for another one."""
        over = self._branch.tree.nodes[node_id].failed_over
        if self.is_busy or not over:
            return False
        self._writer.require_free()
        self.set_adapters(tuple(use for use in self.steering.adapters if use.path != over))
        return self.regenerate(node_id)

    def edit(self, node_id: int, text: str) -> bool:
        """Put `text` beside a message; after the person's message the model answers anew.

        The documents beside that one stay beside it.
        """
        node, conversation = self._branch.tree.nodes[node_id], self._conversation
        if self.is_busy or conversation is None or not text.strip():
            return False
        is_reply = node.message.role is Role.ASSISTANT
        if not is_reply:
            self._writer.require_free()
        documents = () if is_reply else parted(node.message.text)[0]
        message = Message(node.message.role, quoted(documents, text))
        ending = Ending.COMPLETE if is_reply else None
        added = self._writer.add(conversation.id, node.parent, message, ending)
        if not is_reply:
            self._answer(added.id)
        return True

    def continue_reply(self, node_id: int) -> bool:
        """Take up a cut reply: a sibling begins with its text, and grows."""
        node = self._branch.tree.nodes[node_id]
        is_reply = node.message.role is Role.ASSISTANT and node.ending is not Ending.OPENING
        if self.is_busy or not is_reply:
            return False
        self._writer.require_free()
        self._answer(node.parent, node.message)
        return True

    def leave(self, conversation_id: int) -> None:
        """Stop writing in a conversation and show a new one if it is open: it is to be deleted."""
        reply = self._writer.reply
        if reply is not None and reply.conversation_id == conversation_id:
            self._writer.stop()
        self.comparing.end(conversation_id)
        self.ahead.forget(conversation_id)
        if self._is_open(conversation_id):
            self.start_new()

    def close(self) -> None:
        """Keep what there is of a reply, as stopped, without waiting for the engine."""
        self.ahead.pause()
        self._writer.close()

    def _create(self, text: str) -> Conversation:
        opening = self.opening
        conversation = self._history.create(title_of(text), self._steering, self._clock())
        self._conversation = conversation
        self._remember(conversation)
        self.conversation_changed.emit(conversation)
        if opening.strip():
            said = Message(Role.ASSISTANT, opening)
            self._writer.add(conversation.id, None, said, Ending.OPENING)
        return conversation

    def _say(self, conversation: Conversation, text: str) -> Node:
        return self._writer.add(conversation.id, self.tree.leaf, Message(Role.USER, text))

    def _compare(self, question: Node, ways: Sequence[Way], blind: bool) -> None:
        assert self._conversation is not None
        order = self._orders.order(self._steering, self.tree.path_to(question.id))
        self.comparing.begin(self._conversation.id, question, order, ways, blind=blind)

    def _answer(self, parent: int | None, beginning: Message = NOTHING_YET) -> None:
        """Ask for a reply to `parent` in the open conversation."""
        assert self._conversation is not None
        path = self._branch.tree.path_to(parent)
        order = self._orders.order(self._steering, path, beginning)
        try:
            self._writer.write(self._conversation.id, parent, order)
        except StorageError as error:
            self.failed.emit(error)


def _begun(text: str) -> Message:
    """Return a reply that begins with `text`."""
    return Message(Role.ASSISTANT, text) if text.strip() else NOTHING_YET
