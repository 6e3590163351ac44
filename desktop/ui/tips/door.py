"""What joins the tips with the window: where they stand, what they show, when they are known."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QObject

from desktop.core.tips import Tip, tips
from desktop.session.tips import Tips
from desktop.ui.icons import Icons
from desktop.ui.manual.filling import plain
from desktop.ui.tips.strip import TipStrip
from desktop.ui.window import Window
from desktop.ui.wording import tr


class TipDoor(QObject):
    """Shows a tip above the composer until it is closed, or the next message is sent."""

    def __init__(self, icons: Icons, told: Tips, window: Window) -> None:
        super().__init__(window)
        self._told = told
        self._window = window
        self.strip = TipStrip(icons)
        window.page.put_above_composer(self.strip)
        window.page.composer.sent.connect(self.strip.pass_by)
        told.due.connect(self._on_due)
        for tip in tips():
            action = window.actions_by_name[tip.command]
            action.triggered.connect(partial(self._on_used, tip.command))

    def offer_model(self, name: str, path: str) -> None:
        """Say that a model has come, and offer to talk with it."""
        load = partial(self._window.library.load, path)
        self.strip.tell(tr("{name} is here.", name=name), tr("Use it now"), load, stays=True)

    def _on_due(self, tip: Tip) -> None:
        if self.strip.is_taken:
            return
        words = plain(tip.words(QLocale().name()[:2]), self._window.keys.of)
        action = self._window.actions_by_name[tip.command]
        self.strip.tell(words, tr("Show me"), action.trigger)

    def _on_used(self, command: str) -> None:
        self._told.know(command)
