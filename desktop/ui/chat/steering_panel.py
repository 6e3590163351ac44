"""The panel at the right: the system prompt and the sampling of the open conversation."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.settings import Start
from desktop.session.chat import Chat
from desktop.session.preferences import Preferences
from desktop.ui.icons import Icons
from desktop.ui.settings.field import Field
from desktop.ui.settings.form import Form
from desktop.ui.theme import SMALL
from desktop.ui.widgets.labels import frame
from desktop.ui.widgets.scroll import Scroll
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.wording import tr

_SETTLE_MS = 500  # after the last letter, before a prompt is written to disk


class SteeringPanel(SidePanel):
    """Steers one conversation; what is not chosen here follows the settings."""

    def __init__(
        self, icons: Icons, chat: Chat, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(icons, tr("This conversation"), parent)
        self._icons = icons
        self._chat = chat
        self._preferences = preferences
        self._typed: str | None = None  # a system prompt that is not saved yet
        help_ = tr("Who the model is in this conversation, and how it should answer.")
        self.prompt = Field(icons, Start, "system_prompt", help_)
        self.form = Form(icons, type(chat.sampling))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._lay_out()
        self.first = self.prompt.control
        self._timer.timeout.connect(self.flush)
        self.prompt.edited.connect(self._on_prompt_edited)
        self.form.edited.connect(self._on_sampling_edited)
        chat.conversation_changed.connect(self.show_values)
        preferences.changed.connect(self.show_values)
        self.show_values()

    def show_values(self) -> None:
        """Show what steers the open conversation now."""
        settings = self._preferences.settings
        prompt = self._chat.system_prompt if self._typed is None else self._typed
        self.prompt.show_value(prompt, settings.start.system_prompt)
        self.form.show_values(self._chat.sampling, settings.sampling)

    def flush(self) -> None:
        """Save a system prompt that was just typed; before another conversation is shown."""
        self._timer.stop()
        typed, self._typed = self._typed, None
        if typed is not None and typed != self._chat.system_prompt:
            self._chat.set_system_prompt(typed)

    def _on_prompt_edited(self, _name: str, text: str) -> None:
        self._typed = text
        self._timer.start()

    def _on_sampling_edited(self, name: str, value: object) -> None:
        changed = dataclasses.replace(self._chat.sampling, **{name: value})
        same = changed == self._preferences.settings.sampling
        self._chat.set_sampling(None if same else changed)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        inside = QWidget()
        inside.setProperty("kind", "plain")
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, theme.px(SMALL), 0)
        inner.setSpacing(0)
        inner.addWidget(self.prompt)
        inner.addWidget(frame("line"))
        inner.addWidget(self.form, 1)
        scroll = Scroll(inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(scroll, 1)
