"""The head of the library page: back, what this is, its three places, its options."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.library.chips import Chips
from desktop.ui.library.filling import filling
from desktop.ui.theme import SMALL
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import icon_button
from desktop.ui.wording import tr


class Head(QWidget):
    """Tells where the person wants to go."""

    back_asked = Signal()
    options_asked = Signal()
    place_asked = Signal(str)  # "here", "recommended" or "search"
    sidebar_asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        theme = icons.theme
        self.sidebar_button = icon_button(icons, "panel-left", tr("Show the sidebar"))
        self.back = icon_button(icons, "arrow-left", tr("Back"))
        self.title = filling(Elided("heading"))
        self.options = icon_button(icons, "settings", tr("Options of the library"))
        self.tabs = Chips(theme, tr("Places of the library"), _places(), "tab")
        top = QHBoxLayout()
        top.setSpacing(theme.px(SMALL))
        top.addWidget(self.sidebar_button)
        top.addWidget(self.back)
        top.addWidget(self.title, 1)
        top.addWidget(self.options)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.tabs)
        self.title.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self.back.clicked.connect(self.back_asked)
        self.options.clicked.connect(self.options_asked)
        self.tabs.chosen.connect(self.place_asked)
        self.sidebar_button.clicked.connect(self.sidebar_asked)
        self.sidebar_button.hide()

    def show_place(self, name: str, title: str, back: str) -> None:
        """Show which place this is; one below the three has no tabs."""
        self.title.setText(title)
        self.back.setToolTip(back)
        self.back.setAccessibleName(back)
        self.tabs.setVisible(name in self.tabs.buttons)
        if name in self.tabs.buttons:
            self.tabs.choose(name)


def _places() -> list[tuple[str, str]]:
    return [
        ("here", tr("On this computer")),
        ("recommended", tr("Recommended")),
        ("search", tr("Search Hugging Face")),
    ]
