"""The theme: the design on the window, as the settings and the system want it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.settings import Appearance
from desktop.ui.system_look import SystemLook, _stands_still, accent_of
from desktop.ui.theme import DARK, LIGHT, Theme, palette
from desktop.ui.tokens import CONTRAST_DARK, CONTRAST_LIGHT

pytestmark = pytest.mark.gui


def test_the_palette_holds_the_tokens() -> None:
    made = palette(DARK)
    assert made.color(QPalette.ColorRole.Window).name() == DARK.page
    assert made.color(QPalette.ColorRole.Text).name() == DARK.text


def test_an_explicit_choice_wins_over_the_system(theme: Theme, qapp: QApplication) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.dark))
    theme.choose(Appearance(theme="dark"))
    assert theme.colours == DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.page
    theme.choose(Appearance(theme="light"))
    assert theme.colours == LIGHT
    assert told[-1] is False


class FakeSystem(SystemLook):
    """A system that is as the test says."""

    def __init__(self) -> None:
        super().__init__()
        self.accent = None
        self.is_dark = self.is_high = self.is_still = False

    @property
    def dark(self) -> bool:
        return self.is_dark

    @property
    def high(self) -> bool:
        return self.is_high

    @property
    def still(self) -> bool:
        return self.is_still

    def be_told(self, wanted: Qt.ColorScheme) -> None:
        """Say what it was told, as Qt does: with a signal."""
        self.is_dark = wanted is Qt.ColorScheme.Dark
        self.changed.emit()


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def followed(theme: Theme, system: FakeSystem) -> Iterator[Theme]:
    """Return the one theme, which listens to a system of the test."""
    before, theme._system = theme._system, system
    system.changed.connect(theme._on_system_changed)
    yield theme
    theme._system = before


def test_the_systems_change_is_followed_at_once(followed: Theme, system: FakeSystem) -> None:
    followed.choose(Appearance(theme="system"))
    assert followed.colours == LIGHT
    system.be_told(Qt.ColorScheme.Dark)
    assert followed.colours == DARK
    system.is_high = True
    system.changed.emit()
    assert followed.colours == CONTRAST_DARK
    followed.choose(Appearance(theme="light"))
    system.be_told(Qt.ColorScheme.Dark)
    assert followed.colours == CONTRAST_LIGHT


def test_high_contrast_has_both_its_halves(theme: Theme) -> None:
    theme.choose(Appearance(theme="light", contrast="high"))
    assert theme.colours == CONTRAST_LIGHT
    theme.choose(Appearance(theme="dark", contrast="high"))
    assert theme.colours == CONTRAST_DARK


def test_the_systems_accent_is_taken_unless_it_is_refused(
    followed: Theme, system: FakeSystem
) -> None:
    system.accent = "#0b57a4"
    followed.choose(Appearance(theme="light", text_size=110))
    assert followed.colours.accent == "#0b57a4"
    followed.choose(Appearance(theme="light", text_size=110, system_accent=False))
    assert followed.colours == LIGHT


def test_qts_own_blue_is_no_accent_of_a_system() -> None:
    made = QPalette()
    made.setColor(QPalette.ColorRole.Accent, QColor("#308cc6"))
    assert accent_of(made) is None
    made.setColor(QPalette.ColorRole.Accent, QColor("#e81123"))
    assert accent_of(made) == "#e81123"


def test_nothing_moves_where_that_is_wished(followed: Theme, system: FakeSystem) -> None:
    followed.choose(Appearance(theme="light", text_size=110))
    assert 0 < followed.motion("calm") <= 250
    followed.choose(Appearance(theme="light", motion="reduced"))
    assert followed.motion("calm") == 0
    system.is_still = True
    followed.choose(Appearance(theme="light", motion="system"))
    assert followed.motion("calm") == 0
    followed.choose(Appearance(theme="light", motion="full"))
    assert followed.motion("calm") > 0


@pytest.mark.parametrize(
    ("file", "text", "still"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("kdeglobals", "no section\n\x00", False),
    ],
)
def test_a_desktops_files_say_whether_things_move(
    tmp_path: Path, file: str, text: str, still: bool
) -> None:
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    assert _stands_still(tmp_path) is still


def test_the_typeface_is_ours_or_the_systems(theme: Theme) -> None:
    theme.choose(Appearance(theme="light", own_font=True))
    assert QFontInfo(theme.font()).family() == "Inter"
    assert QFontInfo(theme.font(bold=True)).weight() == 600
    theme.choose(Appearance(theme="light", own_font=False))
    assert QFontInfo(theme.font()).family() != "Inter"


def test_the_text_size_reaches_everything(theme: Theme, qapp: QApplication) -> None:
    before, distance = qapp.font().pixelSize(), theme.px(20)
    theme.choose(Appearance(theme="light", text_size=200))
    assert qapp.font().pixelSize() == 2 * before
    assert theme.px(20) == 2 * distance
    assert theme.font("title").pixelSize() > theme.font("body").pixelSize()


def test_a_window_that_is_built_grows_with_its_text(theme: Theme, qtbot: QtBot) -> None:
    window, line = QWidget(), QWidget()
    qtbot.addWidget(window)
    line.setProperty("kind", "line")  # of one pixel, says the stylesheet
    window.setMinimumWidth(theme.px(200))
    column = QVBoxLayout(window)
    column.setContentsMargins(*[theme.px(20)] * 4)
    column.setSpacing(theme.px(8))
    column.addSpacing(theme.px(10))
    row = QHBoxLayout()
    row.setSpacing(theme.px(6))
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(4))
    grid.addWidget(QLabel("one"), 0, 0)
    for layout in (row, grid):
        column.addLayout(layout)
    window.show()
    theme.choose(Appearance(theme="light", text_size=150))
    assert window.minimumWidth() == theme.px(200)
    assert window.maximumWidth() == 16_777_215
    assert column.contentsMargins().left() == theme.px(20)
    assert (column.spacing(), row.spacing()) == (theme.px(8), theme.px(6))
    assert grid.horizontalSpacing() == theme.px(4)
    spacer = column.itemAt(0)
    assert spacer is not None
    assert spacer.sizeHint().height() == theme.px(10)
    theme.choose(Appearance(theme="light", text_size=100))
    assert (window.minimumWidth(), column.spacing()) == (200, 8)


def test_choosing_the_same_again_changes_nothing(theme: Theme) -> None:
    theme.choose(Appearance(theme="dark", text_size=110))
    told: list[None] = []
    theme.changed.connect(lambda: told.append(None))
    theme.choose(Appearance(theme="dark", text_size=110))
    assert told == []
