"""What joins the manual with the window: F1 and the Help menu open it, where it helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from desktop.core.manual import FIRST
from desktop.ui.icons import Icons
from desktop.ui.window import Window

if TYPE_CHECKING:
    from desktop.ui.manual.window import ManualWindow

_BY_PANEL = {"rack": "adapters", "steering": "steering", "branches": "conversations",
             "ruler": "quantisation-and-context"}  # fmt: skip


class ManualDoor(QObject):
    """Opens the manual at the chapter about what is on the screen; built when first wanted."""

    def __init__(self, icons: Icons, window: Window) -> None:
        super().__init__(window)
        self._icons = icons
        self._window = window
        self.manual: ManualWindow | None = None
        window.actions_by_name["manual"].triggered.connect(self._on_asked)

    def open(self, chapter: str = "") -> None:
        """Show a chapter; without a name the one that was read last, or one about what is seen."""
        from desktop.ui.manual.filling import manual
        from desktop.ui.manual.window import ManualWindow

        if self.manual is None:
            keys_of = self._window.keys.of
            self.manual = ManualWindow(
                self._icons, lambda: manual(QLocale().name()[:2], keys_of), self._window
            )
        self.manual.show_chapter(chapter or self._about() or self.manual.chapter or FIRST)
        self.manual.show()
        self.manual.raise_()
        self.manual.activateWindow()

    def _on_asked(self) -> None:
        self.open()

    def _about(self) -> str:
        """Return the chapter about what is seen; empty where the conversation alone is."""
        if self._window.library.is_open:
            return "choosing-a-model"
        return _BY_PANEL.get(self._window.panels.shown, "")
