"""Bars of parts: what a model takes in memory, what its weights are, what fills the disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.fit import Need
from desktop.ui.theme import Theme
from desktop.ui.wording import tr

_HEIGHT = 12
_SHADES = (1.0, 0.62, 0.34, 0.2)  # of the accent, from the first part to the last


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a bar: how much, in any unit, its words, and its colour in the theme.

    `shade` is how much of the colour there is, 0 to 1.
    """

    amount: float
    words: str
    colour: str = "accent"
    shade: float = 1.0


class Bar(QWidget):
    """Parts of a whole in one line, with a legend below that says the same in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shares: tuple[Share, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    @property
    def shares(self) -> tuple[Share, ...]:
        """Return the parts."""
        return self._shares

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show other parts; those of nothing are left out."""
        self._shares = tuple(share for share in shares if share.amount > 0)
        self.setAccessibleName(", ".join(share.words for share in self._shares))
        self.setVisible(bool(self._shares))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow legend takes more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the line and of its legend."""
        lines = len(self._legend(width))
        return self._theme.px(_HEIGHT) + lines * self._step() + self._theme.px(4)

    def sizeHint(self) -> QSize:
        """Return a size at the present width."""
        width = max(self.width(), self._theme.px(240))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a width that any window has."""
        return QSize(self._theme.px(120), self.heightForWidth(max(self.width(), 120)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_line(painter)
        self._paint_legend(painter)
        painter.end()

    def _paint_line(self, painter: QPainter) -> None:
        theme = self._theme
        height = theme.px(_HEIGHT)
        line = QRectF(0, 0, self.width(), height)
        clip = QPainterPath()
        clip.addRoundedRect(line, height / 2, height / 2)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(line, theme.colour("hover"))
        total = sum(share.amount for share in self._shares) or 1
        left = 0.0
        for share in self._shares:
            width = line.width() * share.amount / total
            box = QRectF(left, 0, max(width - 1.5, 1), height)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                box.moveRight(line.width() - left)
            painter.fillRect(box, self._colour(share))
            left += width
        painter.restore()

    def _paint_legend(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setFont(theme.font("small"))
        metrics = painter.fontMetrics()
        dot, y = theme.px(8), theme.px(_HEIGHT) + theme.px(6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for entries in self._legend(self.width()):
            for share, left in entries:
                width = metrics.horizontalAdvance(share.words)
                at = self.width() - left - dot if mirrored else left
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._colour(share))
                painter.drawEllipse(QRectF(at, y + (metrics.height() - dot) / 2, dot, dot))
                painter.setPen(theme.colour("muted"))
                gap = theme.px(6)
                x = at - gap - width if mirrored else at + dot + gap
                painter.drawText(int(x), y + metrics.ascent(), share.words)
            y += self._step()

    def _legend(self, width: int) -> list[list[tuple[Share, int]]]:
        """Return the lines of the legend: each part with where it begins."""
        theme = self._theme
        metrics = QFontMetrics(theme.font("small"))
        lines: list[list[tuple[Share, int]]] = []
        left = width + 1
        for share in self._shares:
            need = theme.px(14) + metrics.horizontalAdvance(share.words)
            if left + need > width:
                lines.append([])
                left = 0
            lines[-1].append((share, left))
            left += need + theme.px(16)
        return lines

    def _step(self) -> int:
        return QFontMetrics(self._theme.font("small")).height() + self._theme.px(4)

    def _colour(self, share: Share) -> QColor:
        theme = self._theme
        full, ground = theme.colour(share.colour), theme.colour("surface")
        mix = share.shade
        return QColor.fromRgbF(
            full.redF() * mix + ground.redF() * (1 - mix),
            full.greenF() * mix + ground.greenF() * (1 - mix),
            full.blueF() * mix + ground.blueF() * (1 - mix),
        )


class NeedBar(Bar):
    """What a model takes in memory: weights, conversation, buffers."""

    def show_need(self, need: Need) -> None:
        """Show a need by its kinds."""
        kinds = (
            (need.weights, tr("weights {size:size}", size=need.weights)),
            (need.kv, tr("conversation {size:size}", size=need.kv)),
            (need.compute, tr("buffers {size:size}", size=need.compute)),
        )
        self.show_shares(
            [
                Share(amount, words, shade=shade)
                for (amount, words), shade in zip(kinds, _SHADES, strict=False)
            ]
        )


def shaded(parts: Sequence[tuple[float, str]], colour: str = "accent") -> list[Share]:
    """Return parts in ever lighter shades of one colour, the first one full."""
    last = len(_SHADES) - 1
    return [
        Share(amount, words, colour, _SHADES[min(at, last)])
        for at, (amount, words) in enumerate(parts)
    ]
