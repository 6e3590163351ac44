"""The adapter rack as a person would use it, with the real engine, files and widgets."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop.core.adapter_set import AdapterSet
from desktop.core.chat import AdapterUse, Ending, Node
from desktop.core.settings import Sampling
from desktop.ui.chat.access import spoken
from desktop.ui.rack.card import AdapterCard
from desktop.ui.rack.panel import RackPanel
from tests.e2e.comparing import compare
from tests.e2e.conftest import Person
from tests.small_adapters import pair, whole_adapter, write_adapter
from tests.small_models import write_llama

pytestmark = pytest.mark.gui

Start = Callable[..., Person]

GREEDY = Sampling(temperature=0.0, seed=1, max_tokens=24)
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class Cast:
    """A model and two adapters that fit it."""

    model: Path
    bard: Path
    alice: Path


@pytest.fixture(params=["small", "stories260K"])
def cast(request: pytest.FixtureRequest, tmp_path: Path) -> Cast:
    """Return files of our own, and the real ones where they are at hand."""
    files = tmp_path / "files"
    files.mkdir()
    if request.param == "small":
        return Cast(
            write_llama(files / "model.gguf"),
            whole_adapter(files / "bard.gguf", 1, "Shakespeare"),
            whole_adapter(files / "alice.gguf", 2, "Alice"),
        )
    shared: Path = request.getfixturevalue("shared")
    bard, alice = (shared / "adapters" / f"{n}-stories260K.gguf" for n in ("shakespeare", "alice"))
    return Cast(
        shared / "models" / "stories260K-f32.gguf",
        Path(shutil.copy(bard, files)),
        Path(shutil.copy(alice, files)),
    )


def drop(person: Person, *paths: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    person.window.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, dragged, left, none))


def rack(person: Person) -> RackPanel:
    panel = person.window.panels.panel("rack")
    assert isinstance(panel, RackPanel)
    return panel


def card(person: Person, path: Path) -> AdapterCard:
    return next(one for one in rack(person).cards.cards if one.slot.path == str(path))


def acting(person: Person) -> tuple[AdapterUse, ...]:
    return person.home.chat.steering.adapters


def type_strength(person: Person, path: Path, strength: float) -> None:
    """Type a number into the card of an adapter."""
    number = card(person, path).strength.number
    number.setFocus()
    number.selectAll()
    person.qtbot.keyClicks(number, number.locale().toString(strength))
    person.qtbot.keyClick(number, Qt.Key.Key_Return)


def save_as_default(person: Person, name: str) -> AdapterSet:
    """Save what acts as a set, and let new conversations begin with it."""
    sets = rack(person).sets
    person.qtbot.mouseClick(sets.save, Qt.MouseButton.LeftButton)
    person.qtbot.keyClicks(sets.name.field, name)
    person.qtbot.keyClick(sets.name.field, Qt.Key.Key_Return)
    sets.default_chosen.emit(person.home.rack.state.sets[-1].id)
    return person.home.rack.state.sets[-1]


def again(person: Person) -> str:
    """Ask for the last reply once more, and return what it says."""
    before = person.last.id
    person.page.regenerate_last()
    person.until(lambda: person.last.id != before)
    return person.wait_for_reply().message.text


def made_with(node: Node) -> list[tuple[str, float]]:
    assert node.provenance is not None
    return [(use.path, use.strength) for use in node.provenance.adapters]


def test_attach_ask_weaken_stack_compare_save_restart_and_ask(start: Start, cast: Cast) -> None:
    # GIVEN a model that answers by itself
    person = start(cast.model)
    person.wait_for_model()
    person.home.chat.set_sampling(GREEDY)
    base = person.ask("Once upon a time").message.text
    model, loaded = person.home.assistant.model, person.home.assistant.identity

    # WHEN Shakespeare is dropped on the window, THEN the rack opens and the next answer is his
    drop(person, cast.bard)
    person.until(lambda: len(acting(person)) == 1)
    assert person.window.panels.shown == "rack"
    assert person.page.rack_button.text() == "1"
    whole = again(person)
    assert whole != base
    assert made_with(person.last) == [(str(cast.bard), 1.0)]

    # WHEN his strength is set to 0.5, THEN he is heard less, and the label says so
    type_strength(person, cast.bard, 0.5)
    half = again(person)
    assert made_with(person.last) == [(str(cast.bard), 0.5)]
    assert len({base, whole, half}) == 3
    item = person.page.transcript.column.items[-1]
    assert spoken(item).endswith(" 0.5")

    # WHEN it is set to nothing, or he is switched off, THEN the model answers as by itself
    person.home.rack.set_strength(str(cast.bard), 0.0)
    assert again(person) == base
    person.home.rack.reset(str(cast.bard))
    assert again(person) == whole
    card(person, cast.bard).switch.click()
    assert again(person) == base
    assert made_with(person.last) == []

    # WHEN Alice is stacked on him, THEN both act, and nothing was loaded again for all this
    card(person, cast.bard).switch.click()
    type_strength(person, cast.bard, 0.5)
    drop(person, cast.alice)
    person.until(lambda: len(acting(person)) == 2)
    both = again(person)
    assert both not in {base, whole, half}
    assert (person.home.assistant.model, person.home.assistant.identity) == (model, loaded)

    # WHEN that is compared with the model by itself, THEN both are heard, and one is kept
    assert compare(person) == [both, base]
    person.page.comparison.view.columns[0].keep_button.click()
    assert person.last.message.text == both

    # WHEN that is saved as a set and made the model's own, THEN it is there after a restart
    letters = save_as_default(person, "My letters")
    person.close()
    person = start()
    person.wait_for_model()
    assert acting(person) == letters.uses
    person.until(lambda: person.page.rack_button.text() == "2")
    assert again(person) == both

    # AND a new conversation begins with it; the keys take it away and bring it back
    person.window.start_new()
    assert acting(person) == letters.uses
    person.home.chat.set_sampling(GREEDY)
    assert person.ask("Once upon a time").message.text == both
    person.window.actions_by_name["no_adapters"].trigger()
    assert again(person) == base
    person.press(Qt.Key.Key_1, CONTROL)
    assert acting(person) == letters.uses


def test_an_adapter_that_goes_away_or_changes_stops_one_message_and_no_more(
    start: Start, cast: Cast
) -> None:
    person = start(cast.model)
    person.wait_for_model()
    person.home.chat.set_sampling(GREEDY)
    base = person.ask("Once upon a time").message.text
    drop(person, cast.bard)
    person.until(lambda: len(acting(person)) == 1)

    # WHEN its file is gone, THEN the message says so, and the rack shows it
    cast.bard.unlink()
    person.page.regenerate_last()
    reply = person.wait_for_reply()
    assert reply.ending is Ending.FAILED
    assert cast.bard.name in str(reply.error)
    person.home.rack.look()
    person.until(lambda: card(person, cast.bard).slot.problem is not None)

    # WHEN another one lies in its place that does not fit, THEN the reason is said
    write_adapter(cast.bard, pair("blk.0.attn_q.weight", 32, 32), general__name="Another")
    person.page.regenerate_last()
    person.until(lambda: person.last.id != reply.id and person.last.ending is not None)
    assert person.last.ending is Ending.FAILED
    assert "the adapter was made for" in str(person.last.error)

    # WHEN it is switched off, THEN the model answers as before
    card(person, cast.bard).switch.click()
    assert acting(person) == ()
    assert again(person) == base
