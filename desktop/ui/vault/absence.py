"""When nobody is here: no key and no move of the mouse in Fireside for a while, or a sleep."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_HERE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletMove,
    QEvent.Type.InputMethod,
}
_LOOK_MS = 10_000  # how often the clocks are compared
_SLEPT = 60.0  # seconds that the clock on the wall may be ahead


class Absence(QObject):
    """Watches the window that has the keyboard, whichever it is; `lasted` says: for too long.

    Only windows are watched, not every widget: a filter in Python costs something per event.
    """

    lasted = Signal()

    def __init__(self, app: QGuiApplication, minutes: Callable[[], int]) -> None:
        """`minutes` says how long is too long, 0 for never."""
        super().__init__(app)
        self._minutes = minutes
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.lasted)
        app.focusWindowChanged.connect(self._on_focus_window)

    def begin(self) -> None:
        """Count from now on; also after what is allowed was changed."""
        minutes = self._minutes()
        if minutes:
            self._timer.start(minutes * 60_000)
        else:
            self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin to count anew with everything that a person does."""
        if event.type() in _HERE and self._timer.isActive():
            self._timer.start()
        return False

    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
            if self._timer.isActive():
                self._timer.start()


class Slept(QObject):
    """Notices, on every system, that the computer has slept: its wall clock went on alone.

    `waking` comes when it wakes; systems that say so before are heard by `desktop.ui.vault.sleep`.
    """

    waking = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ahead = self._difference()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def _look(self) -> None:
        ahead = self._difference()
        slept, self._ahead = ahead - self._ahead, ahead
        if slept > _SLEPT:
            self.waking.emit()

    @staticmethod
    def _difference() -> float:
        return time.time() - time.monotonic()
