"""The system libraries that Qt expects on Linux: which are missing, and who has them.

PySide6's wheels carry Qt itself, but not the X11, Wayland, OpenGL and font libraries of the system.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import distribution
from steps import SetupError, StepError, announce

_MANAGERS = ("apt", "dnf", "zypper", "pacman")
# Library: its package on Debian and Ubuntu, Fedora, openSUSE, Arch.
_PACKAGES: dict[str, tuple[str, str, str, str]] = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libEGL1", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libGL1", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libX11-6", "libx11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libX11-xcb1", "libx11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "libdbus-1-3", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "libfreetype6", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "libglib-2_0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "libgthread-2_0-0", "glib2"),
    "libwayland-client.so.0": (
        *("libwayland-client0", "libwayland-client", "libwayland-client0", "wayland"),
    ),
    "libwayland-cursor.so.0": (
        *("libwayland-cursor0", "libwayland-cursor", "libwayland-cursor0", "wayland"),
    ),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl", "libwayland-egl1", "wayland"),
    "libxcb-cursor.so.0": (
        "libxcb-cursor0",
        "xcb-util-cursor",
        "libxcb-cursor0",
        "xcb-util-cursor",
    ),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": (
        *("libxcb-keysyms1", "xcb-util-keysyms", "libxcb-keysyms1", "xcb-util-keysyms"),
    ),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": (
        *("libxcb-render-util0", "xcb-util-renderutil"),
        *("libxcb-render-util0", "xcb-util-renderutil"),
    ),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb-xfixes0", "libxcb"),
    "libxcb-xinerama.so.0": ("libxcb-xinerama0", "libxcb", "libxcb-xinerama0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb", "libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": (
        *("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    ),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon0", "libxkbcommon"),
}
_FONT = ("fonts-dejavu-core", "dejavu-sans-fonts", "dejavu-fonts", "ttf-dejavu")
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
A_FONT = "a font"

# Without the first nothing of Qt's can be imported; without the second no window can be shown.
_ESSENTIAL = ("lib/libQt6Widgets.so.6", "lib/libQt6DBus.so.6", "lib/libQt6Svg.so.6")
_WINDOWS = ("plugins/platforms/libqxcb.so", "plugins/platforms/libqwayland.so")


@dataclass(frozen=True)
class Missing:
    """What the system lacks: libraries by their file names, and perhaps `A_FONT`."""

    essential: tuple[str, ...]
    windows: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """Return all that is missing, each once."""
        return tuple(sorted({*self.essential, *self.windows}))


def packages(missing: Iterable[str], manager: str) -> tuple[str, ...]:
    """Return the packages that hold what is missing; libraries we do not know are left out."""
    column = _MANAGERS.index(manager)
    known = {A_FONT: _FONT, **_PACKAGES}
    return tuple(sorted({known[name][column] for name in missing if name in known}))


def not_found(ldd_output: str) -> set[str]:
    """Return the libraries that `ldd` could not find."""
    return set(re.findall(r"(?m)^\s*(\S+) => not found", ldd_output))


def survey(qt: Path) -> Missing:
    """Return what Qt, installed in the folder `qt`, lacks on this machine."""
    windows = _unresolved(qt, _WINDOWS)
    if not any(_has_font(Path(place).expanduser()) for place in _FONT_FOLDERS):
        windows.add(A_FONT)
    return Missing(tuple(sorted(_unresolved(qt, _ESSENTIAL))), tuple(sorted(windows)))


def _unresolved(qt: Path, files: Iterable[str]) -> set[str]:
    ldd = shutil.which("ldd")
    there = [str(qt / file) for file in files if (qt / file).is_file()]
    if ldd is None or not there:
        return set()
    environment = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(
        [ldd, *there], capture_output=True, text=True, check=False, env=environment
    )
    return not_found(done.stdout)


def _has_font(folder: Path) -> bool:
    endings = (".ttf", ".otf", ".ttc", ".pfb")
    walk = os.walk(folder)
    return any(name.lower().endswith(endings) for _, _, names in walk for name in names)


def provide(qt: Path) -> bool:
    """Install what Qt lacks where we may, else say how; return whether all is there now.

    Raises SetupError where Qt cannot even be imported.
    """
    if sys.platform != "linux":
        return True
    missing = survey(qt)
    if not missing.all:
        return True
    system = distribution.here()
    wanted = packages(missing.all, system.manager) if system.manager else ()
    announce(f"Qt lacks of this system: {', '.join(missing.all)}.")
    if wanted and system.may_install:
        _try_to_install(system, wanted)
        missing = survey(qt)
    if not missing.all:
        return True
    command = system.command(wanted) if wanted else ""
    hint = f"Install them with: {command}" if command else "Install the packages that have them."
    if missing.essential:
        raise SetupError(f"Qt cannot start without {', '.join(missing.essential)}.", hint)
    announce(f"without {', '.join(missing.windows)} windows may not open. {hint}")
    return False


def _try_to_install(system: distribution.Distribution, wanted: tuple[str, ...]) -> None:
    try:
        system.install(wanted)
    except StepError as error:
        announce(f"{error} It said: {' / '.join(error.tail[-3:])}")
