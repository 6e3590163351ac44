from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.chat.leaves import Deed, Divider, Fold, Foot
from desktop.ui.chat.transcript import Transcript
from tests.ui.chat.conftest import answered, click, leaves, long_talk, point_of, said, shown
from tests.ui.chat.test_markdown import MONSTERS

pytestmark = pytest.mark.gui


def laid_out(view: Transcript) -> int:
    return sum(item.laid_count for item in view.column.items)


# What is laid out


def test_only_what_is_seen_is_laid_out(view: Transcript) -> None:
    view.show_path(long_talk(10_000))
    assert "Answer 10000" in shown(view)
    assert laid_out(view) < 100


def test_scrolling_through_keeps_little_laid_out(view: Transcript) -> None:
    view.show_path(long_talk(2_000))
    for _ in range(400):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 400)
    assert laid_out(view) < 1_000


def test_a_scroll_step_moves_what_is_seen_by_exactly_that(view: Transcript) -> None:
    view.show_path(long_talk(500))
    bar = view.verticalScrollBar()
    for _ in range(60):
        before = {(seen.row, seen.leaf): seen.y for seen in view.column.seen}
        bar.setValue(bar.value() - 97)
        after = {(seen.row, seen.leaf): seen.y for seen in view.column.seen}
        moved = {after[place] - before[place] for place in before.keys() & after.keys()}
        assert moved == {97}


def test_all_that_is_above_can_be_reached_and_the_end_again(view: Transcript) -> None:
    view.show_path(long_talk(300))
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert shown(view).startswith("Question 1\n")
    assert bar.value() == 0
    while bar.value() < bar.maximum():
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert "Answer 300" in shown(view)
    last = view.column.seen[-1]
    assert isinstance(view.column.items[last.row].leaves[last.leaf], Foot)


def test_a_narrow_window_shows_the_same_place(view: Transcript) -> None:
    view.show_path(long_talk(300))
    view.column.jump_to(5_000)
    view.show_settled()
    row = view.column.seen[0].row
    view.resize(420, 500)
    QApplication.processEvents()
    assert view.column.seen[0].row == row


# The end


def test_it_follows_the_end_while_the_person_is_there(view: Transcript) -> None:
    view.show_path((*long_talk(21), answered(22, "", None)))
    for n in range(40):
        view.grow_reply(22, f"line {n}\n\n")
    view.settle_growth()
    assert "line 39" in shown(view)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_it_leaves_a_person_alone_who_scrolled_up(view: Transcript, qtbot: QtBot) -> None:
    view.show_path((*long_talk(21), answered(22, "", None)))
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 300)
    before = [(seen.row, seen.leaf, seen.y) for seen in view.column.seen]
    for n in range(40):
        view.grow_reply(22, f"line {n}\n\n")
    view.settle_growth()
    after = [(seen.row, seen.leaf, seen.y) for seen in view.column.seen]
    assert after[: len(before) - 3] == before[: len(before) - 3]
    button = view.to_end_button
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "line 39" in shown(view)
    assert not button.isVisible()


def test_it_follows_again_once_the_thinking_is_folded(view: Transcript) -> None:
    thinking = "hmm\n\n" * 60
    view.show_path((said(1, "q"), answered(2, "So", None, thinking)))
    row, leaf = leaves(view, Fold)[0]
    click(view, point_of(view, row, leaf, Deed.FOLD))
    assert not view.column.following
    click(view, point_of(view, row, leaf, Deed.FOLD))
    assert view.column.following


def test_it_goes_to_what_the_person_just_said(view: Transcript) -> None:
    view.show_path(long_talk(60))
    view.verticalScrollBar().setValue(100)
    view.add_row(said(61, "one more thing"))
    assert "one more thing" in shown(view)


def test_a_reply_that_begins_moves_nobody(view: Transcript) -> None:
    view.show_path(long_talk(61))
    view.verticalScrollBar().setValue(100)
    before = view.column.seen
    view.add_row(answered(62, "", None))
    assert view.column.seen == before


def test_another_conversation_is_shown_from_its_end(view: Transcript) -> None:
    view.show_path(long_talk(50))
    view.verticalScrollBar().setValue(0)
    view.show_path(tuple(said(1_000 + n, f"other {n}") for n in range(100)))
    assert "other 99" in shown(view)


def test_a_sibling_leaves_the_messages_above_where_they_are(view: Transcript) -> None:
    talk = long_talk(40)
    view.show_path(talk)
    view.column.show_row(30)
    view.show_settled()
    before = view.column.seen[:4]
    view.show_path((*talk[:35], answered(100, "another answer", sibling=1, siblings=2)))
    assert view.column.seen[:4] == before


# Growing


@pytest.mark.parametrize("seed", range(5))
def test_grown_by_pieces_it_shows_the_same_as_at_once(view: Transcript, seed: int) -> None:
    text = (
        "# Title\n\n- one\n- *two*\n\n```py\nx = 1\n```\n\n| a |\n|---|\n| b |\n\nlast 🔥 words\n"
    )
    chance = random.Random(seed)
    view.show_path((said(1, "q"), answered(2, "", None)))
    at = 0
    while at < len(text):
        step = chance.randint(1, 9)
        view.grow_reply(2, text[at : at + step])
        view.settle_growth()
        at += step
    grown = view.column.items[1].leaves
    view.replace_row(answered(2, text))
    assert view.column.items[1].leaves[:-1] == grown[:-1]
    view.show_path((said(11, "q"), answered(12, text)))
    assert view.column.items[1].leaves[:-1] == grown[:-1]


def test_a_state_that_is_behind_takes_nothing_back(view: Transcript) -> None:
    view.show_path((said(1, "q"), answered(2, "", None)))
    view.grow_reply(2, "one ")
    view.settle_growth()
    view.grow_reply(2, "two ")
    view.replace_row(answered(2, "one ", None))
    view.show_path((said(1, "q"), answered(2, "one", None)))
    view.grow_reply(2, "three")
    view.settle_growth()
    assert shown(view) == "q\none two three"
    view.replace_row(answered(2, "one two three."))
    assert shown(view) == "q\none two three."


def test_growth_is_shown_by_itself_soon(view: Transcript, qtbot: QtBot) -> None:
    view.show_path((said(1, "q"), answered(2, "", None)))
    view.grow_reply(2, "soon")
    qtbot.waitUntil(lambda: "soon" in shown(view))


def test_thinking_is_folded_until_it_is_asked_for(view: Transcript) -> None:
    view.show_path((said(1, "q"), answered(2, "", None)))
    view.grow_reply(2, "", "hmm, hmm")
    view.settle_growth()
    ((row, leaf),) = leaves(view, Fold)
    fold = view.column.items[row].leaves[leaf]
    assert isinstance(fold, Fold)
    assert fold.running
    view.grow_reply(2, "So.", "")
    view.settle_growth()
    assert shown(view) == "q\nSo."
    click(view, point_of(view, row, leaf, Deed.FOLD))
    assert shown(view) == "q\nhmm, hmm\nSo."
    view.grow_reply(2, " Yes.", "")
    view.settle_growth()
    assert shown(view) == "q\nhmm, hmm\nSo. Yes."


# What the model sees


def test_the_line_stands_above_the_first_message_that_is_seen(view: Transcript) -> None:
    view.show_path(long_talk(6))
    view.column.jump_to(0)
    view.set_left_out(frozenset({1, 2}))
    assert [row for row, _ in leaves(view, Divider)] == [2]
    assert [item.left_out for item in view.column.items] == [True, True, False, False, False, False]
    view.set_left_out(frozenset())
    assert leaves(view, Divider) == []


def test_the_line_moves_nothing_when_it_comes(view: Transcript) -> None:
    view.show_path(long_talk(40))
    view.column.show_row(20)
    view.show_settled()
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 40)
    assert view.column.seen[0].row == 20
    words = next(seen for seen in view.column.seen if seen.row == 21)
    view.set_left_out(frozenset(range(1, 21)))
    assert next(seen for seen in view.column.seen if seen.row == 21) == words
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 100)
    assert [row for row, _ in leaves(view, Divider)] == [20]


# The keyboard


def test_the_keyboard_goes_from_message_to_message(view: Transcript) -> None:
    view.show_path(long_talk(100))
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert view.current == 95
    assert view.accessibleDescription() == "Answer: " + view.column.items[95].text
    assert any(seen.row == 95 for seen in view.column.seen)


def test_text_from_right_to_left_stands_at_the_right(view: Transcript) -> None:
    view.show_path((answered(2, "שלום עולם"), answered(4, "hello")))
    lefts = [
        item.laid(next(iter(item.text_leaves()))).runs[0].rectangles(0, 1)[0].left()
        for item in view.column.items
    ]
    assert lefts[0] > view.column.width / 2
    assert lefts[1] == 0


def test_a_list_from_right_to_left_has_its_marks_at_the_right(view: Transcript) -> None:
    view.show_path((answered(2, "- one"), answered(4, "- שלום")))
    runs = [item.laid(next(iter(item.text_leaves()))).runs[0] for item in view.column.items]
    assert [run.leftwards for run in runs] == [False, True]
    assert runs[0].x > 0  # behind its mark
    assert runs[1].x == 0  # whose mark stands behind it
    right = runs[1].rectangles(0, 1)[0].right()
    assert runs[0].x / 2 < view.column.width - right < runs[0].x * 2


# Monsters


@pytest.mark.parametrize("text", MONSTERS.values(), ids=MONSTERS.keys())
def test_monsters_are_shown_without_laying_all_out(view: Transcript, text: str) -> None:
    view.show_path((said(1, text), answered(2, text)))
    view.column.jump_to(0)
    view.show_settled()
    view.grab()
    assert laid_out(view) < 120
    view.column.show_row(1)
    view.show_settled()
    view.grab()
    assert laid_out(view) < 240


def test_a_long_message_is_read_on_by_itself(view: Transcript, qtbot: QtBot) -> None:
    view.show_path((answered(2, "some words\n\n" * 5_000 + "the very end"),))
    qtbot.waitUntil(lambda: "the very end" in shown(view))
    assert not view.column.items[0].is_unread


def test_surrogates_and_controls_do_no_harm(view: Transcript) -> None:
    view.show_path((answered(2, "a \ud800 b \x00 c \u202e d `\udfff`"),))
    view.grab()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
