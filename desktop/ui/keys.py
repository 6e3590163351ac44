"""Which keys call which command: as they are declared, unless the person chose others.

The choices are lines of the settings, `name: keys`, with the keys as portable text. Two commands
never have the same keys: what a person chose comes before what was declared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.core.settings import Settings
from desktop.session.preferences import Preferences
from desktop.ui.commands import commands, fixed_keys, keys_shown, menu_titles
from desktop.ui.wording import tr

_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_BESIDE = {"Ctrl++": "Ctrl+="}  # the same key without Shift, where it carries both signs
_TEXT_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Redo,
)


class Keys(QObject):
    """Knows the keys of every command, and keeps the window's actions in step with them."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._titles = {command.name: command.title for command in commands()}
        self._declared = {command.name: command.keys for command in commands()}
        self._actions: Mapping[str, QAction] = {}
        self._tips: dict[int, str] = {}  # the names of commands, by the ids of widgets
        self._lines = preferences.settings.shortcuts.changed
        self._known = self._read()
        preferences.changed.connect(self._on_settings_changed)

    def of(self, name: str) -> str:
        """Return the keys of a command as portable text; empty for none."""
        return self._known[name]

    def is_declared(self, name: str) -> bool:
        """Return whether a command has the keys that it came with."""
        return self.of(name) == self._declared[name]

    def owner(self, keys: str, besides: str = "") -> str | None:
        """Return the name of the command that has these keys, other than `besides`."""
        found = (name for name, known in self._known.items() if known == keys and known)
        return next((name for name in found if name != besides), None)

    def title(self, name: str) -> str:
        """Return what a command is called."""
        return self._titles[name]

    def refusal(self, keys: str) -> str:
        """Return why no command can have these keys; empty if one can."""
        wanted = QKeySequence(keys)
        combination = _first(wanted)
        is_function = Qt.Key.Key_F1 <= combination.key() <= Qt.Key.Key_F35
        plain = not combination.keyboardModifiers() & _MODIFIERS
        if plain and not is_function and combination.key() != Qt.Key.Key_Escape:
            return tr("Add Ctrl or Alt: {keys} alone writes, or moves.", keys=keys_shown(keys))
        for title, known in _taken():
            if known == wanted:
                return tr("{keys} is always “{title}”.", keys=keys_shown(keys), title=title)
        return ""

    def give(self, name: str, keys: str) -> None:
        """Let keys call a command, and no other any more; empty keys: it has none."""
        chosen = dict(self._chosen())
        if keys:
            for other, known in chosen.items():
                if known == keys and other != name:
                    chosen[other] = ""
        chosen[name] = keys
        if keys == self._declared[name]:
            del chosen[name]
        self._keep(chosen)

    def reset(self, name: str) -> None:
        """Give a command the keys that it came with, and take them from whatever has them now."""
        self.give(name, self._declared[name])

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Give these actions, by the names of their commands, their keys, now and later."""
        self._actions = actions
        self._show()

    def tell(self, widget: QWidget, name: str) -> None:
        """Add the keys of a command to the tooltip of a widget that does the same."""
        if id(widget) not in self._tips:
            widget.installEventFilter(self)
            widget.destroyed.connect(partial(self._forget, id(widget)))
        self._tips[id(widget)] = name

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show a tooltip with the keys behind its words."""
        name = self._tips.get(id(watched))
        if event.type() != QEvent.Type.ToolTip or name is None or not self.of(name):
            return False
        if not isinstance(watched, QWidget) or not isinstance(event, QHelpEvent):
            return False
        keys = keys_shown(self.of(name))
        words = watched.toolTip() or self.title(name).rstrip("…")
        QToolTip.showText(event.globalPos(), f"{words} ({keys})", watched)
        return True

    def _forget(self, widget: int, _gone: object = None) -> None:
        self._tips.pop(widget, None)

    def _chosen(self) -> Mapping[str, str]:
        """Return what the person chose; of commands that are not known, too."""
        parts = [line.partition(":") for line in self._lines]
        return {name.strip(): keys.strip() for name, colon, keys in parts if colon}

    def _keep(self, chosen: Mapping[str, str]) -> None:
        lines = tuple(f"{name}: {keys}".strip() for name, keys in chosen.items())
        self._preferences.set("shortcuts", "changed", lines)

    def _read(self) -> dict[str, str]:
        chosen = {name: _portable(keys) for name, keys in self._chosen().items()}
        found = dict.fromkeys(self._declared, "")
        taken: set[str] = set()
        wishes = [(n, k) for n, k in chosen.items() if n in found and not (k and self.refusal(k))]
        wished = {name for name, _ in wishes}
        declared = [(n, k) for n, k in self._declared.items() if n not in wished]
        for name, keys in wishes + declared:
            if keys not in taken:
                found[name] = keys
                taken.add(keys)
        return found

    def _on_settings_changed(self, settings: Settings) -> None:
        if settings.shortcuts.changed != self._lines:
            self._lines = settings.shortcuts.changed
            self._known = self._read()
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        for name, action in self._actions.items():
            keys = self.of(name)
            beside = _BESIDE.get(keys, "")
            also = [beside] if beside and self.owner(beside) is None else []
            action.setShortcuts([QKeySequence(one) for one in (keys, *also) if one])


def _portable(keys: str) -> str:
    """Return keys as Qt writes them, at most one combination; empty for what it cannot read."""
    read = QKeySequence(keys)
    if read.isEmpty() or _first(read).key() == Qt.Key.Key_unknown:
        return ""
    return QKeySequence(_first(read)).toString(QKeySequence.SequenceFormat.PortableText)


def _first(keys: QKeySequence) -> QKeyCombination:
    return cast("Any", keys)[0]  # the stubs forget that it can be indexed


def _taken() -> Sequence[tuple[str, QKeySequence]]:
    """Return the keys that no command can have, and what they do."""
    fixed = [(title, QKeySequence(keys)) for title, keys in fixed_keys()]
    text = tr("Copy, paste and the like, in every text")
    for standard in _TEXT_KEYS:
        fixed += [(text, keys) for keys in QKeySequence.keyBindings(standard)]
    menus = menu_titles().values()
    return fixed + [(tr("Open a menu"), QKeySequence.mnemonic(title)) for title in menus]
