"""The design's tokens: readable in every scheme, and with every accent a system may have."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from desktop.ui.tokens import (
    EDGES,
    PERSONAS,
    SCHEMES,
    TEXTS,
    CodeColours,
    Colours,
    Scheme,
    contrast,
    mix,
    scheme,
    with_accent,
)

NAMES = [f"{'dark' if s.dark else 'light'}{'-high' if s.high else ''}" for s in SCHEMES]
every_scheme = pytest.mark.parametrize("worn", SCHEMES, ids=NAMES)

# What systems offer as accents (Windows, macOS, GNOME), and what nobody should.
ACCENTS = [
    "#0078d4", "#ffb900", "#e81123", "#107c10", "#744da9", "#767676", "#007aff", "#ff2d55",
    "#8c8c8c", "#3584e4", "#2190a4", "#c88800", "#000000", "#ffffff", "#ffff00", "#0000ff",
]  # fmt: skip


def of(worn: Scheme, front: str, ground: str) -> float:
    return contrast(getattr(worn.colours, front), getattr(worn.colours, ground))


def unreadable(worn: Scheme) -> list[tuple[str, str, float]]:
    pairs = [(pair, worn.readable) for pair in TEXTS] + [(pair, worn.seen) for pair in EDGES]
    found = [(*pair, of(worn, *pair)) for pair, least in pairs if of(worn, *pair) < least]
    return [(front, ground, round(is_now, 2)) for front, ground, is_now in found]


@every_scheme
def test_text_can_be_read_and_edges_can_be_seen(worn: Scheme) -> None:
    assert unreadable(worn) == []


@every_scheme
def test_code_can_be_read(worn: Scheme) -> None:
    least = {
        f.name: contrast(getattr(worn.code, f.name), worn.colours.code) for f in fields(CodeColours)
    }
    assert {name: is_now for name, is_now in least.items() if is_now < worn.readable} == {}


@every_scheme
def test_the_letters_of_personas_can_be_read(worn: Scheme) -> None:
    for name, shades in PERSONAS.items():
        assert contrast(shades[worn.dark], worn.colours.page) >= 4.5, name


@every_scheme
@pytest.mark.parametrize("accent", ACCENTS)
def test_any_accent_can_be_read(worn: Scheme, accent: str) -> None:
    assert unreadable(with_accent(worn, accent)) == []


def test_an_accent_that_can_be_read_is_left_as_it_is() -> None:
    assert with_accent(scheme(dark=False, high=False), "#0b57a4").colours.accent == "#0b57a4"


@every_scheme
def test_every_colour_is_a_colour(worn: Scheme) -> None:
    assert all(QColor(getattr(worn.colours, f.name)).isValid() for f in fields(Colours))


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


def test_a_mixture_lies_between() -> None:
    assert mix("#000000", "#ffffff", 0.5) == "#808080"
    assert mix("#123456", "#ffffff", 0) == "#123456"
