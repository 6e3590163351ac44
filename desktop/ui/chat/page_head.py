"""The head of the conversation: who answers, and the ways to the panels beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.chat.model_chooser import ModelChooser
from desktop.ui.icons import Icons
from desktop.ui.personas.mark import PersonaBadge
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import icon_button
from desktop.ui.wording import tr


class PageHead(QHBoxLayout):
    """The model, the persona, and a button for each panel."""

    def __init__(self, icons: Icons, chooser: ModelChooser) -> None:
        super().__init__()
        self.chooser = chooser
        self.persona = PersonaBadge(icons)
        self.sidebar_button = icon_button(icons, "panel-left", tr("Show the sidebar"))
        self.steering_button = icon_button(
            icons, "sliders-horizontal", tr("Steer this conversation")
        )
        self.rack_button = icon_button(icons, "layers", tr("Adapters"))
        theme = icons.theme
        self.setContentsMargins(theme.px(MEDIUM), theme.px(SMALL), theme.px(MEDIUM), 0)
        self.addWidget(self.sidebar_button)
        self.addWidget(chooser, 1)
        self.addWidget(self.persona)
        self.addWidget(self.rack_button)
        self.addWidget(self.steering_button)
