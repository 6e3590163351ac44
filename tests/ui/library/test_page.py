"""The library page as a person uses it, over real sessions and a hub on loopback."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.core.downloads import Done
from desktop.core.fit import Machine
from desktop.session.assistant_state import Ready
from desktop.session.search import Found
from tests.hub.loopback import Fault, Loopback, Repository
from tests.session.conftest import Heard
from tests.session.yard import padded
from tests.ui.library.conftest import GIB, Room

FILES = ("Tiny-Q4_K_M.gguf", "Tiny-Q8_0.gguf", "mmproj-Tiny-f16.gguf")


@pytest.fixture
def tiny(hub: Loopback, small: Path) -> Repository:
    content = small.read_bytes()
    files = {FILES[0]: content, FILES[1]: padded(small, 900_000), FILES[2]: content}
    card = b"---\nlicense: mit\n---\n# Tiny\n<img src='http://127.0.0.1:1/spy.png'>\nA small one.\n"
    return hub.add(Repository("owner/Tiny-GGUF", {**files, "README.md": card}))


def opened(room: Room, repository: Repository) -> None:
    room.page.look(repository.id)
    room.until(lambda: bool(room.page.repository.offer.rows))


def test_a_model_is_searched_priced_fetched_and_on_this_computer(
    room: Room, tiny: Repository
) -> None:
    page = room.page
    page.go("search")
    assert page.finding.field.hasFocus() or page.finding.field.isVisible()
    room.qtbot.keyClicks(page.finding.field, "tiny")
    room.qtbot.keyClick(page.finding.field, Qt.Key.Key_Return)
    room.until(lambda: bool(page.finding.list.rows.cards))
    (card,) = page.finding.list.rows.cards
    assert card.title == "owner/Tiny-GGUF"
    assert "Apache 2.0" in card.facts
    page.finding.list.go_to_first()
    room.qtbot.keyClick(page.finding.list, Qt.Key.Key_Return)
    assert page.place == "repository"
    offer = page.repository.offer
    room.until(lambda: bool(offer.suggestion.pill.text))
    assert set(offer.rows) == set(FILES[:2])  # the projector is left out
    assert offer.suggested is not None
    assert offer.suggested.quantisation == "Q4_K_M"
    assert offer.suggestion.pill.text == "Comfortable"
    assert "tokens of context" in offer.suggestion.memory.text()
    assert offer.rows[FILES[1]].pill.text == "Comfortable"  # by its size
    room.qtbot.mouseClick(offer.suggestion.download, Qt.MouseButton.LeftButton)
    room.until(lambda: isinstance(room.stores.downloads.downloads[0].state, Done))
    room.until(lambda: offer.rows[FILES[0]].download.text() == "On this computer")
    assert not offer.suggestion.download.isEnabled()
    page.go("here")
    (card,) = page.here.list.rows.cards
    assert card.title == "Small random model"
    assert card.deed == "Load"


def is_found(state: object) -> bool:
    return isinstance(state, Found)


def test_models_are_searched_by_their_size(room: Room, hub: Loopback) -> None:
    for billions in (1, 4, 200):
        hub.add(Repository(f"owner/model-{billions}B", {}, parameters=billions * 10**9))
    finding = room.page.finding
    room.page.go("search")

    def sized(at: int) -> set[str]:
        with room.qtbot.waitSignal(room.stores.search.finding_changed, check_params_cb=is_found):
            finding.largest.setCurrentIndex(at)
            finding.ask()
        return {card.key for card in finding.list.rows.cards if card.key.startswith("owner/model-")}

    any_size, fits, upto = (finding.largest.findData(one) for one in (0, -1, 2))
    assert len(sized(any_size)) == 3
    assert sized(fits) == {"owner/model-1B", "owner/model-4B"}
    assert sized(upto) == {"owner/model-1B"}
    finding.show_adapters()
    assert finding.largest.isHidden()


def test_a_pasted_address_leads_to_the_repository(room: Room, tiny: Repository) -> None:
    page = room.page
    page.go("search")
    page.finding.field.setText(f"https://huggingface.co/{tiny.id}/tree/main")
    page.finding.ask()
    room.until(lambda: page.repository.head.title.text() == tiny.id)
    assert page.place == "repository"


def test_nothing_is_asked_before_the_person_asks(room: Room, hub: Loopback) -> None:
    for place in ("here", "recommended", "search"):
        room.page.go(place)
    room.yard.until(room.page.finding.hollow.isVisible)
    assert hub.seen == []
    assert not room.yard.ledger.connections()


def test_the_hub_out_of_reach_is_said_with_a_way_on(room: Room, hub: Loopback) -> None:
    hub.misbehave(Fault("list", status=404))
    page = room.page
    page.go("search")
    page.finding.ask()
    room.until(lambda: page.finding.hollow.way.text() == "Try again")
    assert page.finding.hollow.title.text()
    hub.add(Repository("owner/Later-GGUF", {"Later-Q4_K_M.gguf": b"x"}))
    page.finding.hollow.way.click()
    room.until(lambda: bool(page.finding.list.rows.cards))


def test_a_search_without_answers_says_so(room: Room) -> None:
    room.page.go("search")
    room.page.finding.ask()
    hollow = room.page.finding.hollow
    room.until(lambda: hollow.title.text() == "Nothing was found")


def test_a_gated_repository_explains_the_way_in(room: Room, hub: Loopback, small: Path) -> None:
    gated = hub.add(
        Repository("owner/Gated-GGUF", {"Gated-Q4_K_M.gguf": small.read_bytes()}, gated="manual")
    )
    asked = Heard(room.page.options_asked)
    opened(room, gated)
    head = room.page.repository.head
    assert head.access.isVisible()
    assert "token" in head.explanation.text()
    head.token.click()
    assert len(asked.all) == 1


def test_the_model_card_is_text_without_pictures(room: Room, tiny: Repository) -> None:
    opened(room, tiny)
    page = room.page.repository
    page.tabs.buttons["card"].click()
    assert page.card.isVisible()
    room.qtbot.keyClick(page.card, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.card.selected_text.split() == ["#", "Tiny", "A", "small", "one."]


def test_escape_leads_back_place_by_place_and_out(room: Room, tiny: Repository) -> None:
    left = Heard(room.page.left)
    room.page.go("search")
    opened(room, tiny)
    room.qtbot.keyClick(room.page, Qt.Key.Key_Escape)
    assert room.page.place == "search"
    assert left.all == []
    room.qtbot.keyClick(room.page, Qt.Key.Key_Escape)
    assert len(left.all) == 1


def test_details_say_what_is_known_and_keep_what_is_chosen(room: Room, small: Path) -> None:
    number = room.put(small, "mine.gguf")
    room.page.open_item(number)
    details = room.page.details
    assert room.page.place == "details"
    assert details.pill.text == "Comfortable"
    assert details.need.shares
    form = details.form
    assert form is not None
    form.context.edited.emit("context", 256)
    room.until(lambda: room.stores.shelving.details(number).defaults.context == 256)
    form.context.reset.click()
    room.page.back()  # whoever leaves keeps what was chosen last
    assert room.stores.shelving.details(number).defaults.context is None


def test_a_file_is_verified_and_that_is_told(room: Room, small: Path) -> None:
    number = room.put(small, "mine.gguf")
    room.page.open_item(number)
    room.page.details.deeds["verify"].click()
    room.until(room.page.told.isVisible)
    assert room.stores.shelving.details(number).item.sha256
    room.until(lambda: not room.page.deeds.isVisible())


def test_throwing_away_is_asked_about_with_the_space_it_frees(room: Room, small: Path) -> None:
    number = room.put(small, "mine.gguf")
    room.page.item_deeds.do("remove", number)
    question = room.page.item_deeds.question
    assert question is not None
    room.until(question.isVisible)
    question.reject()
    assert len(room.stores.shelving.items) == 1


def test_a_missing_file_is_shown_as_missing_and_can_be_taken_off(room: Room, small: Path) -> None:
    number = room.put(small, "mine.gguf")
    Path(room.stores.shelving.items[0].path).unlink()
    room.stores.shelving.refresh()
    cards = room.page.here.list.rows
    room.until(lambda: cards.cards[0].state == "Missing")
    assert cards.cards[0].deed == ""
    room.page.item_deeds.do("remove", number)
    room.until(lambda: room.stores.shelving.items == ())


def test_the_loaded_model_is_marked(room: Room, small: Path) -> None:
    room.put(small, "mine.gguf")
    room.assistant.load(room.stores.shelving.items[0].path)
    room.until(lambda: isinstance(room.assistant.state, Ready))
    assert room.page.here.list.rows.cards[0].state == "Loaded"


def test_the_filter_finds_by_words(room: Room, small: Path) -> None:
    room.put(small, "one.gguf")
    room.put(small, "two.gguf")
    room.page.go("here")
    assert len(room.page.here.list.rows.cards) == 2
    room.qtbot.keyClicks(room.page.here.filter, "two")
    assert len(room.page.here.list.rows.cards) == 1
    room.qtbot.keyClicks(room.page.here.filter, " xyzzy")
    assert room.page.here.hollow.isVisible()


def test_recommended_follows_the_memory_of_the_machine(room: Room) -> None:
    page = room.page
    page.go("recommended")
    rows = page.recommended.list.rows
    before = [card.key for card in rows.cards]
    assert rows.cards[0].badge == "Comfortable"
    room.machine.memory = Machine(2 * GIB, GIB)
    room.machine.changed.emit()
    assert [card.key for card in rows.cards] != before
    assert rows.cards[-1].badge == "Too big"
    page.recommended.purposes.buttons["coding"].click()
    assert all("oder" in card.title or "Dev" in card.title or "GLM" in card.title
               or "Qwen" in card.title for card in rows.cards)  # fmt: skip


def test_there_is_room_for_words_in_a_small_window(room: Room) -> None:
    room.page.resize(520, 500)
    room.page.go("search")
    room.page.show()
    finding = room.page.finding
    room.until(lambda: finding.field.isVisible() and finding.field.width() > 150)
    assert finding.largest.geometry().right() <= finding.rect().right()
