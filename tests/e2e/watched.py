"""A whole session of Fireside, without anybody at it, to be watched from outside.

Run as a program: `watched.py HOME MODEL ADAPTER`, and with `HUB REPOSITORY FILE` behind these it
searches a hub and fetches a file as well. It ends with status 0 only if all of it worked.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from desktop.app import Fireside
from desktop.child.confine import refuse_network
from desktop.cli import run
from desktop.core.chat import Ending, Node
from desktop.core.downloads import Done, Order, Piece
from desktop.core.paths import Paths
from desktop.core.query import Query
from desktop.household import Household
from desktop.hub import protocol
from desktop.session.assistant_state import Ready, State
from desktop.storage.finder import Finder


class Session:
    """What a person would do, one thing after the other."""

    def __init__(self, fireside: Fireside, home: Household, hub: tuple[str, ...]) -> None:
        self._fireside = fireside
        self._home = home
        self._hub = hub
        self._asked = False
        self.done: list[str] = []
        home.assistant.state_changed.connect(self._on_state_changed)
        home.chat.reply_finished.connect(self._on_reply)

    def _on_state_changed(self, state: State) -> None:
        if isinstance(state, Ready) and not self._asked:
            self._asked = True
            self.done.append("loaded")
            chat = self._home.chat
            chat.set_sampling(chat.sampling.__class__(max_tokens=8))
            chat.send("hello lighthouse")

    def _on_reply(self, node: Node) -> None:
        assert node.ending is Ending.LENGTH, node
        self.done.append("answered")
        found = Finder(self._home.database).find(Query.of("lighthouse"))
        assert found.count == 1, found
        self.done.append("found")
        self._home.privacy.look()
        if self._hub:
            self._go_out()
        else:
            self._fireside.frame.close()

    def _go_out(self) -> None:
        journey = self._home.outside.send(protocol.Search("model"))
        journey.spoke.connect(self._on_found)

    def _on_found(self, event: protocol.Event) -> None:
        if not isinstance(event, protocol.Found):
            return
        self.done.append("searched")
        _, repository, file, size, sha256 = self._hub
        downloads = self._home.stores.downloads
        downloads.arrived.connect(self._on_arrived)
        downloads.add(Order(repository, (Piece(file, int(size), sha256),)))

    def _on_arrived(self, download: object) -> None:
        state = getattr(download, "state", None)
        assert isinstance(state, Done), download
        self.done.append("fetched")
        self._fireside.frame.close()


def main(home: str, model: str, adapter: str, *hub: str) -> int:
    app = QApplication([sys.argv[0]])
    sys.excepthook = _end
    refuse_network()
    fireside = Fireside(app, Paths.under(Path(home)))
    fireside.done.connect(app.quit)
    sessions: list[Session] = []

    def live_in(household: Household) -> None:
        if hub:
            household.preferences.set("library", "hub_address", hub[0])
        sessions.append(Session(fireside, household, hub))

    fireside.moved_in.connect(live_in)
    fireside.frame.show()
    fireside.begin(Path(model))
    app.exec()
    print(*sessions[0].done)
    wanted = {"loaded", "answered", "found", *(("searched", "fetched") if hub else ())}
    assert set(sessions[0].done) == wanted
    out = str(Path(home).with_name("out"))
    common = ["--home", home]
    with_adapter = ["--model", model, "--adapter", f"{adapter}=0.8", "--max-tokens", "4"]
    for words in (
        ["ask", "hello", *with_adapter],
        [*common, "export", "--output", out],
        [*common, "doctor", "--privacy"],
    ):
        assert run(words) in (0, 1), words
    assert os.listdir(out)  # noqa: PTH208
    return 0


def _end(*error: Any) -> None:
    """End at once where a step has failed: Qt would go on."""
    sys.__excepthook__(*error)
    os._exit(1)


def order_of(hub: str, repository: str, file: str, content: bytes) -> tuple[str, ...]:
    """Return the arguments behind the first three that make it fetch a file."""
    return hub, repository, file, str(len(content)), hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
