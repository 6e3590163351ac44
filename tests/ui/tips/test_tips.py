"""Tips in the window: after answers, one at a time, each once, gone with the next message."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt

from desktop.core import guide
from desktop.core.tips import APART, tips
from desktop.session.guide import Guide
from desktop.session.tips import Tips
from desktop.ui.tips.door import TipDoor
from tests.session.conftest import Heard
from tests.ui.conftest import House

FIRST, SECOND = [tip for tip in tips() if not tip.guide][:2]
GUIDES = [tip for tip in tips() if tip.guide]


@pytest.fixture
def door(house: House) -> TipDoor:
    house.load()
    house.preferences.set("conversations", "titles", value=False)
    told = Tips(
        house.chat,
        Guide(house.assistant, house.chat, house.window),
        house.preferences,
        house.window,
    )
    return TipDoor(house.window.library._icons, told, house.window)


def test_the_first_comes_after_the_first_answer_with_its_keys(house: House, door: TipDoor) -> None:
    assert not door.strip.isVisible()
    house.say("Hello", "Good day.")
    assert door.strip.isVisible()
    assert "Ctrl+R asks for another answer" in door.strip.words.text()
    assert door.strip.accessibleName() == door.strip.words.text()
    assert house.preferences.remembered.tips_seen == (FIRST.key,)


def test_it_goes_with_the_next_message_and_another_comes_only_later(
    house: House, door: TipDoor
) -> None:
    for number in range(SECOND.after):
        house.say(f"Message {number}", "Good day.")
        assert door.strip.isVisible() == (number in (0, SECOND.after - 1))
    assert house.preferences.remembered.tips_seen == (FIRST.key, SECOND.key)
    assert SECOND.after > APART


def test_it_can_be_closed_and_its_link_does_what_it_tells_of(house: House, door: TipDoor) -> None:
    house.say("Hello", "Good day.")
    house.qtbot.mouseClick(door.strip.close_button, Qt.MouseButton.LeftButton)
    assert not door.strip.isVisible()
    done = Heard(house.window.actions_by_name["personas"].triggered)
    door._on_due(SECOND)
    house.qtbot.mouseClick(door.strip.way, Qt.MouseButton.LeftButton)
    assert len(done.all) == 1
    assert not door.strip.isVisible()


def test_what_was_found_is_not_told(house: House, door: TipDoor) -> None:
    house.window.actions_by_name[FIRST.command].trigger()
    assert house.preferences.remembered.tips_seen == (FIRST.key,)
    house.say("Hello", "Good day.")
    assert not door.strip.isVisible()


def test_a_setting_turns_them_off(house: House, door: TipDoor) -> None:
    house.preferences.set("start", "tips", value=False)
    house.say("Hello", "Good day.")
    assert not door.strip.isVisible()
    assert house.preferences.remembered.answers == 1


def test_a_model_that_has_come_is_offered_until_it_is_closed(house: House, door: TipDoor) -> None:
    path = house.model("other.gguf")
    door.offer_model("other", path)
    house.say("Hello", "Good day.")
    assert door.strip.isVisible()
    house.qtbot.mouseClick(door.strip.way, Qt.MouseButton.LeftButton)
    house.until(lambda: house.assistant.model is not None and house.assistant.model.path == path)


def test_it_is_told_in_german_where_the_window_is(house: House, door: TipDoor) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German))
        house.say("Hello", "Good day.")
        assert "holt eine andere Antwort" in door.strip.words.text()
    finally:
        QLocale.setDefault(before)


def test_while_the_guide_answers_its_own_come_and_no_others(
    house: House, door: TipDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide, "is_guide", lambda _path: True)
    for number in range(GUIDES[-1].after):
        house.say(f"Question {number}", "Good day.")
    assert house.preferences.remembered.tips_seen == tuple(tip.key for tip in GUIDES)
    assert door.strip.words.text() == GUIDES[-1].en
    monkeypatch.setattr(guide, "is_guide", lambda _path: False)
    house.say("And now?", "Good day.")
    assert GUIDES[-1].after > FIRST.after
    house.say("And now?", "Good day.")
    assert house.preferences.remembered.tips_seen[-1] == FIRST.key


def test_it_stands_aside_for_something_more_important_and_is_not_lost(
    house: House, door: TipDoor
) -> None:
    door.strip.hold_back(True)
    house.say("Hello", "Good day.")
    assert not door.strip.isVisible()
    house.say("And now?", "Good day.")
    door.strip.hold_back(False)
    assert door.strip.isVisible()
    door.strip.hold_back(True)
    assert not door.strip.isVisible()
    door.strip.hold_back(False)
    house.qtbot.mouseClick(door.strip.close_button, Qt.MouseButton.LeftButton)
    door.strip.hold_back(True)
    door.strip.hold_back(False)
    assert not door.strip.isVisible()
