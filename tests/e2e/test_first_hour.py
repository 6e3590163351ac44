"""Stories of the first hour: from the first start to the first answer, and what is seen again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop import household
from desktop.core import guide
from desktop.core.catalogue import Confirmed, Entry
from desktop.session.assistant_state import Empty
from desktop.ui.welcome.getting import Coming, Here
from desktop.ui.welcome.page import WelcomePage
from tests import small_models
from tests.e2e.conftest import Person
from tests.hub.conftest import hub
from tests.hub.loopback import Loopback, Repository

__all__ = ["hub"]

pytestmark = pytest.mark.gui

Start = Callable[..., Person]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="session")
def talker(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a small random model to talk to."""
    return small_models.write_llama(
        tmp_path_factory.mktemp("e2e") / "guide.gguf", name="Small talker",
        template=small_models.CHATML, control=small_models.CHATML_TOKENS, context=512,
    )  # fmt: skip


@pytest.fixture
def with_guide(talker: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let Fireside bring a model, whether this build has the Guide or not."""
    monkeypatch.setattr(guide, "folder", lambda: talker.parent)
    return talker


def page_of(person: Person) -> WelcomePage:
    page = person.home.welcome_door.page
    assert page is not None
    return page


def brief(person: Person) -> None:
    person.wait_for_model()
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(max_tokens=8))


def test_from_the_first_start_to_the_first_answer_with_one_click(
    start: Start, with_guide: Path
) -> None:
    # GIVEN a first start: one page, and nothing else
    person = start()
    page = page_of(person)
    assert person.home.welcome_door.is_open
    assert page.isVisible()
    assert not person.window.sidebar.isVisible()

    # WHEN the Guide is tried
    person.qtbot.mouseClick(page.guide_button, LEFT)

    # THEN the conversation is there with the keyboard in it, and the first question is answered
    assert not person.home.welcome_door.is_open
    assert person.window.sidebar.isVisible()
    assert person.window.focusWidget() is person.page.composer.text
    brief(person)
    assert person.home.assistant.model is not None
    assert person.home.assistant.model.path == str(with_guide)
    reply = person.ask("What is a model?")
    assert reply.message.text.strip()

    # WHEN Fireside is started again, THEN the page does not come by itself; the menu has it
    person.close()
    person = start()
    assert person.home.welcome_door.page is None
    person.window.actions_by_name["welcome"].trigger()
    assert person.home.welcome_door.is_open
    person.qtbot.keyClick(page_of(person), Qt.Key.Key_Escape)
    assert not person.home.welcome_door.is_open


def test_it_can_be_skipped_and_the_empty_conversation_leads_back(
    start: Start, with_guide: Path
) -> None:
    person = start()
    person.qtbot.mouseClick(page_of(person).skip, LEFT)
    empty = person.page.empty
    assert empty.isVisible()
    assert empty.guide_button.isVisible()
    person.qtbot.mouseClick(empty.welcome_button, LEFT)
    assert person.home.welcome_door.is_open
    person.window.start_new()
    assert not person.home.welcome_door.is_open
    assert isinstance(person.home.assistant.state, Empty)
    person.qtbot.mouseClick(empty.guide_button, LEFT)
    person.wait_for_model()


def test_the_offline_lock_is_closed_at_the_first_start(start: Start, with_guide: Path) -> None:
    # GIVEN a person who wants no network at all
    person = start()
    page = page_of(person)
    page.switch.click()
    person.until(page.locked_words.isVisible)
    assert not any(card.get.isEnabled() for card in page.cards)
    assert person.home.preferences.lock.is_closed
    person.close()
    # THEN it stays closed, and the page still comes: it was not left
    person = start()
    assert person.home.preferences.lock.is_closed
    assert page_of(person).switch.isChecked()


def test_one_click_fetches_a_model_and_talks_with_it(
    start: Start, with_guide: Path, hub: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a catalogue with one model, which the hub has
    sure = Confirmed("a test", "a test")
    entry = Entry(
        "Fetched", "owner", "owner/Fetched-GGUF", "F32", 0.1, "mit", ("en",), ("small",),
        "It is small.", sure,
    )  # fmt: skip
    hub.add(Repository(entry.repository, {"Fetched-F32.gguf": with_guide.read_bytes()}))
    monkeypatch.setattr(household, "read_catalogue", lambda: (entry,))
    person = start()
    person.home.preferences.set("library", "hub_address", hub.endpoint)

    # WHEN its button is clicked, THEN it comes, is loaded by itself, and answers
    getting = page_of(person)._getting
    person.qtbot.mouseClick(page_of(person).cards[0].get, LEFT)
    person.until(lambda: isinstance(getting.state(entry.repository), Coming | Here))
    person.until(lambda: isinstance(getting.state(entry.repository), Here))
    brief(person)
    assert not person.home.welcome_door.is_open
    assert person.home.assistant.model is not None
    assert "Fetched-F32.gguf" in person.home.assistant.model.path
    assert person.ask("Hello").message.text.strip()

    # WHEN a second one is asked for while the person talks, THEN it is offered, not forced on them
    person.home.welcome_door.came.emit("Another", str(with_guide))
    assert person.home.tip_door.strip.isVisible()
    person.qtbot.mouseClick(person.home.tip_door.strip.way, LEFT)
    person.until(
        lambda: (
            person.home.assistant.model is not None
            and person.home.assistant.model.path == str(with_guide)
        )
    )


@pytest.mark.skipif(guide.model() is None, reason="this build came without the Guide")
def test_the_guide_itself_answers_the_first_question(start: Start) -> None:
    person = start()
    person.qtbot.mouseClick(page_of(person).guide_button, LEFT)
    person.wait_for_model()
    person.qtbot.mouseClick(person.page.empty.suggestions[2], LEFT)
    assert person.page.composer.text.toPlainText() == "What is an adapter?"
    person.press(Qt.Key.Key_Return)
    reply = person.wait_for_reply()
    assert "adapter" in reply.message.text.casefold()


def test_the_library_leads_to_the_page(start: Start, with_guide: Path) -> None:
    person = start()
    person.qtbot.mouseClick(page_of(person).ways["library"], LEFT)
    library = person.window.library.page
    assert library is not None
    assert library.isVisible()
    assert library.place == "recommended"
    person.qtbot.mouseClick(library.recommended.welcome, LEFT)
    assert person.home.welcome_door.is_open
