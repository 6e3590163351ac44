"""The settings dialog: every declaration has its field, and what is edited holds at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.core.offline import Policy
from desktop.core.settings import Settings, declaration, problem
from desktop.session.preferences import Preferences
from desktop.storage.settings_file import SettingsFile
from desktop.storage.state_file import StateFile
from desktop.ui.icons import Icons
from desktop.ui.keys import Keys
from desktop.ui.settings.dialog import SettingsDialog
from desktop.ui.settings.field import Field
from desktop.ui.settings.section import Section
from desktop.ui.settings.shortcuts import Shortcuts
from desktop.ui.widgets.switch import Switch

EVERY = [
    (group, name)
    for group, cls in get_type_hints(Settings).items()
    for name in (f.name for f in dataclasses.fields(cls))
]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Preferences]:
    made = Preferences(SettingsFile(tmp_path / "settings.json"), StateFile(tmp_path / "state.json"))
    yield made
    made.close()


class Vaultish(Section):
    """A section with words of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.keywords = "recovery"
        self.button = QPushButton("Change the passphrase", self)


@pytest.fixture
def dialog(icons: Icons, kept: Preferences, qtbot: QtBot) -> SettingsDialog:
    keys = Keys(kept)
    sections = {"vault": Vaultish(), "shortcuts": Shortcuts(icons, keys)}
    dialog = SettingsDialog(icons, kept, None, sections)
    keys.setParent(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def shown_in(dialog: SettingsDialog) -> list[tuple[str, str]]:
    """Return the settings that are seen now, by group and name."""
    return [
        (group, name)
        for group, page in dialog.pages.items()
        for name, field in page.form.fields.items()
        if field.isVisibleTo(dialog)
    ]


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
    there = [(group, name) for group, page in dialog.pages.items() for name in page.form.fields]
    assert sorted([*there, ("shortcuts", "changed")]) == sorted(EVERY)
    assert dialog.groups.count() == len(dialog.pages)


def test_every_setting_tells_its_default(dialog: SettingsDialog) -> None:
    for page in dialog.pages.values():
        for field in page.form.fields.values():
            told = [found.text() for found in field.findChildren(QLabel)]
            assert any(text.startswith("Default: ") for text in told), field.name
    fields = dialog.pages["sampling"].form.fields
    assert "Default: 0.8" in [found.text() for found in fields["temperature"].findChildren(QLabel)]
    assert "Default: no limit" in [
        found.text() for found in fields["max_tokens"].findChildren(QLabel)
    ]
    assert fields["temperature"].reset.toolTip() == "Reset “Temperature” to 0.8"


def test_an_edit_holds_at_once(dialog: SettingsDialog, kept: Preferences, qtbot: QtBot) -> None:
    fields = dialog.pages["start"].form.fields
    give(fields["load_last_model"].control.focusProxy(), False, qtbot)
    assert kept.settings.start.load_last_model is False
    give(fields["system_prompt"].control.focusProxy(), "Be brief.", qtbot)
    assert kept.settings.start.system_prompt.startswith("Be brief.")
    fields["load_last_model"].reset.click()
    assert kept.settings.start.load_last_model is True


def test_advanced_settings_are_folded_until_asked_for(dialog: SettingsDialog) -> None:
    form = dialog.pages["sampling"].form
    assert form.fields["temperature"].isVisibleTo(form)
    assert not form.fields["dry_base"].isVisibleTo(form)
    form._fold.click()
    assert form.fields["dry_base"].isVisibleTo(form)


def test_search_finds_settings_on_every_page_and_shows_where(
    dialog: SettingsDialog, qtbot: QtBot
) -> None:
    assert dialog.search.hasFocus()
    qtbot.keyClicks(dialog.search, "flash attention")
    assert shown_in(dialog) == [("loading", "flash_attention")]
    heads = [page.title for page in dialog.pages.values() if page.isVisibleTo(dialog)]
    assert heads == ["Engine"]
    listed = [dialog.groups.item(row) for row in range(dialog.groups.count())]
    assert [item.text() for item in listed if not item.isHidden()] == ["Engine · 1"]
    dialog.search.clear()
    assert {group for group, _ in shown_in(dialog)} == {"appearance"}
    assert not dialog.groups.item(3).isHidden()
    assert dialog.groups.item(3).text() == "Engine"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("hotter", None),
        ("creative", ("sampling", "temperature")),  # a keyword
        ("physical cores", ("loading", "threads")),  # the help
        ("night", ("appearance", "theme")),
        ("engine context", ("loading", "context")),  # the group and the title
        ("answers reasoning", ("sampling", "thinking")),
        ("8 bits", ("loading", "kv_type")),  # what can be chosen
    ],
)
def test_search_looks_at_titles_help_keywords_and_groups(
    dialog: SettingsDialog, words: str, found: tuple[str, str] | None
) -> None:
    dialog.search.setText(words)
    assert found in shown_in(dialog) if found else shown_in(dialog) == []


def test_search_finds_what_is_no_plain_setting(dialog: SettingsDialog) -> None:
    vault, shortcuts = dialog.pages["vault"].section, dialog.pages["shortcuts"].section
    assert isinstance(shortcuts, Shortcuts)
    assert vault is not None
    dialog.search.setText("recovery")
    assert vault.isVisibleTo(dialog)
    dialog.search.setText("passphrase change")
    assert vault.isVisibleTo(dialog)
    dialog.search.setText("new temporary")
    assert not vault.isVisibleTo(dialog)
    rows = [name for name, row in shortcuts.rows.items() if row.isVisibleTo(dialog)]
    assert rows == ["temporary"]
    dialog.search.setText("ctrl+shift+n")
    assert shortcuts.rows["temporary"].isVisibleTo(dialog)


def test_several_groups_stand_under_each_other_and_the_list_leads_to_them(
    dialog: SettingsDialog, qtbot: QtBot
) -> None:
    dialog.resize(700, 300)
    dialog.search.setText("model")
    heads = [group for group, page in dialog.pages.items() if page.isVisibleTo(dialog)]
    assert {"start", "sampling", "loading"} <= set(heads)
    bar = dialog._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    dialog.groups.setCurrentRow(list(dialog.pages).index("loading"))
    assert bar.value() == min(dialog.pages["loading"].y(), bar.maximum())


def test_a_search_that_finds_nothing_says_so(dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.search, "xyzzy")
    assert dialog.nothing.isVisibleTo(dialog)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.search.text() == ""
    assert dialog.isVisible()
    assert not dialog.nothing.isVisibleTo(dialog)


def test_the_keyboard_leads_from_the_search_to_what_was_found(
    dialog: SettingsDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.search, "temperature")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.pages["sampling"].form.fields["temperature"].control.focusProxy().hasFocus()
    dialog.search.setFocus()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.groups.hasFocus()


def test_a_group_is_reset_and_put_back(dialog: SettingsDialog, kept: Preferences) -> None:
    page = dialog.pages["sampling"]
    assert page.reset.isHidden()
    kept.set("sampling", "temperature", 1.5)
    kept.set("sampling", "top_k", 7)
    kept.set("loading", "threads", 3)
    assert not page.reset.isHidden()
    page.reset.click()
    assert kept.settings.sampling == Settings().sampling
    assert kept.settings.loading.threads == 3
    assert "2 settings" in dialog.undo.words
    kept.set("sampling", "min_p", 0.2)  # meanwhile
    dialog.undo.button.click()
    now = kept.settings.sampling
    assert (now.temperature, now.top_k, now.min_p) == (1.5, 7, 0.2)
    assert dialog.undo.isHidden()


def test_what_an_administrator_decided_is_said_and_cannot_be_changed(
    icons: Icons, tmp_path: Path, qtbot: QtBot
) -> None:
    files = SettingsFile(tmp_path / "settings.json"), StateFile(tmp_path / "state.json")
    with closing(Preferences(*files, policy=Policy(offline=True, source="policy.json"))) as kept:
        dialog = SettingsDialog(icons, kept, None)
        qtbot.addWidget(dialog)
        dialog.show_group("privacy")
        dialog.show()
        field = dialog.pages["privacy"].form.fields["offline"]
        switch = field.control.findChild(Switch)
        assert switch is not None
        assert switch.isChecked()
        assert not switch.isEnabled()
        assert field.reset.isHidden()
        reason = "The administrator of this computer has decided this for everybody."
        assert reason in [one.text() for one in field.findChildren(QLabel) if one.isVisible()]
        kept.set("appearance", "theme", "dark")  # all values are shown anew
        assert switch.isChecked()
        assert not kept.settings.privacy.offline


def test_everything_is_reset_but_what_protects_people(
    dialog: SettingsDialog, kept: Preferences
) -> None:
    kept.set("appearance", "theme", "dark")
    kept.set("library", "downloads_at_once", 4)
    kept.set("library", "models_folder", "/models")
    kept.set("privacy", "offline", True)
    kept.set("vault", "lock_after", 1)
    kept.set("shortcuts", "changed", ("new: Ctrl+Shift+Q",))
    dialog.reset_all.click()
    assert kept.settings.appearance.theme == "system"
    assert kept.settings.library.downloads_at_once == 2
    assert kept.settings.shortcuts.changed == ()
    assert kept.settings.library.models_folder == "/models"
    assert kept.settings.privacy.offline
    assert kept.settings.vault.lock_after == 1
    dialog.undo.button.click()
    assert kept.settings.appearance.theme == "dark"
    assert kept.settings.shortcuts.changed == ("new: Ctrl+Shift+Q",)
    kept.set("appearance", "theme", "system")
    kept.set("library", "downloads_at_once", 2)
    kept.set("shortcuts", "changed", ())
    dialog.reset_all.click()
    assert "protects" in dialog.undo.words
    assert dialog.undo.button.isHidden()


def test_a_change_from_elsewhere_is_shown(dialog: SettingsDialog, kept: Preferences) -> None:
    kept.set("sampling", "temperature", 1.25)
    field = dialog.pages["sampling"].form.fields["temperature"]
    assert field.control.focusProxy().value() == 1.25


def test_closing_keeps_what_was_just_typed(
    dialog: SettingsDialog, kept: Preferences, qtbot: QtBot
) -> None:
    dialog.show_group("loading")
    threads = dialog.pages["loading"].form.fields["threads"].control.focusProxy()
    threads.setFocus()
    threads.selectAll()
    qtbot.keyClicks(threads, "3")
    qtbot.keyClick(threads, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert kept.settings.loading.threads == 3
