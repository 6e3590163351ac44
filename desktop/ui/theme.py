"""The theme that puts the design (`tokens`) on the window, as the person and their system want it.

A widget asks its `Theme` for a colour, a distance or a font, and asks again when `changed` is
emitted (another scheme, another text size, another accent).
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import fields
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from desktop.core.paths import resources
from desktop.core.settings import Appearance
from desktop.ui.rescaling import rescale
from desktop.ui.stylesheet import stylesheet
from desktop.ui.system_look import SystemLook
from desktop.ui.tokens import (
    COLUMN,
    DARK,
    FONT,
    HUGE,
    ICON,
    LARGE,
    LIGHT,
    MEDIUM,
    MOTION,
    PERSONAS,
    RADIUS,
    RADIUS_LARGE,
    RADIUS_SMALL,
    SMALL,
    SMALLEST_BASE,
    TINY,
    TYPE,
    Colours,
    Scheme,
    scheme,
    with_accent,
)

__all__ = [
    "COLUMN",
    "DARK",
    "HUGE",
    "ICON",
    "LARGE",
    "LIGHT",
    "MEDIUM",
    "RADIUS",
    "RADIUS_LARGE",
    "RADIUS_SMALL",
    "SMALL",
    "TINY",
    "Colours",
    "Theme",
    "palette",
]


class Theme(QObject):
    """Puts the colours and sizes on the whole application, and tells when they change."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        look: Appearance | None = None,
        system: SystemLook | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self._system = system or SystemLook()
        self._look = look or Appearance()
        self._listening = True  # to the system; what it says while we tell it is our own echo
        self._base = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._base_px = max(SMALLEST_BASE, QFontInfo(self._base).pixelSize())
        self._still = False
        self.scheme = scheme(dark=False, high=False)
        app.setStyle("Fusion")
        self._system.changed.connect(self._on_system_changed)
        self._choose_scheme()
        self._apply()

    @property
    def dark(self) -> bool:
        """Return whether light letters stand on dark ground."""
        return self.scheme.dark

    @property
    def colours(self) -> Colours:
        """Return the colours that are worn now."""
        return self.scheme.colours

    def choose(self, look: Appearance) -> None:
        """Take the settings."""
        if look == self._look:
            return
        before, self._look = self._look, look
        if look.theme != before.theme:
            self._choose_scheme()
        self._apply(look.text_size / before.text_size)

    def px(self, at_100: float) -> int:
        """Return a distance that has grown with the text size, in whole pixels."""
        return round(at_100 * self._look.text_size / 100)

    def colour(self, name: str) -> QColor:
        """Return a colour by its name in `Colours`."""
        return QColor(getattr(self.colours, name))

    def persona(self, name: str) -> QColor:
        """Return the colour of a persona by its name in `PERSONAS`; `muted` for an unknown one."""
        light, dark = PERSONAS.get(name, (self.colours.muted,) * 2)
        return QColor(dark if self.dark else light)

    def motion(self, kind: str) -> int:
        """Return how long a movement of `MOTION` takes, in milliseconds; 0 where nothing moves."""
        return 0 if self._still else MOTION[kind]

    def font(self, kind: str = "body", *, bold: bool = False) -> QFont:
        """Return the interface's font in one of the sizes of `TYPE`."""
        font = QFont(self._base)
        if self._look.own_font and _own_font():
            font.setFamilies([FONT, *self._base.families()])
        font.setPixelSize(self.type_px(kind))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def mono(self, kind: str = "body") -> QFont:
        """Return the system's font for code, in one of the sizes of `TYPE`."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(self.type_px(kind) * 0.94))
        return font

    def type_px(self, kind: str) -> int:
        """Return one of the sizes of `TYPE` in pixels."""
        return round(self._base_px * TYPE[kind] * self._look.text_size / 100)

    def _on_system_changed(self) -> None:
        if self._listening:
            self._apply()

    def _choose_scheme(self) -> None:
        """Tell Qt, and by it the window's title bar, which scheme is wanted."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._listening = False
        self._system.be_told(schemes.get(self._look.theme, Qt.ColorScheme.Unknown))
        self._listening = True

    def _apply(self, ratio: float = 1.0) -> None:
        self.scheme = self._wanted()
        motion = self._look.motion
        self._still = motion == "reduced" or (motion == "system" and self._system.still)
        with _no_collection():
            if ratio != 1.0:
                rescale(self._app.allWidgets(), ratio)
            self._app.setPalette(palette(self.colours))
            self._app.setFont(self.font())
            self._app.setStyleSheet(stylesheet(self._tokens()))
        self.changed.emit()

    def _wanted(self) -> Scheme:
        look, system = self._look, self._system
        found = scheme(
            dark=system.dark if look.theme == "system" else look.theme == "dark",
            high=system.high if look.contrast == "system" else look.contrast == "high",
        )
        accent = system.accent if look.system_accent else None
        return with_accent(found, accent) if accent else found

    def _tokens(self) -> dict[str, str]:
        colours = {f.name: getattr(self.colours, f.name) for f in fields(self.colours)}
        lengths = {
            "tiny": TINY, "small": SMALL, "medium": MEDIUM, "large": LARGE, "huge": HUGE,
            "radius_small": RADIUS_SMALL, "radius": RADIUS, "radius_large": RADIUS_LARGE,
            "field": 32, "hair": 6, "scroll": 12, "scroll_min": 36,
        }  # fmt: skip
        sizes = {f"type_{kind}": f"{self.type_px(kind)}px" for kind in TYPE}
        grown = {name: f"{self.px(length)}px" for name, length in lengths.items()}
        # Within a ring of two pixels, in place of an edge of one or none, what is inside keeps its
        # place; a rounding beyond half the height would be no rounding at all.
        inside = {f"{name}_in": f"{self.px(length) - 1}px" for name, length in lengths.items()}
        ring = {f"{name}_ring": f"{self.px(length) - 2}px" for name, length in lengths.items()}
        rounds = {f"{name}_round": f"{self.px(lengths[name]) // 2}px" for name in ("tiny", "hair")}
        rounds["scroll_round"] = f"{(self.px(lengths['scroll']) - 4) // 2}px"
        return colours | sizes | grown | inside | ring | rounds


@cache
def _own_font() -> bool:
    """Load the font that is shipped, once; return whether there is one."""
    files = sorted((resources() / "fonts").glob("*.otf"))
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    return bool(loaded) and min(loaded) >= 0


@contextmanager
def _no_collection() -> Generator[None]:
    """Keep Python from collecting garbage: Qt goes through a list of all widgets meanwhile.

    A widget's own Python code runs for each of them; a collection there could delete another
    widget that is still on Qt's list.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def palette(colours: Colours) -> QPalette:
    """Return the colours as a palette, for what no stylesheet reaches."""
    roles = QPalette.ColorRole
    by_role = {
        roles.Window: colours.page, roles.WindowText: colours.text,
        roles.Base: colours.surface, roles.AlternateBase: colours.side,
        roles.Text: colours.text, roles.PlaceholderText: colours.muted,
        roles.Button: colours.surface, roles.ButtonText: colours.text,
        roles.BrightText: colours.danger, roles.ToolTipBase: colours.surface,
        roles.ToolTipText: colours.text, roles.Highlight: colours.highlight,
        roles.HighlightedText: colours.text, roles.Link: colours.accent,
        roles.LinkVisited: colours.accent, roles.Accent: colours.accent,
        roles.Light: colours.hover, roles.Midlight: colours.hover,
        roles.Mid: colours.border, roles.Dark: colours.outline, roles.Shadow: colours.shadow,
    }  # fmt: skip
    result = QPalette()
    for role, colour in by_role.items():
        result.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.outline))
    return result
