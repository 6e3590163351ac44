"""What the desktop portal says of motion: GNOME keeps its switch in a database of its own.

org.freedesktop.portal.Settings hands on what a desktop is set to, and tells when that changes.
"""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

from desktop.ui.portal import PATH, SERVICE

_INTERFACE = "org.freedesktop.portal.Settings"
# The setting of all desktops, which few know yet, and GNOME's; which value asks for stillness.
_SETTINGS = {
    ("org.freedesktop.appearance", "reduced-motion"): 1,
    ("org.gnome.desktop.interface", "enable-animations"): False,
}


class PortalMotion(QObject):
    """Asks the portal, and hears of every change; `still` is what is known so far."""

    changed = Signal()

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking: set[tuple[str, str]] = set()  # settings that ask for stillness
        slot = cast("Any", SLOT("on_setting(QString,QString,QDBusVariant)"))  # the stubs say bytes
        bus.connect(SERVICE, PATH, _INTERFACE, "SettingChanged", self, slot)
        for setting in _SETTINGS:
            question = QDBusMessage.createMethodCall(SERVICE, PATH, _INTERFACE, "Read")
            question.setArguments(list(setting))
            watcher = QDBusPendingCallWatcher(bus.asyncCall(question), self)
            watcher.finished.connect(lambda call, of=setting: self._on_answered(of, call))

    @property
    def still(self) -> bool:
        """Return whether the person asked for less motion."""
        return bool(self._asking)

    @Slot(str, str, QDBusVariant)
    def on_setting(self, namespace: str, key: str, value: QDBusVariant) -> None:
        """Take the portal's word that a setting is another."""
        self._know((namespace, key), value)

    def _on_answered(self, setting: tuple[str, str], call: QDBusPendingCallWatcher) -> None:
        if not call.isError():  # else there is no portal, or it does not know the setting
            self._know(setting, call.reply().arguments()[0])
        call.deleteLater()

    def _know(self, setting: tuple[str, str], value: object) -> None:
        if setting not in _SETTINGS:
            return
        while isinstance(value, QDBusVariant):  # `Read` wraps what it tells twice
            value = value.variant()
        was_still = self.still
        if value == _SETTINGS[setting]:
            self._asking.add(setting)
        else:
            self._asking.discard(setting)
        if self.still != was_still:
            self.changed.emit()
