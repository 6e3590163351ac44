"""The right control for a setting, chosen by its type, bounds and choices.

Every control has a `value`, can `show_value`, and tells of an edit by the person through `edited`;
showing a value tells nothing.
"""

from __future__ import annotations

from typing import Any, get_type_hints

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.core.settings import Declaration, declaration
from desktop.ui.icons import Icons
from desktop.ui.widgets.inputs import Number, Pick
from desktop.ui.widgets.switch import Switch
from desktop.ui.wording import shown

_MANY = 10_000  # from here on, one step is a share of the value
_STANDS_FOR_LARGEST = 2**53  # the largest whole number that a QDoubleSpinBox holds exactly


class Control(QWidget):
    """What all controls share; `wide` ones stand under their help, others beside their title."""

    edited = Signal(object)
    wide = False

    def hold(self, field: QWidget) -> None:
        """Put the field that does the work inside, and let it take the focus."""
        layout = QHBoxLayout(self) if not self.wide else QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(field)
        self.setFocusProxy(field)
        self._inside = field

    def name(self, title: str, help_: str) -> None:
        """Say to assistive technology what the field is for."""
        self._inside.setAccessibleName(title)
        self._inside.setAccessibleDescription(help_)

    def show_value(self, value: Any) -> None:
        """Show a value without telling of an edit."""
        raise NotImplementedError


class OnOff(Control):
    """A switch for a yes or no."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._switch = Switch(icons.theme)
        self.hold(self._switch)
        self._switch.toggled.connect(self.edited.emit)

    def show_value(self, value: Any) -> None:
        """Show on or off."""
        with QSignalBlocker(self._switch):
            self._switch.setChecked(value)


class Amount(Control):
    """A field for a whole number or a fraction within bounds."""

    def __init__(self, declared: Declaration, *, whole: bool) -> None:
        super().__init__()
        self._whole = whole
        self._field = Number()
        step = declared.step or (1 if whole else 0.01)
        self._field.setDecimals(0 if whole else _decimals(step))
        self._field.setRange(
            -_STANDS_FOR_LARGEST if declared.minimum is None else declared.minimum,
            _STANDS_FOR_LARGEST if declared.maximum is None else declared.maximum,
        )
        self._field.setSingleStep(step)
        if whole and self._field.maximum() > _MANY:
            self._field.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)
        if declared.special is not None:
            self._field.setSpecialValueText(shown(declared.special))
        self.hold(self._field)
        self._field.valueChanged.connect(self._on_changed)

    def show_value(self, value: Any) -> None:
        """Show a number."""
        with QSignalBlocker(self._field):
            self._field.setValue(value)

    def _on_changed(self, value: float) -> None:
        self.edited.emit(round(value) if self._whole else round(value, self._field.decimals()))


class OneOf(Control):
    """A list of the values that a setting can have."""

    def __init__(self, icons: Icons, declared: Declaration) -> None:
        super().__init__()
        self._pick = Pick(icons)
        for choice in declared.choices:
            self._pick.addItem(shown(choice.title), choice.value)
        self._pick.setMinimumContentsLength(10)
        self.hold(self._pick)
        self._pick.activated.connect(self._on_picked)

    def show_value(self, value: Any) -> None:
        """Show the chosen value."""
        self._pick.setCurrentIndex(self._pick.findData(value))

    def _on_picked(self) -> None:
        self.edited.emit(self._pick.currentData())


class Line(Control):
    """A short text."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setMinimumWidth(icons.theme.px(160))
        self.hold(self._line)
        self._line.textEdited.connect(self.edited.emit)

    def show_value(self, value: Any) -> None:
        """Show the text, leaving the cursor alone where it is shown already."""
        if self._line.text() != value:
            self._line.setText(value)


class Lines(Control):
    """A text of several lines; with `split`, a list of which each line is one item."""

    wide = True

    def __init__(self, icons: Icons, *, split: bool) -> None:
        super().__init__()
        self._split = split
        self._text = QPlainTextEdit()
        self._text.setProperty("kind", "field")
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(icons.theme.px(64 if split else 112))
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hold(self._text)
        self._text.textChanged.connect(lambda: self.edited.emit(self._value()))

    def show_value(self, value: Any) -> None:
        """Show the text, leaving the cursor alone where it is shown already."""
        if self._value() != value:
            with QSignalBlocker(self._text):
                self._text.setPlainText("\n".join(value) if self._split else value)

    def _value(self) -> str | tuple[str, ...]:
        text = self._text.toPlainText()
        return tuple(line for line in text.split("\n") if line) if self._split else text


def control_for(icons: Icons, group: type[Any], name: str) -> Control:
    """Return the control for the setting `name` of the settings dataclass `group`."""
    declared = declaration(group, name)
    kind = get_type_hints(group)[name]
    if declared.choices:
        return OneOf(icons, declared)
    if kind is bool:
        return OnOff(icons)
    if kind in (int, float):
        return Amount(declared, whole=kind is int)
    if kind is str and not declared.multiline:
        return Line(icons)
    return Lines(icons, split=kind is not str)


def _decimals(step: float) -> int:
    """Return how many decimals show a step; never fewer than two, for values between steps."""
    text = f"{step:f}".rstrip("0")
    return max(2, len(text.partition(".")[2]))
