"""The welcome page: what it says of the computer, what it offers first, a download by one click."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout

from desktop.core.offline import OfflineLock
from desktop.core.privacy import Findings
from desktop.core.shelf import Place
from desktop.core.vault import Guard, VaultState
from desktop.engine.protocol import Device, Survey, Surveyed
from desktop.session.assistant_state import Ready
from desktop.ui.welcome.getting import Coming, Failed, Here, Offered
from desktop.ui.welcome.pick_card import PickCard
from desktop.ui.welcome.words import duration_words
from tests.fakes import FakeEngine
from tests.hub.loopback import Loopback, Repository
from tests.session.conftest import Heard
from tests.ui.library.conftest import GIB
from tests.ui.welcome.conftest import BEST, Hall

LEFT = Qt.MouseButton.LeftButton
CARD = Device("CUDA0", "Some Card 4000", "gpu", 7 * GIB, 8 * GIB)
CPU = Device("CPU", "Some Processor 7", "cpu", 0, 16 * GIB)


def best(hall: Hall) -> PickCard:
    return hall.page.cards[0]


def put_elsewhere(hall: Hall, small: Path, name: str = "Mine") -> Path:
    """Let LM Studio have a model."""
    folder = hall.yard.home / "person" / ".lmstudio" / "models" / "owner" / "repo"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.gguf"
    path.write_bytes(small.read_bytes())
    return path


def test_no_other_window_flashes_up(hall: Hall) -> None:
    seen = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert seen == [hall.page]


def test_it_says_what_this_computer_is_once_the_engine_was_asked(hall: Hall) -> None:
    def answer(engine: FakeEngine, command: object) -> None:
        if isinstance(command, Survey):
            engine.emit(Surveyed(command.request, "1", "", gpu_offload=True, devices=(CPU, CARD)))

    assert "looking for a graphics card" in hall.page.computer.text()
    hall.engines.behave = answer
    hall.welcome.look()
    hall.until(lambda: "Some Card 4000" in hall.page.computer.text())
    assert "Some Processor 7" in hall.page.computer.text()
    assert "17.2 GB of memory, 11.8 GB free" in hall.page.computer.text()
    assert "run comfortably here" in hall.page.room.text()


def test_a_computer_without_a_card_is_said_to_have_none(hall: Hall) -> None:
    hall.welcome.look()
    hall.until(lambda: "no graphics card" in hall.page.computer.text())


def test_three_models_with_size_and_licence_but_no_time_as_long_as_none_is_known(
    hall: Hall,
) -> None:
    titles = [card.title.text() for card in hall.page.cards]
    assert titles == ["Best", "Sooner", "Stronger"]
    assert best(hall).role.text == "Recommended"
    facts = best(hall).facts.text()
    assert "about 5.5 GB · Apache 2.0" in facts
    assert "to download" not in facts
    assert hall.welcome.seconds_for(10) is None


def test_what_is_here_comes_first_and_calls(hall: Hall, small: Path) -> None:
    assert hall.page.guide_button.property("kind") == "primary"
    path = put_elsewhere(hall, small)
    hall.welcome.look()
    hall.until(lambda: len(hall.page.local_rows) == 1)
    row = hall.page.local_rows[0]
    assert row.title.text() == "Mine"
    assert Place.LM_STUDIO.program in row.text.text()
    assert hall.page.guide_button.property("kind") == ""
    assert row.control.property("kind") == "primary"
    used = Heard(hall.page.use_asked)
    hall.qtbot.mouseClick(row.control, LEFT)
    assert used() == str(path)


def test_only_three_of_many_are_shown_and_a_way_to_all(hall: Hall, small: Path) -> None:
    for name in ("One", "Two", "Three", "Four"):
        put_elsewhere(hall, small, name)
    hall.welcome.look()
    hall.until(lambda: len(hall.page.local_rows) == 3)
    assert hall.page.more.isVisible()
    assert "4" in hall.page.more.text()


def test_one_click_fetches_a_model_and_it_can_be_used(
    hall: Hall, hub: Loopback, small: Path
) -> None:
    hub.add(Repository(BEST.repository, {"Best-Q4_K_M.gguf": small.read_bytes()}))
    hall.qtbot.mouseClick(best(hall).get, LEFT)
    assert best(hall).bar.isVisible()
    hall.until(lambda: isinstance(hall.getting.state(BEST.repository), Here))
    hall.until(lambda: best(hall).get.text() == "Use it")
    assert not best(hall).bar.isVisible()
    used = Heard(hall.page.use_asked)
    hall.qtbot.mouseClick(best(hall).get, LEFT)
    assert Path(used()).read_bytes() == small.read_bytes()
    assert hall.yard.preferences.remembered.download_speed >= 0


def test_what_the_hub_refuses_is_said_on_the_card_and_can_be_tried_again(
    hall: Hall, hub: Loopback, small: Path
) -> None:
    hall.qtbot.mouseClick(best(hall).get, LEFT)
    hall.until(lambda: isinstance(hall.getting.state(BEST.repository), Failed))
    assert best(hall).told.isVisible()
    assert best(hall).told.text()
    assert best(hall).get.text() == "Try again"
    hub.add(Repository(BEST.repository, {"Best-Q4_K_M.gguf": small.read_bytes()}))
    hall.qtbot.mouseClick(best(hall).get, LEFT)
    hall.until(lambda: isinstance(hall.getting.state(BEST.repository), Here))


def test_a_repository_without_a_model_is_said_to_have_none(hall: Hall, hub: Loopback) -> None:
    hub.add(Repository(BEST.repository, {"README.md": b"# Nothing"}))
    hall.qtbot.mouseClick(best(hall).get, LEFT)
    hall.until(lambda: "no model" in best(hall).told.text())


def test_a_download_shows_its_speed_and_can_be_cancelled(
    hall: Hall, hub: Loopback, small: Path
) -> None:
    hub.pause = 0.02
    content = small.read_bytes() + bytes(6_000_000)
    hub.add(Repository(BEST.repository, {"Best-Q4_K_M.gguf": content}))
    hall.qtbot.mouseClick(best(hall).get, LEFT)
    hall.until(lambda: isinstance(hall.getting.state(BEST.repository), Coming))
    hall.until(lambda: "to download" in hall.page.cards[1].facts.text())
    assert best(hall).bar.value() > 0
    hall.qtbot.mouseClick(best(hall).cancel, LEFT)
    assert isinstance(hall.getting.state(BEST.repository), Offered)
    hall.until(lambda: hall.yard.left() == [])


def test_the_offline_lock_keeps_downloads_from_being_begun(hall: Hall) -> None:
    page = hall.page
    switched = Heard(page.lock_switched)
    page.show_privacy(Findings(lock=OfflineLock.PERSON))
    assert page.switch.isChecked()
    assert page.locked_words.isVisible()
    assert not best(hall).get.isEnabled()
    assert switched.all == []
    page.switch.click()
    assert switched.all == [False]
    page.show_privacy(Findings(lock=OfflineLock.OPEN))
    assert best(hall).get.isEnabled()
    page.show_privacy(Findings(lock=OfflineLock.POLICY))
    assert not page.switch.isEnabled()


def test_it_says_in_a_line_how_conversations_are_kept(hall: Hall) -> None:
    vault = VaultState(exists=True, encrypted=True, guard=Guard.KEYRING)
    hall.page.show_privacy(Findings(vault=vault))
    assert "are encrypted" in hall.page.vault_row.text.text()
    assert "are encrypted" in hall.page.vault_button.accessibleDescription()


def test_models_stand_below_each_other_where_there_is_little_room(hall: Hall) -> None:
    page = hall.page
    assert page._picks.direction() is QBoxLayout.Direction.LeftToRight
    page.resize(520, 500)
    hall.until(lambda: page._picks.direction() is QBoxLayout.Direction.TopToBottom)
    assert page.skip.isVisible()


@pytest.mark.parametrize("way", ["skip", "escape"])
def test_it_can_be_skipped(hall: Hall, way: str) -> None:
    left = Heard(hall.page.left)
    if way == "skip":
        hall.qtbot.mouseClick(hall.page.skip, LEFT)
    else:
        hall.qtbot.keyClick(hall.page, Qt.Key.Key_Escape)
    assert len(left.all) == 1


def test_it_is_due_until_it_was_left_or_a_model_was_used(hall: Hall, small: Path) -> None:
    assert hall.welcome.is_due
    hall.welcome.leave()
    assert not hall.welcome.is_due
    preferences = hall.yard.preferences
    preferences.remember(preferences.remembered.__class__().with_model("/a.gguf"))
    assert not hall.welcome.is_due
    assert hall.welcome.is_without_model
    hall.assistant.load(str(small))
    hall.until(lambda: isinstance(hall.assistant.state, Ready))
    assert not hall.welcome.is_without_model


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(20, "less than a minute"), (61, "about a minute"), (600, "about 10 min"),
     (7300, "about 2 h")],
)  # fmt: skip
def test_how_long_it_takes_is_said_roughly(seconds: float, words: str) -> None:
    assert duration_words(seconds).startswith(words)


@pytest.fixture(autouse=True)
def collected(qapp: QApplication) -> object:
    """Let what a test has built go here and now, not while a theme is taken off."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
