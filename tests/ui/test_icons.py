"""The icons: all there, all drawable, tinted by the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desktop.core.paths import resources
from desktop.core.settings import Appearance
from desktop.ui.icons import Icons, app_icon, draw
from desktop.ui.theme import DARK, LIGHT


def colours_of(image: QImage) -> set[str]:
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    return {colour.name() for colour in solid}


def test_every_icon_file_can_be_drawn(qapp: QApplication) -> None:
    files = sorted((resources() / "icons").glob("*.svg"))
    assert len(files) > 20
    assert all(QSvgRenderer(str(file)).isValid() for file in files)


def test_an_icon_has_the_colour_that_was_asked_for(qapp: QApplication) -> None:
    assert colours_of(draw("square", QColor("#ff0000"), 48).toImage()) == {"#ff0000"}


def test_a_worn_icon_follows_the_theme(icons: Icons, qtbot: QtBot) -> None:
    theme = icons.theme
    button = QToolButton()
    qtbot.addWidget(button)
    icons.wear(button, "square", "text", 48)
    assert LIGHT.text in colours_of(button.icon().pixmap(48, 48).toImage())
    theme.choose(Appearance(theme="dark"))
    assert DARK.text in colours_of(button.icon().pixmap(48, 48).toImage())
    icons.wear(button, "square", "danger", 48)
    assert DARK.danger in colours_of(button.icon().pixmap(48, 48).toImage())


def test_a_theme_change_after_a_button_is_gone_is_harmless(
    icons: Icons, qapp: QApplication
) -> None:
    button = QToolButton()
    icons.wear(button, "plus")
    button.deleteLater()
    del button
    qapp.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    icons.theme.choose(Appearance(theme="dark", text_size=120))
    assert not icons.icon("plus").isNull()


def test_the_licence_is_beside_the_icons() -> None:
    text = (resources() / "icons" / "LICENSE").read_text(encoding="utf-8")
    assert "ISC License" in text


def test_the_app_has_an_icon(qapp: QApplication) -> None:
    assert {size.width() for size in app_icon().availableSizes()} >= {16, 32, 256}
