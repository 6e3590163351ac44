"""One command among the shortcuts: its keys, what speaks against others, and the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.commands import Command, keys_shown
from desktop.ui.icons import Icons
from desktop.ui.keys import Keys
from desktop.ui.settings.key_button import KeyButton
from desktop.ui.settings.section import found_in
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.announcing import announce
from desktop.ui.widgets.labels import button, icon_button, label
from desktop.ui.wording import tr


class KeyRow(QWidget):
    """Lets the person give a command other keys; keys that another one has are asked about."""

    def __init__(self, icons: Icons, keys: Keys, command: Command) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.command = command
        self._keys = keys
        self._wanted = ""
        self._title = command.title.rstrip("…")
        self.button = KeyButton(self._title)
        self.reset = icon_button(
            icons, "rotate-ccw", tr("Reset the keys of “{title}”", title=self._title)
        )
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.problem = label("", "danger", wrap=True)
        self.take = button(tr("Use them here"))
        self.leave = button(tr("Leave them there"), "ghost")
        self._asking = QWidget()
        self._asking.setProperty("kind", "plain")
        self._lay_out(icons)
        self.button.pressed_keys.connect(self._on_keys)
        self.reset.clicked.connect(self._on_reset)
        self.take.clicked.connect(self._on_take)
        self.leave.clicked.connect(self._on_leave)
        self.show_keys()

    def show_keys(self) -> None:
        """Show the keys as they are now."""
        name = self.command.name
        self.button.show_keys(self._keys.of(name))
        self.reset.setVisible(not self._keys.is_declared(name))
        self._asking.hide()

    def matches(self, words: str, place: str) -> bool:
        """Return whether all of the words are in the command's name, its keys or its menu."""
        keys = self._keys.of(self.command.name)
        return found_in(words, f"{place} {self.command.title} {keys} {keys_shown(keys)}")

    def _on_keys(self, keys: str) -> None:
        self._wanted = keys
        owner = self._keys.owner(keys, self.command.name)
        if keys and (refusal := self._keys.refusal(keys)):
            self._tell(refusal, offers=False)
        elif owner is not None:
            title = self._keys.title(owner).rstrip("…")
            said = tr("{keys} belongs to “{title}”.", keys=keys_shown(keys), title=title)
            self._tell(said, offers=True)
            self.take.setFocus()
        else:
            self._asking.hide()
            self._keys.give(self.command.name, keys)

    def _tell(self, words: str, *, offers: bool) -> None:
        self.problem.setText(words)
        self.take.setVisible(offers)
        self.leave.setVisible(offers)
        self._asking.show()
        announce(self, words)

    def _on_take(self) -> None:
        self.button.setFocus()
        self._asking.hide()
        self._keys.give(self.command.name, self._wanted)

    def _on_leave(self) -> None:
        self.button.setFocus()
        self._asking.hide()

    def _on_reset(self) -> None:
        self.button.setFocus()
        self._asking.hide()
        self._keys.reset(self.command.name)

    def _lay_out(self, icons: Icons) -> None:
        theme = icons.theme
        first = QHBoxLayout()
        first.setSpacing(theme.px(TINY))
        heading = label(self._title, wrap=True)
        heading.setBuddy(self.button)
        first.addWidget(heading, 1)
        first.addWidget(self.reset)
        first.addWidget(self.button)
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(TINY))
        ways.addStretch(1)
        ways.addWidget(self.take)
        ways.addWidget(self.leave)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, theme.px(SMALL))
        asking.setSpacing(theme.px(TINY))
        asking.addWidget(self.problem)
        asking.addLayout(ways)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(TINY), 0, theme.px(TINY))
        layout.setSpacing(0)
        layout.addLayout(first)
        layout.addWidget(self._asking)
