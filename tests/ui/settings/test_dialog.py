"""The settings dialog: every declaration has its field, and what is edited holds at once."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings, declaration, problem
from desktop.core.wording import Wording
from desktop.ui.icons import Icons
from desktop.ui.settings.dialog import SettingsDialog
from desktop.ui.settings.field import Field
from desktop.ui.widgets.switch import Switch

EVERY = [
    (group, name)
    for group, cls in get_type_hints(Settings).items()
    for name in (f.name for f in dataclasses.fields(cls))
]


class Kept(QObject):
    """Preferences without a file."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.settings = Settings()

    def set(self, group: str, name: str, value: object) -> Wording | None:
        part = getattr(self.settings, group)
        wrong = problem(type(part), name, value)
        if wrong is None:
            part = dataclasses.replace(part, **{name: value})
            self.settings = dataclasses.replace(self.settings, **{group: part})
            self.changed.emit(self.settings)
        return wrong


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def dialog(icons: Icons, kept: Kept, qtbot: QtBot) -> SettingsDialog:
    dialog = SettingsDialog(icons, kept, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def other_value(cls: type[Any], name: str) -> Any:
    """Return a valid value that is not the default."""
    declared, default = declaration(cls, name), getattr(cls(), name)
    match default:
        case bool():
            return not default
        case int() | float():
            step = declared.step or 1
            return default + step if problem(cls, name, default + step) is None else default - step
        case str() if declared.choices:
            return next(c.value for c in declared.choices if c.value != default)
        case str():
            return "some words\n" if declared.multiline else "some words"
        case _:
            return ("one", "two")


def give(field: QObject, value: Any, qtbot: QtBot) -> None:
    """Do with the control what a person does to give it a value."""
    match field:
        case Switch():
            qtbot.keyClick(field, Qt.Key.Key_Space)
        case QComboBox():
            while field.currentData() != value:
                before = field.currentIndex()
                forward = field.findData(value) > before
                qtbot.keyClick(field, Qt.Key.Key_Down if forward else Qt.Key.Key_Up)
                assert field.currentIndex() != before
        case QDoubleSpinBox():
            field.selectAll()
            qtbot.keyClicks(field, field.locale().toString(float(value), "f", field.decimals()))
            qtbot.keyClick(field, Qt.Key.Key_Return)
        case QLineEdit():
            qtbot.keyClicks(field, value)
        case QPlainTextEdit():
            for line in value.splitlines() if isinstance(value, str) else value:
                qtbot.keyClicks(field, line)
                qtbot.keyClick(field, Qt.Key.Key_Return)
        case _:
            pytest.fail(f"no way to give {field} a value")


@pytest.mark.parametrize(("group", "name"), EVERY)
def test_every_setting_can_be_read_changed_and_reset(
    icons: Icons, qtbot: QtBot, group: str, name: str
) -> None:
    cls = get_type_hints(Settings)[group]
    declared, default = declaration(cls, name), getattr(cls(), name)
    field = Field(icons, cls, name)
    qtbot.addWidget(field)
    field.show_value(default, default)
    told: list[Any] = []
    field.edited.connect(lambda _, value: told.append(value))
    words = {found.text() for found in field.findChildren(QLabel)}
    assert {str(declared.title), str(declared.help)} <= words
    assert any("loaded again" in word for word in words) == declared.needs_reload
    works = field.control.focusProxy()
    assert works.accessibleName() == str(declared.title)
    assert works.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not field.reset.isVisibleTo(field)
    assert told == []
    wanted = other_value(cls, name)
    give(works, wanted, qtbot)
    assert told[-1] == (pytest.approx(wanted) if isinstance(wanted, float) else wanted)
    assert type(told[-1]) is type(wanted)
    assert field.reset.isVisibleTo(field)
    field.reset.click()
    assert told[-1] == default
    assert not field.reset.isVisibleTo(field)
    for bound in (declared.maximum, declared.minimum):
        if bound is not None:
            give(works, bound, qtbot)
            assert told[-1] == bound


def test_the_dialog_holds_every_declaration(dialog: SettingsDialog) -> None:
    there = [(group, name) for group, form in dialog.forms.items() for name in form.fields]
    assert there == EVERY
    assert dialog._pages.count() == len(dialog.forms)


def test_an_edit_holds_at_once(dialog: SettingsDialog, kept: Kept, qtbot: QtBot) -> None:
    fields = dialog.forms["start"].fields
    give(fields["load_last_model"].control.focusProxy(), False, qtbot)
    assert kept.settings.start.load_last_model is False
    give(fields["system_prompt"].control.focusProxy(), "Be brief.", qtbot)
    assert kept.settings.start.system_prompt.startswith("Be brief.")
    fields["load_last_model"].reset.click()
    assert kept.settings.start.load_last_model is True


def test_advanced_settings_are_folded_until_asked_for(dialog: SettingsDialog) -> None:
    form = dialog.forms["sampling"]
    assert form.fields["temperature"].isVisibleTo(form)
    assert not form.fields["dry_base"].isVisibleTo(form)
    form._fold.click()
    assert form.fields["dry_base"].isVisibleTo(form)


def test_search_finds_settings_on_every_page(dialog: SettingsDialog, qtbot: QtBot) -> None:
    search = dialog._search
    assert search.hasFocus()
    qtbot.keyClicks(search, "mirostat rate")
    assert dialog._stack.currentIndex() == list(dialog.forms).index("sampling")
    form = dialog.forms["sampling"]
    there = {name for name, field in form.fields.items() if field.isVisibleTo(form)}
    assert there == {"mirostat_eta"}
    assert dialog._pages.item(0).isHidden()
    search.clear()
    assert not dialog._pages.item(0).isHidden()
    assert form.fields["temperature"].isVisibleTo(form)
    assert not form.fields["mirostat_eta"].isVisibleTo(form)


def test_a_search_that_finds_nothing_says_so(dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog._search, "xyzzy")
    assert dialog._nothing.isVisibleTo(dialog)
    dialog._search.clear()
    assert not dialog._nothing.isVisibleTo(dialog)


def test_a_change_from_elsewhere_is_shown(dialog: SettingsDialog, kept: Kept) -> None:
    kept.set("sampling", "temperature", 1.25)
    assert dialog.forms["sampling"].fields["temperature"].control.focusProxy().value() == 1.25


def test_closing_keeps_what_was_just_typed(
    dialog: SettingsDialog, kept: Kept, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog._pages.setCurrentRow(list(dialog.forms).index("loading"))
    threads = dialog.forms["loading"].fields["threads"].control.focusProxy()
    threads.setFocus()
    threads.selectAll()
    qtbot.keyClicks(threads, "3")
    qtbot.keyClick(threads, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert kept.settings.loading.threads == 3
