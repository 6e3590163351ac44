"""One setting on a page: its title, control, help, and the way back to its default."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.settings import Declaration, declaration, described, problem
from desktop.core.wording import Wording
from desktop.ui.icons import Icons
from desktop.ui.settings.controls import control_for
from desktop.ui.settings.section import found_in
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.labels import icon_button, label
from desktop.ui.wording import shown, tr, value_shown

_LONGEST = 40  # characters of a default that are told


class Field(QWidget):
    """A setting of the dataclass `group`; tells the valid values that the person gives it."""

    edited = Signal(str, object)  # the setting's name, its new value

    def __init__(
        self,
        icons: Icons,
        group: type[Any],
        name: str,
        help_: str = "",
        *,
        tells_default: bool = False,
    ) -> None:
        """Take another help than the declaration's where the field stands for something else."""
        super().__init__()
        self.setProperty("kind", "plain")
        self.name = name
        self.declared = declaration(group, name)
        self._group = group
        self._default: Any = None
        self._fixed: Any = None
        title, help_ = shown(self.declared.title), help_ or shown(self.declared.help)
        self._title = title
        self._words = " ".join((title, help_, *_words(self.declared)))
        self._tells_default = tells_default
        self._told = label("", "small", wrap=True)
        self._reason = label("", "strong", wrap=True)
        self._reason.hide()
        self.control = control_for(icons, group, name)
        self.control.name(title, help_)
        self.reset = icon_button(icons, "rotate-ccw", tr("Reset “{title}”", title=title))
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self._error = label("", "danger", wrap=True)
        self._error.hide()
        self._lay_out(icons, title, help_)
        self.control.edited.connect(self._on_edited)
        self.reset.clicked.connect(self._on_reset)

    def show_value(self, value: Any, default: Any) -> None:
        """Show a value; the reset button leads to `default` and is there while they differ."""
        if self._fixed is not None:
            value = self._fixed
        self._default = default
        self.control.show_value(value)
        self.reset.setVisible(value != default and self._fixed is None)
        self._error.hide()
        words = _default_words(self._group, self.name, default)
        way_back = tr("Reset “{title}” to {value}", title=self._title, value=words)
        self.reset.setToolTip(way_back)
        self.reset.setAccessibleName(way_back)
        self._told.setText(tr("Default: {value}", value=words))

    def fix(self, value: Any, reason: str) -> None:
        """Show from now on that `value` holds, whatever the person chose, and the `reason` why."""
        self._fixed = value
        self.control.setEnabled(False)
        self._reason.setText(reason)
        self._reason.show()
        self.show_value(value, self._default)

    def matches(self, words: str, place: str = "") -> bool:
        """Return whether all of the words are in what is said here, or name its `place`."""
        return found_in(words, f"{place} {self._words}")

    def _lay_out(self, icons: Icons, title: str, help_: str) -> None:
        theme = icons.theme
        first = QHBoxLayout()
        first.setSpacing(theme.px(TINY))
        heading = label(title, "strong", wrap=True)
        heading.setBuddy(self.control)
        first.addWidget(heading, 1)
        first.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(SMALL), 0, theme.px(SMALL))
        layout.setSpacing(theme.px(TINY))
        layout.addLayout(first)
        layout.addWidget(label(help_, "small", wrap=True))
        layout.addWidget(self._reason)
        if self.declared.needs_reload:
            note = tr("Takes effect when the model is loaded again.")
            layout.addWidget(label(note, "small", wrap=True))
        if self._tells_default:
            layout.addWidget(self._told)
        if self.control.wide:
            layout.addWidget(self.control)
        else:
            first.addWidget(self.control)
        layout.addWidget(self._error)

    def _on_edited(self, value: object) -> None:
        wrong = problem(self._group, self.name, value)
        self._error.setText(shown(wrong) if wrong else "")
        self._error.setVisible(wrong is not None)
        if wrong is None:
            self.reset.setVisible(value != self._default)
            self.edited.emit(self.name, value)

    def _on_reset(self) -> None:
        self.control.setFocus()
        self.show_value(self._default, self._default)
        self.edited.emit(self.name, self._default)


def _words(declared: Declaration) -> list[str]:
    """Return all that is said of a setting, in the person's language and in English."""
    said = [declared.title, declared.help, *(choice.title for choice in declared.choices)]
    if declared.keywords is not None:
        said.append(declared.keywords)
    return [words for one in said for words in (shown(one), str(one))]


def _default_words(group: type[Any], name: str, default: Any) -> str:
    told = described(group, name, default)
    words = shown(told) if isinstance(told, Wording) else value_shown(told)
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
