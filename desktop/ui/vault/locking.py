"""When the vault is locked: now, after a while without anybody, before the computer sleeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.session.preferences import Preferences
from desktop.session.warden import Warden
from desktop.session.warden_state import Leaving, State
from desktop.ui.icons import Icons
from desktop.ui.vault.absence import Absence, Slept

if TYPE_CHECKING:
    from desktop.ui.settings.section import Section
    from desktop.ui.vault.sleep import Sleep
    from desktop.ui.window import Window


class Locking(QObject):
    """Locks the vault as the person and the settings say.

    By itself only where a passphrase opens it: else it would merely be a nuisance.
    """

    def __init__(
        self,
        app: QGuiApplication,
        icons: Icons,
        warden: Warden,
        preferences: Preferences,
        is_writing: Callable[[], bool],
    ) -> None:
        """`is_writing` says whether a reply is being written, which is waited for."""
        super().__init__()
        self._app = app
        self._icons = icons
        self._warden = warden
        self._preferences = preferences
        self._is_writing = is_writing
        self._window: Window | None = None
        self._absence = Absence(app, self._minutes)
        self._absence.setParent(self)
        self._slept: Slept | None = None
        self._sleep: Sleep | None = None
        self._absence.lasted.connect(self._on_absent)
        preferences.changed.connect(self._on_settings_changed)
        warden.state_changed.connect(self._on_state_changed)
        warden.leaving.connect(self._let_go)

    def serve(self, window: Window) -> None:
        """Let a new content lock the vault, and show the vault among its settings."""
        self._window = window
        window.lock_asked.connect(self._warden.lock)
        window.dialogs.sections["vault"] = self._make_section
        self._on_state_changed(self._warden.state)
        self._watch_sleep()

    def _let_go(self) -> None:
        self._window = None  # or it, and all that it shows, would stay in memory

    def _make_section(self) -> Section:
        from desktop.ui.vault.section import VaultSection

        return VaultSection(self._icons, self._warden)

    def _watch_sleep(self) -> None:
        """Begin to listen, once; it takes some milliseconds that the first frame has not."""
        if self._slept is not None:
            return
        from desktop.ui.vault.sleep import Sleep

        self._slept = Slept(self)
        self._slept.waking.connect(self._on_sleep)
        self.watch(Sleep(self._app))

    def watch(self, sleep: Sleep) -> None:
        """Lock before the sleep that this tells of."""
        self._sleep = sleep
        sleep.setParent(self)
        sleep.coming.connect(self._on_sleep)
        sleep.over.connect(self._hold_sleep)
        self._hold_sleep()

    def _minutes(self) -> int:
        return self._preferences.settings.vault.lock_after if self._warden.asks_passphrase else 0

    def _on_absent(self) -> None:
        if self._is_writing():
            self._absence.begin()
        else:
            self._warden.lock()

    def _on_sleep(self) -> None:
        if self._locks_at_sleep:
            self._warden.lock()

    @property
    def _locks_at_sleep(self) -> bool:
        return self._preferences.settings.vault.lock_on_suspend and self._warden.asks_passphrase

    def _hold_sleep(self) -> None:
        """Let a sleep wait as long as there is something to be locked, or it is being locked."""
        if self._sleep is not None and not isinstance(self._warden.state, Leaving):
            self._sleep.hold(wanted=self._locks_at_sleep)

    def _on_settings_changed(self) -> None:
        self._absence.begin()
        self._hold_sleep()

    def _on_state_changed(self, _state: State) -> None:
        self._absence.begin()
        self._hold_sleep()
        if self._window is not None:
            self._window.actions_by_name["lock"].setEnabled(self._warden.can_lock)
