"""A Fireside that asks one question and reports, line by line, what it has saved of the reply.

Run as a program, `chatting.py HOME MODEL`, to be killed while it is at it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import Fireside
from desktop.core.chat import Role
from desktop.core.paths import Paths
from desktop.session.assistant_state import Ready, State


def main() -> None:
    app = QApplication([sys.argv[0]])
    fireside = Fireside(app, Paths.under(Path(sys.argv[1])))
    fireside.window.show()
    fireside.begin(Path(sys.argv[2]))
    asked = False

    def ask(state: State) -> None:
        nonlocal asked
        if isinstance(state, Ready) and not asked:
            asked = True
            fireside.chat.send("hello")

    def report() -> None:
        """Say what another start would find: read from the database, not from memory."""
        conversation = fireside.chat.conversation
        if conversation is not None:
            for node in fireside.history.tree(conversation.id).path():
                if node.message.role is Role.ASSISTANT and node.message.text:
                    print(json.dumps(node.message.text), flush=True)

    fireside.assistant.state_changed.connect(ask)
    timer = QTimer()
    timer.timeout.connect(report)
    timer.start(20)
    app.exec()


if __name__ == "__main__":
    main()
