"""What the ruler says of its segments, and in which colours it draws them."""

from __future__ import annotations

from PySide6.QtGui import QColor

from desktop.session.scale import Part, Scale, Segment
from desktop.ui.chat.message_foot import standing_words
from desktop.ui.theme import Theme
from desktop.ui.wording import strength_shown, token_count, tr

_COLOURS = {  # by part: a colour of the theme, and how much of it there is on the page
    Part.OUT: ("outline", 1.0),
    Part.TEMPLATE: ("outline", 0.45),
    Part.INSTRUCTIONS: ("outline", 1.0),
    Part.SUMMARY: ("success", 0.8),
    Part.ADAPTER: ("warning", 0.8),
    Part.DOCUMENT: ("accent", 0.7),
    Part.QUESTION: ("accent", 0.95),
    Part.ANSWER: ("accent", 0.45),
    Part.GROWING: ("accent", 0.7),
    Part.FREE: ("border", 0.6),
    Part.ROOM: ("border", 0.6),
}


def title_of(part: Part) -> str:
    """Return what a part is called."""
    titles = {
        Part.OUT: tr("Earlier messages"),
        Part.TEMPLATE: tr("The chat template"),
        Part.INSTRUCTIONS: tr("The system prompt"),
        Part.SUMMARY: tr("System prompt and summary"),
        Part.ADAPTER: tr("Adapter"),
        Part.DOCUMENT: tr("Document"),
        Part.QUESTION: tr("Your message"),
        Part.ANSWER: tr("Answer"),
        Part.GROWING: tr("New message and its reply"),
        Part.FREE: tr("Free"),
        Part.ROOM: tr("Room for the reply"),
    }
    return titles[part]


def state_of(segment: Segment) -> str:
    """Return how a message stands, empty where there is nothing to say."""
    if segment.part is Part.ADAPTER:
        return tr(
            "{strength}, takes nothing of the context", strength=strength_shown(segment.strength)
        )
    if wanted := standing_words(segment.standing):
        return wanted
    if segment.is_summarised:
        return tr("summarised")
    if segment.is_out:
        return tr("no longer seen")
    if segment.is_waiting:
        return tr("not sent yet")
    return tr("leaves next") if segment.leaves_next else ""


def words_of(segment: Segment) -> str:
    """Return a segment in one line."""
    title = title_of(segment.part)
    if segment.part is Part.ADAPTER:
        return f"{title} · {state_of(segment)}"
    said = f"{title} · {token_count(segment.tokens)}"
    state = state_of(segment)
    return f"{said} · {state}" if state else said


def taken_of(scale: Scale) -> str:
    """Return how full the context is, and whether that is still being counted."""
    used = tr("{used:count} of {total:count} tokens", used=scale.used, total=scale.context)
    return f"{used} · {tr('counting the documents…')}" if scale.is_counting else used


def colour_of(segment: Segment, theme: Theme) -> QColor:
    """Return the colour of a segment on the page."""
    name, mix = _COLOURS[segment.part]
    full, ground = theme.colour(name), theme.colour("page")
    if segment.is_out:
        mix *= 0.4
    return QColor.fromRgbF(
        full.redF() * mix + ground.redF() * (1 - mix),
        full.greenF() * mix + ground.greenF() * (1 - mix),
        full.blueF() * mix + ground.blueF() * (1 - mix),
    )
