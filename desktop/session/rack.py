"""The adapter rack: which adapters there are for the model, and which act in this conversation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import AdapterUse, Conversation
from desktop.core.errors import AdapterError
from desktop.core.shelf import Item, Kind
from desktop.core.wording import Wording, say
from desktop.session.arrivals import Arrivals
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Answering, Empty, Failed, Loading, Ready, State
from desktop.session.chat import Chat
from desktop.session.fitting import Examined, Fitting, Question
from desktop.session.rack_sets import RackSets
from desktop.session.rack_state import STRONGEST, WEAKEST, RackState, Slot
from desktop.session.shelving import Shelving
from desktop.session.tasks import Tasks
from desktop.storage.adapter_sets import AdapterSets

__all__ = ["Rack", "RackState", "Slot"]


class Rack(QObject):
    """The adapters of the loaded model and the open conversation, as one state.

    The choice is kept with the conversation, and applies to its next answer. What the person does
    raises StorageError where the database refuses it.
    """

    changed = Signal(object)  # RackState
    told = Signal(object)  # Wording: what came of an adapter that was added
    switched_on = Signal(object)  # Item: one that was added, and acts now
    failed = Signal(object)  # FiresideError: one could not be added

    def __init__(
        self,
        assistant: Assistant,
        chat: Chat,
        shelving: Shelving,
        adapter_sets: AdapterSets,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._chat = chat
        self._shelving = shelving
        self._state = RackState()
        self._order: list[str] = []  # paths, as the rack shows them
        # The strengths of what was switched off, by path; those of each conversation till the end.
        self._rested: dict[str, float] = {}
        self._rested_in: dict[int, dict[str, float]] = {}
        self._shelved: set[str] = set()  # paths
        self._shown_id: int | None = None  # the conversation that the order belongs to
        self._fitting = Fitting(tasks, self)
        self.sets = RackSets(chat, adapter_sets, self)
        self.arrivals = Arrivals(shelving, tasks, self)
        self.arrivals.adapter_came.connect(self.add)
        self.arrivals.failed.connect(self.failed)
        self._fitting.changed.connect(self._compose)
        self.sets.changed.connect(self._compose)
        self.sets.applied.connect(self._arrange)
        assistant.state_changed.connect(self._on_assistant_changed)
        chat.conversation_changed.connect(self._on_conversation_changed)
        shelving.items_changed.connect(self._on_items_changed)
        chat.begin_with(adapter_sets.default_of)
        self._on_assistant_changed(assistant.state)

    @property
    def state(self) -> RackState:
        """Return what the rack holds now."""
        return self._state

    # What a person can do

    def switch(self, path: str, *, on: bool) -> None:
        """Let an adapter act in this conversation, or not any more."""
        slot = self._slot(path)
        if slot.is_on != on:
            if on:
                self._assistant.forgive(path)
            else:
                self._rested[path] = slot.strength
            self._act({path: slot.strength if on else None})

    def set_strength(self, path: str, strength: float) -> None:
        """Let an adapter act more or less; one that is off only remembers it."""
        strength = min(max(strength, WEAKEST), STRONGEST)
        if self._slot(path).is_on:
            self._act({path: strength})
        else:
            self._rested[path] = strength
            self._compose()

    def reset(self, path: str) -> None:
        """Give an adapter the strength that it recommends."""
        self.set_strength(path, self._slot(path).usual)

    def move(self, path: str, place: int) -> None:
        """Put an adapter at another place, counted from 0 among those that fit."""
        order = [slot.path for slot in self._state.slots]
        order.remove(path)
        order.insert(max(0, place), path)
        shown = set(order)
        self._order = [*order, *(other for other in self._order if other not in shown)]
        self._act({})
        self._compose()

    def annotate(self, path: str, note: str) -> None:
        """Keep what the person wrote about an adapter on the shelf."""
        item = self._slot(path).item
        if item is not None:
            self._shelving.annotate(item, " ".join(note.split()))

    def clear(self) -> None:
        """Let no adapter act in this conversation."""
        self.sets.use(None)

    def add(self, item: Item) -> None:
        """Check an adapter that has come onto the shelf, and let it act if it fits."""
        self._fitting.admit(item.path, lambda seen: self._on_admitted(item, seen), self.failed.emit)

    def look(self) -> None:
        """Look at the files again: what there is, and what fits."""
        items = self._adapters()
        acting = (use.path for use in self._chat.steering.adapters)
        paths = frozenset((*(item.path for item in items), *acting))
        model = _model_of(self._assistant.state)
        known = next((item for item in self._shelving.items if item.path == model), None)
        self._fitting.look(Question(model, known.sha256 if known else "", paths))
        self._compose()

    # The state

    def _adapters(self) -> tuple[Item, ...]:
        return tuple(item for item in self._shelving.items if item.kind is Kind.ADAPTER)

    def _slot(self, path: str) -> Slot:
        return self._state.slot(path) or Slot(path, AdapterUse(path).title)

    def _act(self, strengths: dict[str, float | None]) -> None:
        """Change how some adapters act, None for not at all; the order is the rack's."""
        acting = {use.path: use for use in self._chat.steering.adapters}
        for path, strength in strengths.items():
            if strength is None:
                acting.pop(path, None)
            else:
                acting[path] = AdapterUse(path, strength, self._slot(path).name)
        places = {path: place for place, path in enumerate(self._order)}
        uses = sorted(acting.values(), key=lambda use: places.get(use.path, len(places)))
        if tuple(uses) != self._chat.steering.adapters:
            self._chat.set_adapters(tuple(uses))

    def _compose(self) -> None:
        """Tell the state, if it is another one."""
        slots = {slot.path: slot for slot in self._make_slots()}
        self._order = [path for path in self._order if path in slots]
        for path in sorted(slots.keys() - set(self._order)):
            self._order.insert(self._place_by_name(slots, path), path)
        ordered = [slots[path] for path in self._order]
        state = RackState(
            model=_model_of(self._assistant.state),
            slots=tuple(slot for slot in ordered if slot.is_on or slot.fits),
            unfit=tuple(slot for slot in ordered if not (slot.is_on or slot.fits)),
            sets=self.sets.known,
            set_id=self.sets.acting_id,
            chosen_id=self.sets.chosen_id,
            deleted=self.sets.deleted,
            is_looking=self._fitting.is_looking,
        )
        if state != self._state:
            self._state = state
            self.changed.emit(state)

    def _place_by_name(self, slots: dict[str, Slot], new: str) -> int:
        """Return where an adapter goes that has no place yet: by its name, behind what acts."""
        later = (
            place
            for place, path in enumerate(self._order)
            if not slots[path].is_on and slots[path].name.casefold() > slots[new].name.casefold()
        )
        return next(later, len(self._order))

    def _make_slots(self) -> Iterable[Slot]:
        acting = {use.path: use for use in self._chat.steering.adapters}
        for item in self._adapters():
            slot = Slot(item.path, item.name, item.id, note=item.note)
            yield self._completed(slot, acting.pop(item.path, None))
        for use in acting.values():
            yield self._completed(Slot(use.path, use.title), use)

    def _completed(self, slot: Slot, use: AdapterUse | None) -> Slot:
        seen = self._fitting.of(slot.path) or Examined()
        usual = seen.file.strength if seen.file else 1.0
        usual = min(max(usual, WEAKEST), STRONGEST)
        rested = self._rested.get(slot.path, usual)
        return replace(
            slot,
            is_on=use is not None,
            strength=use.strength if use else rested,
            usual=usual,
            file=seen.file,
            verdict=seen.verdict,
            problem=seen.problem,
            fits=seen.problem is None and not _reasons(seen),
        )

    def _arrange(self) -> None:
        """Put what acts first, in its order, for another choice is shown."""
        acting = [use.path for use in self._chat.steering.adapters]
        self._order = [*acting, *(path for path in self._order if path not in set(acting))]
        self._compose()

    # What happens

    def _on_assistant_changed(self, state: State) -> None:
        model = _model_of(state)
        if model != self.sets.model:
            self._order.clear()
            self.sets.show(model)
            self._arrange()
            self.look()

    def _on_conversation_changed(self, conversation: Conversation | None) -> None:
        shown = conversation.id if conversation else None
        uses = self._chat.steering.adapters
        acting = [use.path for use in uses]
        is_first_message = self._shown_id is None and uses == self._state.acting
        if shown != self._shown_id and not is_first_message:
            self._rested = self._rested_in.get(shown, {}) if shown is not None else {}
            self.sets.forget_choice()
            self._arrange()
        elif acting != [path for path in self._order if path in acting]:
            self._arrange()
        self._shown_id = shown
        if shown is not None:
            self._rested_in[shown] = self._rested
        if any(self._fitting.of(path) is None for path in acting):
            self.look()
        else:
            self._compose()

    def _on_items_changed(self) -> None:
        shelved = {item.path for item in self._adapters()}
        if any(use.path in self._shelved - shelved for use in self._chat.steering.adapters):
            self._chat.reread()  # the library has moved it, and the conversation knows where to
            self.sets.reread()
        self._shelved = shelved
        self.look()

    def _on_admitted(self, item: Item, seen: Examined) -> None:
        reasons = (seen.problem,) if seen.problem else _reasons(seen)
        if reasons:
            self.failed.emit(_refused(item, reasons[0]))
        elif seen.verdict is not None:
            self.switch(item.path, on=True)
            self.switched_on.emit(item)
        else:
            self.told.emit(
                say("“{name}” is in the library; load its model to use it.", name=item.name)
            )
        self.look()


def _reasons(seen: Examined) -> tuple[Wording, ...]:
    if seen.verdict is None:
        return ()
    from desktop.core.adapters import DoesNotFit  # late: it is not for the first frame

    return seen.verdict.reasons if isinstance(seen.verdict, DoesNotFit) else ()


def _refused(item: Item, reason: Wording) -> AdapterError:
    first = say("“{adapter}” is in the library, but cannot act on this model.", adapter=item.name)
    return AdapterError(first, reason)


def _model_of(state: State) -> str:
    match state:
        case Ready(model) | Answering(model):
            return model.path
        case Loading(path) | Failed(path):
            return path
        case Empty():
            return ""
