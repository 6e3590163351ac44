"""Lines of text that take all the room there is, and give way where there is little."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.elided import Elided


def filling(line: Elided) -> Elided:
    """Let a line push what stands after it to the edge; returns it."""
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return line
