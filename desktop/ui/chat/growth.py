"""What came of growing replies and was not shown yet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

_SHORTEST_MS = 30  # the window shows growth no more often than this


class Growth(QObject):
    """Gathers the pieces of replies, and says when it is time to show them."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: dict[int, tuple[list[str], list[str]]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.due)
        self._pause = _SHORTEST_MS

    def add(self, node_id: int, text: str, thinking: str) -> None:
        """Keep what was added to a reply until it is time."""
        pieces = self._pieces.setdefault(node_id, ([], []))
        pieces[0].append(text)
        pieces[1].append(thinking)
        if not self._timer.isActive():
            self._timer.start(self._pause)

    def take(self) -> Mapping[int, tuple[str, str]]:
        """Return what was added to which reply, text and thinking, and forget it."""
        pieces, self._pieces = self._pieces, {}
        return {node: ("".join(text), "".join(more)) for node, (text, more) in pieces.items()}

    def drop(self, node_id: int) -> None:
        """Forget what was added to a reply: it is shown another way."""
        self._pieces.pop(node_id, None)

    def took(self, seconds: float) -> None:
        """Learn how long showing took: the window gets most of the time for other things."""
        self._pause = max(_SHORTEST_MS, round(seconds * 3000))
