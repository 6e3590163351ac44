"""How the transcript looks: the theme's colours and fonts, made ready for laying out text."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPixmap, QTextCharFormat

from desktop.ui.chat.blocks import Style
from desktop.ui.chat.highlight import Tone
from desktop.ui.icons import Icons
from desktop.ui.theme import COLUMN

LINE = 1.5  # height of a line of text as a share of the font's own
CODE_LINE = 1.4
_HEADINGS = {1: 1.5, 2: 1.28, 3: 1.12}  # share of the text's size; others are as large as it


class Look:
    """Fonts, colours and distances of one theme at one text size; made anew when those change."""

    def __init__(self, icons: Icons) -> None:
        theme = icons.theme
        self._icons = icons
        self.theme = theme
        self.text = theme.font("reading")
        self.quiet = theme.font("body")
        self.small = theme.font("small")
        self.mono = theme.mono("reading")
        self.mono.setPixelSize(round(self.mono.pixelSize() * 0.92))
        self.column = theme.px(COLUMN)
        self.indent = theme.px(26)
        self.char = QFontMetricsF(self.text).averageCharWidth() * 1.08
        self.mono_char = QFontMetricsF(self.mono).horizontalAdvance("0")
        self.line = round(QFontMetricsF(self.text).height() * LINE)
        self.mono_line = round(QFontMetricsF(self.mono).height() * CODE_LINE)
        self.small_line = round(QFontMetricsF(self.small).height() * LINE)
        self._formats: dict[tuple[Style, bool], QTextCharFormat] = {}
        self._tones: dict[Tone, QTextCharFormat] = {}
        self._headings: dict[int, QFont] = {}
        self._pictures: dict[tuple[str, str, int], QPixmap] = {}
        self._advances: dict[tuple[str, ...], list[float]] = {}

    def px(self, at_100: float) -> int:
        """Return a distance that has grown with the text size."""
        return self.theme.px(at_100)

    def colour(self, name: str) -> QColor:
        """Return a colour of the theme."""
        return self.theme.colour(name)

    def icon(self, name: str, colour: str, size: int) -> QPixmap:
        """Return an icon as a picture; `size` in pixels at a text size of 100 %."""
        key = (name, colour, size)
        if key not in self._pictures:
            self._pictures[key] = self._icons.pixmap(name, colour, size)
        return self._pictures[key]

    def body(self, *, quiet: bool) -> QFont:
        """Return the font of running text, of an answer or of thinking."""
        return self.quiet if quiet else self.text

    def bold(self, font: QFont) -> QFont:
        """Return the font, but bold."""
        made = QFont(font)
        made.setWeight(QFont.Weight.DemiBold)
        return made

    def advances(self, texts: tuple[str, ...]) -> list[float]:
        """Return how wide some texts are when they are bold; asked for by each row of a table."""
        if texts not in self._advances:
            metrics = QFontMetricsF(self.bold(self.text))
            self._advances.clear()
            self._advances[texts] = [metrics.horizontalAdvance(text) for text in texts]
        return self._advances[texts]

    def heading(self, level: int) -> QFont:
        """Return the font of a heading of level 1 to 6."""
        if level not in self._headings:
            font = QFont(self.text)
            font.setPixelSize(round(font.pixelSize() * _HEADINGS.get(level, 1.0)))
            font.setWeight(QFont.Weight.DemiBold)
            self._headings[level] = font
        return self._headings[level]

    def format(self, style: Style, *, quiet: bool) -> QTextCharFormat:
        """Return how a stretch of running text in `style` is drawn."""
        key = (style, quiet)
        if key not in self._formats:
            self._formats[key] = self._make_format(style, quiet=quiet)
        return self._formats[key]

    def tone(self, tone: Tone) -> QTextCharFormat:
        """Return how a stretch of code is drawn."""
        if tone not in self._tones:
            made = QTextCharFormat()
            made.setForeground(QColor(getattr(self.theme.scheme.code, tone.value)))
            if tone is Tone.COMMENT:
                made.setFontItalic(True)
            self._tones[tone] = made
        return self._tones[tone]

    def _make_format(self, style: Style, *, quiet: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        if Style.CODE in style:
            font = QFont(self.mono)
            if quiet:
                font.setPixelSize(round(self.quiet.pixelSize() * 0.88))
            made.setFont(font)
        if Style.BOLD in style:
            made.setFontWeight(QFont.Weight.DemiBold)
        if Style.ITALIC in style:
            made.setFontItalic(True)
        if Style.STRUCK in style:
            made.setFontStrikeOut(True)
        if Style.LINK in style:
            made.setForeground(self.colour("accent"))
            made.setFontUnderline(True)
        return made
