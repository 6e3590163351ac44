"""A person loads models, and what becomes of them when engines refuse, hang or die."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core.chat import AdapterUse, Counts, Ending, Message, Role
from desktop.core.errors import EngineError
from desktop.core.settings import Sampling
from desktop.core.wording import say
from desktop.engine import protocol
from desktop.engine.protocol import Answer, Load, Piece, Stop, Unload
from desktop.session.assistant_state import Answering, Empty, Failed, Loading, Ready
from desktop.session.patience import Limits
from tests.fakes import FakeEngine, loaded_model, oblige, silent
from tests.session.conftest import Floor, Heard, build

HELLO = (Message(Role.USER, "Hello"),)


def ask(floor: Floor) -> int:
    return floor.assistant.answer(HELLO, Sampling())


def test_a_model_is_loaded_with_its_progress_shown(floor: Floor) -> None:
    states = Heard(floor.assistant.state_changed)
    path = floor.load()
    assert states.all == [Loading(path), Loading(path, 0.5), Ready(loaded_model(path))]
    assert floor.assistant.identity is not None
    assert floor.assistant.identity.size == Path(path).stat().st_size
    assert floor.assistant.identity.name == "Small random model"
    floor.until(lambda: floor.assistant.engine_version == "llama.cpp 1")


def test_a_model_is_loaded_as_the_settings_say(floor: Floor) -> None:
    assert floor.preferences.set("loading", "context", 2048) is None
    floor.load()
    assert floor.engine.last(Load).loading.context == 2048


def test_a_file_that_is_no_model_never_reaches_the_engine(floor: Floor) -> None:
    floor.assistant.load(floor.page())
    floor.until(lambda: isinstance(floor.assistant.state, Failed))
    assert isinstance(floor.assistant.state, Failed)
    assert "web page" in str(floor.assistant.state.message)
    assert floor.engines.made == []


def test_a_file_that_is_gone_is_said_to_be(floor: Floor) -> None:
    floor.assistant.load(str(floor.home / "gone.gguf"))
    floor.until(lambda: isinstance(floor.assistant.state, Failed))
    assert isinstance(floor.assistant.state, Failed)
    assert "gone.gguf" in str(floor.assistant.state.message)


def test_an_engine_that_refuses_a_model_says_why(floor: Floor) -> None:
    def refuse(engine: FakeEngine, command: protocol.Command) -> None:
        if isinstance(command, Load):
            engine.emit(protocol.Failed(command.request, "ModelError", say("Too large.")))

    floor.engines.behave = refuse
    path = floor.model()
    floor.assistant.load(path)
    floor.until(lambda: floor.assistant.state == Failed(path, say("Too large.")))


def test_loading_can_be_given_up(floor: Floor) -> None:
    floor.engines.behave = silent
    floor.assistant.load(floor.model())
    floor.until(lambda: bool(floor.engines.made))
    request = floor.engine.last(Load).request
    floor.assistant.cancel_loading()
    assert floor.assistant.state == Empty()
    assert floor.engine.last(Stop).request == request
    floor.engine.emit(protocol.LoadingProgress(request, 0.9))
    floor.engine.emit(protocol.Failed(request, "EngineError", say("Loading was cancelled.")))
    floor.qtbot.wait(0)
    assert floor.assistant.state == Empty()


def test_a_loading_that_cannot_be_stopped_is_ended_by_force(impatient: Floor) -> None:
    floor = impatient
    floor.engines.behave = silent
    floor.assistant.load(floor.model())
    floor.until(lambda: bool(floor.engines.made))
    floor.assistant.cancel_loading()
    floor.until(lambda: floor.engine.was_killed)
    floor.engines.behave = oblige
    floor.until(lambda: not floor.engine.alive)
    floor.load("other.gguf")
    assert len(floor.engines.made) == 2


def test_another_model_chosen_while_one_is_loading_is_the_one_that_counts(floor: Floor) -> None:
    floor.engines.behave = silent
    floor.assistant.load(floor.model("first.gguf"))
    floor.until(lambda: bool(floor.engines.made))
    first = floor.engine.last(Load).request
    second = floor.model("second.gguf")
    floor.assistant.load(second)
    floor.until(lambda: floor.engine.last(Load).path == second)
    assert floor.engine.all(Stop)[0].request == first
    floor.engine.emit(protocol.Loaded(first, loaded_model("first.gguf")))
    floor.engine.emit(protocol.Loaded(floor.engine.last(Load).request, loaded_model(second)))
    floor.until(lambda: floor.assistant.state == Ready(loaded_model(second)))


def test_a_model_is_unloaded(floor: Floor) -> None:
    floor.load()
    floor.assistant.unload()
    assert floor.assistant.state == Empty()
    assert floor.engine.all(Unload)


def test_an_answer_streams_in(floor: Floor) -> None:
    path = floor.load()
    pieces, ends = Heard(floor.assistant.reply_grew), Heard(floor.assistant.reply_ended)
    request = ask(floor)
    assert floor.assistant.state == Answering(loaded_model(path), request)
    floor.engine.begin()
    floor.engine.write("Hel", "lo")
    floor.engine.finish()
    floor.until(lambda: bool(ends.all))
    assert [piece.text for piece in pieces.all] == ["Hel", "lo"]
    assert ends().ending is Ending.COMPLETE
    assert floor.assistant.state == Ready(loaded_model(path))


def test_events_of_an_old_request_are_dropped(floor: Floor) -> None:
    floor.load()
    pieces, ends = Heard(floor.assistant.reply_grew), Heard(floor.assistant.reply_ended)
    old = ask(floor)
    floor.engine.finish()
    floor.until(lambda: bool(ends.all))
    new = ask(floor)
    floor.engine.emit(Piece(old, "stale", "", Counts()))
    floor.engine.emit(protocol.Finished(old, Ending.COMPLETE, Counts(), 0))
    floor.engine.emit(Piece(new, "fresh", "", Counts()))
    floor.until(lambda: bool(pieces.all))
    assert [piece.text for piece in pieces.all] == ["fresh"]
    assert len(ends.all) == 1


def test_without_a_model_one_is_told_to_choose_one(floor: Floor) -> None:
    with pytest.raises(EngineError, match="Choose a model"):
        ask(floor)


def test_a_question_asked_while_the_model_is_loading_waits_for_it(floor: Floor) -> None:
    floor.assistant.load(floor.model())
    request = ask(floor)
    floor.until(lambda: isinstance(floor.assistant.state, Answering))
    assert floor.engine.last(Answer).request == request


def test_a_question_that_waits_for_its_model_can_be_stopped(floor: Floor) -> None:
    ends = Heard(floor.assistant.reply_ended)
    floor.assistant.load(floor.model())
    ask(floor)
    floor.assistant.stop()
    assert ends().ending is Ending.STOPPED
    floor.until(lambda: isinstance(floor.assistant.state, Ready))
    assert floor.engine.all(Answer) == []


def test_stop_is_asked_and_the_engine_goes_on_living(floor: Floor) -> None:
    floor.load()
    ends = Heard(floor.assistant.reply_ended)
    request = ask(floor)
    floor.engine.begin()
    floor.assistant.stop()
    floor.assistant.stop()
    assert floor.engine.all(Stop) == [Stop(request)]
    floor.engine.finish(Ending.STOPPED)
    floor.until(lambda: bool(ends.all))
    assert isinstance(floor.assistant.state, Ready)
    assert not floor.engine.was_killed


def test_stop_is_forced_when_it_is_not_heeded(impatient: Floor) -> None:
    floor = impatient
    path = floor.load()
    ends = Heard(floor.assistant.reply_ended)
    ask(floor)
    floor.engine.write("some")
    floor.until(lambda: isinstance(floor.assistant.state, Answering))
    floor.assistant.stop()
    floor.until(lambda: bool(ends.all))
    assert floor.engine.was_killed
    assert ends().ending is Ending.STOPPED
    floor.until(lambda: isinstance(floor.assistant.state, Failed))
    assert "did not stop" in str(floor.assistant.state)
    assert floor.preferences.crashes(path) == 0


def test_when_a_forced_end_is_told_the_assistant_is_past_it(impatient: Floor) -> None:
    floor = impatient
    floor.load()
    states: list[object] = []
    floor.assistant.reply_ended.connect(lambda _: states.append(floor.assistant.state))
    ask(floor)
    floor.engine.write("some")
    floor.until(lambda: isinstance(floor.assistant.state, Answering))
    floor.assistant.stop()
    floor.until(lambda: bool(states))
    assert isinstance(states[0], Failed)


def test_an_engine_that_never_begins_is_ended(tmp_path: Path, small: Path, qtbot: QtBot) -> None:
    parent = QObject()
    floor = build(tmp_path, small, qtbot, parent, Limits(starting=0.0))
    floor.load()
    ends = Heard(floor.assistant.reply_ended)
    ask(floor)
    floor.until(lambda: bool(ends.all))
    assert "did not begin to answer" in str(ends().message)
    floor.close()


def test_another_model_chosen_during_an_answer_stops_it_first(floor: Floor) -> None:
    floor.load()
    ends = Heard(floor.assistant.reply_ended)
    request = ask(floor)
    floor.engine.begin()
    other = floor.model("other.gguf")
    floor.assistant.load(other)
    assert floor.engine.last(Stop).request == request
    assert floor.engine.last(Load).path != other
    floor.engine.finish(Ending.STOPPED)
    floor.until(lambda: floor.assistant.state == Ready(loaded_model(other)))
    assert ends().ending is Ending.STOPPED


def test_when_the_engine_dies_one_is_told_and_the_next_answer_starts_another(floor: Floor) -> None:
    path = floor.load()
    ends = Heard(floor.assistant.reply_ended)
    ask(floor)
    floor.engine.begin()
    floor.engine.die(-9)
    floor.until(lambda: bool(ends.all))
    assert isinstance(ends(), protocol.Failed)
    assert "killed" in str(ends().message)
    assert "next message" in str(ends().hint)
    assert floor.assistant.state == Failed(path, ends().message, ends().hint)
    request = ask(floor)
    floor.until(lambda: isinstance(floor.assistant.state, Answering))
    assert len(floor.engines.made) == 2
    assert floor.engine.last(Load).path == path
    assert floor.engine.last(Answer).request == request
    floor.engine.finish()
    floor.until(lambda: isinstance(floor.assistant.state, Ready))
    assert floor.preferences.crashes(path) == 0


def test_an_engine_that_died_while_resting_is_not_held_against_its_model(floor: Floor) -> None:
    path = floor.load()
    floor.engine.die(-9)
    floor.until(lambda: isinstance(floor.assistant.state, Failed))
    assert floor.preferences.crashes(path) == 0


def kill_on_load(engine: FakeEngine, command: protocol.Command) -> None:
    if isinstance(command, Load):
        engine.die(-6)


def test_a_file_that_ended_two_engines_is_not_tried_again_by_itself(floor: Floor) -> None:
    floor.engines.behave = kill_on_load
    ends = Heard(floor.assistant.reply_ended)
    path = floor.model("killer.gguf")
    floor.assistant.load(path)
    floor.until(lambda: isinstance(floor.assistant.state, Failed))
    ask(floor)
    floor.until(lambda: bool(ends.all))
    assert len(floor.engines.made) == 2
    assert "more than once" in str(ends().hint)
    with pytest.raises(EngineError, match="more than once"):
        ask(floor)
    assert len(floor.engines.made) == 2


VOICE = AdapterUse("/adapters/voice.gguf", 0.5, "Voice")
REST = AdapterUse("/adapters/rest.gguf", 0.0)


def end_the_engine(floor: Floor, *adapters: AdapterUse) -> None:
    floor.assistant.answer(HELLO, Sampling(), adapters)
    floor.until(lambda: isinstance(floor.assistant.state, Answering))
    floor.engine.die(-6)
    floor.until(lambda: isinstance(floor.assistant.state, Failed))


def test_adapters_that_end_engines_are_blamed_and_not_their_model(floor: Floor) -> None:
    path = floor.load()
    for _ in range(2):
        end_the_engine(floor, VOICE, REST)
    crashes = [floor.preferences.crashes(file) for file in (path, VOICE.path, REST.path)]
    assert crashes == [0, 2, 0]
    with pytest.raises(EngineError) as refused:
        floor.assistant.answer(HELLO, Sampling(), (VOICE,))
    assert "“Voice” has ended the engine" in str(refused.value)
    floor.assistant.answer(HELLO, Sampling(), (REST,))
    floor.until(lambda: isinstance(floor.assistant.state, Answering))


def test_an_adapter_is_used_again_when_the_person_insists_and_once_it_has_answered(
    floor: Floor,
) -> None:
    floor.load()
    for _ in range(2):
        end_the_engine(floor, VOICE)
    floor.assistant.forgive(VOICE.path)
    end_the_engine(floor, VOICE)
    floor.assistant.answer(HELLO, Sampling(), (VOICE,))
    floor.until(lambda: isinstance(floor.assistant.state, Answering))
    floor.engine.finish()
    floor.until(lambda: isinstance(floor.assistant.state, Ready))
    assert floor.preferences.crashes(VOICE.path) == 0


def test_what_a_file_did_is_remembered_at_the_next_start(
    floor: Floor, tmp_path: Path, qtbot: QtBot
) -> None:
    path = floor.load()
    for _ in range(2):
        ask(floor)
        floor.until(lambda: isinstance(floor.assistant.state, Answering))
        floor.engine.die(-11)
        floor.until(lambda: isinstance(floor.assistant.state, Failed))
    floor.preferences.save()
    parent = QObject()
    again = build(tmp_path, floor.small, qtbot, parent)
    again.assistant.load_last()
    assert again.assistant.state == Empty()
    again.assistant.load(path)  # the person insists
    again.until(lambda: isinstance(again.assistant.state, Ready))
    ask(again)
    again.engine.finish()
    again.until(lambda: isinstance(again.assistant.state, Ready))
    assert again.preferences.crashes(path) == 0
    again.close()


def test_the_last_model_is_loaded_at_start_if_the_person_wants_that(
    floor: Floor, tmp_path: Path, qtbot: QtBot
) -> None:
    path = floor.load()
    floor.preferences.save()
    parent = QObject()
    again = build(tmp_path, floor.small, qtbot, parent)
    again.assistant.load_last()
    again.until(lambda: again.assistant.state == Ready(loaded_model(path)))
    again.close()
    floor.preferences.set("start", "load_last_model", value=False)
    floor.preferences.save()
    quiet = build(tmp_path, floor.small, qtbot, parent)
    quiet.assistant.load_last()
    assert quiet.assistant.state == Empty()
    quiet.close()


def test_the_template_chosen_for_a_model_is_used_again(floor: Floor) -> None:
    path = floor.model()
    floor.assistant.load(path, "alpaca")
    floor.until(lambda: isinstance(floor.assistant.state, Ready))
    floor.assistant.load(path)
    floor.until(lambda: len(floor.engine.all(Load)) == 2)
    assert floor.engine.last(Load).template == "alpaca"


def test_closing_ends_the_engine(floor: Floor) -> None:
    floor.load()
    with floor.qtbot.waitSignal(floor.assistant.closed):
        floor.assistant.close()
    assert not floor.engine.alive


def test_an_engine_that_dies_over_a_model_given_up_does_not_hold_up_the_next(floor: Floor) -> None:
    floor.engines.behave = silent
    first, second = floor.model("first.gguf"), floor.model("second.gguf")
    floor.assistant.load(first)
    floor.until(lambda: bool(floor.engines.made))
    floor.assistant.load(second)
    floor.engine.die(-6)
    floor.engines.behave = oblige
    floor.until(lambda: floor.assistant.state == Ready(loaded_model(second)))
    assert floor.preferences.crashes(second) == 0


def test_the_next_model_is_not_blamed_for_the_one_before_it(floor: Floor) -> None:
    floor.engines.behave = silent
    first, second = floor.model("first.gguf"), floor.model("second.gguf")
    floor.assistant.load(first)
    floor.until(lambda: bool(floor.engines.made))
    floor.assistant.load(second)
    floor.until(lambda: len(floor.engine.all(Load)) == 2)  # asked for, and not begun
    floor.engines.behave = oblige
    floor.engine.die(-6)
    floor.until(lambda: floor.assistant.state == Ready(loaded_model(second)))
    assert floor.preferences.crashes(second) == 0


def test_an_engine_that_dies_while_it_is_to_be_emptied_leaves_no_model(floor: Floor) -> None:
    floor.load()
    ends = Heard(floor.assistant.reply_ended)
    ask(floor)
    floor.assistant.unload()
    assert isinstance(floor.assistant.state, Answering)
    floor.engine.die(-9)
    floor.until(lambda: floor.assistant.state == Empty())
    assert isinstance(ends(), protocol.Failed)


def test_an_answer_asked_for_as_the_last_one_ends_is_not_forgotten(floor: Floor) -> None:
    floor.load()
    asked: list[int] = []
    floor.assistant.reply_ended.connect(lambda _: asked.append(ask(floor)) if not asked else None)
    ask(floor)
    floor.engine.finish()
    floor.until(lambda: bool(asked))
    assert floor.engine.last(Answer).request == asked[0]
    assert isinstance(floor.assistant.state, Answering)
