"""When a tip is due: after some answers, never two in a row, never twice, and not if unwanted."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Ending, Node
from desktop.core.tips import APART, MOST_ANSWERS, next_tip, tips
from desktop.session.chat import Chat
from desktop.session.guide import Guide
from desktop.session.preferences import Preferences


class Tips(QObject):
    """Counts answers and tells of a tip; what the person has found by themselves is not told."""

    due = Signal(object)  # core.tips.Tip

    def __init__(
        self, chat: Chat, guide: Guide, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._guide = guide
        self._preferences = preferences
        self._since = APART  # answers since the last tip
        chat.answered.connect(self._on_answered)

    def know(self, command: str) -> None:
        """Take note that a command was used: there is no need to tell of it."""
        seen = self._preferences.remembered.tips_seen
        known = tuple(tip.key for tip in tips() if tip.command == command and tip.key not in seen)
        if known:
            self._see(*known)

    def _on_answered(self, _conversation: object, reply: Node) -> None:
        if reply.ending is not Ending.COMPLETE:
            return
        remembered = self._preferences.remembered
        answers = min(remembered.answers + 1, MOST_ANSWERS)
        self._preferences.remember(dataclasses.replace(remembered, answers=answers))
        self._since += 1
        if not self._preferences.settings.start.tips or self._since < APART:
            return
        tip = next_tip(tips(), answers, remembered.tips_seen, guide=self._guide.is_loaded)
        if tip is not None:
            self._since = 0
            self._see(tip.key)
            self.due.emit(tip)

    def _see(self, *keys: str) -> None:
        remembered = self._preferences.remembered
        seen = (*remembered.tips_seen, *keys)
        self._preferences.remember(dataclasses.replace(remembered, tips_seen=seen))
