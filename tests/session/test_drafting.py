"""What is typed and not sent is on disk soon, and a crash takes little of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject

from desktop.core.chat import FIRST_TEMPORARY, Message, Role, Steering
from desktop.session.drafting import Drafting
from desktop.storage.database import Database
from desktop.storage.drafts import Drafts, Typed
from tests.session.conftest import Floor, Heard

Make = Callable[[int], Drafting]


class Desk:
    """Somebody who types."""

    def __init__(self) -> None:
        self.messages: dict[int | None, str] = {None: ""}
        self.edits: dict[int, str] = {}

    def look(self) -> Typed:
        return Typed(dict(self.messages), dict(self.edits))


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def make(floor: Floor, desk: Desk) -> Iterator[Make]:
    """Return what makes a drafting that saves so many milliseconds after something is typed."""
    parent = QObject()
    made: list[Drafting] = []

    def build(save_ms: int) -> Drafting:
        made.append(Drafting(floor.database, desk.look, save_ms=save_ms, parent=parent))
        made[-1].recall()
        return made[-1]

    yield build
    for one in made:
        one.close()


def messages(floor: Floor) -> dict[int | None, str]:
    return dict(Drafts(floor.database).all().messages)


def test_what_is_typed_is_kept_soon(floor: Floor, desk: Desk, make: Make) -> None:
    drafting = make(0)
    conversation = floor.history.create("One", Steering(), now=1.0).id
    said = floor.history.add(conversation, None, Message(Role.USER, "Hello"), now=1.0).id
    desk.messages = {None: "a new thought", conversation: "half a sentence"}
    desk.edits = {said: ""}
    drafting.save_soon()
    floor.until(lambda: Drafts(floor.database).all() == desk.look())
    desk.messages = {None: "", conversation: "half a sentence, and more"}
    desk.edits = {}
    drafting.save_soon()
    floor.until(lambda: messages(floor) == {conversation: "half a sentence, and more"})
    assert Drafts(floor.database).all().edits == {}


def test_typing_on_does_not_put_it_off(floor: Floor, desk: Desk, make: Make) -> None:
    drafting = make(100)

    def type_on() -> bool:
        """Type another letter, sooner than `save_ms` after the last."""
        desk.messages[None] += "a"
        drafting.save_soon()
        return None in messages(floor)

    floor.until(type_on)


def test_nothing_is_written_when_nothing_changed(
    floor: Floor, desk: Desk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect, written = floor.database.beside, [0]

    def beside() -> Database:
        """Connect as ever, and count it."""
        written[0] += 1
        return connect()

    monkeypatch.setattr(floor.database, "beside", beside)
    drafting = make(0)
    desk.messages[None] = "a thought"
    drafting.save()
    floor.until(lambda: messages(floor) == {None: "a thought"})
    desk.messages[FIRST_TEMPORARY] = "in passing"
    for blank in ("", " \n"):
        desk.messages[7] = blank
        drafting.save_soon()
        floor.qtbot.wait(100)
    assert written == [1]
    desk.messages[None] = "another"
    drafting.save()
    floor.until(lambda: messages(floor) == {None: "another"})
    assert written == [2]


def test_nothing_that_is_temporary_is_kept(floor: Floor, desk: Desk, make: Make) -> None:
    drafting = make(0)
    desk.messages = {None: "to be kept", FIRST_TEMPORARY: "new", FIRST_TEMPORARY + 1: "old"}
    desk.edits = {FIRST_TEMPORARY + 1: "edited"}
    drafting.save()
    floor.until(lambda: messages(floor) == {None: "to be kept"})
    drafting.close()
    assert Drafts(floor.database).all() == Typed({None: "to be kept"}, {})


def test_the_newest_is_the_last(floor: Floor, desk: Desk, make: Make) -> None:
    drafting = make(0)
    desk.messages[None] = "one"
    drafting.save()
    desk.messages[None] = "two"
    drafting.save()  # while the first is being saved
    floor.until(lambda: messages(floor) == {None: "two"})
    desk.messages[None] = "three"
    drafting.save()
    desk.messages[None] = "two"
    drafting.close()
    assert messages(floor) == {None: "two"}
    desk.messages[None] = "four"
    drafting.save()
    drafting.save_soon()
    floor.qtbot.wait(50)
    assert messages(floor) == {None: "two"}


def test_what_was_not_recalled_is_not_replaced(floor: Floor, desk: Desk) -> None:
    kept = Typed({None: "of another day"}, {})
    Drafts(floor.database).keep(kept, Typed({}, {}))
    parent = QObject()
    drafting = Drafting(floor.database, desk.look, save_ms=0, parent=parent)
    drafting.save()
    drafting.close()
    assert Drafts(floor.database).all() == kept
    again = Drafting(floor.database, desk.look, save_ms=0, parent=parent)
    assert again.recall() == kept
    again.close()
    assert messages(floor) == {}


def test_a_failure_is_told_once_and_tried_again(
    floor: Floor, desk: Desk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafting = make(0)
    failures = Heard(drafting.failed)
    with monkeypatch.context() as drive:
        drive.setattr(floor.database, "path", floor.home / "gone" / "history.db")
        for text in ("one", "two"):
            desk.messages[None] = text
            drafting.save()
            floor.until(lambda: bool(failures.all))
            floor.qtbot.wait(50)
    assert len(failures.all) == 1
    assert messages(floor) == {}
    floor.until(lambda: messages(floor) == {None: "two"})  # though nothing else is typed


def test_a_bug_does_not_end_drafting(
    floor: Floor, desk: Desk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafting = make(0)
    bugs: list[type[BaseException]] = []

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as drive:
        drive.setattr(sys, "excepthook", lambda kind, *_: bugs.append(kind))
        drive.setattr(Drafts, "keep", fail)
        desk.messages[None] = "one"
        drafting.save()
        floor.until(lambda: bool(bugs))
    assert bugs == [ZeroDivisionError]
    desk.messages[None] = "two"
    drafting.save_soon()
    floor.until(lambda: messages(floor) == {None: "two"})
