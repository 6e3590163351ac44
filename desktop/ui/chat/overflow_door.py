"""The door of a full context: a calm notice above the composer, and the ways to go on."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from desktop.core.wording import say
from desktop.session.overflow import Overflow
from desktop.session.summariser import Summariser
from desktop.ui.icons import Icons
from desktop.ui.window import Window
from desktop.ui.wording import tr


class OverflowDoor(QObject):
    """Shows the notice, and carries the person's choice to the session."""

    def __init__(
        self, icons: Icons, overflow: Overflow, summariser: Summariser, window: Window
    ) -> None:
        super().__init__(window)
        page = window.page
        self._icons = icons
        self._overflow = overflow
        self._summariser = summariser
        self._page = page
        self.notice = page.full_notice
        self.notice.offer(tr("Longer context"), self._lengthen)
        self.longer_button = self.notice.findChildren(QPushButton)[-1]
        self.notice.offer(tr("Summary…"), self.summarise)
        self.summary_button = self.notice.findChildren(QPushButton)[-1]
        self.notice.offer(tr("Go on"), self._go_on)
        self.notice.close_button.clicked.connect(self._go_on)
        self.longer_button.hide()
        window.actions_by_name["summary"].triggered.connect(self.summarise)
        overflow.changed.connect(self._show)
        overflow.longer_found.connect(self._offer_longer)
        self._show(overflow.is_told)

    def summarise(self) -> None:
        """Open the dialog of the summary."""
        from desktop.ui.chat.summary_dialog import SummaryDialog

        dialog = SummaryDialog(self._icons, self._summariser, self._page.window())
        dialog.used.connect(self._use)
        dialog.open()

    def _show(self, told: bool) -> None:
        if not told:
            self.notice.hide()
            return
        self.summary_button.setVisible(self._summariser.last_of() is not None)
        self.notice.show_problem(
            say("This conversation is about to outgrow what the model sees at once."),
            say("The oldest messages will leave its sight; they stay in the conversation."),
        )

    def _offer_longer(self, context: int) -> None:
        self.longer_button.setVisible(context > 0)
        self.longer_button.setText(tr("Longer context: {count:count} tokens", count=context))

    def _lengthen(self) -> None:
        self._page.do(self._overflow.lengthen)

    def _go_on(self) -> None:
        self._page.do(self._overflow.go_on)

    def _use(self, text: str, last: int) -> None:
        if self._page.do(self._summariser.use, text, last):
            self._page.do(self._overflow.go_on)
