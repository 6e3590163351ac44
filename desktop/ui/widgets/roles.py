"""What a control that draws itself is to assistive technology, where Qt cannot know it."""

from __future__ import annotations

from functools import cache, partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_roles: dict[int, QAccessible.Role] = {}
_made: dict[int, QAccessibleWidget] = {}  # Qt keeps only pointers to them


def give_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a widget be known as a `role`; its name stays the accessible one that it has."""
    _install()
    _roles[id(widget)] = role
    widget.destroyed.connect(partial(_forget, id(widget)))


def _make(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    del name
    role = _roles.get(id(thing))
    if role is None or not isinstance(thing, QWidget):
        return None
    if id(thing) not in _made:
        _made[id(thing)] = QAccessibleWidget(thing, role)
    return _made[id(thing)]


def _forget(key: int, _gone: object = None) -> None:
    _roles.pop(key, None)
    _made.pop(key, None)


@cache
def _install() -> None:
    QAccessible.installFactory(_make)
