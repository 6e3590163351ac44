"""What stands around the text of a message: buttons, badges, the fold of thinking, the divider."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from desktop.ui.chat.laid import Laid, Marks, draw_quotes, draw_slab, indent
from desktop.ui.chat.leaves import Badge, CodeHead, Deed, Fold, Foot
from desktop.ui.chat.look import Look
from desktop.ui.chat.runs import Run, Setting
from desktop.ui.wording import tr

_ICONS = {
    Deed.COPY: "copy",
    Deed.COPY_CODE: "copy",
    Deed.EDIT: "pencil",
    Deed.REGENERATE: "refresh-cw",
    Deed.CONTINUE: "play",
    Deed.WITHOUT: "refresh-cw",
    Deed.MORE: "ellipsis",
    Deed.PREVIOUS: "chevron-left",
    Deed.NEXT: "chevron-right",
}
_SPELLED = (Deed.CONTINUE, Deed.WITHOUT)  # as words, and seen before the mouse comes near


def name_of(deed: Deed) -> str:
    """Return what a deed is called, in the person's language."""
    names = {
        Deed.COPY: tr("Copy"),
        Deed.COPY_CODE: tr("Copy code"),
        Deed.EDIT: tr("Edit"),
        Deed.REGENERATE: tr("Answer again"),
        Deed.CONTINUE: tr("Continue"),
        Deed.WITHOUT: tr("Answer without it"),
        Deed.PREVIOUS: tr("Previous alternative"),
        Deed.NEXT: tr("Next alternative"),
        Deed.COMPARE: tr("Compare with and without adapters…"),
        Deed.SEVERAL: tr("Several answers…"),
        Deed.FORK: tr("Fork into a new conversation"),
        Deed.PASSPORT: tr("What made this reply…"),
        Deed.MORE: tr("More"),
        Deed.PIN: tr("Pin in, so that the model always sees it"),
        Deed.LEAVE_OUT: tr("Leave out, so that the model does not see it"),
        Deed.LET_GO: tr("Neither pin in nor leave out"),
        Deed.FOLD: tr("Show or hide the thinking"),
    }
    return names[deed]


@dataclass(frozen=True, slots=True)
class Button:
    """A place that can be pressed, with an icon, words, or both."""

    deed: Deed
    box: QRectF
    words: str = ""
    enabled: bool = True


class LaidButtons(Laid):
    """A line with things to press."""

    def __init__(self, look: Look, height: int) -> None:
        super().__init__(look, height)
        self.buttons: list[Button] = []

    def deed_at(self, x: float, y: float) -> Deed | None:
        """Return what a press at a point of the leaf does."""
        point = QPointF(x, y)
        found = (b.deed for b in self.buttons if b.enabled and b.box.contains(point))
        return next(found, None)

    def words_width(self, words: str) -> float:
        """Return how wide some small words are."""
        return QFontMetricsF(self.look.small).horizontalAdvance(words)

    def paint_button(self, painter: QPainter, button: Button, x: float, y: float, m: Marks) -> None:
        """Draw one button; `x`, `y` is the corner of the leaf."""
        look, box = self.look, button.box.translated(x, y)
        pointed = m.deed is button.deed and button.enabled
        if pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(box, look.px(7), look.px(7))
        done = m.done is button.deed
        colour = "success" if done else "text" if pointed else "muted"
        size = look.px(16)
        icon = "check" if done else _ICONS[button.deed]
        left = box.left() + (look.px(8) if button.words else (box.width() - size) / 2)
        painter.setOpacity(painter.opacity() if button.enabled else painter.opacity() * 0.35)
        picture = look.icon(icon, colour, 16)
        place = QRectF(left, box.center().y() - size / 2, size, size)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))
        if button.words:
            painter.setFont(look.small)
            painter.setPen(look.colour(colour))
            painter.drawText(
                box.adjusted(look.px(30), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, button.words
            )


class LaidCodeHead(LaidButtons):
    """The upper edge of code."""

    def __init__(self, leaf: CodeHead, width: int, look: Look) -> None:
        self._gap = look.px(leaf.gap)
        super().__init__(look, self._gap + look.px(36))
        self._leaf = leaf
        self._left = indent(leaf.within, look)
        self._width = width - self._left
        self.natural_width = width
        words = name_of(Deed.COPY)
        button_width = self.words_width(words) + look.px(40)
        box = QRectF(
            width - button_width - look.px(6), self._gap + look.px(4), button_width, look.px(28)
        )
        self.buttons = [Button(Deed.COPY_CODE, box, words)]

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        look = self.look
        draw_quotes(painter, QRectF(x, y, 0, self.height), self._leaf, look)
        box = QRectF(x + self._left, y + self._gap, self._width, self.height - self._gap)
        draw_slab(painter, box, look, above=True)
        painter.setFont(look.small)
        painter.setPen(look.colour("muted"))
        words = box.adjusted(look.px(14), 0, -self.buttons[0].box.width() - look.px(12), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._leaf.language or tr("Code"))
        self.paint_button(painter, self.buttons[0], x, y, marks)


class LaidFoot(LaidButtons):
    """What can be done with a message, its alternatives, and what made it."""

    def __init__(self, leaf: Foot, width: int, look: Look) -> None:
        super().__init__(look, look.px(40))
        self._leaf = leaf
        self._width = width
        self._place = QRectF()
        self._lay_out()

    def _lay_out(self) -> None:
        look, leaf = self.look, self._leaf
        side, top, x = look.px(30), look.px(8), -float(look.px(7))
        if leaf.siblings > 1:
            self.buttons.append(
                Button(Deed.PREVIOUS, QRectF(x, top, look.px(24), side), "", leaf.sibling > 0)
            )
            x += look.px(24)
            self._place = QRectF(x, top, self.words_width(self._count()) + 6, side)
            x += self._place.width()
            last = leaf.sibling >= leaf.siblings - 1
            self.buttons.append(Button(Deed.NEXT, QRectF(x, top, look.px(24), side), "", not last))
            x += look.px(30)
        for deed in (*leaf.deeds, *((Deed.MORE,) if leaf.further else ())):
            words = name_of(deed) if deed in _SPELLED else ""
            width = self.words_width(words) + look.px(40) if words else side
            self.buttons.append(Button(deed, QRectF(x, top, width, side), words))
            x += width
        self._note_left = x + look.px(10)
        if leaf.to_the_right:
            shift = self._width - x + look.px(7)
            self.buttons = [
                Button(b.deed, b.box.translated(shift, 0), b.words, b.enabled) for b in self.buttons
            ]
            self._place.translate(shift, 0)

    def _count(self) -> str:
        return f"{self._leaf.sibling + 1}/{self._leaf.siblings}"

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        look, leaf = self.look, self._leaf
        opacity = painter.opacity()
        for button in self.buttons:
            if marks.reached or button.deed in {Deed.PREVIOUS, Deed.NEXT, *_SPELLED}:
                self.paint_button(painter, button, x, y, marks)
                painter.setOpacity(opacity)
        painter.setFont(look.small)
        painter.setPen(look.colour("muted"))
        if leaf.siblings > 1:
            middle = Qt.AlignmentFlag.AlignCenter
            painter.drawText(self._place.translated(x, y), middle, self._count())
        if leaf.note and marks.reached:
            box = QRectF(x + self._note_left, y + look.px(8), 0, look.px(30))
            box.setRight(x + self._width)
            words = QFontMetricsF(look.small).elidedText(
                leaf.note, Qt.TextElideMode.ElideRight, box.width()
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


class LaidFold(LaidButtons):
    """The line that stands for thinking."""

    def __init__(self, leaf: Fold, look: Look) -> None:
        super().__init__(look, look.px(34))
        self._leaf = leaf
        self._words = _thought(leaf)
        width = self.words_width(self._words) + look.px(62)
        self.buttons = [Button(Deed.FOLD, QRectF(-look.px(8), 0, width, look.px(28)))]
        self.natural_width = width

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        look, box = self.look, self.buttons[0].box.translated(x, y)
        pointed = marks.deed is Deed.FOLD
        if pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(box, look.px(7), look.px(7))
        colour = "text" if pointed else "muted"
        size = look.px(16)
        top = box.center().y() - size / 2
        bulb = look.icon("lightbulb", colour, 16)
        painter.drawPixmap(
            QRectF(box.left() + look.px(8), top, size, size), bulb, QRectF(bulb.rect())
        )
        arrow = look.icon("chevron-down" if self._leaf.opened else "chevron-right", colour, 16)
        place = QRectF(box.right() - look.px(24), top, size, size)
        painter.drawPixmap(place, arrow, QRectF(arrow.rect()))
        painter.setFont(look.small)
        painter.setPen(look.colour(colour))
        painter.drawText(
            box.adjusted(look.px(30), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._words
        )


class LaidBadge(Laid):
    """How a reply ended."""

    def __init__(self, leaf: Badge, width: int, look: Look) -> None:
        super().__init__(look)
        self._leaf = leaf
        room = max(width - look.px(50), look.px(60))
        self._run = Run(leaf.text, [], Setting(look.small, room, 1.3))
        wide = self._run.natural_width + look.px(50)
        self.natural_width = wide
        self._box = QRectF(0, look.px(14), wide, self._run.height + look.px(14))
        self.height = round(self._box.bottom() + look.px(2))

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        del marks
        look, box = self.look, self._box.translated(x, y)
        tone = self._leaf.tone
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("code" if tone == "muted" else f"{tone}_soft"))
        painter.drawRoundedRect(box, look.px(8), look.px(8))
        usual = "triangle-alert" if tone == "danger" else "info"
        icon = look.icon(self._leaf.icon or usual, tone, 16)
        size = look.px(16)
        painter.drawPixmap(
            QRectF(box.left() + look.px(11), box.top() + look.px(9), size, size),
            icon, QRectF(icon.rect()),
        )  # fmt: skip
        painter.setPen(look.colour(tone))
        self._run.draw(painter, box.left() + look.px(36), box.top() + look.px(7))


class LaidDivider(Laid):
    """The line above the first message that the model still sees."""

    def __init__(self, width: int, look: Look) -> None:
        super().__init__(look, look.px(52))
        self._width = width
        self._words = tr("The model does not see what is dimmed above")

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        del marks
        look = self.look
        font = QFont(look.small)
        width = QFontMetricsF(font).horizontalAdvance(self._words) + look.px(28)
        middle = y + self.height / 2
        left, right = x + (self._width - width) / 2, x + (self._width + width) / 2
        painter.setPen(QPen(look.colour("warning"), 1))
        painter.drawLine(QPointF(x, middle), QPointF(left, middle))
        painter.drawLine(QPointF(right, middle), QPointF(x + self._width, middle))
        painter.setFont(font)
        box = QRectF(left, y, right - left, self.height)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)


class LaidWaiting(Laid):
    """Three dots where a reply will begin."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, look.line)

    def paint(self, painter: QPainter, x: float, y: float, marks: Marks) -> None:
        """Draw the leaf with its corner at `x`, `y`."""
        del marks
        look = self.look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        size = look.px(7)
        for index in range(3):
            painter.setOpacity(1.0 - 0.3 * index)
            left = x + index * look.px(13)
            painter.drawEllipse(QRectF(left, y + (self.height - size) / 2, size, size))
        painter.setOpacity(1.0)


def _thought(leaf: Fold) -> str:
    if leaf.running:
        return tr("Thinking…")
    if leaf.seconds < 1:
        return tr("Thoughts")
    if leaf.seconds < 90:
        return tr("Thought for {seconds} s", seconds=round(leaf.seconds))
    return tr("Thought for {minutes} min", minutes=round(leaf.seconds / 60))
