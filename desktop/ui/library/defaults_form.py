"""What holds for one model only; whatever is not chosen here is as the settings say."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.families import FAMILIES
from desktop.core.settings import Loading, Sampling, Settings, Start
from desktop.core.shelf import Defaults
from desktop.ui.icons import Icons
from desktop.ui.settings.field import Field
from desktop.ui.settings.form import Form
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.inputs import Pick
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.switch import Switch
from desktop.ui.wording import tr


class DefaultsForm(QWidget):
    """Edits a `Defaults`; every change is told whole."""

    edited = Signal(object)  # Defaults

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._defaults = Defaults()
        self._settings = Settings()
        self.context = Field(icons, Loading, "context")
        self.gpu_layers = Field(icons, Loading, "gpu_layers")
        self.system_prompt = Field(
            icons, Start, "system_prompt", tr("What new conversations with this model begin with.")
        )
        self.template = Pick(icons)
        self.own_sampling = Switch(icons.theme)
        self.sampling: Form | None = None
        self._lay_out()
        self._connect()

    def show_defaults(self, defaults: Defaults, settings: Settings) -> None:
        """Show what was chosen for a model, on the ground of what holds for all."""
        self._defaults, self._settings = defaults, settings
        loading = defaults.loading(settings.loading)
        self.context.show_value(loading.context, settings.loading.context)
        self.gpu_layers.show_value(loading.gpu_layers, settings.loading.gpu_layers)
        general = settings.start.system_prompt
        own = defaults.system_prompt
        self.system_prompt.show_value(general if own is None else own, general)
        at = self.template.findData(defaults.template)
        if at < 0:
            self.template.addItem(tr("A template of its own"), defaults.template)
            at = self.template.count() - 1
        self.template.setCurrentIndex(at)
        self._show_sampling()

    def _connect(self) -> None:
        self.context.edited.connect(lambda _, value: self._on_loading("context", value))
        self.gpu_layers.edited.connect(lambda _, value: self._on_loading("gpu_layers", value))
        self.system_prompt.edited.connect(self._on_system_prompt)
        self.template.activated.connect(lambda: self._tell(template=self.template.currentData()))
        self.own_sampling.toggled.connect(self._on_own_sampling)

    def _on_loading(self, name: str, value: int) -> None:
        general = getattr(self._settings.loading, name)
        self._tell(**{name: None if value == general else value})

    def _on_system_prompt(self, _name: str, value: str) -> None:
        general = self._settings.start.system_prompt
        self._tell(system_prompt=None if value == general else value)

    def _on_own_sampling(self, own: bool) -> None:
        if own != (self._defaults.sampling is not None):
            self._tell(sampling=self._settings.sampling if own else None)

    def _on_sampling(self, name: str, value: object) -> None:
        if self._defaults.sampling is not None:
            changed: Any = {name: value}
            self._tell(sampling=dataclasses.replace(self._defaults.sampling, **changed))

    def _tell(self, **changes: Any) -> None:
        defaults = dataclasses.replace(self._defaults, **changes)
        self.show_defaults(defaults, self._settings)
        self.edited.emit(defaults)

    def _show_sampling(self) -> None:
        own = self._defaults.sampling
        self.own_sampling.setChecked(own is not None)
        if own is not None and self.sampling is None:
            self.sampling = Form(self._icons, Sampling)
            self.sampling.edited.connect(self._on_sampling)
            self._column.addWidget(self.sampling)
        if self.sampling is not None:
            self.sampling.setVisible(own is not None)
            if own is not None:
                self.sampling.show_values(own, self._settings.sampling)

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self.template.setAccessibleName(tr("Prompt format"))
        self.template.addItem(tr("Automatic"), "")
        for family in FAMILIES:
            self.template.addItem(family.title, family.name)
        self.template.setSizeAdjustPolicy(
            Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.template.setMinimumContentsLength(14)
        self.own_sampling.setAccessibleName(tr("Answers of its own"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(TINY))
        for field in (self.context, self.gpu_layers, self.system_prompt):
            self._column.addWidget(field)
        help_ = tr("How messages are put to the model.")
        self._column.addWidget(self._line(tr("Prompt format"), help_, self.template))
        help_ = tr("Temperature and the like, for this model alone.")
        self._column.addWidget(self._line(tr("Answers of its own"), help_, self.own_sampling))

    def _line(self, title: str, help_: str, control: QWidget) -> QWidget:
        theme = self._icons.theme
        made = QWidget()
        made.setProperty("kind", "plain")
        words = QVBoxLayout()
        words.setSpacing(theme.px(TINY))
        heading = label(title, "strong")
        heading.setBuddy(control)
        words.addWidget(heading)
        words.addWidget(label(help_, "small", wrap=True))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, theme.px(SMALL), 0, theme.px(SMALL))
        row.addLayout(words, 1)
        row.addWidget(control)
        return made
