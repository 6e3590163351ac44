"""The theme: readable in both its halves, derived from one set of tokens."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.theme import DARK, LIGHT, Colours, Theme, contrast, palette

pytestmark = pytest.mark.gui

GROUNDS = ("page", "side", "surface", "hover", "selected", "accent_soft", "code")
TEXTS = [
    *[("text", ground) for ground in (*GROUNDS, "danger_soft", "warning_soft")],
    *[("text", ground) for ground in ("highlight", "found")],
    *[("muted", ground) for ground in GROUNDS],
    *[("accent", ground) for ground in ("page", "side", "surface", "accent_soft")],
    *[("danger", ground) for ground in (*GROUNDS, "danger_soft")],
    *[("warning", ground) for ground in (*GROUNDS, "warning_soft")],
    *[("success", ground) for ground in ("page", "side", "surface")],
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("page", "text"),
]  # fmt: skip
EDGES = [
    *[("focus", ground) for ground in GROUNDS],
    *[("outline", ground) for ground in ("page", "side", "surface")],
    *[("accent", ground) for ground in ("page", "side", "surface", "hover")],
    ("text", "accent"),  # the focus ring of the one filled button
]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground"), TEXTS)
def test_text_can_be_read(colours: Colours, front: str, ground: str) -> None:
    assert contrast(getattr(colours, front), getattr(colours, ground)) >= 4.5  # WCAG 2.2, 1.4.3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground"), EDGES)
def test_edges_can_be_seen(colours: Colours, front: str, ground: str) -> None:
    if (front, ground) == ("text", "accent"):
        assert contrast(colours.text, colours.page) >= 3  # it also borders on the page
        return
    assert contrast(getattr(colours, front), getattr(colours, ground)) >= 3  # WCAG 2.2, 1.4.11


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_a_colour(colours: Colours) -> None:
    assert all(QColor(getattr(colours, f.name)).isValid() for f in fields(colours))


def test_the_palette_holds_the_tokens() -> None:
    made = palette(DARK)
    assert made.color(QPalette.ColorRole.Window).name() == DARK.page
    assert made.color(QPalette.ColorRole.Text).name() == DARK.text


def test_an_explicit_choice_wins_over_the_system(theme: Theme, qapp: QApplication) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.dark))
    theme.choose("dark", 100)
    assert theme.colours == DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.page
    theme.choose("light", 100)
    assert theme.colours == LIGHT
    assert told[-1] is False


def test_the_text_size_reaches_everything(theme: Theme, qapp: QApplication) -> None:
    before, distance = qapp.font().pixelSize(), theme.px(20)
    theme.choose("light", 200)
    assert qapp.font().pixelSize() == 2 * before
    assert theme.px(20) == 2 * distance
    assert theme.font("title").pixelSize() > theme.font("body").pixelSize()


def test_choosing_the_same_again_changes_nothing(theme: Theme) -> None:
    theme.choose("dark", 110)
    told: list[None] = []
    theme.changed.connect(lambda: told.append(None))
    theme.choose("dark", 110)
    assert told == []
