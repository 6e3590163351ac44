"""The ruler under the composer and its panel: what the model sees, to look at and to walk along."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.core.chat import AdapterUse, Standing
from desktop.core.documents import Document, quoted
from desktop.engine.protocol import Weigh, Weighed, Weights
from desktop.session.scale import Beside, Part, scale_of
from desktop.ui.chat.leaves import Foot
from desktop.ui.chat.ruler_panel import RulerPanel
from tests.ui.conftest import House


def talk(house: House, *, left_out: int = 0) -> None:
    """Hold a conversation of four messages and let the engine weigh it."""
    house.load()
    house.say("One", "Two")
    house.say("Three", "Four")
    house.until(lambda: len(weighings(house)[-1].messages) == 4)
    weights = Weights(
        context=4096, reply=1000, prompt=3000 - 500 * left_out, fixed=100,
        messages=(500, 500, 900, 1000), left_out=tuple(range(left_out)), next_out=(2, 3),
    )  # fmt: skip
    house.engine.emit(Weighed(weighings(house)[-1].request, weights))
    words = house.window.page.status.context
    total = weights.prompt
    house.until(lambda: words.text().replace(",", "").startswith(f"{total} of 4096"))


def plain(words: str) -> str:
    return words.replace(",", "")


def weighings(house: House) -> list[Weigh]:
    return house.engine.all(Weigh)


def at(house: House, part: Part) -> QPoint:
    bar = house.window.page.status.ruler
    stretch = next(s for s in bar.stretches if s.segment.part is part)
    return QPoint(round(stretch.left + stretch.width / 2), bar.height() // 2)


def test_the_line_is_the_context_and_every_part_has_its_share(house: House) -> None:
    talk(house)
    bar = house.window.page.status.ruler
    parts = [s.segment.part for s in bar.stretches]
    assert parts == [
        Part.TEMPLATE, Part.QUESTION, Part.ANSWER, Part.QUESTION, Part.ANSWER, Part.FREE,
        Part.ROOM,
    ]  # fmt: skip
    for stretch in bar.stretches:
        share = stretch.segment.tokens / 4096
        assert abs(stretch.width / bar.width() - share) < 0.01
    assert bar.accessibleName().replace(",", "").endswith("3000 of 4096 tokens")


def test_the_pointer_is_told_what_it_is_at_and_a_click_goes_there(house: House) -> None:
    talk(house)
    page, went = house.window.page, []
    house.chat.went_to.connect(went.append)
    QTest.mouseMove(page.status.ruler, at(house, Part.ANSWER))
    house.until(lambda: page.status.context.text() == "Answer · 500 tokens")
    QTest.mouseClick(page.status.ruler, Qt.MouseButton.LeftButton, pos=at(house, Part.ANSWER))
    assert went == [house.chat.rows[1].node.id]


def test_the_keyboard_walks_along_it(house: House) -> None:
    talk(house)
    bar, went = house.window.page.status.ruler, []
    house.chat.went_to.connect(went.append)
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    heard = [bar.accessibleName()]
    for _ in range(7):
        house.press("Right")
        heard.append(bar.accessibleName())
    house.press("Home")
    house.press("Right")
    house.press("Return")
    assert [words.partition(" ·")[0] for words in heard] == [
        "The chat template", "Your message", "Answer", "Your message", "Answer", "Free",
        "Room for the reply", "Room for the reply",
    ]  # fmt: skip
    assert heard[3].endswith("leaves next. Three")
    assert went == [house.chat.rows[0].node.id]


def test_what_is_out_stands_before_the_line(house: House) -> None:
    talk(house, left_out=2)
    first, second = house.window.page.status.ruler.stretches[:2]
    assert first.segment.is_out
    assert first.segment.tokens == 1000
    assert second.left >= first.left + first.width


def test_the_panel_lists_the_same_and_leads_there(house: House) -> None:
    talk(house, left_out=2)
    house.press("Ctrl+Shift+I")
    panel = house.window.panels.panel("ruler")
    assert isinstance(panel, RulerPanel)
    assert panel.isVisible()
    assert [(s.text, s.is_out) for s in panel.segments] == [
        ("One", True), ("Two", True), ("", False), ("Three", False), ("Four", False),
    ]  # fmt: skip
    went: list[int] = []
    house.chat.went_to.connect(went.append)
    panel.list.setCurrentIndex(panel.list.model().index(3, 0))
    house.qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert went == [house.chat.rows[2].node.id]
    house.press("Ctrl+Shift+I")
    assert not panel.isVisible()


def test_without_a_model_there_is_nothing_to_measure(house: House) -> None:
    talk(house)
    house.assistant.unload()
    status = house.window.page.status
    house.until(lambda: status.ruler.scale is None)
    assert status.context.text() == ""
    assert not status.list_button.isEnabled()


def test_a_message_is_pinned_and_left_out_from_the_panel(house: House) -> None:
    talk(house)
    house.press("Ctrl+Shift+I")
    panel = house.window.panels.panel("ruler")
    assert isinstance(panel, RulerPanel)
    assert not panel.pin_button.isEnabled()  # the template is no message
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    asked = len(weighings(house))
    panel.pin_button.click()
    assert house.chat.rows[0].node.standing is Standing.PINNED
    house.until(lambda: len(weighings(house)) > asked)
    assert [m.kept for m in weighings(house)[-1].messages] == [True, False, False, False]
    panel.out_button.click()
    assert house.chat.rows[0].node.standing is Standing.LEFT_OUT
    house.until(lambda: len(weighings(house)[-1].messages) == 2)


def test_a_message_is_pinned_from_its_menu(house: House) -> None:
    talk(house)
    transcript = house.window.page.transcript
    menu = transcript.menu(0)
    pin = next(a for a in menu.actions() if a.text().startswith("Pin in"))
    pin.trigger()
    assert house.chat.rows[0].node.standing is Standing.PINNED
    item = transcript.column.items[0]
    transcript.column.open(0)
    assert any(isinstance(leaf, Foot) and leaf.note == "Pinned in" for leaf in item.leaves)


def test_adapters_and_documents_are_parts_of_their_own(house: House) -> None:
    house.load()
    acting = (AdapterUse("/a/pirate.gguf", 0.5),)
    house.chat.set_adapters(acting)
    house.chat.send(quoted([Document("notes.txt", "word " * 40)], "What is it?"))
    house.answer("A word.")
    house.until(lambda: len(weighings(house)[-1].messages) == 2)
    weights = Weights(4096, 1000, 700, 100, (500, 100), documents=((450,), ()))
    house.engine.emit(Weighed(weighings(house)[-1].request, weights))
    bar = house.window.page.status.ruler
    house.until(lambda: Part.DOCUMENT in [s.segment.part for s in bar.stretches])
    assert [s.segment.part for s in bar.stretches] == [
        Part.ADAPTER, Part.TEMPLATE, Part.DOCUMENT, Part.QUESTION, Part.ANSWER, Part.FREE,
        Part.ROOM,
    ]  # fmt: skip
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    assert bar.accessibleName() == "Adapter · 0.5, takes nothing of the context. pirate"
    house.press("Right")
    house.press("Right")
    assert bar.accessibleName() == "Document · 450 tokens. notes.txt"
    house.press("Ctrl+Shift+I")
    panel = house.window.panels.panel("ruler")
    assert isinstance(panel, RulerPanel)
    assert [s.text for s in panel.segments] == ["pirate", "", "notes.txt", "What is it?", "A word."]
    house.chat.set_adapters(())
    house.until(lambda: next(s.text for s in panel.segments) == "")


def test_documents_beside_the_message_are_told_of(house: House) -> None:
    talk(house)
    status = house.window.page.status
    scale = status.ruler.scale
    assert scale is not None
    status.show_scale(dataclasses.replace(scale, is_counting=True))
    assert plain(status.context.text()) == "3000 of 4096 tokens · counting the documents…"
    assert status.ruler.accessibleName().endswith("tokens · counting the documents…")
    beside = Beside((("notes.txt", 96),))
    status.show_scale(scale_of(scale.told, 4096, 1000, 0, (), beside))
    assert plain(status.context.text()) == "3096 of 4096 tokens"
    QTest.mouseMove(status.ruler, at(house, Part.DOCUMENT))
    house.until(lambda: status.context.text() == "Document · 96 tokens · not sent yet")
