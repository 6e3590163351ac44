"""What a person waits for, encrypted against plain: `python -m tests.bench.bench_sealed`.

Asked: at most 10 % more. The same is done by turns on a plain and on an encrypted file, with the
real transcript: conversations are opened until they are seen, scrolled, and searched, and a reply
is streamed, which is saved once a second as ever. `bench_vault` measures the database alone.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.core.chat import Ending, Message, Node, Role, Row, Steering
from desktop.core.query import Query
from desktop.storage.connection import KEY_BYTES
from desktop.storage.database import Database
from desktop.storage.finder import Finder
from desktop.storage.history import History
from desktop.ui.chat.transcript import Transcript
from desktop.ui.icons import Icons
from desktop.ui.theme import Theme
from tests.bench.bench_transcript import painted, rows, scroll_steps
from tests.bench.measuring import folder, load, median

ROUNDS = 7
CONVERSATIONS, MESSAGES = 30, 40
UPDATES, A_SECOND = 240, 33  # of a streamed reply, gathered every 30 ms
SEARCHES = ("question ", "answer ", '"it is"', "wor", "words more ")


def write(database: Database) -> None:
    """Fill a database with conversations in Markdown."""
    history, said = History(database), rows(MESSAGES)
    for number in range(CONVERSATIONS):
        id_, parent = history.create(f"Conversation {number}", Steering(), now=number).id, None
        for row in said:
            ending = None if row.node.message.role is Role.USER else Ending.COMPLETE
            parent = history.add(id_, parent, row.node.message, now=1.0, ending=ending).id


class Reader:
    """Somebody in front of one database."""

    def __init__(self, path: Path, key: bytes | None, icons: Icons) -> None:
        self._database = Database.open(path, key=key)
        self._history = History(self._database)
        self._finder = Finder(self._database)
        self._view = Transcript(icons)
        self._view.resize(900, 800)
        self._view.show()
        painted(self._view)

    def open(self) -> None:
        """Open every conversation, until it is seen."""
        for known in self._history.conversations():
            tree = self._history.tree(known.id)
            self._view.show_path(tuple(Row(node) for node in tree.path()))
            painted(self._view)

    def scroll(self) -> None:
        """Scroll through the one that is open."""
        self._view.verticalScrollBar().setValue(0)
        scroll_steps(self._view, 60, 90)

    def search(self) -> None:
        """Search through all of them."""
        for words in SEARCHES:
            self._finder.find(Query.of(words))

    def stream(self) -> None:
        """Have a reply written, seen and saved."""
        id_ = self._history.create("Streamed", Steering(), now=1.0).id
        asked = self._history.add(id_, None, Message(Role.USER, "Go on"), now=1.0)
        reply = self._history.add(id_, asked.id, Message(Role.ASSISTANT, ""), now=1.0)
        text = "Some **bold** words that make a reply, `code` among them. " * UPDATES
        begun = Node(reply.id, asked.id, Message(Role.ASSISTANT, ""), 0.0)
        self._view.show_path((Row(asked), Row(begun)))
        for n in range(1, UPDATES + 1):
            self._view.grow_reply(reply.id, text[(n - 1) * 24 : n * 24])
            self._view.settle_growth()
            painted(self._view)
            if n % A_SECOND == 0:
                self._history.grow(reply.id, text[: n * 24], "")
        done = Message(Role.ASSISTANT, text[: UPDATES * 24])
        self._history.finish(reply.id, done, Ending.COMPLETE, None, None, now=1.0)

    def close(self) -> None:
        """Close the database and the window."""
        self._view.close()
        self._database.close()


def seconds(act: Callable[[], object]) -> float:
    """Return the processor's seconds: other programs do not count."""
    begun = time.process_time()
    act()
    return time.process_time() - begun


def main() -> None:
    """Print the ratios."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    icons = Icons(Theme(app))
    keys = (None, bytes(range(KEY_BYTES)))
    found: dict[str, list[list[float]]] = {}
    with folder() as place:
        for key in keys:
            with closing(Database.open(place / f"{key is not None}.db", key=key)) as database:
                write(database)
        for _ in range(ROUNDS):
            for at, key in enumerate(keys):
                with closing(Reader(place / f"{key is not None}.db", key, icons)) as reader:
                    for act in (reader.open, reader.scroll, reader.search, reader.stream):
                        found.setdefault(act.__name__, [[], []])[at].append(seconds(act))
    for name, (plain, sealed) in found.items():
        ratio = median([b / a for a, b in zip(plain, sealed, strict=True)])
        print(f"{name}: plain {median(plain) * 1000:.1f} ms, encrypted {ratio:.3f} times")
    print(load())


if __name__ == "__main__":
    main()
