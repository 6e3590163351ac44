"""The conversations and folders that there are: what the sidebar lists, and how they are filed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.chat import Conversation, Folder
from desktop.core.errors import FiresideError
from desktop.session.chat import Chat
from desktop.session.tasks import Tasks
from desktop.storage.database import Database
from desktop.storage.filing import Filing
from desktop.storage.history import History

FIRST = 300  # conversations that are there at once; the others are read off the main thread
REST_MS = 250  # after which they are: a thread that reads takes its turns from what is shown first


@dataclass(frozen=True, slots=True)
class Deletion:
    """What was deleted at one time, and can be brought back."""

    conversations: tuple[Conversation, ...] = ()
    folder: Folder | None = None

    @property
    def title(self) -> str:
        """Return what it is called where it is one thing alone; empty for several."""
        if self.folder is not None:
            return self.folder.name
        return self.conversations[0].title if len(self.conversations) == 1 else ""


class Conversations(QObject):
    """The list of conversations, kept up to date as they grow. Methods raise StorageError."""

    listed = Signal(object)  # tuple[Conversation, ...]: all of them, in no order
    kept = Signal(object)  # Conversation that is new, or has changed
    removed = Signal(object)  # tuple[int, ...] of conversations that are listed no longer
    folders_changed = Signal(object)  # tuple[Folder, ...]
    undo_changed = Signal(object)  # Deletion that can be undone, or None

    def __init__(
        self,
        history: History,
        chat: Chat,
        database: Database,
        tasks: Tasks,
        *,
        clock: Callable[[], float] = time.time,
        rest_ms: int = REST_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._chat = chat
        self._database = database
        self._filing = Filing(database)
        self._tasks = tasks
        self._clock = clock
        self._known: dict[int, Conversation] = {}
        self._gone: set[int] = set()  # that are still among those which are being read
        self._folders: tuple[Folder, ...] = ()
        self._deletion: Deletion | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest_ms)
        self._rest.timeout.connect(self._read_rest)
        chat.conversation_grew.connect(self._keep)
        chat.conversation_changed.connect(self._on_conversation_changed)

    @property
    def rows(self) -> tuple[Conversation, ...]:
        """Return the conversations that are known by now, newest change first."""
        newest = sorted(self._known.values(), key=lambda row: (row.changed, row.id), reverse=True)
        return tuple(newest)

    @property
    def folders(self) -> tuple[Folder, ...]:
        """Return the folders, the oldest first."""
        return self._folders

    @property
    def deletion(self) -> Deletion | None:
        """Return what `undo_delete` would bring back."""
        return self._deletion

    def conversation(self, conversation_id: int) -> Conversation | None:
        """Return a conversation that is listed."""
        return self._known.get(conversation_id)

    def load(self) -> None:
        """Read the list from the database: the first ones at once, the others soon after."""
        self._read_folders()
        first = self._history.conversations(FIRST)
        is_all = len(first) < FIRST
        stay = (one for one in self._known.values() if one.is_temporary or not is_all)
        self._list([*stay, *first])
        self._gone.clear()
        if not is_all:
            self._rest.start()

    def close(self) -> None:
        """Read nothing any more."""
        self._rest.stop()

    # What is done with conversations

    def rename(self, conversation_id: int, title: str) -> None:
        """Give a conversation another title; an empty one changes nothing."""
        title = " ".join(title.split())
        if title:
            self._history.rename(conversation_id, title)
            self.reread(conversation_id)

    def reread(self, *conversation_ids: int) -> None:
        """Take note of what has changed about conversations in the database."""
        for one in conversation_ids:
            self._keep(self._history.conversation(one))
        opened = self._chat.conversation
        if opened is not None and opened.id in conversation_ids:
            self._chat.reread()

    def pin(self, conversation_ids: Iterable[int], *, pinned: bool) -> None:
        """Let conversations stand on top of all others, or no longer."""
        kept = self._of_the_disk(conversation_ids)
        self._filing.pin(kept, self._clock() if pinned else None)
        self.reread(*kept)

    def move(self, conversation_ids: Iterable[int], folder: int | None) -> None:
        """Put conversations into a folder; None: into none."""
        kept = self._of_the_disk(conversation_ids)
        self._filing.move(kept, folder)
        self.reread(*kept)

    def delete(self, *conversation_ids: int) -> None:
        """Put conversations into the trash, so that `undo_delete` can bring them back."""
        gone: list[Conversation] = []
        for one in conversation_ids:
            self._history.delete(one, self._clock())
            self._chat.leave(one)
            self._gone.add(one)
            if (known := self._known.pop(one, None)) is not None:
                gone.append(known)
        self._offer_undo(Deletion(tuple(gone)) if gone else None)
        self.removed.emit(tuple(conversation_ids))

    def undo_delete(self) -> Deletion | None:
        """Bring back what was deleted last, and return it."""
        deletion = self._deletion
        if deletion is None:
            return None
        self.restore(*(one.id for one in deletion.conversations))
        if deletion.folder is not None:
            self.restore_folder(deletion.folder.id)
        self._offer_undo(None)
        return deletion

    def restore(self, *conversation_ids: int) -> None:
        """Bring conversations back from the trash."""
        for one in conversation_ids:
            self._gone.discard(one)
            self._keep(self._history.restore(one))

    def forget_deletion(self) -> None:
        """Offer no undo any more: what was deleted is gone for good."""
        self._offer_undo(None)

    # What is done with folders

    def create_folder(self, name: str, conversation_ids: Iterable[int] = ()) -> Folder | None:
        """Make a folder, with conversations in it; without a name nothing is made."""
        name = " ".join(name.split())
        if not name:
            return None
        made = self._filing.create(name, self._clock())
        self._read_folders()
        self.move(conversation_ids, made.id)
        return made

    def rename_folder(self, folder: int, name: str) -> None:
        """Give a folder another name; an empty one changes nothing."""
        name = " ".join(name.split())
        if name:
            self._filing.rename(folder, name)
            self._read_folders()

    def delete_folder(self, folder: int) -> None:
        """Put a folder into the trash; the conversations that are in it stay."""
        known = next((one for one in self._folders if one.id == folder), None)
        self._filing.delete(folder, self._clock())
        self._read_folders()
        self._offer_undo(Deletion(folder=known) if known else None)

    def restore_folder(self, folder: int) -> None:
        """Bring a folder back from the trash, with what was in it."""
        self._filing.restore(folder)
        self._read_folders()

    # Inside

    def _of_the_disk(self, conversation_ids: Iterable[int]) -> tuple[int, ...]:
        """Leave out those that are held in memory alone: they are not filed."""
        known = (self._known.get(one) for one in conversation_ids)
        return tuple(one.id for one in known if one is not None and not one.is_temporary)

    def _read_folders(self) -> None:
        folders = self._filing.folders()
        if folders != self._folders:
            self._folders = folders
            self.folders_changed.emit(folders)

    def _read_rest(self) -> None:
        self._tasks.run(self._read_all, self._on_read, self._on_not_read)

    def _read_all(self) -> tuple[Conversation, ...]:
        with closing(self._database.reader()) as reader:
            return History(reader).conversations()

    def _on_read(self, conversations: tuple[Conversation, ...]) -> None:
        # What is known has changed since, or is as it was read; what went meanwhile stays away.
        read = {one.id: one for one in conversations if one.id not in self._gone}
        self._gone.clear()
        self._list((read | self._known).values())

    def _on_not_read(self, error: FiresideError) -> None:
        self._chat.failed.emit(error)

    def _list(self, conversations: Iterable[Conversation]) -> None:
        self._known = {one.id: one for one in conversations}
        self.listed.emit(tuple(self._known.values()))

    def _offer_undo(self, deletion: Deletion | None) -> None:
        if deletion != self._deletion:
            self._deletion = deletion
            self.undo_changed.emit(deletion)

    def _on_conversation_changed(self, conversation: Conversation | None) -> None:
        if conversation is not None:
            self._keep(conversation)

    def _keep(self, conversation: Conversation) -> None:
        if self._known.get(conversation.id) != conversation:
            self._known[conversation.id] = conversation
            self.kept.emit(conversation)

    def drop(self, conversation_id: int) -> None:
        """Take a conversation off the list that is nowhere any more."""
        if self._known.pop(conversation_id, None) is not None:
            self.removed.emit((conversation_id,))
