"""How the system wants programs to look: its accent colour, its contrast, whether things move."""

from __future__ import annotations

import configparser
import ctypes
import os
import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QGuiApplication, QPalette, QStyleHints

_QT_ACCENT = "#308cc6"  # Qt's own, where no system has told it another one
_SPI_GETCLIENTAREAANIMATION = 0x1042  # winuser.h


class SystemLook(QObject):
    """What the system says of colours and motion, now; `changed` says that it says otherwise."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.accent = _accent_at_start()  # as #rrggbb; None: it has none
        hints, accessibility = _hints()
        hints.colorSchemeChanged.connect(self.changed)
        accessibility.contrastPreferenceChanged.connect(self.changed)

    @property
    def dark(self) -> bool:
        """Return whether programs shall be dark."""
        return _hints()[0].colorScheme() == Qt.ColorScheme.Dark

    @property
    def high(self) -> bool:
        """Return whether the person asked for high contrast."""
        return _hints()[1].contrastPreference() == Qt.ContrastPreference.HighContrast

    @property
    def still(self) -> bool:
        """Return whether the person asked for less motion, as far as it can be told."""
        return wants_stillness()

    def be_told(self, wanted: Qt.ColorScheme) -> None:
        """Tell Qt, and by it the window's title bar, which scheme is worn."""
        _hints()[0].setColorScheme(wanted)


def accent_of(palette: QPalette) -> str | None:
    """Return the accent colour of a palette that nobody has put colours on, None for none."""
    colour = palette.color(QPalette.ColorRole.Accent).name()
    return None if colour == _QT_ACCENT else colour


@cache
def _accent_at_start() -> str | None:
    """Return what the system said before the first theme was put over it."""
    return accent_of(QGuiApplication.palette())


@cache
def _hints() -> tuple[QStyleHints, QAccessibilityHints]:
    """Return what Qt knows; kept for good, for Python forgets the second one with the first."""
    style = QGuiApplication.styleHints()
    return style, style.accessibility()


def wants_stillness() -> bool:
    """Return whether the person asked their system for less motion, as far as it can be told.

    Windows: "animation effects". macOS: "reduce motion". Linux: KDE's speed of animations, and what
    desktops write for GTK programs; GNOME keeps its own switch where only its programs look.
    """
    match sys.platform:
        case "win32":
            return not _windows_animates()
        case "darwin":
            plist = Path.home() / "Library/Preferences/com.apple.universalaccess.plist"
            kept = QSettings(str(plist), QSettings.Format.NativeFormat)
            return str(kept.value("reduceMotion", "0")).lower() in ("1", "true")
        case _:
            return _stands_still(Path(os.environ.get("XDG_CONFIG_HOME") or "~/.config"))


def _windows_animates() -> bool:
    animates = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009 - known to type checkers on Windows only
    user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
    return bool(animates.value)


def _stands_still(config: Path) -> bool:
    """Return whether a desktop's files in `config` say that nothing shall move."""
    folder = config.expanduser()
    speed = _entry(folder / "kdeglobals", "KDE", "AnimationDurationFactor")
    animations = [
        _entry(folder / version / "settings.ini", "Settings", "gtk-enable-animations")
        for version in ("gtk-4.0", "gtk-3.0")
    ]
    return speed in ("0", "0.0") or any(one.lower() in ("0", "false") for one in animations)


def _entry(file: Path, section: str, name: str) -> str:
    """Return an entry of a desktop's file, empty where there is none or it cannot be read."""
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True)
    try:
        parser.read(file, encoding="utf-8")
    except (configparser.Error, OSError, UnicodeDecodeError):
        return ""
    return (parser.get(section, name, fallback="") or "").strip()
