"""The rows of the sidebar: headings by day, and changes that move only what differs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop.core.chat import Conversation
from desktop.ui.sidebar.rows import ConversationRows, Heading, with_headings

TODAY = date(2026, 3, 15)


def moment(days_ago: float) -> float:
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12).astimezone()
    return (noon - timedelta(days=days_ago)).timestamp()


def some(count: int) -> list[Conversation]:
    return [Conversation(n, f"Talk {n}", moment(n / 3), moment(n / 3)) for n in range(1, count + 1)]


def titles(rows: ConversationRows) -> list[str]:
    return [rows.data(rows.index(row)) for row in range(rows.rowCount())]


@pytest.fixture
def rows(qapp: QApplication) -> Iterator[ConversationRows]:
    made = ConversationRows()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield made
    assert tester.model() is made
    del tester


@pytest.mark.parametrize(
    ("days_ago", "heading"),
    [
        (0, "Today"), (1, "Yesterday"), (2, "Last 7 days"), (7, "Last 7 days"),
        (20, "Last 30 days"), (60, "This year"), (200, "2025"),
    ],
)  # fmt: skip
def test_conversations_stand_under_their_day(days_ago: float, heading: str) -> None:
    entries = with_headings([Conversation(1, "A", 0, moment(days_ago))], TODAY)
    assert entries[0] == Heading(heading)
    assert len(entries) == 2


def test_headings_cannot_be_chosen_and_conversations_can(rows: ConversationRows) -> None:
    rows.show(some(1), TODAY)
    assert rows.flags(rows.index(0)) == Qt.ItemFlag.NoItemFlags
    assert rows.flags(rows.index(1)) & Qt.ItemFlag.ItemIsEditable


def test_any_change_ends_with_the_right_rows(rows: ConversationRows) -> None:
    dice = random.Random(7)
    shown = some(30)
    for _ in range(60):
        match dice.choice(["move", "rename", "remove", "add"]):
            case "move":
                shown.insert(0, shown.pop(dice.randrange(len(shown))))
            case "rename":
                place = dice.randrange(len(shown))
                shown[place] = replace(shown[place], title=f"Named {dice.random()}")
            case "remove" if len(shown) > 2:
                del shown[dice.randrange(len(shown))]
            case _:
                new = Conversation(dice.randrange(10**6), "New", 0, moment(0))
                shown.insert(0, new)
        rows.show(shown, TODAY)
        assert titles(rows) == [entry.title for entry in with_headings(shown, TODAY)]


def test_a_new_conversation_leaves_the_other_rows_alone(rows: ConversationRows) -> None:
    rows.show(some(50), TODAY)
    removed: list[tuple[int, int]] = []
    inserted: list[tuple[int, int]] = []
    rows.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    rows.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    rows.show([Conversation(99, "Fresh", 0, moment(0)), *some(50)], TODAY)
    assert removed == []
    assert inserted == [(1, 1)]


def test_typing_a_title_is_told_and_changes_nothing_by_itself(rows: ConversationRows) -> None:
    told: list[tuple[int, str]] = []
    rows.renamed.connect(lambda *args: told.append(args))
    rows.show(some(1), TODAY)
    rows.setData(rows.index(1), "  Another   title ")
    rows.setData(rows.index(1), "   ")
    rows.setData(rows.index(1), "Talk 1")
    assert told == [(1, "Another title")]
    assert titles(rows)[1] == "Talk 1"


def test_twenty_thousand_conversations_are_found_again(rows: ConversationRows) -> None:
    many = some(20_000)
    plain = ConversationRows()
    plain.show(many, TODAY)
    assert plain.conversation(plain.index_of(20_000)) == many[-1]
    assert not plain.index_of(30_000).isValid()
