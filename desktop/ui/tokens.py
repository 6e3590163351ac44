"""The design, in one file: colours, type, distances, corners and motion.

Light, dark and their two forms of high contrast are four schemes of the same names; `theme` puts
one of them on the window, and nothing else in `ui/` names a colour. Which text stands on which
ground is listed here as well (`TEXTS`, `EDGES`), and tested for contrast in every scheme.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtGui import QColor


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

CONTRAST_LIGHT = Colours(
    page="#ffffff",
    side="#f4f1ec",
    surface="#ffffff",
    hover="#e9e2d8",
    selected="#dfd5c6",
    border="#6b6158",
    outline="#2a2420",
    text="#000000",
    muted="#332b25",
    accent="#7a2c06",
    accent_hover="#571d02",
    on_accent="#ffffff",
    accent_soft="#fbeadc",
    focus="#7a2c06",
    danger="#7d1208",
    danger_soft="#fde9e5",
    warning="#533600",
    warning_soft="#fdf3d8",
    success="#11441f",
    code="#f4f1ec",
    highlight="#ffd2ad",
    found="#ffe27a",
    shadow="#000000",
)

CONTRAST_DARK = Colours(
    page="#0b0908",
    side="#000000",
    surface="#000000",
    hover="#2b2420",
    selected="#3a312b",
    border="#a3978b",
    outline="#d8cfc5",
    text="#ffffff",
    muted="#e6ddd3",
    accent="#ffb68c",
    accent_hover="#ffd0b3",
    on_accent="#000000",
    accent_soft="#33200f",
    focus="#ffc9a6",
    danger="#ffc0b5",
    danger_soft="#3a120d",
    warning="#ffd68a",
    warning_soft="#33250a",
    success="#b4efbe",
    code="#000000",
    highlight="#6b3a17",
    found="#564500",
    shadow="#000000",
)


@dataclass(frozen=True, slots=True)
class CodeColours:
    """The colours of code, as #rrggbb. All can be read on the theme's ground for code."""

    keyword: str
    string: str
    comment: str
    number: str
    name: str
    type: str
    added: str
    removed: str


LIGHT_CODE = CodeColours(
    keyword="#9c3a0c",
    string="#3f6b2a",
    comment="#766a5f",
    number="#855600",
    name="#1f5a8a",
    type="#6a4298",
    added="#2c6a3b",
    removed="#a8281c",
)
DARK_CODE = CodeColours(
    keyword="#f2905a",
    string="#a9c77d",
    comment="#9a8d80",
    number="#e8b866",
    name="#86bce4",
    type="#c7a8ec",
    added="#8ccb98",
    removed="#f59a8b",
)
CONTRAST_LIGHT_CODE = CodeColours(
    keyword="#6f2400",
    string="#28490f",
    comment="#4a4038",
    number="#553500",
    name="#083e68",
    type="#45217a",
    added="#11441f",
    removed="#7d1208",
)
CONTRAST_DARK_CODE = CodeColours(
    keyword="#ffb68c",
    string="#c9e5a0",
    comment="#d0c5b9",
    number="#ffd68a",
    name="#addaff",
    type="#e0c9ff",
    added="#b4efbe",
    removed="#ffc0b5",
)


@dataclass(frozen=True, slots=True)
class Scheme:
    """All colours of a theme. `readable` is the least contrast of its text, `seen` of its edges."""

    dark: bool
    high: bool
    colours: Colours
    code: CodeColours

    @property
    def readable(self) -> float:
        """Return the least contrast of text: WCAG 2.2, 1.4.3 (AA) and 1.4.6 (AAA)."""
        return 7.0 if self.high else 4.5

    @property
    def seen(self) -> float:
        """Return the least contrast of edges that say something: WCAG 2.2, 1.4.11."""
        return 4.5 if self.high else 3.0


SCHEMES = (
    Scheme(dark=False, high=False, colours=LIGHT, code=LIGHT_CODE),
    Scheme(dark=True, high=False, colours=DARK, code=DARK_CODE),
    Scheme(dark=False, high=True, colours=CONTRAST_LIGHT, code=CONTRAST_LIGHT_CODE),
    Scheme(dark=True, high=True, colours=CONTRAST_DARK, code=CONTRAST_DARK_CODE),
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

# Which text stands on which ground, and which edges are to be seen on it.
GROUNDS = ("page", "side", "surface", "hover", "selected", "accent_soft", "code")
TEXTS = (
    *[("text", ground) for ground in (*GROUNDS, "danger_soft", "warning_soft")],
    *[("text", ground) for ground in ("highlight", "found")],
    *[("muted", ground) for ground in (*GROUNDS, "danger_soft", "warning_soft")],
    *[("accent", ground) for ground in ("page", "side", "surface", "accent_soft")],
    *[("danger", ground) for ground in (*GROUNDS, "danger_soft")],
    *[("warning", ground) for ground in (*GROUNDS, "warning_soft")],
    *[("success", ground) for ground in ("page", "side", "surface")],
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("page", "text"),
)  # fmt: skip
EDGES = (
    *[("focus", ground) for ground in GROUNDS],
    *[("outline", ground) for ground in ("page", "side", "surface")],
    *[("accent", ground) for ground in ("page", "side", "surface", "hover")],
    ("text", "page"),  # the focus ring of the one filled button borders on the page
)

# Distances and corners in pixels at a text size of 100 %; they grow with the text.
TINY, SMALL, MEDIUM, LARGE, HUGE = 4, 8, 12, 20, 32
RADIUS_SMALL, RADIUS, RADIUS_LARGE = 7, 10, 14
ICON = 18
COLUMN = 760  # the widest that lines of text become

# Type: the font that is shipped, its sizes as a share of the base size, and the least base size.
FONT = "Inter"
TYPE = {"small": 0.87, "body": 1.0, "reading": 1.08, "heading": 1.2, "title": 1.7}
SMALLEST_BASE = 14  # pixels; some systems report a font too small for reading at length

# Motion, in milliseconds: short enough that nobody waits for it.
MOTION = {"quick": 110, "calm": 180}


def scheme(*, dark: bool, high: bool) -> Scheme:
    """Return the scheme that is light or dark, of the usual or of high contrast."""
    return next(one for one in SCHEMES if (one.dark, one.high) == (dark, high))


def with_accent(base: Scheme, accent: str) -> Scheme:
    """Return the scheme with another colour that calls, made lighter or darker until it is read."""
    colours = base.colours
    away = "#ffffff" if base.dark else "#000000"
    words = [getattr(colours, name) for name in ("text", "muted", "danger", "warning")]
    soft = mix(colours.page, accent, 0.16 if base.dark else 0.12)
    soft = _moved(soft, colours.page, words, base.readable)
    grounds = [colours.page, colours.side, colours.surface, soft]
    edges = [getattr(colours, name) for name in GROUNDS]
    found = _moved(accent, away, grounds, base.readable)
    found = _moved(found, away, edges, base.seen)
    hovered = mix(found, away, 0.18)
    lit = mix(colours.page, found, 0.35)
    return replace(
        base,
        colours=replace(
            colours, accent=found, accent_hover=hovered, accent_soft=soft, focus=found,
            on_accent="#14100d" if base.dark else "#ffffff",
            highlight=_moved(lit, colours.page, [colours.text], base.readable),
        ),
    )  # fmt: skip


def mix(one: str, other: str, share: float) -> str:
    """Return the colour between two, `share` of the other in it."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2.2 defines it (relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _moved(colour: str, towards: str, grounds: Iterable[str], least: float) -> str:
    """Return the colour, no nearer to `towards` than it takes to stand out from all grounds."""
    grounds = tuple(grounds)
    for step in range(51):
        made = mix(colour, towards, step / 50)
        if all(contrast(made, ground) >= least for ground in grounds):
            return made
    return towards


def _parts(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue of a colour, each 0 to 1."""
    read = QColor(colour)
    return read.redF(), read.greenF(), read.blueF()
