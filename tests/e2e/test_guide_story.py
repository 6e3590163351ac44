"""The first minutes with the model that comes with Fireside, and with its adapter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from desktop.core import guide
from desktop.core.chat import Ending
from desktop.core.shelf import Kind, Place
from desktop.ui.rack.card import AdapterCard
from desktop.ui.rack.panel import RackPanel
from tests.e2e.conftest import Person

pytestmark = pytest.mark.gui

SHIFT_CONTROL = (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)


def german_card(person: Person) -> AdapterCard | None:
    panel = person.window.panels.panel("rack")
    assert isinstance(panel, RackPanel)
    return next((card for card in panel.cards.cards if card.slot.name == "Deutsch"), None)


def test_ask_the_guide_attach_its_adapter_and_hear_german(start: Callable[..., Person]) -> None:
    # GIVEN a profile that has nothing, WHEN the Guide is opened, THEN it answers about Fireside
    person = start()
    person.home.guide.open()
    person.wait_for_model()
    reply = person.ask("What is an adapter?")
    assert reply.ending is Ending.COMPLETE
    assert "teaches a model something new" in reply.message.text
    assert "I only know **Fireside**" in person.ask("Who won the world cup?").message.text

    # WHEN Deutsch is switched on in the rack, THEN the next answer is German
    person.press(Qt.Key.Key_A, *SHIFT_CONTROL)
    assert person.window.panels.shown == "rack"
    person.until(lambda: (card := german_card(person)) is not None and card.slot.file is not None)
    card = german_card(person)
    assert card is not None
    assert card.slot.fits
    card.switch.click()
    reply = person.ask("What is a token?")
    assert reply.message.text.startswith("Ein **Token** ist ein Stück Text")
    assert reply.provenance is not None
    assert [use.title for use in reply.provenance.adapters] == ["Deutsch"]

    # WHEN it is switched off again, THEN nothing of it stays
    card.switch.click()
    assert person.ask("what is a token").message.text.startswith("A **token** is a piece of text")
    assert person.home.chat.conversation is not None
    assert person.home.chat.conversation.title == "What is an adapter?"  # it makes up no titles


def test_the_guide_is_in_the_library_and_stays_on_the_disk(start: Callable[..., Person]) -> None:
    person = start()
    shelving = person.home.stores.shelving
    person.until(lambda: len(shelving.items) == 2)
    assert {item.kind for item in shelving.items} == set(Kind)
    assert {item.place for item in shelving.items} == {Place.SHIPPED}
    for item in shelving.items:
        shelving.remove(item.id)
    assert shelving.items == ()
    assert len(guide.files()) == 2
