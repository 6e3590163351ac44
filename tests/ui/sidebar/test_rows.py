"""The rows of the sidebar: sections under headings, and changes that move only what differs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop.core.chat import FIRST_TEMPORARY, Conversation, Folder
from desktop.ui.sidebar.rows import IN_FOLDER, ConversationRows
from desktop.ui.sidebar.sections import FolderHead, Heading, Order

TODAY = date(2026, 3, 15)
WORK, HOME = Folder(1, "Work"), Folder(2, "Home")


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
    tester.deleteLater()


def test_headings_by_day(rows: ConversationRows) -> None:
    ages = {"A": 0.0, "B": 1.0, "C": 3.0, "D": 20.0, "E": 60.0, "F": 400.0, "G": 800.0}
    rows.show(
        [Conversation(n, title, 0.0, moment(age)) for n, (title, age) in enumerate(ages.items())],
        TODAY,
    )
    assert titles(rows) == [
        "Today", "A", "Yesterday", "B", "Last 7 days", "C", "Last 30 days", "D",
        "This year", "E", "2025", "F", "2024", "G",
    ]  # fmt: skip


def test_pins_and_folders_stand_on_top(rows: ConversationRows) -> None:
    rows.show_folders((WORK, HOME))
    one, two, three = some(3)
    rows.show([one, replace(two, pinned=1.0), replace(three, folder=1)], TODAY)
    assert titles(rows) == ["Pinned", "Talk 2", "Work", "Talk 3", "Home", "Today", "Talk 1"]
    assert rows.entry(2) == FolderHead(WORK, is_open=True, count=1)
    assert rows.index(3).data(IN_FOLDER) is True
    assert rows.index(6).data(IN_FOLDER) is False
    rows.show_folders((HOME,))
    assert titles(rows) == ["Pinned", "Talk 2", "Home", "Today", "Talk 1", "Yesterday", "Talk 3"]


def test_a_folder_is_folded_up(rows: ConversationRows) -> None:
    rows.show_folders((WORK,))
    rows.show([replace(one, folder=1) for one in some(3)], TODAY)
    told: list[object] = []
    rows.shut_changed.connect(told.append)
    rows.toggle(1)
    assert titles(rows) == ["Work"]
    assert told == [(1,)]
    assert not rows.index_of(2).isValid()
    rows.keep(Conversation(9, "New", 0.0, moment(0), folder=1), TODAY)
    assert titles(rows) == ["Work"]
    assert rows.entry(0) == FolderHead(WORK, is_open=False, count=4)
    rows.toggle(1)
    assert titles(rows) == ["Work", "New", "Talk 1", "Talk 2", "Talk 3"]
    rows.shut((1,))
    assert titles(rows) == ["Work"]


def test_other_orders(rows: ConversationRows) -> None:
    rows.show(
        [
            Conversation(1, "banana", moment(0), moment(5)),
            Conversation(2, "Äpfel", moment(40), moment(0)),
            Conversation(3, "Cherry", moment(1), moment(1)),
        ],
        TODAY,
    )
    assert titles(rows) == ["Today", "Äpfel", "Yesterday", "Cherry", "Last 7 days", "banana"]
    rows.sort_by(Order.CREATED)
    assert titles(rows) == ["Today", "banana", "Yesterday", "Cherry", "This year", "Äpfel"]
    rows.sort_by(Order.TITLE)
    assert titles(rows) == ["All conversations", "Äpfel", "banana", "Cherry"]


def test_temporary_ones_stand_by_themselves(rows: ConversationRows) -> None:
    passing = Conversation(FIRST_TEMPORARY + 1, "Hush", moment(0), moment(0))
    rows.show([*some(1), passing], TODAY)
    assert titles(rows) == ["Temporary", "Hush", "Today", "Talk 1"]


@pytest.mark.parametrize("order", list(Order))
def test_any_change_ends_with_the_right_rows(rows: ConversationRows, order: Order) -> None:
    dice = random.Random(7)
    rows.show_folders((WORK, HOME))
    rows.sort_by(order)
    known = {one.id: one for one in some(40)}
    rows.show(known.values(), TODAY)
    plain = ConversationRows()
    plain.show_folders((WORK, HOME))
    plain.sort_by(order)
    for number in range(150):
        one = known[dice.choice(list(known))]
        match dice.choice(["grow", "rename", "pin", "move", "remove", "add", "fold"]):
            case "grow":
                one = replace(one, changed=moment(dice.random() * -0.1))
            case "rename":
                one = replace(one, title=f"Named {dice.random()}")
            case "pin":
                one = replace(one, pinned=None if one.pinned else 1.0)
            case "move":
                one = replace(one, folder=dice.choice([None, 1, 2, 99]))
            case "remove" if len(known) > 2:
                del known[one.id]
                rows.remove([one.id])
                one = None
            case "fold":
                rows.toggle(1)
                plain.toggle(1)
                one = None
            case _:
                one = Conversation(1_000 + number, "New", moment(800), moment(dice.random() * 900))
        if one is not None:
            known[one.id] = one
            rows.keep(one, TODAY)
        plain.show(known.values(), TODAY)
        assert titles(rows) == titles(plain)
        for known_one in known.values():
            index = rows.index_of(known_one.id)
            assert not index.isValid() or rows.conversation(index) == known_one


def test_a_new_conversation_leaves_the_other_rows_alone(rows: ConversationRows) -> None:
    rows.show(some(50), TODAY)
    removed: list[tuple[int, int]] = []
    inserted: list[tuple[int, int]] = []
    rows.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    rows.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    rows.keep(Conversation(99, "Fresh", 0, moment(0)), TODAY)
    assert removed == []
    assert inserted == [(1, 1)]
    changed: list[int] = []
    rows.dataChanged.connect(lambda first, _last, _roles: changed.append(first.row()))
    rows.keep(Conversation(99, "Renamed", 0, moment(0)), TODAY)
    assert changed == [1]
    assert inserted == [(1, 1)]


def test_the_next_day_moves_the_headings(rows: ConversationRows) -> None:
    rows.show([Conversation(1, "Talk", 0.0, moment(0))], TODAY)
    rows.keep(Conversation(2, "New", 0.0, moment(-1)), TODAY + timedelta(days=1))
    assert titles(rows) == ["Today", "New", "Yesterday", "Talk"]


def test_typing_a_title_is_told_and_changes_nothing_by_itself(rows: ConversationRows) -> None:
    told: list[tuple[int, str]] = []
    rows.renamed.connect(lambda *args: told.append(args))
    rows.folder_renamed.connect(lambda *args: told.append(args))
    rows.show_folders((WORK,))
    rows.show(some(1), TODAY)
    rows.setData(rows.index(2), "  Another   title ")
    rows.setData(rows.index(2), "   ")
    rows.setData(rows.index(2), "Talk 1")
    rows.setData(rows.index(0), "Office")
    assert told == [(1, "Another title"), (1, "Office")]
    assert titles(rows) == ["Work", "Today", "Talk 1"]


def test_what_can_be_chosen(rows: ConversationRows) -> None:
    rows.show_folders((WORK,))
    rows.show(some(1), TODAY)
    flags = Qt.ItemFlag
    assert rows.flags(rows.index(0)) == flags.ItemIsEnabled | flags.ItemIsEditable
    assert rows.flags(rows.index(1)) == flags.NoItemFlags
    assert rows.flags(rows.index(2)) & flags.ItemIsSelectable
    assert isinstance(rows.entry(1), Heading)
    spoken = rows.data(rows.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Folder “Work”, 0 inside"


def test_twenty_thousand_conversations_are_found_again(qapp: QApplication) -> None:
    many = some(20_000)
    plain = ConversationRows()
    plain.show(many, TODAY)
    assert plain.conversation(plain.index_of(20_000)) == many[-1]
    assert not plain.index_of(30_000).isValid()
