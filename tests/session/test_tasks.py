"""Work off the main thread comes home to it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.errors import FiresideError, ModelError
from desktop.core.wording import say
from desktop.session.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_a_result_is_handed_over_on_the_main_thread(tasks: Tasks, qtbot: QtBot) -> None:
    threads: list[object] = []
    tasks.run(
        threading.get_ident,
        lambda worked: threads.extend((worked, threading.get_ident())),
        lambda _: None,
    )
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] != threading.get_ident()
    assert threads[1] == threading.get_ident()


def test_an_error_for_people_goes_to_the_one_who_asked(tasks: Tasks, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ModelError(say("No."))

    errors: list[FiresideError] = []
    tasks.run(fail, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ModelError)


def test_a_bug_goes_to_the_excepthook(
    tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: bugs.append(kind))

    def fail() -> None:
        raise ZeroDivisionError

    task = tasks.run(fail, lambda _: None, lambda _: None)
    assert not task.is_over
    qtbot.waitUntil(lambda: bool(bugs))
    assert bugs == [ZeroDivisionError]
    assert task.is_over


def test_nothing_is_told_of_work_that_was_forgotten(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[str] = []
    tasks.run(lambda: "forgotten", told.append, lambda _: None).forget()
    for number in range(3):
        tasks.run(lambda number=number: f"later {number}", told.append, lambda _: None)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert "forgotten" not in told


def test_closing_waits_for_the_work_and_tells_nothing_more(tasks: Tasks, qtbot: QtBot) -> None:
    begun, may_end, ended, told = threading.Event(), threading.Event(), [], []

    def work() -> None:
        begun.set()
        may_end.wait()
        ended.append(True)

    tasks.run(work, told.append, told.append)
    begun.wait()
    may_end.set()
    tasks.close()
    assert ended == [True]
    qtbot.wait(0)
    assert told == []
    tasks.run(lambda: 1, told.append, told.append)
    qtbot.wait(0)
    assert told == []
