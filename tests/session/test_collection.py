"""What is shipped, as the person changes it; and personas that steer conversations."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from desktop.core.chat import AdapterUse, Ending, PersonaMark, Role
from desktop.core.personas import LONGEST_NAME, Persona, shipped_personas
from desktop.core.settings import Sampling
from desktop.engine.protocol import Answer
from desktop.session.assistant_state import Ready
from desktop.session.personas import Personas
from tests.session.conftest import Floor, Heard

COMPANION = shipped_personas("en")[0]
BARD = AdapterUse("/a/bard.gguf", 0.5)


@pytest.fixture
def personas(floor: Floor) -> Personas:
    made = Personas(floor.database, floor.chat, floor.assistant, floor.preferences, floor.chat)
    made.library.choose_language("en")
    return made


def begin(floor: Floor) -> None:
    """Send the first message of a conversation that has an opening line."""
    assert floor.chat.send("Hello")
    floor.answer("Hi.")


def test_the_language_is_the_persons_choice(personas: Personas, floor: Floor) -> None:
    heard = Heard(personas.library.changed)
    personas.library.choose_language("de")
    assert heard.all
    assert personas.library.all == shipped_personas("de")
    again = Personas(floor.database, floor.chat, floor.assistant, floor.preferences, floor.chat)
    assert again.library.language == "de"


def test_changing_deleting_and_both_ways_back(personas: Personas) -> None:
    library = personas.library
    changed = dataclasses.replace(COMPANION, name="  My   Robin ")
    personas.keep(changed)
    assert library.get(COMPANION.key) == dataclasses.replace(COMPANION, name="My Robin")
    assert library.is_changed(COMPANION.key)
    library.delete(COMPANION.key)
    assert library.get(COMPANION.key) is None
    library.undo_delete()
    assert library.get(COMPANION.key).name == "My Robin"
    library.restore_shipped(COMPANION.key)
    assert library.all == shipped_personas("en")
    library.undo_delete()
    assert library.get(COMPANION.key).name == "My Robin"
    library.restore_shipped(COMPANION.key)
    library.delete(COMPANION.key)
    library.undo_delete()
    assert library.all == shipped_personas("en")
    assert library.deletion is None


def test_what_the_person_makes_stands_first_in_every_language(personas: Personas) -> None:
    library = personas.library
    made = personas.new("Mine")
    copy = library.duplicate(COMPANION.key)
    assert [one.name for one in library.all[:3]] == ["Mine", "Robin (2)", "Robin"]
    assert copy == dataclasses.replace(COMPANION, key=copy.key, name="Robin (2)")
    assert library.duplicate(COMPANION.key).name == "Robin (3)"
    library.choose_language("de")
    assert library.all[0] == made
    library.delete(made.key)
    assert made not in library.all
    library.undo_delete()
    assert made in library.all


def test_a_version_in_one_language_is_not_shown_in_the_other(personas: Personas) -> None:
    personas.keep(dataclasses.replace(COMPANION, name="My Robin"))
    personas.library.choose_language("de")
    assert personas.library.all == shipped_personas("de")


def test_what_is_kept_is_bounded(personas: Personas) -> None:
    made = personas.new("Mine")
    personas.keep(dataclasses.replace(made, name="x" * 900))
    assert personas.library.get(made.key).name == "x" * LONGEST_NAME
    personas.keep(dataclasses.replace(made, name="  "))
    assert personas.library.get(made.key).name == "x" * LONGEST_NAME


def test_a_conversation_begins_with_an_opening_line_that_nobody_generated(
    personas: Personas, floor: Floor
) -> None:
    floor.load()
    personas.take(COMPANION.key)
    assert floor.chat.opening == COMPANION.opening
    assert floor.chat.conversation is None, "not on disk before the person writes"
    begin(floor)
    opening, question, reply = (row.node for row in floor.chat.rows)
    assert (opening.message.text, opening.ending) == (COMPANION.opening, Ending.OPENING)
    assert opening.provenance is None
    assert (question.parent, reply.parent) == (opening.id, question.id)
    asked = floor.engine.last(Answer).messages
    assert [message.role for message in asked] == [Role.SYSTEM, Role.ASSISTANT, Role.USER]
    assert asked[0].text == COMPANION.system_prompt
    assert floor.chat.conversation.title == "Hello"
    assert floor.chat.conversation.steering.persona == COMPANION.mark
    assert floor.chat.opening == "", "it is said once"


def test_nobody_is_asked_for_another_opening_line(personas: Personas, floor: Floor) -> None:
    floor.load()
    personas.take(COMPANION.key)
    begin(floor)
    opening = floor.chat.rows[0].node.id
    assert not floor.chat.regenerate(opening)
    assert not floor.chat.continue_reply(opening)
    assert floor.chat.edit(opening, "Good morning.")
    assert [row.node.message.text for row in floor.chat.rows] == ["Good morning."]


def test_a_persona_in_a_conversation_steers_from_there_on(personas: Personas, floor: Floor) -> None:
    floor.load()
    floor.ask("One", "1")
    floor.chat.set_system_prompt("Mine.")
    personas.take(COMPANION.key)
    floor.ask("Two", "2")
    assert floor.engine.last(Answer).messages[0].text == COMPANION.system_prompt
    assert len(floor.chat.rows) == 4, "no opening line in the middle"
    assert personas.can_undo
    personas.undo()
    assert floor.chat.system_prompt == "Mine."
    assert personas.acting == ""
    assert not personas.can_undo


def test_undo_is_for_the_conversation_that_it_was_chosen_in(
    personas: Personas, floor: Floor
) -> None:
    floor.load()
    floor.ask("One", "1")
    personas.take(COMPANION.key)
    floor.chat.start_new()
    assert not personas.can_undo
    assert personas.acting == ""


def test_what_the_person_chose_in_a_new_conversation_comes_back(
    personas: Personas, floor: Floor
) -> None:
    floor.chat.set_system_prompt("Mine.")
    personas.take(COMPANION.key)
    personas.undo()
    floor.load()
    assert floor.chat.system_prompt == "Mine."
    assert floor.chat.opening == ""


def test_what_the_person_changes_goes_before_the_persona(personas: Personas, floor: Floor) -> None:
    personas.take(COMPANION.key)
    floor.chat.set_system_prompt("Mine.")
    floor.load()
    assert floor.chat.system_prompt == "Mine."
    assert floor.chat.steering.persona == COMPANION.mark
    assert floor.chat.opening == COMPANION.opening


def test_a_persona_goes_before_the_models_default_set(personas: Personas, floor: Floor) -> None:
    alice = AdapterUse("/a/alice.gguf")
    floor.chat.begin_with(lambda _path: (alice,))
    path = floor.load()
    made = personas.new("Poet")
    personas.take(made.key)
    assert floor.chat.steering.adapters == (alice,)
    personas.keep(dataclasses.replace(made, adapters=(BARD,), model=path))
    personas.take(made.key)
    assert floor.chat.steering.adapters == (BARD,)
    floor.chat.start_new()
    assert floor.chat.steering.adapters == (alice,)


def test_the_model_of_a_persona_is_loaded_with_its_adapters(
    personas: Personas, floor: Floor
) -> None:
    floor.load()
    other = floor.model("other.gguf")
    made = dataclasses.replace(personas.new("Poet"), adapters=(BARD,), model=other)
    personas.keep(made)
    personas.take(made.key)
    floor.until(lambda: isinstance(floor.assistant.state, Ready))
    floor.until(lambda: floor.assistant.identity.path == other)
    assert floor.chat.steering.adapters == (BARD,)


def test_a_model_that_is_gone_is_said(personas: Personas, floor: Floor) -> None:
    path = floor.load()
    gone = str(Path(path).with_name("gone.gguf"))
    made = dataclasses.replace(personas.new("Poet"), adapters=(BARD,), model=gone)
    personas.keep(made)
    heard = Heard(personas.failed)
    personas.take(made.key)
    assert "gone.gguf" in str(heard())
    assert floor.assistant.identity.path == path
    assert floor.chat.steering.adapters == ()


def test_a_persona_takes_over_how_the_conversation_is_answered(
    personas: Personas, floor: Floor
) -> None:
    path = floor.load()
    floor.chat.set_adapters((BARD,))
    floor.chat.set_sampling(Sampling(temperature=0.1))
    bound = personas.bind(Persona("k", "Poet", system_prompt="Rhyme."))
    assert bound == Persona(
        "k", "Poet", system_prompt="Rhyme.", model=path, adapters=(BARD,),
        sampling=Sampling(temperature=0.1),
    )  # fmt: skip


def test_the_mark_outlives_the_persona(personas: Personas, floor: Floor) -> None:
    floor.load()
    made = personas.new("Poet")
    personas.begin(made.key)
    floor.ask("Hello", "Hi.")
    personas.library.delete(made.key)
    floor.chat.open(floor.chat.conversation.id)
    assert floor.chat.steering.persona == PersonaMark(made.key, "Poet", made.colour)
