"""What a person chooses for one model, and how files are brought in."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.settings import Loading, Sampling, Settings, Start
from desktop.core.shelf import Defaults
from desktop.session.shelving import Bring
from desktop.ui.icons import Icons
from desktop.ui.library.bringing import IN_PLACE
from desktop.ui.library.defaults_form import DefaultsForm
from tests.session.conftest import Heard
from tests.ui.library.conftest import Room

SETTINGS = Settings(loading=Loading(context=4096), start=Start(system_prompt="Be brief."))


@pytest.fixture
def form(icons: Icons, qtbot: QtBot) -> DefaultsForm:
    made = DefaultsForm(icons)
    qtbot.addWidget(made)
    made.show_defaults(Defaults(), SETTINGS)
    return made


def test_what_equals_the_settings_is_not_the_models_own(form: DefaultsForm) -> None:
    told = Heard(form.edited)
    form.context.edited.emit("context", 8192)
    assert told() == Defaults(context=8192)
    form.context.edited.emit("context", 4096)
    assert told() == Defaults()
    form.system_prompt.edited.emit("system_prompt", "Rhyme.")
    assert told() == Defaults(system_prompt="Rhyme.")
    form.system_prompt.edited.emit("system_prompt", "Be brief.")
    assert told() == Defaults()


def test_a_model_can_have_answers_of_its_own(form: DefaultsForm) -> None:
    told = Heard(form.edited)
    form.own_sampling.click()
    assert told() == Defaults(sampling=SETTINGS.sampling)
    assert form.sampling is not None
    form.sampling.edited.emit("temperature", 0.2)
    assert told() == Defaults(sampling=Sampling(temperature=0.2))
    form.own_sampling.click()
    assert told() == Defaults()


def test_showing_tells_nothing(form: DefaultsForm) -> None:
    told = Heard(form.edited)
    form.show_defaults(Defaults(512, 3, Sampling(), "Hi.", "alpaca"), SETTINGS)
    assert told.all == []
    assert form.template.currentData() == "alpaca"
    form.show_defaults(Defaults(template="{{ messages }}"), SETTINGS)
    assert form.template.currentData() == "{{ messages }}"


@pytest.mark.parametrize("way", [IN_PLACE, *Bring])
def test_a_file_is_brought_in_as_the_person_says(
    room: Room, small: Path, tmp_path: Path, way: str
) -> None:
    mine = tmp_path / "mine.gguf"
    mine.write_bytes(small.read_bytes())
    room.page.bringing.ask([str(mine)])
    question = room.page.bringing.question
    assert question is not None
    question.buttons[way].click()
    room.until(lambda: len(room.stores.shelving.items) == 1)
    inside = Path(room.stores.shelving.items[0].path).is_relative_to(room.yard.folder)
    assert inside == (way != IN_PLACE)
    assert mine.exists() == (way != Bring.MOVE)
