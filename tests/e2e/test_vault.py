"""Stories of the vault: locked and unlocked, with nothing of it left in between."""

from __future__ import annotations

import gc
import re
import sys
import weakref
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.chat import Ending, Node
from desktop.core.vault import Guard
from desktop.session.chat import Chat
from desktop.session.warden_state import Busy, Locked, Open
from desktop.storage.database import Database
from desktop.storage.drafts import Drafts
from desktop.storage.history import History
from desktop.ui.vault.recovery import CodeOffer
from desktop.ui.window import Window
from tests.e2e.conftest import WAIT_MS, Person

pytestmark = pytest.mark.gui

Start = Callable[..., Person]
WORDS = "maple stove lantern"
SAID = "where the heron sleeps by the river"


def maps_of(process: psutil.Process) -> str:
    return " ".join(mapped.path for mapped in process.memory_maps())


def lock(person: Person) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    person.press(Qt.Key.Key_X, control, shift)
    person.until(lambda: isinstance(person.fireside.warden.state, Locked))


def unlock(person: Person, passphrase: str) -> None:
    """Type the passphrase on the vault's page, and press Enter."""
    field = person.fireside.frame.lock_page.unlocking.passphrase.field
    person.qtbot.keyClicks(field, passphrase)
    person.qtbot.keyClick(field, Qt.Key.Key_Return)
    person.until(lambda: not isinstance(person.fireside.warden.state, Busy))


def with_passphrase(person: Person) -> None:
    warden = person.fireside.warden
    with person.qtbot.waitSignal(warden.told, timeout=WAIT_MS):
        warden.guard_by(Guard.PASSPHRASE, WORDS)
    offer = person.fireside.recovery.dialog
    assert isinstance(offer, CodeOffer)
    offer.later.click()
    person.fireside.frame.activateWindow()  # as a window manager does
    person.until(person.fireside.frame.isActiveWindow)


@pytest.mark.skipif(not hasattr(psutil.Process, "memory_maps"), reason="macOS tells no maps")
def test_lock_and_unlock_lead_back_to_where_one_was(start: Start, slow_model: Path) -> None:
    # GIVEN a first start, which has encrypted everything, and a passphrase that is set later
    person = start(slow_model)
    assert isinstance(person.fireside.warden.state, Open)
    assert person.fireside.warden.state.vault.guard is Guard.KEYRING
    with_passphrase(person)
    person.wait_for_model()
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(max_tokens=8))
    reply = person.ask(SAID)
    assert SAID[:20] in person.fireside.frame.windowTitle()
    person.qtbot.keyClicks(person.page.composer.text, "a draft")
    person.page.transcript.edit(person.rows[0].node.id)
    editor = person.page.transcript.editing.editor
    assert editor is not None
    editor.type("half of a change")

    # WHEN it is locked while a reply is being written
    chat.set_sampling(chat.sampling.__class__())
    chat.regenerate(reply.id)
    person.wait_for_words()
    engine = next(one for one in psutil.Process().children() if "libllama" in maps_of(one))
    lock(person)

    # THEN the engine is gone, nothing is shown, and no file tells a word
    assert person.fireside.household is None
    engine.wait(WAIT_MS / 1000)
    assert person.fireside.frame.windowTitle() == "Fireside"
    assert person.fireside.frame.lock_page.isVisible()
    for path in person.fireside.paths.home.rglob("*"):
        if path.is_file():
            assert SAID.encode() not in path.read_bytes(), path.name

    # WHEN a wrong passphrase is typed, THEN it stays locked and says so
    unlock(person, "maple stove")
    assert person.fireside.household is None
    assert "not the passphrase" in person.fireside.frame.lock_page.notice.accessibleName()
    person.fireside.frame.lock_page.unlocking.clear()

    # WHEN the right one is typed, THEN all is as it was: conversation, draft, model, half a reply
    unlock(person, WORDS)
    person.wait_for_model()
    assert person.rows[0].node.message.text == SAID
    assert person.page.composer.text.toPlainText() == "a draft"
    editor = person.page.transcript.editing.editor
    assert editor is not None
    assert editor.text == "half of a change"
    assert person.last.ending is Ending.STOPPED
    assert person.last.message.text.strip()
    assert SAID[:20] in person.fireside.frame.windowTitle()
    assert person.home.database.problems() == ()


def test_a_draft_is_there_on_another_day(start: Start) -> None:
    person = start()
    person.qtbot.keyClicks(person.page.composer.text, "for tomorrow")
    person.close()
    person = start()
    assert person.page.composer.text.toPlainText() == "for tomorrow"


def test_what_is_typed_is_on_disk_before_fireside_closes(start: Start) -> None:
    person = start()
    drafts = Drafts(person.home.database)
    composer = person.page.composer

    # WHEN something is typed, THEN a crash a moment later does not take it
    person.qtbot.keyClicks(composer.text, "for tomorrow")
    person.until(lambda: drafts.all().messages == {None: "for tomorrow"})

    # WHEN something is typed that is temporary, THEN none of it is kept, here or elsewhere
    person.window.door.start_temporary()
    person.qtbot.keyClicks(composer.text, "in passing")
    person.window.start_new()
    assert composer.text.toPlainText() == "for tomorrow"
    person.qtbot.keyClicks(composer.text, ", early")
    person.until(lambda: drafts.all().messages == {None: "for tomorrow, early"})


def test_a_change_of_conversation_keeps_what_is_typed(start: Start) -> None:
    person = start()
    person.home._drafting._timer.setInterval(3_600_000)  # so that nothing else does
    person.qtbot.keyClicks(person.page.composer.text, "for tomorrow")
    person.window.door.start_temporary()
    drafts = Drafts(person.home.database)
    person.until(lambda: drafts.all().messages == {None: "for tomorrow"})


def test_what_is_typed_in_the_place_of_a_message_is_on_disk_too(
    start: Start, slow_model: Path
) -> None:
    person = start(slow_model)
    person.wait_for_model()
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(max_tokens=8))
    person.ask(SAID)
    said = person.rows[0].node.id
    drafts = Drafts(person.home.database)
    person.page.transcript.edit(said)
    editor = person.page.transcript.editing.editor
    assert editor is not None
    person.until(lambda: not person.home._drafting._timer.isActive())  # after what was sent
    editor.type("half of a change")
    person.until(lambda: drafts.all().edits == {said: "half of a change"})
    editor.cancelled.emit()
    person.until(lambda: drafts.all().edits == {})
    assert drafts.all().messages == {}


def test_what_is_typed_is_on_disk_once_a_temporary_conversation_is_kept(
    start: Start, slow_model: Path
) -> None:
    person = start(slow_model)
    person.wait_for_model()
    person.window.door.start_temporary()
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(max_tokens=8))
    person.ask("Between us")
    drafts, timer = Drafts(person.home.database), person.home._drafting._timer
    person.qtbot.keyClicks(person.page.composer.text, "and then")
    person.until(lambda: not timer.isActive())
    assert drafts.all().messages == {}
    # WHEN the conversation is kept, THEN no other key need be pressed
    person.window.door.keep_temporary()
    assert chat.conversation is not None
    kept = chat.conversation.id
    person.until(lambda: drafts.all().messages == {kept: "and then"})


def test_what_was_in_memory_is_let_go(start: Start, slow_model: Path) -> None:
    kinds = (Chat, History, Database, Window, Node)
    gc.collect()
    others = [one for one in gc.get_objects() if isinstance(one, kinds)]  # of other tests
    person = start(slow_model)
    person.wait_for_model()
    chat = person.home.chat
    chat.set_sampling(chat.sampling.__class__(max_tokens=8))
    person.ask(SAID)
    person.grown.clear()
    del chat

    def left() -> list[str]:
        there = [one for one in gc.get_objects() if isinstance(one, kinds)]
        return [type(one).__name__ for one in there if not any(one is other for other in others)]

    home = person.home
    living = [weakref.ref(one) for one in (home, home.chat, home.history, home.window)]
    del home
    lock(person)
    # THEN it is gone without a collection of ours
    person.until(lambda: left() == [] and all(one() is None for one in living))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_the_key_is_nowhere_in_memory(start: Start) -> None:
    person = start()
    key = person.home.database.lend_key()
    assert key is not None
    shifted = bytes(byte ^ 0x5A for byte in key)  # so that this test does not find its own copies
    key[:] = bytes(len(key))
    assert found(shifted, as_hex=False) > 0, "while it is open it is there"
    lock(person)
    assert found(shifted, as_hex=False) == 0
    assert found(shifted, as_hex=True) == 0


def found(shifted: bytes, *, as_hex: bool) -> int:
    """Return how often a key, given in disguise, stands in the memory of this process."""
    key = bytearray(byte ^ 0x5A for byte in shifted)
    wanted = bytearray(key.hex().encode()) if as_hex else key
    disguise = bytes(byte ^ 0x5A for byte in wanted)
    wanted[:] = bytes(len(wanted))
    key[:] = bytes(len(key))
    table = bytes(byte ^ 0x5A for byte in range(256))
    count = 0
    maps = Path("/proc/self/maps").read_text().splitlines()
    with Path("/proc/self/mem").open("rb", buffering=0) as memory:
        for line in maps:
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if match is None or line.endswith(("[vvar]", "[vsyscall]")):
                continue
            begin, end = (int(one, 16) for one in match.groups())
            for place in range(begin, end, 1 << 20):
                try:
                    memory.seek(place)
                    piece = memory.read(min((1 << 20) + 128, end - place))
                except (OSError, ValueError, OverflowError):
                    continue
                count += piece.translate(table).count(disguise)
                del piece
    return count


def test_encrypting_from_the_settings_and_back(start: Start, qtbot: QtBot) -> None:
    person = start()
    person.home.chat.start_new()
    warden = person.fireside.warden
    for guard in (Guard.NOBODY, Guard.KEYRING):
        with qtbot.waitSignal(person.fireside.moved_in, timeout=WAIT_MS):
            warden.guard_by(guard)
        assert isinstance(warden.state, Open)
        assert warden.state.vault.guard is guard
        assert person.window.isVisible()
