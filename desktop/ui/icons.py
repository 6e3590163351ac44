"""Icons of one family (Lucide, resources/icons), drawn in the theme's colours.

An icon is put on a button or an action with `wear`; it is drawn again when the theme changes.
"""

from __future__ import annotations

import weakref
from functools import lru_cache
from typing import TypeAlias

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap, QScreen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QPushButton
from shiboken6 import isValid

from desktop.core.paths import resources
from desktop.ui.theme import ICON, Theme

Wearer: TypeAlias = QAbstractButton | QAction
Worn: TypeAlias = tuple[weakref.ref[Wearer], str, str, int]

_GAP = 5  # pixels between an icon and its text
_STROKE = 1.75  # Lucide's own 2 looks heavy beside text of this size


class Icons(QObject):
    """Gives icons in the theme's colours."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._ratios = screen_ratios()
        self._drawn: dict[tuple[str, str, int, int], QIcon] = {}
        self._worn: dict[int, Worn] = {}
        theme.changed.connect(self._on_theme_changed)
        for screen in QGuiApplication.screens():
            self._watch(screen)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._on_screen_added)
        app.screenRemoved.connect(self._on_screens_changed)

    def icon(self, name: str, colour: str = "muted", size: int = ICON, gap: int = 0) -> QIcon:
        """Return the icon `name` in a colour of `theme.Colours`; `size` in pixels at 100 %.

        `gap` is the room, in the same pixels, that is left between the icon and a text after it.
        """
        key = (name, colour, size, gap)
        if key not in self._drawn:
            icon = QIcon()
            for ratio in self._ratios:
                self._add(icon, QIcon.Mode.Normal, name, colour, size, gap, ratio)
                self._add(icon, QIcon.Mode.Disabled, name, "outline", size, gap, ratio)
            self._drawn[key] = icon
        return self._drawn[key]

    def pixmap(self, name: str, colour: str = "muted", size: int = ICON) -> QPixmap:
        """Return the icon as a picture; `size` in pixels at a text size of 100 %."""
        return draw(name, self.theme.colour(colour), self.theme.px(size), self._ratios[-1])

    def wear(self, wearer: Wearer, name: str, colour: str = "muted", size: int = ICON) -> None:
        """Put an icon on a button or an action, in place of the one that it wears."""
        self._worn[id(wearer)] = (weakref.ref(wearer), name, colour, size)
        self._dress(wearer, name, colour, size)

    def _add(
        self,
        icon: QIcon,
        mode: QIcon.Mode,
        name: str,
        colour: str,
        size: int,
        gap: int,
        ratio: float,
    ) -> None:
        drawn = draw(name, self.theme.colour(colour), self.theme.px(size), ratio)
        icon.addPixmap(_with_room(drawn, self.theme.px(gap)), mode)

    def _watch(self, screen: QScreen) -> None:
        screen.physicalDotsPerInchChanged.connect(self._on_screens_changed)
        screen.geometryChanged.connect(self._on_screens_changed)

    def _on_screen_added(self, screen: QScreen) -> None:
        self._watch(screen)
        self._on_screens_changed()

    def _on_screens_changed(self, _what: object = None) -> None:
        """Draw anew where a screen has come, or is drawn more or less finely than before."""
        ratios = screen_ratios()
        if ratios != self._ratios:
            self._ratios = ratios
            self._on_theme_changed()

    def _dress(self, wearer: Wearer, name: str, colour: str, size: int) -> None:
        gap = _GAP if isinstance(wearer, QPushButton) else 0
        wearer.setIcon(self.icon(name, colour, size, gap))
        if isinstance(wearer, QAbstractButton):
            wearer.setIconSize(QSize(self.theme.px(size) + self.theme.px(gap), self.theme.px(size)))

    def _on_theme_changed(self) -> None:
        self._drawn.clear()
        self._worn = {key: entry for key, entry in self._worn.items() if _alive(entry)}
        for entry in self._worn.values():
            wearer = _alive(entry)
            if wearer is not None:
                self._dress(wearer, *entry[1:])


def screen_ratios() -> tuple[float, ...]:
    """Return how many pixels of the screens are one of the window's, the least first.

    An icon is drawn for each of them: a picture that is scaled loses its edges.
    """
    found = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return tuple(sorted(found)) or (1.0,)


def _with_room(pixmap: QPixmap, room: int) -> QPixmap:
    """Return the picture with `room` empty pixels on the side where its text begins."""
    if not room:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    wide = QPixmap(pixmap.width() + round(room * ratio), pixmap.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter.drawPixmap(room if rtl else 0, 0, pixmap)
    painter.end()
    return wide


def _alive(entry: Worn) -> Wearer | None:
    """Return the wearer, or None once it is gone (for Python or for Qt)."""
    wearer = entry[0]()
    return wearer if wearer is not None and isValid(wearer) else None


def draw(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw the icon file `name` with its lines in `colour`, `size` pixels wide and high."""
    svg = _source(name).replace("currentColor", colour.name())
    svg = svg.replace('stroke-width="2"', f'stroke-width="{_STROKE}"')
    return render(svg.encode(), size, ratio)


def app_icon() -> QIcon:
    """Return Fireside's own icon in the sizes that systems ask for (`packaging/app_icon.py`)."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addFile(str(resources() / "icons" / "app" / f"fireside-{size}.png"), QSize(size, size))
    return icon


def app_sign(size: int, ratio: float) -> QPixmap:
    """Return Fireside's own icon as a picture of `size` pixels, `ratio` times as fine."""
    return render((resources() / "icons" / "app" / "fireside.svg").read_bytes(), size, ratio)


def render(svg: bytes, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw an SVG as a square picture of `size` pixels, `ratio` times as fine."""
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
