"""How Fireside looks: every colour, size and distance, and the theme that puts them on the window.

Nothing else in `ui/` names a colour. A widget asks its `Theme` for one, and asks again when
`changed` is emitted (light or dark, or another text size).
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, fields

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.stylesheet import stylesheet


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours, as #rrggbb. Which text stands on which ground is tested for contrast."""

    page: str  # behind the transcript
    side: str  # behind the sidebar, the steering panel and the menus
    surface: str  # cards, fields, pop-ups
    hover: str  # under the pointer
    selected: str  # the chosen row
    border: str  # between things; decoration only
    outline: str  # the edge of something that can be used
    text: str
    muted: str  # what may be overlooked
    accent: str  # ember: the one colour that calls
    accent_hover: str
    on_accent: str
    accent_soft: str  # behind the person's own words
    focus: str
    danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    success: str
    code: str  # behind code
    highlight: str  # behind selected text
    found: str  # behind what was searched for
    shadow: str


LIGHT = Colours(
    page="#fcfaf6",
    side="#f5f0e8",
    surface="#ffffff",
    hover="#ece4d8",
    selected="#e6dccd",
    border="#e6ddd0",
    outline="#90857a",
    text="#2a2420",
    muted="#675c53",
    accent="#b2450f",
    accent_hover="#963808",
    on_accent="#ffffff",
    accent_soft="#f8e9dc",
    focus="#c25418",
    danger="#a8281c",
    danger_soft="#fbe6e1",
    warning="#7d5200",
    warning_soft="#faeed2",
    success="#2c6a3b",
    code="#f5f0e8",
    highlight="#f6cfb2",
    found="#f7e39a",
    shadow="#5a4636",
)

DARK = Colours(
    page="#201c1a",
    side="#191614",
    surface="#2a2522",
    hover="#332d29",
    selected="#3d352f",
    border="#38312c",
    outline="#887c71",
    text="#efe8e0",
    muted="#b3a79b",
    accent="#f2905a",
    accent_hover="#f7a678",
    on_accent="#2a1307",
    accent_soft="#3c2b20",
    focus="#f2905a",
    danger="#f59a8b",
    danger_soft="#43231f",
    warning="#e8b866",
    warning_soft="#3b2e19",
    success="#8ccb98",
    code="#191614",
    highlight="#71401f",
    found="#5a4a10",
    shadow="#000000",
)

# The colours of personas, on light and on dark ground: letters in `page` stand on them.
PERSONAS = {
    "ember": ("#b2450f", "#f2905a"),
    "amber": ("#7d5200", "#e8b866"),
    "moss": ("#4a6b1e", "#a9c77c"),
    "teal": ("#0f6b66", "#6fc9c0"),
    "sky": ("#1f6390", "#82bfe6"),
    "indigo": ("#4a4fa3", "#aab0f2"),
    "plum": ("#83408f", "#d9a3e0"),
    "rose": ("#a8385e", "#f29ab4"),
    "stone": ("#675c53", "#c4b8ab"),
}

# Distances and corners in pixels at a text size of 100 %; they grow with the text.
TINY, SMALL, MEDIUM, LARGE, HUGE = 4, 8, 12, 20, 32
RADIUS_SMALL, RADIUS, RADIUS_LARGE = 7, 10, 14
ICON = 18

# Type sizes as a share of the base size.
TYPE = {"small": 0.87, "body": 1.0, "reading": 1.08, "heading": 1.2, "title": 1.7}
SMALLEST_BASE = 14  # pixels; some systems report a font too small for reading at length

COLUMN = 760  # the widest that lines of text become, in pixels at 100 %


class Theme(QObject):
    """Puts the colours and sizes on the whole application, and tells when they change."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._choice = "system"
        self._percent = 100
        self._base = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._base_px = max(SMALLEST_BASE, QFontInfo(self._base).pixelSize())
        self.dark = False
        self.colours = LIGHT
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._apply()

    def choose(self, choice: str, percent: int) -> None:
        """Take the settings: `choice` is "system", "light" or "dark", `percent` the text size."""
        if (choice, percent) == (self._choice, self._percent):
            return
        self._choice, self._percent = "", percent  # what the system says meanwhile is our own echo
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
        self._choice = choice
        self._apply()

    def px(self, at_100: float) -> int:
        """Return a distance that has grown with the text size, in whole pixels."""
        return round(at_100 * self._percent / 100)

    def colour(self, name: str) -> QColor:
        """Return a colour by its name in `Colours`."""
        return QColor(getattr(self.colours, name))

    def persona(self, name: str) -> QColor:
        """Return the colour of a persona by its name in `PERSONAS`; `muted` for an unknown one."""
        light, dark = PERSONAS.get(name, (self.colours.muted,) * 2)
        return QColor(dark if self.dark else light)

    def font(self, kind: str = "body", *, bold: bool = False) -> QFont:
        """Return the interface's font in one of the sizes of `TYPE`."""
        font = QFont(self._base)
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
        return round(self._base_px * TYPE[kind] * self._percent / 100)

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        system_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.dark = system_dark if self._choice == "system" else self._choice == "dark"
        self.colours = DARK if self.dark else LIGHT
        with _no_collection():
            self._app.setPalette(palette(self.colours))
            self._app.setFont(self.font())
            self._app.setStyleSheet(stylesheet(self._tokens()))
        self.changed.emit()

    def _tokens(self) -> dict[str, str]:
        colours = {f.name: getattr(self.colours, f.name) for f in fields(self.colours)}
        lengths = {
            "tiny": TINY, "small": SMALL, "medium": MEDIUM, "large": LARGE, "huge": HUGE,
            "radius_small": RADIUS_SMALL, "radius": RADIUS, "radius_large": RADIUS_LARGE,
            "field": 32, "hair": 6, "scroll": 12, "scroll_min": 36,
        }  # fmt: skip
        sizes = {f"type_{kind}": f"{self.type_px(kind)}px" for kind in TYPE}
        grown = {name: f"{self.px(length)}px" for name, length in lengths.items()}
        return colours | sizes | grown


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


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2.2 defines it (relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    parts = QColor(colour)
    red, green, blue = (linear(c) for c in (parts.redF(), parts.greenF(), parts.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
