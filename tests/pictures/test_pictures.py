"""The pictures: what the README shows can be taken, in every language."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from tests.pictures.__main__ import README, SHOWN, THEMES
from tests.pictures.scenes import SCENES
from tests.pictures.stage import FORMATS, Format, screen_file
from tests.pictures.words import WORDS, Words


def test_what_the_readme_shows_is_a_scene_and_is_there() -> None:
    for scene, theme, file in README:
        assert scene in SCENES
        assert theme in THEMES
        assert (SHOWN / file).is_file()


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_screen_has_the_pixels_of_its_scale(form: Format, tmp_path: Path) -> None:
    (screen,) = json.loads(screen_file(form, tmp_path).read_text())["screens"]
    assert screen["width"] == form.width * form.scale
    assert screen["height"] == form.height * form.scale


def test_every_language_has_all_words() -> None:
    for words in WORDS.values():
        assert all(getattr(words, field.name) for field in dataclasses.fields(Words))
        assert all(len(talk) % 2 == 0 for _, talk in words.talks)
