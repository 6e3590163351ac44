"""What the rack says while it is empty: what an adapter is, and how to get one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class RackHint(QWidget):
    """Explains adapters to somebody who has none."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setProperty("kind", "plain")
        self._sign = QLabel()
        self.add = button(tr("Add from a file…"), "primary")
        self.search = button(tr("Find adapters on the hub"))
        theme = icons.theme
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(SMALL), 0, theme.px(MEDIUM), 0)
        layout.setSpacing(theme.px(SMALL))
        layout.addStretch(2)
        layout.addWidget(self._sign, 0, middle)
        for text, kind in (
            (tr("Teach this model something new"), "heading"),
            (
                tr(
                    "An adapter (LoRA) is a small file that changes how a model writes: its "
                    "voice, its subject, its language. Attach one or several, set how strongly "
                    "each acts, and hear the difference in the next answer."
                ),
                "muted",
            ),
            (
                tr("Drop adapter files here, choose some, or look for them on the hub."),
                "muted",
            ),
        ):
            words = label(text, kind, wrap=True)
            words.setAlignment(middle)
            layout.addWidget(words)
        layout.addSpacing(theme.px(MEDIUM))
        layout.addWidget(self.add)
        layout.addWidget(self.search)
        layout.addStretch(3)
        icons.theme.changed.connect(self._show_sign)
        self._show_sign()

    def _show_sign(self) -> None:
        self._sign.setPixmap(self._icons.pixmap("layers", "accent", 40))
