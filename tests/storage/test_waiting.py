"""Messages that were written ahead are on disk, in order, until they are sent."""

from __future__ import annotations

import pytest

from desktop.core.chat import Steering
from desktop.core.errors import StorageError
from desktop.storage.history import History


def test_messages_wait_in_their_order(history: History) -> None:
    one = history.create("One", Steering(), 1.0)
    two = history.create("Two", Steering(), 1.0)
    first = history.waiting.add(one.id, "First")
    other = history.waiting.add(two.id, "Elsewhere", "Sure")
    last = history.waiting.add(one.id, "Last")
    assert history.waiting.all() == (first, other, last)
    assert (other.conversation_id, other.beginning) == (two.id, "Sure")


def test_what_waits_can_be_edited_and_taken_away(history: History) -> None:
    one = history.create("One", Steering(), 1.0)
    first = history.waiting.add(one.id, "First")
    history.waiting.edit(first.id, "Frist \ud83d")
    assert history.waiting.all()[0].text == "Frist \ufffd"
    history.waiting.remove(first.id)
    assert history.waiting.all() == ()
    with pytest.raises(StorageError, match="no longer waits"):
        history.waiting.remove(first.id)
    with pytest.raises(StorageError, match="no longer waits"):
        history.waiting.edit(first.id, "Again")


def test_what_waits_in_the_trash_waits_there(history: History) -> None:
    one = history.create("One", Steering(), 1.0)
    first = history.waiting.add(one.id, "First")
    history.delete(one.id, 2.0)
    assert history.waiting.all() == ()
    history.restore(one.id)
    assert history.waiting.all() == (first,)
