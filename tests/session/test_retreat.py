"""A model that fails on the graphics card goes on, once, on the processor alone."""

from __future__ import annotations

import pytest

from desktop.core.chat import Counts, Message, Role
from desktop.core.settings import PROCESSOR, Sampling
from desktop.core.wording import say
from desktop.engine import protocol
from desktop.engine.protocol import Answer, Load
from desktop.session.assistant_state import Failed, Ready
from tests.fakes import FakeEngine, loaded_model
from tests.session.conftest import Floor, Heard

HELLO = (Message(Role.USER, "Hello"),)


def with_gpu(engine: FakeEngine, command: protocol.Command) -> None:
    """Load every model, with a GPU unless the processor alone is asked for."""
    if isinstance(command, Load):
        gpus = () if command.loading.device == PROCESSOR else ("Vulkan0",)
        engine.emit(protocol.Planned(command.request, gpus))
        engine.emit(protocol.Loaded(command.request, loaded_model(command.path)))


def dies_with_gpu(engine: FakeEngine, command: protocol.Command) -> None:
    if isinstance(command, Load) and command.loading.device != PROCESSOR:
        engine.emit(protocol.Planned(command.request, ("Vulkan0",)))
        engine.die(-11)
    else:
        with_gpu(engine, command)


def refuses_with_gpu(engine: FakeEngine, command: protocol.Command) -> None:
    if isinstance(command, Load) and command.loading.device != PROCESSOR:
        engine.emit(protocol.Planned(command.request, ("Vulkan0",)))
        engine.emit(protocol.Failed(command.request, "ModelError", say("ErrorDeviceLost.")))
    else:
        with_gpu(engine, command)


def dies_with_a_library(engine: FakeEngine, command: protocol.Command) -> None:
    """Die while a GPU's library is loaded: before any model is, and over whatever comes first."""
    loads = isinstance(command, Load) and command.loading.wants_gpu
    looks = isinstance(command, protocol.Survey) and not engine.all(Load)
    if loads or looks:
        engine.emit(protocol.Waking(command.request, ("vulkan",)))
        engine.die(-11)
    else:
        with_gpu(engine, command)


@pytest.mark.parametrize("behave", [dies_with_gpu, refuses_with_gpu, dies_with_a_library])
def test_a_loading_that_fails_is_tried_on_the_processor(floor: Floor, behave: object) -> None:
    floor.engines.behave = behave  # type: ignore[assignment]
    news = Heard(floor.assistant.retreated)
    path = floor.model()
    floor.assistant.load(path)
    floor.until(lambda: floor.assistant.state == Ready(loaded_model(path)))
    loading = floor.engine.last(Load).loading
    assert (loading.device, loading.gpu_layers) == (PROCESSOR, 0)
    assert len(news.all) == 1
    assert not floor.assistant.is_outdated, "the person has changed no setting"
    assert floor.preferences.crashes(path) == 0, "the model is not to blame"


def test_it_is_tried_once_only(floor: Floor) -> None:
    def dies(engine: FakeEngine, command: protocol.Command) -> None:
        if isinstance(command, Load):
            engine.emit(protocol.Planned(command.request, ("Vulkan0",)))
            engine.die(-11)

    floor.engines.behave = dies
    floor.assistant.load(floor.model())
    floor.until(lambda: isinstance(floor.assistant.state, Failed))
    assert len(floor.engines.made) == 2


def test_a_library_that_ends_two_engines_is_tried_no_more(floor: Floor) -> None:
    def dies(engine: FakeEngine, command: protocol.Command) -> None:
        if isinstance(command, Load):
            engine.emit(protocol.Waking(command.request, ("vulkan",)))
            engine.die(-11)

    floor.engines.behave = dies
    floor.assistant.load(floor.model())
    floor.until(lambda: isinstance(floor.assistant.state, Failed))
    assert len(floor.engines.made) == 2


def test_a_model_that_waits_behind_the_dying_is_not_to_blame(floor: Floor) -> None:
    """The engine is asked what there is, which ends it while a model is to be loaded already."""
    surveyed: list[FakeEngine] = []

    def dies(engine: FakeEngine, command: protocol.Command) -> None:
        if isinstance(command, protocol.Survey) and len(floor.engines.made) == 1:
            engine.emit(protocol.Waking(command.request, ("vulkan",)))
            surveyed.append(engine)
        elif engine in surveyed:
            engine.die(-11)
        else:
            with_gpu(engine, command)

    floor.engines.behave = dies
    floor.assistant.survey()
    path = floor.model()
    floor.assistant.load(path)
    floor.until(lambda: isinstance(floor.assistant.state, Ready))
    assert floor.preferences.crashes(path) == 0
    assert floor.engine.last(Load).loading.device == PROCESSOR


def test_a_death_after_the_libraries_are_loaded_is_not_theirs(floor: Floor) -> None:
    def dies(engine: FakeEngine, command: protocol.Command) -> None:
        if isinstance(command, Load):
            engine.emit(protocol.Waking(command.request, ("vulkan",)))
            engine.emit(protocol.Waking(command.request))
            engine.emit(protocol.Planned(command.request, ()))
            engine.die(-11)

    floor.engines.behave = dies
    path = floor.model()
    floor.assistant.load(path)
    floor.until(lambda: isinstance(floor.assistant.state, Failed))
    assert len(floor.engines.made) == 1
    assert floor.preferences.crashes(path) == 1


def test_a_driver_that_crashes_while_nobody_is_at_work_is_passed_over(floor: Floor) -> None:
    floor.engines.behave = dies_with_a_library
    floor.assistant.survey()
    floor.until(lambda: not floor.assistant._line.is_open)
    path = floor.model()
    floor.assistant.load(path)
    floor.until(lambda: isinstance(floor.assistant.state, Ready))
    assert floor.preferences.crashes(path) == 0


def test_without_a_gpu_nothing_is_tried(floor: Floor) -> None:
    def refuse(engine: FakeEngine, command: protocol.Command) -> None:
        if isinstance(command, Load):
            engine.emit(protocol.Planned(command.request, ()))
            engine.emit(protocol.Failed(command.request, "ModelError", say("Broken.")))

    floor.engines.behave = refuse
    floor.assistant.load(floor.model())
    floor.until(lambda: isinstance(floor.assistant.state, Failed))
    assert len(floor.engine.all(Load)) == 1


def test_an_answer_goes_on_where_the_gpu_failed(floor: Floor) -> None:
    floor.engines.behave = with_gpu
    ended = Heard(floor.assistant.reply_ended)
    floor.load()
    request = floor.assistant.answer(HELLO, Sampling())
    floor.engine.begin()
    floor.engine.write("It was ", "a dark")
    floor.until(lambda: floor.assistant._turns.now.counts != Counts())  # type: ignore[union-attr]
    floor.engine.die(-11)
    floor.until(lambda: len(floor.engines.made) == 2 and bool(floor.engine.all(Answer)))
    again = floor.engine.last(Answer)
    assert again.request == request
    assert again.continue_last
    assert again.messages == (*HELLO, Message(Role.ASSISTANT, "It was a dark"))
    assert ended.all == [], "for the person it is one answer"
    floor.engine.begin()
    floor.engine.write(" night.")
    floor.engine.finish()
    floor.until(lambda: len(ended.all) == 1)


def test_an_answer_that_was_to_be_continued_keeps_its_beginning(floor: Floor) -> None:
    floor.engines.behave = with_gpu
    floor.load()
    begun = Message(Role.ASSISTANT, "It was ", "I think")
    floor.assistant.answer((*HELLO, begun), Sampling(), continue_last=True)
    floor.engine.begin()
    floor.engine.write("a dark")
    floor.engine.emit(
        protocol.Failed(floor.engine.last(Answer).request, "EngineError", say("Device lost."))
    )
    floor.until(lambda: len(floor.engine.all(Answer)) == 2)
    told = floor.engine.last(Answer).messages
    assert told == (*HELLO, Message(Role.ASSISTANT, "It was a dark", "I think"))


def test_a_question_that_cannot_be_answered_is_no_fault_of_the_gpu(floor: Floor) -> None:
    floor.engines.behave = with_gpu
    ended = Heard(floor.assistant.reply_ended)
    floor.load()
    floor.assistant.answer(HELLO, Sampling())
    floor.engine.fail("PromptError")
    floor.until(lambda: len(ended.all) == 1)
    assert len(floor.engine.all(Load)) == 1


def test_loading_again_tries_the_gpu_again(floor: Floor) -> None:
    floor.engines.behave = refuses_with_gpu
    path = floor.model()
    floor.assistant.load(path)
    floor.until(lambda: isinstance(floor.assistant.state, Ready))
    floor.engines.behave = with_gpu
    floor.assistant.load(path)
    floor.until(lambda: floor.engine.last(Load).loading.device == "")
