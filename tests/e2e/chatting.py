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
from desktop.household import Household
from desktop.session.assistant_state import Ready, State


def main() -> None:
    app = QApplication([sys.argv[0]])
    fireside = Fireside(app, Paths.under(Path(sys.argv[1])))
    timer = QTimer()

    def live_in(home: Household) -> None:
        asked = False

        def ask(state: State) -> None:
            nonlocal asked
            if isinstance(state, Ready) and not asked:
                asked = True
                home.chat.send("hello")

        def report() -> None:
            """Say what another start would find: read from the database, not from memory."""
            conversation = home.chat.conversation
            if conversation is not None:
                for node in home.history.tree(conversation.id).path():
                    if node.message.role is Role.ASSISTANT and node.message.text:
                        print(json.dumps(node.message.text), flush=True)

        home.assistant.state_changed.connect(ask)
        timer.timeout.connect(report)
        timer.start(20)

    fireside.moved_in.connect(live_in)
    fireside.frame.show()
    fireside.begin(Path(sys.argv[2]))
    app.exec()


if __name__ == "__main__":
    main()
