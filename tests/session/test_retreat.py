"""A model that fails on the graphics card goes on, once, on the processor alone."""

from __future__ import annotations

import pytest

from desktop.core.chat import Counts, Message, Role
from desktop.core.settings import PROCESSOR, Sampling
from desktop.core.shelf import Defaults
from desktop.core.wording import say
from desktop.engine import protocol
from desktop.engine.protocol import Answer, Device, Load, Survey, Surveyed
from desktop.session.assistant_state import Empty, Failed, Ready
from desktop.session.machine import ThisMachine
from tests.fakes import FakeEngine, loaded_model
from tests.session.conftest import Floor, Heard

CPU = Device("CPU", "Some Processor 7", "cpu", 0, 16)
CARD = Device("Vulkan0", "Some Card 4000", "gpu", 7, 8)
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


def looked(engine: FakeEngine, command: protocol.Command) -> None:
    """Say whether GPUs were looked for, and find one then; load every model, with that or not."""
    if isinstance(command, Survey):
        alone = command.processor_only
        devices = (CPU,) if alone else (CPU, CARD)
        engine.emit(
            Surveyed(
                command.request, "1", "", gpu_offload=True, devices=devices, processor_only=alone
            )
        )
    else:
        with_gpu(engine, command)


def dies_with_a_library(engine: FakeEngine, command: protocol.Command) -> None:
    """Die while a GPU's library is loaded: before any model is, and over whatever comes first."""
    loads = isinstance(command, Load) and command.loading.wants_gpu
    looks = isinstance(command, Survey) and not command.processor_only
    if loads or looks:
        engine.emit(protocol.Waking(command.request, ("vulkan",)))
        engine.die(-11)
    else:
        looked(engine, command)


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
        if isinstance(command, Survey) and len(floor.engines.made) == 1:
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
    surveyed = Heard(floor.assistant.surveyed)
    floor.assistant.survey()
    floor.until(lambda: len(surveyed.all) == 1)
    assert [device.kind for device in surveyed().devices] == ["cpu"]
    assert len(floor.engines.made) == 2
    assert floor.assistant.state == Empty()
    path = floor.model()
    floor.assistant.load(path)
    floor.until(lambda: isinstance(floor.assistant.state, Ready))
    assert floor.preferences.crashes(path) == 0


def test_a_driver_that_has_ended_an_engine_is_not_tried_by_another_look(floor: Floor) -> None:
    floor.engines.behave = dies_with_a_library
    surveyed = Heard(floor.assistant.surveyed)
    machine = ThisMachine(floor.assistant, floor.assistant)
    machine.look()
    floor.until(lambda: machine.is_known)
    machine.look()
    floor.until(lambda: len(surveyed.all) == 2)
    assert len(floor.engines.made) == 2
    assert machine.graphics == ()


def test_a_driver_that_crashes_over_a_look_leaves_the_model_to_the_processor(floor: Floor) -> None:
    """The model has 0 GPU layers of its own; the settings let others have all."""
    floor.engines.behave = dies_with_a_library
    path = floor.model()
    floor.preferences.know_models(lambda _: Defaults(gpu_layers=0))
    surveyed = Heard(floor.assistant.surveyed)
    floor.assistant.load(path)
    floor.until(lambda: len(surveyed.all) == 1)
    assert len(floor.engines.made) == 1, "what is asked after a loading does no harm"
    floor.assistant.survey()
    floor.until(lambda: len(floor.engines.made) == 2 and bool(floor.engine.all(Load)))
    floor.until(lambda: isinstance(floor.assistant.state, Ready) and len(surveyed.all) > 1)
    assert floor.preferences.crashes(path) == 0


@pytest.mark.parametrize(("name", "value"), [("device", PROCESSOR), ("gpu_layers", 0)])
def test_whoever_keeps_the_gpu_off_is_not_hit_by_its_driver(
    floor: Floor, name: str, value: object
) -> None:
    floor.engines.behave = dies_with_a_library
    assert floor.preferences.set("loading", name, value) is None
    machine = ThisMachine(floor.assistant, floor.assistant)
    floor.load()
    floor.until(lambda: machine.is_known)
    machine.look()
    floor.until(lambda: len(floor.engine.all(Survey)) == 2)
    assert len(floor.engines.made) == 1


def test_a_gpu_is_found_once_it_is_wanted(floor: Floor) -> None:
    floor.engines.behave = looked
    machine = ThisMachine(floor.assistant, floor.assistant)
    assert floor.preferences.set("loading", "device", PROCESSOR) is None
    floor.load()
    floor.until(lambda: machine.is_known)
    surveyed = Heard(floor.assistant.surveyed)
    machine.look()
    floor.until(lambda: len(surveyed.all) == 1)
    assert machine.graphics == ()
    assert floor.preferences.set("loading", "device", "") is None
    machine.look()
    floor.until(lambda: machine.graphics == (CARD,))
    assert machine.now().gpus == (("Vulkan0", 7, 8),)


def test_a_gpu_is_found_once_a_model_is_loaded_with_it(floor: Floor) -> None:
    floor.engines.behave = looked
    machine = ThisMachine(floor.assistant, floor.assistant)
    assert floor.preferences.set("loading", "gpu_layers", 0) is None
    path = floor.load()
    floor.until(lambda: machine.is_known)
    assert floor.preferences.set("loading", "gpu_layers", -1) is None
    floor.assistant.load(path)
    floor.until(lambda: machine.graphics == (CARD,))


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
