"""A model card: Markdown by strangers, shown as text. No picture, no HTML, nothing fetched."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from desktop.ui.chat.reading import Reading
from desktop.ui.icons import Icons
from desktop.ui.wording import tr

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FENCE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)[ \t]*$", re.DOTALL | re.MULTILINE)
_HIDDEN = re.compile(r"<!--.*?-->|<(style|script)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/p|/div|/h[1-6]|/li|/tr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9-]*\b[^<>]*>", re.IGNORECASE)
_PICTURE = re.compile(r"\[?!\[[^\]\n]*\]\([^)\n]*\)(?:\]\([^)\n]*\))?")
_GAPS = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


class ModelCard(Reading):
    """The card of one repository."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, tr("Model card"), parent)

    def show_card(self, card: str) -> None:
        """Show another card, from its beginning."""
        self.show_text(readable(card) or tr("This repository has no model card."))


def readable(card: str) -> str:
    """Return a card without its front matter, pictures and HTML tags; code stays as it is."""
    card = _FRONT_MATTER.sub("", card)
    pieces: list[str] = []
    at = 0
    for fence in _FENCE.finditer(card):
        pieces += [_without_html(card[at : fence.start()]), fence.group(0)]
        at = fence.end()
    pieces.append(_without_html(card[at:]))
    return _GAPS.sub("\n\n", "".join(pieces)).strip()


def _without_html(text: str) -> str:
    text = _HIDDEN.sub("", text)
    text = _BREAK.sub("\n", text)
    return _PICTURE.sub("", _TAG.sub("", text))
