"""One message of the transcript: its leaves, how high they are, and what was laid out of them."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.core.chat import Message, Node, Role, Row
from desktop.core.documents import Document, parted
from desktop.ui.chat.heights import Heights
from desktop.ui.chat.laid import Laid
from desktop.ui.chat.layout import estimate, lay_out
from desktop.ui.chat.leaves import (
    Badge,
    BlockLeaf,
    CodeHead,
    CodeLines,
    Divider,
    EditorPlace,
    Fold,
    Leaf,
    Rest,
    Space,
    Waiting,
    is_text,
)
from desktop.ui.chat.look import Look
from desktop.ui.chat.message_foot import badge_of, foot_of, labels_of
from desktop.ui.chat.prose import Prose
from desktop.ui.chat.sections import Flavour
from desktop.ui.wording import word_count

_NONE = Heights()  # of a message that nobody saw
_MOST_HUGGED = 6  # leaves of a card that is made as narrow as its text


@dataclass(slots=True)
class Frame:
    """How all messages of a transcript are laid out: their look, and their width in pixels.

    `to_read`: they are to be read, and nothing is to be changed here.
    """

    look: Look
    width: int
    to_read: bool = False


class MessageItem:
    """A row as the transcript holds it. Nothing is read or laid out before it is seen."""

    def __init__(self, row: Row, frame: Frame) -> None:
        self.row = row
        self.left_out = False
        self.below_divider = False
        self.unfolded = False
        self.editor_height = 0  # of the editor that stands in place of the text; 0 is none
        self.leaves: list[Leaf] = []
        self.heights = _NONE
        self._frame = frame
        self._laid: list[Laid | None] = []
        self._card: tuple[int, int] | None = None
        self.is_persons = row.node.message.role is not Role.ASSISTANT
        self._prose: tuple[Prose, Prose] | None = None  # answer and thoughts
        self._thinking_since = 0.0
        self._thought_for = 0.0
        self._height = self._guess()

    @property
    def node(self) -> Node:
        """Return the message with its place in the conversation."""
        return self.row.node

    @property
    def text(self) -> str:
        """Return what was said so far, as it was written."""
        return self._prose[0].text if self._prose else self._said(self.row.node.message)

    @property
    def _answer(self) -> Prose:
        return self._texts()[0]

    @property
    def _thoughts(self) -> Prose:
        return self._texts()[1]

    def _texts(self) -> tuple[Prose, Prose]:
        if self._prose is None:
            message = self.row.node.message
            flavour = Flavour.PERSON if self.is_persons else Flavour.MODEL
            thoughts = Prose(message.thinking, Flavour.MODEL, quiet=True)
            self._prose = (Prose(self._said(message), flavour), thoughts)
        return self._prose

    def _said(self, message: Message) -> str:
        """Return what a message says, apart from the documents beside it."""
        return parted(message.text)[1] if self.is_persons else message.text

    @property
    def documents(self) -> tuple[Document, ...]:
        """Return the documents that the person put beside this message."""
        return parted(self.node.message.text)[0] if self.is_persons else ()

    @property
    def is_writing(self) -> bool:
        """Return whether this reply is still being written."""
        return not self.is_persons and self.node.ending is None

    @property
    def editor_top(self) -> int:
        """Return where the editor stands, below the upper edge of the message."""
        return self.heights.top(len(self.leaves) - 2)

    @property
    def is_open(self) -> bool:
        """Return whether the leaves of this message are known."""
        return bool(self.leaves)

    @property
    def is_unread(self) -> bool:
        """Return whether a part of the text was not read yet."""
        return bool(self._answer.unread) or (self.unfolded and bool(self._thoughts.unread))

    @property
    def height(self) -> int:
        """Return the height in pixels: real where it is laid out, guessed elsewhere."""
        return self.heights.total if self.leaves else self._height

    @property
    def laid_count(self) -> int:
        """Return how many leaves are laid out now."""
        return sum(laid is not None for laid in self._laid)

    def open(self) -> None:
        """Read the beginning of the text, unless that was done."""
        if not self.leaves:
            if self.is_unread:
                self.read_on()
            self.renew()

    def read_on(self) -> None:
        """Read another part of the text."""
        prose = self._thoughts if self.unfolded and self._thoughts.unread else self._answer
        if prose.unread:
            prose.read_on()
            self.renew()

    def close(self) -> None:
        """Free what was read and laid out; the height stays as it was."""
        self._height = self.height
        if self._prose:
            for prose in self._prose:
                prose.forget()
        self.leaves, self._laid, self.heights = [], [], _NONE

    def become(self, row: Row) -> None:
        """Show another state of the message; what is the same stays laid out.

        While it is being written, a state that is behind what is shown takes nothing back.
        """
        self.row = row
        message, writing = row.node.message, row.node.ending is None
        if self._prose:
            for prose, text in zip(
                self._prose, (self._said(message), message.thinking), strict=True
            ):
                if not (writing and prose.text.startswith(text)):
                    prose.become(text)
        self._note_thinking(ended=not writing)
        self._after_change()

    def grow(self, text: str, thinking: str) -> None:
        """Add to a reply that is being written."""
        if thinking:
            self._thoughts.become(self._thoughts.text + thinking)
        if text:
            self._answer.become(self._answer.text + text)
        self._note_thinking(ended=bool(self._answer.text))
        self._after_change()

    def _after_change(self) -> None:
        if not self.leaves:
            self._height = self._guess()
            return
        if self.unfolded and self._thoughts.unread:
            self._thoughts.read_on()
        if self._answer.unread:
            self._answer.read_on()
        self.renew()

    def _note_thinking(self, *, ended: bool) -> None:
        now = time.monotonic()
        if self._thoughts.text and self.is_writing and not self._thinking_since:
            self._thinking_since = now
        if ended and self._thinking_since and not self._thought_for:
            self._thought_for = now - self._thinking_since

    def frame_changed(self) -> None:
        """Forget what was laid out for another width or look."""
        self._laid = [None] * len(self.leaves)
        if self.leaves:
            self.renew()
            self.heights = Heights(self._guess_leaf(leaf) for leaf in self.leaves)
        self._height = self._guess()

    def _guess(self) -> int:
        """Guess the height from the length of the text alone."""
        text = self.text
        width = self._frame.width if not self.is_persons else self.text_width
        lines = len(text) * self._frame.look.char / width + text.count("\n") * 0.7 + 1
        return int((lines + (3.2 if self.is_persons else 2.4)) * self._frame.look.line)

    # What is shown

    def renew(self) -> None:
        """Make the leaves anew; those that stay the same keep what was laid out for them."""
        old, old_laid, old_heights = self.leaves, self._laid, self.heights
        self.leaves = new = self._make_leaves()
        most = min(len(old), len(new))
        head = next((i for i in range(most) if old[i] is not new[i] and old[i] != new[i]), most)
        most -= head
        tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
        middle = len(new) - head - tail
        self._laid = [
            *old_laid[:head],
            *([None] * middle),
            *old_laid[len(old) - tail :],
        ]
        heights = [old_heights[i] for i in range(head)]
        heights += (self._guess_leaf(leaf) for leaf in new[head : head + middle])
        heights += (old_heights[i] for i in range(len(old) - tail, len(old)))
        self.heights = Heights(heights)

    def _make_leaves(self) -> list[Leaf]:
        look = self._frame.look
        leaves: list[Leaf] = [Divider()] if self.below_divider else []
        # Above a reply there is the foot of what it answers already.
        leaves.append(Space(look.px(18 if self.is_persons else 6)))
        self._card = None
        if self.editor_height:
            return [*leaves, EditorPlace(self.editor_height), Space(look.px(14))]
        if self.is_persons:
            first = len(leaves)
            pad = Space(look.px(11))
            badges = [Badge(_named(one), "muted", "file-box") for one in self.documents]
            said = [Space(look.px(8)), *self._answer.leaves()] if badges else self._answer.leaves()
            leaves += [pad, *badges, *said, pad]
            self._card = (first, len(leaves))
        else:
            leaves += self._make_reply()
        leaves.append(foot_of(self.row, to_read=self._frame.to_read))
        return leaves

    def _make_reply(self) -> list[Leaf]:
        leaves: list[Leaf] = []
        running = self.is_writing and not self._answer.text
        if self._thoughts.text:
            counted = self._thought_for
            leaves.append(Fold(self.unfolded, running, counted))
            if self.unfolded:
                leaves += [*self._thoughts.leaves(), Space(self._frame.look.px(16))]
        elif running:
            leaves.append(Waiting())
        leaves += self._answer.leaves()
        last = (badge_of(self.node), labels_of(self.node))
        return [*leaves, *(leaf for leaf in last if leaf is not None)]

    # How it is laid out

    @property
    def text_width(self) -> int:
        """Return how wide the lines of text are, in pixels."""
        if not self.is_persons:
            return self._frame.width
        return max(round(self._frame.width * 0.86) - 2 * self._frame.look.px(16), 40)

    def _is_quiet(self, leaf: Leaf) -> bool:
        return isinstance(leaf, BlockLeaf | CodeHead | CodeLines) and leaf.quiet

    def _leaf_width(self, leaf: Leaf) -> int:
        if self._is_quiet(leaf):
            return self.text_width - self._frame.look.px(18)
        return self.text_width if is_text(leaf) or isinstance(leaf, CodeHead) else self._frame.width

    def leaf_left(self, index: int) -> int:
        """Return how far a leaf stands from the left of the column."""
        leaf = self.leaves[index]
        if self._is_quiet(leaf):
            return self._frame.look.px(18)
        if self._card is not None and self._card[0] <= index < self._card[1]:
            return self._frame.width - self._card_width() + self._frame.look.px(16)
        return 0

    def laid(self, index: int) -> Laid:
        """Lay out a leaf, unless that was done; its height is real from then on."""
        laid = self._laid[index]
        if laid is None:
            leaf = self.leaves[index]
            laid = lay_out(leaf, self._leaf_width(leaf), self._frame.look)
            self._laid[index] = laid
            self.heights.set(index, laid.height)
        return laid

    def _guess_leaf(self, leaf: Leaf) -> int:
        return estimate(leaf, self._leaf_width(leaf), self._frame.look)

    def _card_width(self) -> int:
        """Return the width of the person's card: as narrow as a short text allows."""
        pads = 2 * self._frame.look.px(16)
        first, last = self._card or (0, 0)
        if last - first > _MOST_HUGGED:
            return self.text_width + pads
        widths = [self.laid(index).natural_width for index in range(first, last)]
        return min(round(max(widths, default=0)) + 1, self.text_width) + pads

    def paint_ground(self, painter: QPainter, x: float, y: float, clip: QRectF) -> None:
        """Draw what stands behind the leaves, for a message whose corner is at `x`, `y`."""
        look = self._frame.look
        painter.setPen(Qt.PenStyle.NoPen)
        if self._card is not None:
            top, bottom = (y + self.heights.top(edge) for edge in self._card)
            width = self._card_width()
            top, bottom = max(top, clip.top() - 100), min(bottom, clip.bottom() + 100)
            painter.setBrush(look.colour("accent_soft"))
            box = QRectF(x + self._frame.width - width, top, width, bottom - top)
            painter.drawRoundedRect(box, look.px(16), look.px(16))
        quiet = [i for i, leaf in enumerate(self.leaves) if self._is_quiet(leaf)]
        if quiet:
            top = y + self.heights.top(quiet[0])
            bottom = y + self.heights.top(quiet[-1] + 1)
            painter.setBrush(look.colour("border"))
            painter.drawRect(QRectF(x + look.px(2), top, 2, bottom - top))

    def code_at(self, index: int) -> str:
        """Return the whole code whose head is the leaf `index`."""
        found: list[str] = []
        for leaf in self.leaves[index + 1 :]:
            if not isinstance(leaf, CodeLines):
                break
            found.append(leaf.text)
        return "".join(found)

    def text_leaves(self) -> range:
        """Return the range of leaves in which the text stands."""
        found = [i for i, leaf in enumerate(self.leaves) if is_text(leaf) or isinstance(leaf, Rest)]
        return range(found[0], found[-1] + 1) if found else range(0)


def _named(document: Document) -> str:
    return f"{document.name} · {word_count(document.words)}"
