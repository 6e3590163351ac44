"""The adapter rack: what fits, what acts, and what is kept of it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject

from desktop.core.adapters import DoesNotFit, Fits, FitsByShape
from desktop.core.chat import AdapterUse, Ending
from desktop.core.errors import StorageError
from desktop.engine.protocol import Answer
from tests.session.conftest import Floor, Heard
from tests.session.racks import RackRoom, build_rack, fitting_adapter, strange_adapter
from tests.small_adapters import pair, write_adapter


@pytest.fixture
def room(floor: Floor) -> Iterator[RackRoom]:
    parent = QObject()
    made = build_rack(floor, parent)
    yield made
    made.close()


# What there is


def test_without_a_model_nothing_is_judged(room: RackRoom) -> None:
    room.add(fitting_adapter(room.floor.home / "bard.gguf"))
    assert room.state.model == ""
    assert room.names() == ["Bard"]
    assert room.slot("Bard").verdict is None


def test_every_adapter_is_compared_with_the_model(room: RackRoom) -> None:
    home = room.floor.home
    room.floor.load()
    room.add(fitting_adapter(home / "bard.gguf"))
    named = {"general__base_model__count": 1, "general__base_model__0__name": "Llama 3 8B"}
    room.add(fitting_adapter(home / "other.gguf", **named))
    room.add(strange_adapter(home / "strange.gguf"))
    room.until(lambda: len(room.state.unfit) == 1)
    assert room.slot("Bard").verdict == Fits(named=False)
    assert room.slot("Other").verdict == FitsByShape("Llama 3 8B")
    strange = room.slot("Strange")
    assert isinstance(strange.verdict, DoesNotFit)
    assert "layer 10" in str(strange.verdict.reasons[0])
    assert room.names() == ["Bard", "Other"]


def test_another_model_is_another_verdict(room: RackRoom) -> None:
    room.stock()
    room.floor.assistant.load(room.floor.page())  # which is none
    room.until(lambda: room.state.model.endswith("page.gguf"))
    room.settle()
    assert all(slot.verdict is None for slot in room.state.slots)
    room.floor.load("again.gguf")
    room.until(lambda: room.slot("Bard").verdict == Fits(named=False))


def test_a_file_that_changes_is_looked_at_again(room: RackRoom) -> None:
    room.stock()
    path = Path(room.slot("Bard").path)
    write_adapter(path, pair("blk.0.attn_q.weight", 64, 32), general__name="Bard")
    room.rack.look()
    room.until(lambda: [slot.name for slot in room.state.unfit] == ["Bard"])


def test_a_recommended_strength_is_the_usual_one(room: RackRoom) -> None:
    room.floor.load()
    room.add(fitting_adapter(room.floor.home / "soft.gguf", fireside__adapter__strength=0.6))
    room.until(lambda: room.slot("Soft").file is not None)
    assert room.slot("Soft").usual == pytest.approx(0.6)
    room.switch("Soft")
    assert room.acting[0].strength == pytest.approx(0.6)


# What acts


def test_what_is_switched_on_goes_with_the_next_message(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    room.switch("Alice")
    room.rack.set_strength(room.slot("Alice").path, -0.5)
    room.floor.ask("Hello", "Well met.")
    sent = room.floor.engine.last(Answer).adapters
    assert [(use.title, use.strength) for use in sent] == [("Alice", -0.5), ("Bard", 1.0)]
    reply = room.floor.chat.rows[-1].node
    assert reply.provenance is not None
    assert reply.provenance.adapters == sent
    assert [use.name for use in reply.provenance.adapters] == ["Alice", "Bard"]


def test_strength_is_kept_within_its_bounds_and_over_a_pause(room: RackRoom) -> None:
    room.stock()
    bard = room.slot("Bard").path
    room.rack.set_strength(bard, 9)
    assert room.acting == ()
    room.switch("Bard")
    assert room.acting == (AdapterUse(bard, 2.0),)
    room.rack.set_strength(bard, 0.25)
    room.switch("Bard", on=False)
    assert room.slot("Bard").strength == 0.25
    room.switch("Bard")
    assert room.acting == (AdapterUse(bard, 0.25),)
    room.rack.reset(bard)
    assert room.acting == (AdapterUse(bard, 1.0),)


def test_the_order_is_the_persons(room: RackRoom) -> None:
    room.stock()
    assert room.names() == ["Alice", "Bard", "Carroll"]
    room.switch("Alice")
    room.switch("Carroll")
    room.rack.move(room.slot("Carroll").path, 0)
    assert room.names() == ["Carroll", "Alice", "Bard"]
    assert [use.name for use in room.acting] == ["Carroll", "Alice"]
    room.rack.move(room.slot("Carroll").path, 99)
    assert room.names() == ["Alice", "Bard", "Carroll"]


def test_switching_moves_nothing_away_from_under_the_pointer(room: RackRoom) -> None:
    room.stock()
    room.switch("Carroll")
    assert room.names() == ["Alice", "Bard", "Carroll"]


def test_the_choice_belongs_to_its_conversation(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    room.floor.ask("One", "1")
    first = room.floor.chat.conversation
    room.floor.chat.start_new()
    assert not any(slot.is_on for slot in room.state.slots)
    room.switch("Alice")
    room.floor.ask("Two", "2")
    assert room.floor.engine.last(Answer).adapters == room.acting
    assert first is not None
    room.floor.chat.open(first.id)
    assert [slot.name for slot in room.state.slots if slot.is_on] == ["Bard"]
    assert room.names()[0] == "Bard"


def test_how_strong_what_is_off_would_be_is_remembered_with_its_conversation(
    room: RackRoom,
) -> None:
    room.stock()
    room.switch("Bard")
    bard = room.slot("Bard").path
    room.rack.set_strength(bard, 0.25)
    room.switch("Bard", on=False)
    room.floor.ask("One", "1")
    first = room.floor.chat.conversation
    assert first is not None
    room.floor.chat.start_new()
    assert room.slot("Bard").strength == 1.0
    room.floor.ask("Two", "2")
    room.rack.set_strength(bard, -1)
    room.floor.chat.open(first.id)
    assert room.slot("Bard").strength == 0.25
    room.switch("Bard")
    assert room.acting[0].strength == 0.25


def test_the_first_message_rearranges_nothing(room: RackRoom) -> None:
    room.stock()
    room.switch("Carroll")
    room.floor.ask("One", "1")
    assert room.names() == ["Alice", "Bard", "Carroll"]


def test_a_note_is_kept_on_the_shelf(room: RackRoom) -> None:
    room.stock()
    room.rack.annotate(room.slot("Bard").path, "  good for\nletters ")
    assert room.slot("Bard").note == "good for letters"
    item = room.slot("Bard").item
    assert item is not None
    assert room.shelving.details(item).item.note == "good for letters"


# What goes wrong


def test_a_file_that_is_gone_is_shown_and_can_be_switched_off(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    Path(room.slot("Bard").path).unlink()
    room.rack.look()
    room.until(lambda: room.slot("Bard").problem is not None)
    assert room.slot("Bard") in room.state.slots, "what acts is not folded away"
    assert "not there" in str(room.slot("Bard").problem)
    room.switch("Bard", on=False)
    assert room.acting == ()
    assert room.slot("Bard") in room.state.unfit


def test_an_adapter_that_is_not_on_the_shelf_is_told_by_the_name_it_had(room: RackRoom) -> None:
    room.floor.load()
    room.floor.chat.set_adapters((AdapterUse("/gone/x.gguf", 1.0, "My letters"),))
    room.until(lambda: room.slot("My letters").problem is not None)
    assert room.slot("My letters").item is None


def test_a_refused_adapter_fails_its_message_and_nothing_else(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    assert room.floor.chat.send("Hello")
    with room.floor.qtbot.waitSignal(room.floor.chat.reply_finished):
        room.floor.engine.fail("AdapterError", "It cannot act on this model.")
    assert room.floor.chat.rows[-1].node.ending is Ending.FAILED
    assert room.floor.chat.rows[-1].node.failed_over == "", "not known, so not offered"
    room.switch("Bard", on=False)
    room.floor.ask("And now?", "Here I am.")
    assert room.floor.engine.last(Answer).adapters == ()


def test_an_engine_that_dies_with_adapters_is_not_started_again_by_itself(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    assert room.floor.chat.send("Hello")
    with room.floor.qtbot.waitSignal(room.floor.chat.reply_finished):
        room.floor.engine.die(-11)
    reply = room.floor.chat.rows[-1].node
    assert reply.failed_over == room.slot("Bard").path
    engines = len(room.floor.engines.made)
    conversation = room.floor.chat.conversation
    assert conversation is not None
    room.floor.chat.start_new()
    room.floor.chat.open(conversation.id)
    room.settle()
    assert len(room.floor.engines.made) == engines
    assert room.slot("Bard").is_on


def test_where_several_act_nobody_knows_which_ended_the_engine(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    room.switch("Alice")
    assert room.floor.chat.send("Hello")
    with room.floor.qtbot.waitSignal(room.floor.chat.reply_finished):
        room.floor.engine.die(-11)
    reply = room.floor.chat.rows[-1].node
    assert "switch the adapters off" in str(reply.error)
    assert reply.failed_over == ""


def test_a_message_is_answered_without_the_adapter_that_failed_it(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    room.switch("Alice")
    assert room.floor.chat.send("Hello")
    bard = room.slot("Bard").path
    with room.floor.qtbot.waitSignal(room.floor.chat.reply_finished):
        room.floor.engine.fail("AdapterError", "It cannot act.", adapter=bard)
    reply = room.floor.chat.rows[-1].node
    assert (str(reply.error), reply.failed_over) == ("It cannot act.", bard)
    assert room.floor.chat.answer_without(reply.id)
    assert [use.title for use in room.floor.engine.last(Answer).adapters] == ["Alice"]
    with room.floor.qtbot.waitSignal(room.floor.chat.reply_finished):
        room.floor.engine.write("Yes")
        room.floor.engine.finish()
    assert not room.slot("Bard").is_on
    assert room.floor.chat.rows[-1].siblings == 2
    assert not room.floor.chat.answer_without(room.floor.chat.rows[-1].node.id)


def test_the_choice_follows_an_adapter_that_the_library_moves(room: RackRoom) -> None:
    room.floor.load()
    before = fitting_adapter(room.floor.home / "models" / "bard.gguf")
    room.shelving.refresh()
    room.until(lambda: [slot.name for slot in room.state.slots] == ["Bard"])
    room.switch("Bard")
    room.rack.sets.save("Letters")
    room.floor.ask("One", "1")
    room.shelving.move_folder(str(room.floor.home / "elsewhere"))
    after = str(room.floor.home / "elsewhere" / "bard.gguf")
    room.until(lambda: [use.path for use in room.acting] == [after])
    room.settle()
    assert not before.exists()
    assert room.slot("Bard").fits
    assert room.slot("Bard").is_on
    assert room.state.set_id == room.state.sets[0].id


# Files that come


def test_dropped_adapters_come_on_the_shelf_and_act_if_they_fit(room: RackRoom) -> None:
    room.floor.load()
    home, on, failed = room.floor.home, Heard(room.rack.switched_on), Heard(room.rack.failed)
    good, bad = fitting_adapter(home / "good.gguf"), strange_adapter(home / "strange.gguf")
    room.rack.arrivals.take([str(good), str(bad)])
    room.until(lambda: bool(on.all) and bool(failed.all))
    assert on().name == "Good"
    assert "Strange" in str(failed())
    assert "layer 10" in str(failed())
    assert [use.name for use in room.acting] == ["Good"]
    assert len(room.shelving.items) == 3  # and the model
    room.settle()


def test_values_that_are_no_numbers_are_found_before_it_acts(room: RackRoom) -> None:
    room.floor.load()
    failed = Heard(room.rack.failed)
    tensors = pair("blk.0.attn_q.weight", 64, 64)
    tensors["blk.0.attn_q.weight.lora_a"][0, 0] = np.float32(math.nan)
    bad = write_adapter(room.floor.home / "bad.gguf", tensors)
    room.rack.arrivals.take([str(bad)])
    room.until(lambda: bool(failed.all))
    assert "finite" in str(failed())
    assert room.acting == ()
    room.settle()


def test_without_a_model_an_adapter_waits(room: RackRoom) -> None:
    told = Heard(room.rack.told)
    room.rack.arrivals.take([str(fitting_adapter(room.floor.home / "bard.gguf"))])
    room.until(lambda: bool(told.all))
    assert "load its model" in str(told())
    assert room.acting == ()
    room.settle()


def test_other_files_go_where_they_belong(room: RackRoom) -> None:
    arrivals = room.rack.arrivals
    models, peft = Heard(arrivals.model_came), Heard(arrivals.convert_asked)
    home = room.floor.home
    arrivals.take([room.floor.model()])
    arrivals.take([room.floor.page()])  # loading it says what it is
    (home / "peft").mkdir()
    (home / "peft" / "adapter_config.json").write_text("{}")
    arrivals.take([str(home / "peft"), str(home / "lora.safetensors")])
    room.until(lambda: len(models.all) == 2 and len(peft.all) == 2)


def test_a_model_among_several_files_is_put_on_the_shelf(room: RackRoom) -> None:
    models = Heard(room.rack.arrivals.model_came)
    paths = [room.floor.model("one.gguf"), room.floor.model("two.gguf")]
    room.rack.arrivals.take(paths)
    room.until(lambda: {item.path for item in room.shelving.items} == set(paths))
    assert models.all == []
    room.settle()


# Sets


def test_a_set_is_saved_used_and_changed(room: RackRoom) -> None:
    room.stock()
    sets = room.rack.sets
    room.switch("Bard")
    sets.save("  Old   letters ")
    (letters,) = room.state.sets
    assert (letters.name, room.state.set_id) == ("Old letters", letters.id)
    room.rack.clear()
    assert (room.acting, room.state.set_id, room.state.chosen_id) == ((), None, None)
    sets.use(letters.id)
    assert [use.name for use in room.acting] == ["Bard"]
    room.rack.set_strength(room.slot("Bard").path, 0.5)
    assert (room.state.set_id, room.state.chosen_id) == (None, letters.id)
    sets.update(letters.id)
    assert room.state.set_id == letters.id
    assert room.state.sets[0].uses == (AdapterUse(room.slot("Bard").path, 0.5),)


def test_a_set_is_the_same_in_any_order(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    room.switch("Alice")
    room.rack.sets.save("Both")
    room.rack.move(room.slot("Bard").path, 0)
    assert [use.name for use in room.acting] == ["Bard", "Alice"]
    assert room.state.set_id == room.state.sets[0].id


def test_a_set_is_renamed_and_a_name_is_not_given_twice(room: RackRoom) -> None:
    room.stock()
    sets = room.rack.sets
    sets.save("One")
    sets.save("Two")
    one, two = room.state.sets
    sets.rename(two.id, "Three")
    sets.rename(one.id, "  ")
    with pytest.raises(StorageError):
        sets.rename(one.id, "Three")
    assert [known.name for known in room.state.sets] == ["One", "Three"]


def test_a_deleted_set_comes_back(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    room.rack.sets.save("One")
    (one,) = room.state.sets
    room.rack.sets.delete(one.id)
    assert (room.state.sets, room.state.deleted) == ((), one)
    assert [use.name for use in room.acting] == ["Bard"], "what acts goes on acting"
    room.rack.sets.undo_delete()
    assert (room.state.sets, room.state.deleted) == ((one,), None)


def test_new_conversations_begin_with_the_default(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    room.rack.sets.save("Letters")
    room.rack.sets.make_default(room.state.sets[0].id)
    room.rack.clear()
    room.floor.ask("One", "1")
    room.floor.chat.start_new()
    assert [use.name for use in room.acting] == ["Bard"]
    room.rack.sets.make_default(None)
    room.floor.chat.start_new()
    assert room.acting == ()


def test_a_new_conversation_follows_the_model_until_it_is_steered(room: RackRoom) -> None:
    room.stock()
    model = room.state.model
    room.switch("Bard")
    room.rack.sets.save("Letters")
    room.rack.sets.make_default(room.state.sets[0].id)
    room.floor.load("other.gguf")
    room.floor.chat.start_new()
    assert (room.acting, room.state.sets) == ((), ())
    room.floor.assistant.load(model)
    room.until(lambda: [use.name for use in room.acting] == ["Bard"])
    room.switch("Bard", on=False)
    room.floor.load("other.gguf")
    room.floor.assistant.load(model)
    room.until(lambda: room.state.model == model and len(room.state.sets) == 1)
    room.until(lambda: room.floor.assistant.identity is not None)
    assert room.acting == (), "the person has chosen"
    room.settle()


def test_sets_and_choices_are_there_after_a_restart(room: RackRoom) -> None:
    room.stock()
    room.switch("Bard")
    room.rack.sets.save("Letters")
    room.floor.ask("One", "1")
    parent = QObject()
    again = build_rack(room.floor, parent)
    again.until(lambda: len(again.state.slots) == 3)
    again.settle()
    assert [known.name for known in again.state.sets] == ["Letters"]
    assert [slot.name for slot in again.state.slots if slot.is_on] == ["Bard"]
    again.close()
