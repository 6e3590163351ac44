"""The assistant: the loaded model, and the one answer that it is writing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.child.process import Ended
from desktop.core.chat import AdapterUse, Message, ModelIdentity
from desktop.core.errors import EngineError
from desktop.core.settings import Sampling, needs_reload
from desktop.core.wording import Wording, say
from desktop.engine import protocol
from desktop.session.assistant_state import Answering, Empty, Failed, Loading, Ready, State
from desktop.session.blame import Blame
from desktop.session.line import EngineFactory, Line
from desktop.session.patience import Limits, Patience
from desktop.session.preferences import Preferences
from desktop.session.retreat import Retreat
from desktop.session.seat import Seat, Wish
from desktop.session.surveyor import Surveyor
from desktop.session.tasks import Tasks
from desktop.session.turn import Turn, Turns


class Assistant(QObject):
    """The loaded model as one state, and the events of the answer it is writing.

    Events of old requests are dropped. If the engine dies, the next answer starts another one and
    loads the model again, unless that file has ended two engines.
    """

    state_changed = Signal(object)  # State
    reply_started = Signal(object)  # protocol.Started
    prompt_progressed = Signal(object)  # protocol.PromptProgress
    reply_grew = Signal(object)  # protocol.Piece
    reply_ended = Signal(object)  # protocol.Finished | protocol.Failed
    surveyed = Signal(object)  # protocol.Surveyed
    weighed = Signal(object)  # protocol.Weighed
    weighing_failed = Signal(object)  # protocol.Failed, of the one that was asked for last
    retreated = Signal(object, object)  # Wordings: a GPU failed, and the processor took over
    closed = Signal()  # the engine is gone, after `close`

    def __init__(
        self,
        factory: EngineFactory,
        tasks: Tasks,
        preferences: Preferences,
        *,
        limits: Limits | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._state: State = Empty()
        self._closing = False
        self._last_weigh: int | None = None
        self._loaded_with = preferences.settings.loading
        self._line = Line(factory, self)
        self._line.spoke.connect(self._on_event)
        self._line.ended.connect(self._on_ended)
        self._patience = Patience(limits or Limits(), self)
        self._patience.ran_out.connect(self._line.kill)
        self._turns = Turns(self._line, self._patience, self.reply_ended.emit)
        self._blame = Blame(preferences)
        self._retreat = Retreat(preferences)
        self._surveyor = Surveyor(self._line)
        self._seat = Seat(self._line, self._patience, tasks, self)
        self._seat.progressed.connect(self._on_progressed)
        self._seat.filled.connect(self._on_filled)
        self._seat.failed.connect(self._on_not_filled)

    @property
    def state(self) -> State:
        """Return what the assistant is doing now."""
        return self._state

    @property
    def model(self) -> protocol.LoadedModel | None:
        """Return the model that the engine has loaded."""
        return self._seat.model

    @property
    def identity(self) -> ModelIdentity | None:
        """Return which file the model in the engine is."""
        return self._seat.identity

    @property
    def is_outdated(self) -> bool:
        """Return whether settings have changed that apply when the model is loaded again."""
        model = self.model
        return model is not None and needs_reload(
            self._loaded_with, self._preferences.loading_of(model.path)
        )

    @property
    def engine_version(self) -> str:
        """Return the version of llama.cpp that the engine named; empty until it has."""
        return self._surveyor.version

    @property
    def threads(self) -> int:
        """Return how many threads an answer is asked for with; 0 for the engine's own choice."""
        return self._preferences.settings.loading.threads

    def load(self, path: str, template: str | None = None) -> None:
        """Load the model at `path`, in place of any other; an answer being written is stopped.

        `template` is as in protocol.Load; None for the one that was last chosen for this model.
        """
        chosen = self._preferences.template_of(path) if template is None else template
        self._seat.wish = Wish(path, chosen)
        if self.is_answering:
            self.stop()  # the wish is seen to when the answer has ended
        else:
            self._begin_loading()

    def load_last(self) -> None:
        """Load the model that was used last, if the person wants that and it is no danger."""
        path = self._preferences.remembered.last_model
        wanted = self._preferences.settings.start.load_last_model
        if wanted and path and not self._blame.is_dangerous(path):
            self.load(path)

    def cancel_loading(self) -> None:
        """Give up the loading of a model; an answer that waits for it ends as stopped."""
        if isinstance(self._state, Loading):
            self.unload()

    def unload(self) -> None:
        """Free the model and its memory; an answer is stopped first."""
        self._seat.wish = None
        if not self.is_answering:
            self._go_empty()
        self.stop()

    def answer(
        self,
        messages: Sequence[Message],
        sampling: Sampling,
        adapters: Sequence[AdapterUse] = (),
        *,
        continue_last: bool = False,
        afresh: bool = False,
        threads: int | None = None,
        errand: bool = False,
    ) -> int:
        """Ask for the reply to `messages` and return the number of the request.

        `afresh` and `threads` are as in protocol.Answer; None for what the settings say. An errand
        is for Fireside itself: it is stopped as soon as a person asks for a reply.

        It waits for a model that is being loaded. Raises EngineError if there is no model, if it
        is answering already, or if it or one of the adapters ended the engine twice.
        """
        self._refuse_answer(adapters)
        if isinstance(self._state, Failed):
            self._begin_loading()
        request = self._line.next_request()
        turn = Turn(
            protocol.Answer(
                request,
                tuple(messages),
                sampling,
                tuple(adapters),
                continue_last,
                threads=self.threads if threads is None else threads,
                afresh=afresh,
            ),
            errand,
        )
        if self._turns.take(turn) and isinstance(self._state, Ready):
            self._ask(turn, self._state.model)
        return request

    def forgive(self, adapter: str) -> None:
        """Use the adapter at a path again, whatever it did: the person insists."""
        self._blame.lift(adapter)

    def stop(self) -> None:
        """Ask the engine to end the answer, and end the engine if it has not after the grace."""
        self._turns.stop()

    def survey(self) -> None:
        """Ask the engine what this machine has, as Surveyor does; `surveyed` follows."""
        if not self._closing:
            self._surveyor.ask(self._preferences.settings.loading)

    def weigh(self, messages: Sequence[Message], sampling: Sampling) -> int | None:
        """Ask what `messages` take of the context, and return the number of the request.

        `weighed` follows when the engine has nothing else to do, or `weighing_failed` if the
        template refuses them; neither if it was asked again. None while no model is loaded.
        """
        if self._closing or self.model is None:
            return None
        self._last_weigh = request = self._line.next_request()
        self._line.send(protocol.Weigh(request, tuple(messages), sampling))
        return request

    def close(self, *, at_once: bool = False) -> None:
        """End the engine; `closed` follows. Nothing is told any more of an answer."""
        self._closing = True
        self._patience.rest()
        if self._line.is_open and at_once:
            self._line.kill()
        elif self._line.is_open:
            self._line.close(self._patience.limits.closing)
        else:
            self.closed.emit()

    @property
    def is_answering(self) -> bool:
        """Return whether the engine is writing an answer."""
        return self._turns.is_answering

    def _become(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

    # Loading

    def _begin_loading(self) -> None:
        assert self._seat.wish is not None
        self._become(Loading(self._seat.wish.path))
        self._loaded_with = self._preferences.loading_of(self._seat.wish.path)
        self._seat.fill(self._retreat.loading_of(self._seat.wish))

    def _go_empty(self) -> None:
        self._seat.clear()
        self._become(Empty())

    def _on_progressed(self, share: float) -> None:
        if self._seat.wish is not None:
            self._become(Loading(self._seat.wish.path, share))

    def _on_filled(self, model: protocol.LoadedModel) -> None:
        if self._seat.wish is not None:
            self._preferences.model_used(self._seat.wish.path, self._seat.wish.template)
            if not self._surveyor.knows_gpus:
                self._surveyor.ask(self._retreat.loading_of(self._seat.wish))
        if (news := self._retreat.news(self._seat.wish, model.name)) is not None:
            self.retreated.emit(*news)
        self._be_ready(model)

    def _on_not_filled(self, event: protocol.Failed) -> None:
        if self._retreat.takes(self._seat.wish, self._seat.gpus):
            self._begin_loading()
        elif self._seat.wish is not None:
            self._fail(self._seat.wish.path, event.kind, event.message, event.hint)

    def _fail(self, path: str, kind: str, message: Wording, hint: Wording | None) -> None:
        """Say why there is no model, and end the answer that counted on it."""
        self._become(Failed(path, message, hint))
        self._turns.fail_all(kind, message, hint)

    # Answering

    def _refuse_answer(self, adapters: Sequence[AdapterUse]) -> None:
        if self._turns.is_taken:
            raise EngineError(
                say("The model is writing another reply."),
                say("Stop it or wait until it has ended, then ask for this reply again."),
            )
        wish = self._seat.wish
        if wish is None:
            raise EngineError(
                say("No model is loaded."), say("Choose a model, then ask for the reply again.")
            )
        if isinstance(self._state, Failed) and self._blame.is_dangerous(wish.path):
            raise EngineError(self._state.message, self._blame.way_out(wish.path))
        self._blame.refuse(wish.path, adapters)

    def _be_ready(self, model: protocol.LoadedModel) -> None:
        if self._turns.now is None:
            self._become(Ready(model))
        else:
            self._ask(self._turns.now, model)

    def _ask(self, turn: Turn, model: protocol.LoadedModel) -> None:
        self._turns.ask(turn)
        self._become(Answering(model, turn.command.request))

    def _end_turn(self, turn: Turn, event: protocol.Finished | protocol.Failed) -> None:
        """End an answer of a living engine, and see to what was wished for meanwhile."""
        if _is_the_engines(event) and self._retreats(self._seat.held):
            return
        if isinstance(event, protocol.Finished) and self._seat.held is not None:
            self._blame.lift(self._seat.held.path, turn.command.adapters)
        self._turns.end(event)
        self._see_to_wish()

    def _retreats(self, held: Wish | None) -> bool:
        """Begin anew without a GPU, if one may be the reason; the answer goes on after that."""
        turn = self._turns.now
        if held is not self._seat.wish or not self._retreat.takes(held, self._seat.gpus):
            return False
        if turn is not None:
            turn.take_up()
        self._begin_loading()
        return True

    def _see_to_wish(self) -> None:
        if self._seat.wish is None:
            self._go_empty()
        elif self._seat.is_as_wished and self._seat.model is not None:
            self._be_ready(self._seat.model)
        else:
            self._begin_loading()

    # What the engine says

    def _on_event(self, event: protocol.Event) -> None:
        if self._closing:
            return
        ends = protocol.Finished | protocol.Failed | protocol.Loaded | protocol.Unloaded
        self._patience.hear(event.request, last=isinstance(event, ends))
        if isinstance(event, protocol.Surveyed):
            self._surveyor.hear(event)
            self.surveyed.emit(event)
        if isinstance(event, protocol.Weighed):
            self.weighed.emit(event)
        if isinstance(event, protocol.Failed) and event.request == self._last_weigh:
            self.weighing_failed.emit(event)
        self._seat.hear(event)
        turn = self._turns.now
        if turn is None or not turn.is_sent or event.request != turn.command.request:
            return
        match event:
            case protocol.Started():
                self.reply_started.emit(event)
            case protocol.PromptProgress():
                self.prompt_progressed.emit(event)
            case protocol.Piece():
                turn.grow(event)
                self.reply_grew.emit(event)
            case protocol.Finished() | protocol.Failed():
                self._end_turn(turn, event)
            case _:
                pass

    def _on_ended(self, ended: Ended) -> None:
        if self._closing:
            self.closed.emit()
            return
        forced, stopping = self._patience.is_over, self._patience.stopping
        self._patience.rest()
        was_at_work = self.is_answering or self._seat.is_loading
        by_driver = self._seat.is_waking
        held = self._seat.lose()
        self._surveyor.lose(by_driver=by_driver)
        if forced and stopping:
            self._after_forced_stop(held)
            return
        if stopping and held is not None and held is self._seat.wish and not self.is_answering:
            self._begin_loading()  # it died over what was given up, before it came to the wish
            return
        if (was_at_work or by_driver) and self._retreats(held):
            return
        if held is not None and was_at_work:
            self._blame.lay(held.path, self._turns.adapters_at_work)
        self._after_death(held, self._patience.silence() if forced else ended.wording())

    # Whoever hears of the end of an answer may ask for the next: the state is right by then.

    def _after_forced_stop(self, held: Wish | None) -> None:
        wish, turn = self._seat.wish, self._turns.now
        ended = turn if turn is not None and turn.is_sent else None
        if wish is None:
            self._become(Empty())
        elif wish is held and ended is not None and self._turns.waiting is None:
            message = say("The engine did not stop when it was asked to, so it was ended.")
            self._become(Failed(wish.path, message, self._blame.way_out(wish.path)))
        else:
            self._begin_loading()
        if ended is not None:
            self._turns.end(ended.stopped())

    def _after_death(self, held: Wish | None, message: Wording) -> None:
        wish, turn = self._seat.wish, self._turns.now
        if wish is not None and wish is held:
            way_out = self._blame.way_out(wish.path, self._turns.adapters_at_work)
            self._fail(wish.path, "EngineError", message, way_out)
            return
        if wish is None:
            self._become(Empty())
        elif isinstance(self._state, Answering):
            self._begin_loading()
        if turn is not None and turn.is_sent:
            self._turns.end(protocol.Failed(turn.command.request, "EngineError", message))


def _is_the_engines(event: protocol.Finished | protocol.Failed) -> bool:
    """Return whether an answer failed by no fault of what was asked."""
    return isinstance(event, protocol.Failed) and event.kind == EngineError.__name__
