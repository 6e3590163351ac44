"""What the vault costs: conversations encrypted against plain, unlocking, locking.

Asked: at most 10 % more on conversations; unlocked within 500 ms, locked within 200 ms. The same
work is done on both files in turns; unlocking is the passphrase's way, with the database's opening.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop.core.chat import Ending, Message, Role, Steering
from desktop.core.paths import Paths
from desktop.core.vault import Guard
from desktop.storage.connection import KEY_BYTES
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.vault import Vault
from tests.bench.measuring import folder, load, median

ROUNDS = 7
CONVERSATIONS, TURNS, SAVES = 20, 10, 5
WORDS = "maple stove lantern"


def write(database: Database) -> None:
    """Live through conversations: asked, answered in growing pieces, finished."""
    history = History(database)
    for number in range(CONVERSATIONS):
        id_ = history.create(f"Conversation {number}", Steering(), now=number).id
        parent = None
        for turn in range(TURNS):
            asked = Message(Role.USER, f"question {turn} " * 20)
            parent = history.add(id_, parent, asked, now=turn).id
            reply = history.add(id_, parent, Message(Role.ASSISTANT, ""), now=turn).id
            for saved in range(1, SAVES + 1):
                history.grow(reply, "word " * 100 * saved, "")
            done = Message(Role.ASSISTANT, "word " * 120 * SAVES)
            history.finish(reply, done, Ending.COMPLETE, None, None, now=turn)
            parent = reply


def read(database: Database) -> None:
    """List all conversations, and open each."""
    history = History(database)
    for conversation in history.conversations():
        history.tree(conversation.id)


def reopened(path: Path, key: bytes | None) -> Callable[[Database], None]:
    def reopen(_database: Database) -> None:
        with closing(Database.open(path, key=key)) as again:
            read(again)

    return reopen


def seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def conversations(place: Path) -> None:
    found: dict[str, list[float]] = {}
    for turn in range(ROUNDS):
        for key in (None, bytes(range(KEY_BYTES))):
            path = place / f"{turn}-{key is not None}.db"
            with closing(Database.open(path, key=key)) as database:
                acts = {"written": write, "read": read, "opened and read": reopened(path, key)}
                for name, act in acts.items():
                    took = seconds(lambda act=act, database=database: act(database))
                    found.setdefault(f"{name} {key is not None}", []).append(took)
    for name in ("written", "read", "opened and read"):
        ratios = [
            sealed / plain
            for sealed, plain in zip(found[f"{name} True"], found[f"{name} False"], strict=True)
        ]
        plain = median(found[f"{name} False"])
        print(f"{name}: plain {plain * 1000:.0f} ms, encrypted {median(ratios):.2f} times")


def unlocking(home: Path) -> None:
    vault = Vault(Paths.under(home))
    with closing(vault.opened(vault.make(Guard.PASSPHRASE, WORDS))) as database:
        write(database)
    took = [seconds(lambda: vault.opened(vault.open(WORDS)).close()) for _ in range(ROUNDS)]
    print(f"unlocked by a passphrase: {median(took) * 1000:.0f} ms")


def locking(home: Path) -> None:
    """Lock the whole window with a conversation in it, again and again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop.app import Fireside
    from desktop.household import Household
    from desktop.session.warden_state import Locked, State

    app = QApplication([sys.argv[0]])
    fireside = Fireside(app, Paths.under(home))
    fireside.done.connect(app.quit)
    took: list[float] = []
    begun = 0.0

    def lock() -> None:
        nonlocal begun
        begun = time.perf_counter()
        fireside.warden.lock()

    def on_moved_in(_household: Household) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(1500, lock if len(took) < ROUNDS else fireside.frame.close)

    def on_state(state: State) -> None:
        if isinstance(state, Locked):
            if begun:
                took.append(time.perf_counter() - begun)
            fireside.warden.unlock(WORDS)

    fireside.moved_in.connect(on_moved_in)
    fireside.warden.state_changed.connect(on_state)
    fireside.frame.show()
    fireside.begin()
    app.exec()
    print(f"locked: {median(took) * 1000:.0f} ms, longest {max(took) * 1000:.0f} ms")


def main() -> None:
    with folder() as place:
        conversations(place)
        unlocking(place / "home")
        locking(place / "home")
    print(load())


if __name__ == "__main__":
    main()
