"""The rack in the window, by mouse and keyboard, on real sessions and adapters of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

from desktop.core.chat import AdapterUse
from desktop.core.shelf import Kind
from desktop.core.wording import say
from desktop.engine.protocol import Answer
from desktop.session.work import Job, Made
from desktop.ui.library.bake_dialog import BakeDialog
from desktop.ui.library.convert_dialog import ConvertDialog
from desktop.ui.rack.card import AdapterCard
from desktop.ui.rack.panel import RackPanel
from tests.session.racks import NAMES, fitting_adapter, strange_adapter
from tests.small_adapters import write_peft
from tests.ui.conftest import House

pytestmark = pytest.mark.gui


def panel_of(house: House) -> RackPanel:
    if house.window.panels.shown != "rack":
        house.window.toggle_panel("rack")
    panel = house.window.panels.panel("rack")
    assert isinstance(panel, RackPanel)
    return panel


def stock(house: House) -> RackPanel:
    """Load a model, put three adapters on the shelf that fit it, and open the rack."""
    house.load()
    for seed, name in enumerate(NAMES):
        path = fitting_adapter(house.home / f"{name.lower()}.gguf", seed)
        house.shelving.add(str(path))
    house.until(lambda: len(house.rack.state.slots) == 3 and not house.rack.state.is_looking)
    return panel_of(house)


def card(panel: RackPanel, name: str) -> AdapterCard:
    return next(one for one in panel.cards.cards if one.slot.name == name)


def names(panel: RackPanel) -> list[str]:
    return [one.slot.name for one in panel.cards.cards]


def acting(house: House) -> list[tuple[str, float]]:
    return [(use.name, use.strength) for use in house.chat.steering.adapters]


def drop(house: House, *paths: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, dragged, left, none)
    house.window.dropEvent(event)
    assert event.isAccepted()


def test_an_empty_rack_explains_itself_and_shows_two_ways(house: House) -> None:
    house.load()
    panel = panel_of(house)
    assert panel.hint.isVisible()
    assert not panel.sets.isVisible()
    alone = RackPanel(house.window._icons, house.rack)
    house.qtbot.addWidget(alone)
    with house.qtbot.waitSignals([alone.find_asked, alone.add_asked]):
        alone.hint.search.click()
        alone.hint.add.click()


def test_a_switch_lets_an_adapter_act_in_the_next_message(house: House) -> None:
    panel = stock(house)
    bard = card(panel, "Bard")
    assert not bard.strength.isVisible()
    house.qtbot.mouseClick(bard.switch, Qt.MouseButton.LeftButton)
    assert bard.strength.isVisible()
    assert house.window.page.rack_button.text() == "1"
    house.say("Hello", "Well met.")
    assert house.engine.last(Answer).adapters == house.chat.steering.adapters
    assert acting(house) == [("Bard", 1.0)]


def test_a_slider_and_a_number_say_the_same(house: House) -> None:
    panel = stock(house)
    bard = card(panel, "Bard")
    bard.switch.click()
    slider, number = bard.strength.slider, bard.strength.number
    slider.setFocus()
    house.qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert number.value() == 0.95
    house.until(lambda: acting(house) == [("Bard", 0.95)])
    number.setFocus()
    number.selectAll()
    house.qtbot.keyClicks(number, number.locale().toString(-1.3))
    house.qtbot.keyClick(number, Qt.Key.Key_Return)
    assert acting(house) == [("Bard", -1.3)]
    assert slider.value() == -130
    assert bard.strength.reset.isVisible()
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    house.qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert acting(house) == [("Bard", 0.0)]
    house.qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert acting(house) == [("Bard", 1.0)]
    assert not bard.strength.reset.isVisible()


def test_what_was_just_set_is_kept_when_another_conversation_is_shown(house: House) -> None:
    panel = stock(house)
    card(panel, "Bard").switch.click()
    house.say("One", "1")
    first = house.chat.conversation.id
    bard = card(panel, "Bard")
    bard.note.setText("in a hurry")
    house.qtbot.keyClick(bard.strength.slider, Qt.Key.Key_Left)
    house.press("Ctrl+N")  # before the slider has come to rest
    assert acting(house) == []
    house.window.sidebar.opened.emit(first)
    assert acting(house) == [("Bard", 0.95)]
    assert card(panel, "Bard").note.text() == "in a hurry"
    assert card(panel, "Bard").switch.isChecked()


def test_the_order_is_changed_by_keyboard_and_by_dragging(house: House) -> None:
    panel = stock(house)
    assert names(panel) == ["Alice", "Bard", "Carroll"]
    grip = card(panel, "Carroll").grip
    grip.setFocus()
    house.qtbot.keyClick(grip, Qt.Key.Key_Up)
    assert names(panel) == ["Alice", "Carroll", "Bard"]
    assert QApplication.focusWidget() is grip
    grip = card(panel, "Bard").grip
    top = panel.cards.mapToGlobal(QPoint(5, 2))
    press(grip, QMouseEvent.Type.MouseButtonPress, grip.mapToGlobal(QPoint(5, 5)))
    press(grip, QMouseEvent.Type.MouseMove, top)
    assert names(panel) == ["Bard", "Alice", "Carroll"]
    assert house.rack.state.slots[0].name == "Alice", "not before it is dropped"
    press(grip, QMouseEvent.Type.MouseButtonRelease, top)
    assert [slot.name for slot in house.rack.state.slots] == ["Bard", "Alice", "Carroll"]


def press(widget: QWidget, kind: QMouseEvent.Type, at: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    held = none if kind is QMouseEvent.Type.MouseButtonRelease else left
    held = Qt.MouseButton.NoButton if held is none else left
    local = QPointF(widget.mapFromGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, local, QPointF(at), left, held, none))


def test_a_note_is_typed_on_the_card(house: House) -> None:
    panel = stock(house)
    bard = card(panel, "Bard")
    bard.switch.click()
    bard.note.setFocus()
    house.type("for letters")
    house.press("Return")
    assert house.rack.state.slot(bard.slot.path).note == "for letters"
    bard.switch.click()
    assert bard.note.isVisible(), "a note is shown with its adapter, on or off"


def test_what_does_not_fit_is_folded_away_with_its_reasons(house: House) -> None:
    panel = stock(house)
    house.shelving.add(str(strange_adapter(house.home / "strange.gguf")))
    house.until(lambda: len(house.rack.state.unfit) == 1)
    assert panel.unfit.fold.text() == "1 does not fit this model"
    assert not panel.unfit.list.isVisible()
    house.qtbot.mouseClick(panel.unfit.fold, Qt.MouseButton.LeftButton)
    assert panel.unfit.list.isVisible()
    assert "layer 10" in " ".join(told(panel.unfit.list))


def told(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QWidget) if hasattr(one, "text")]


def test_an_adapter_that_is_gone_can_be_switched_off(house: House) -> None:
    panel = stock(house)
    bard = card(panel, "Bard")
    bard.switch.click()
    Path(bard.slot.path).unlink()
    house.rack.look()
    house.until(lambda: "not there" in card(panel, "Bard").words.text())
    card(panel, "Bard").switch.click()
    assert acting(house) == []
    assert "Bard" not in names(panel)


# Files that are dropped


def test_dropped_adapters_open_the_rack_and_act(house: House) -> None:
    house.load()
    good, other = (fitting_adapter(house.home / f"{name}.gguf", 1) for name in ("good", "other"))
    drop(house, good, other, strange_adapter(house.home / "strange.gguf"))
    house.until(lambda: len(acting(house)) == 2)
    assert house.window.panels.shown == "rack"
    panel = panel_of(house)
    house.until(panel.problem.isVisible)
    assert "Strange" in panel.problem.accessibleName()
    house.until(panel.undo.isVisible)
    last = next(name for name in ("Good", "Other") if name in panel.undo.words)
    house.qtbot.mouseClick(panel.undo.button, Qt.MouseButton.LeftButton)
    assert [name for name, _ in acting(house)] == [{"Good": "Other", "Other": "Good"}[last]]
    assert not panel.undo.isVisible()


def test_an_adapter_that_was_converted_for_the_rack_acts_at_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.load()
    making = house.window.library.making
    monkeypatch.setattr(making._bench, "convert", lambda *_: 7)
    drop(house, write_peft(house.home / "peft", {}, {"peft_type": "LORA", "lora_alpha": 8}))
    house.until(lambda: isinstance(making.dialog, ConvertDialog))
    assert isinstance(making.dialog, ConvertDialog)
    making.dialog.chosen.emit("model")
    making.dialog.reject()
    house.shelving.add(str(fitting_adapter(house.home / "made.gguf")))
    house.until(lambda: any(item.name == "Made" for item in house.shelving.items))
    made = next(item for item in house.shelving.items if item.name == "Made")
    making._bench.state_changed.emit(Made(Job(7, say("Converting"), Kind.ADAPTER), made))
    house.until(lambda: [name for name, _ in acting(house)] == ["Made"])
    assert house.window.panels.shown == "rack"
    assert not house.window.library.is_open
    assert panel_of(house).undo.isVisible()


def test_a_dropped_file_that_is_broken_is_called_so(house: House) -> None:
    house.load()
    path = house.home / "broken.gguf"
    path.write_bytes(b"GGUF" + bytes(200))
    drop(house, path)
    house.until(house.window.page.model_notice.isVisible)


def test_a_peft_folder_is_handed_to_the_workbench(house: House) -> None:
    house.load()
    folder = write_peft(house.home / "peft", {}, {"peft_type": "LORA", "lora_alpha": 8})
    drop(house, folder)
    house.until(lambda: house.window.library.making.dialog is not None)
    house.window.library.making.dialog.reject()


# Sets


def test_a_set_is_saved_used_by_keys_and_deleted_with_a_way_back(house: House) -> None:
    panel = stock(house)
    card(panel, "Bard").switch.click()
    house.qtbot.mouseClick(panel.sets.save, Qt.MouseButton.LeftButton)
    house.type("Old letters")
    house.press("Return")
    assert [known.name for known in house.rack.state.sets] == ["Old letters"]
    assert panel.sets.pick.currentText() == "Old letters"
    house.press("Ctrl+Shift+0")
    assert acting(house) == []
    assert panel.sets.pick.currentText() == "No adapters"
    house.press("Ctrl+1")
    assert acting(house) == [("Bard", 1.0)]
    card(panel, "Alice").switch.click()
    assert panel.sets.pick.placeholderText() == "Old letters, changed"
    titles = [action.text() for action in panel.sets.menu().actions()]
    assert any("what acts now" in title for title in titles)
    delete = next(a for a in panel.sets.menu().actions() if a.text() == "Delete")
    delete.trigger()
    assert house.rack.state.sets == ()
    assert panel.undo.isVisible()
    house.qtbot.mouseClick(panel.undo.button, Qt.MouseButton.LeftButton)
    assert [known.name for known in house.rack.state.sets] == ["Old letters"]
    assert not panel.undo.isVisible()


def test_a_name_that_is_taken_is_said_and_nothing_is_lost(house: House) -> None:
    panel = stock(house)
    house.rack.sets.save("One")
    card(panel, "Bard").switch.click()
    panel.sets.saved.emit("One")
    assert panel.problem.isVisible()
    assert "One" in panel.problem.accessibleName()
    assert len(house.rack.state.sets) == 1


def test_the_menu_lists_the_sets_and_marks_the_one_that_acts(house: House) -> None:
    panel = stock(house)
    menu = house.window.menuBar().findChild(QMenu, "rack")
    assert house.window.actions_by_name["no_adapters"].isChecked()
    assert not house.window.actions_by_name["save_set"].isEnabled()
    card(panel, "Bard").switch.click()
    house.rack.sets.save("R & B")
    action = menu.actions()[-1]
    assert (action.text(), action.isChecked()) == ("R && B", True)
    assert action.shortcut().toString() == "Ctrl+1"
    action.trigger()
    assert action.isChecked(), "it acts already"
    house.load("other.gguf")
    assert menu.actions()[-1] is house.window.actions_by_name["no_adapters"]


def test_a_default_set_begins_new_conversations(house: House) -> None:
    panel = stock(house)
    card(panel, "Bard").switch.click()
    house.rack.sets.save("Letters")
    default = next(a for a in panel.sets.menu().actions() if a.isCheckable())
    default.trigger()
    house.press("Ctrl+Shift+0")
    house.say("One", "1")
    house.press("Ctrl+N")
    assert acting(house) == [("Bard", 1.0)]


def test_every_control_has_a_name_and_can_be_reached(house: House) -> None:
    panel = stock(house)
    card(panel, "Bard").switch.click()
    for kind in (QAbstractButton, QLineEdit):
        for control in panel.findChildren(kind):
            if (
                control.isVisible()
                and control.parentWidget() is not card(panel, "Bard").strength.number
            ):
                assert control.accessibleName() or control.text(), control
                assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control.accessibleName()


def test_thirty_adapters_are_a_list_that_scrolls(house: House) -> None:
    house.load()
    for seed in range(30):
        house.shelving.add(str(fitting_adapter(house.home / f"a{seed:02}.gguf", seed)))
    house.until(lambda: len(house.rack.state.slots) == 30)
    panel = panel_of(house)
    before = panel.cards.cards
    before[7].switch.click()
    assert panel.cards.cards == before, "cards are kept, not built again"
    assert house.chat.steering.adapters == (AdapterUse(before[7].slot.path, 1.0),)
    panel.filter.setText("a2")
    assert names(panel) == ["A07", *(f"A{n}" for n in range(20, 30))], "what acts is always shown"
    assert not before[7].grip.isEnabled()
    panel.filter.clear()
    assert len(panel.cards.cards) == 30
    assert before[7].grip.isEnabled()


def test_what_acts_is_offered_for_baking(house: House) -> None:
    panel = stock(house)
    card(panel, "Bard").switch.click()
    house.window.actions_by_name["bake"].trigger()
    dialog = house.window.library.making.dialog
    assert isinstance(dialog, BakeDialog)
    assert dialog.uses == tuple(
        AdapterUse(use.path, use.strength) for use in house.rack.state.acting
    )
    dialog.reject()


def test_what_is_baked_is_awaited_where_it_will_stand(house: House) -> None:
    library = house.window.library
    library.find_adapters()
    library.leave()
    library.making.begun.emit(1)
    assert library.is_open
    assert library.page is not None
    assert library.page.place == "here"
