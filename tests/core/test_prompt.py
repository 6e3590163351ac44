"""Which messages leave when a conversation outgrows the context."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.chat import Message, Role
from desktop.core.prompt import (
    left_out,
    next_out,
    opening_told,
    reserve_for_reply,
    smallest_reserve,
    turns,
)

SYSTEM, USER, ASSISTANT = Role.SYSTEM, Role.USER, Role.ASSISTANT


def says(*roles_and_sizes: tuple[Role, int]) -> tuple[Message, ...]:
    return tuple(Message(role, "x" * size) for role, size in roles_and_sizes)


def cost(message: Message) -> int:
    return len(message.text)


def conversation(count: int, size: int) -> tuple[Message, ...]:
    """Return a system message, `count` answered turns and a last question."""
    pairs = [(USER, size), (ASSISTANT, size)] * count
    return says((SYSTEM, 10), *pairs, (USER, size))


def test_a_turn_is_a_message_of_the_person_and_what_answers_it() -> None:
    found = turns(says((SYSTEM, 1), (USER, 1), (ASSISTANT, 1), (ASSISTANT, 1), (USER, 1)))
    assert found == [range(1, 4), range(4, 5)]


def test_a_conversation_that_begins_with_the_model_has_a_turn_of_its_own() -> None:
    assert turns(says((ASSISTANT, 1), (USER, 1))) == [range(1), range(1, 2)]


def test_nothing_leaves_while_there_is_room() -> None:
    assert left_out(conversation(3, 10), cost, room=1000, fixed=5) == ()


def test_the_oldest_turns_leave_whole_and_the_system_message_stays() -> None:
    messages = conversation(10, 10)  # 10 + 200 + 10
    gone = left_out(messages, cost, room=200, fixed=0)
    assert gone
    assert gone[0] == 1
    assert gone == tuple(range(1, gone[-1] + 1))
    assert messages[gone[-1] + 1].role is USER


def test_a_block_frees_about_a_quarter_so_that_the_next_turns_find_room() -> None:
    blocks = {left_out(conversation(n, 10), cost, room=200, fixed=0) for n in range(1, 40)}
    # Were it a turn at a time, each of these conversations would leave out something else.
    assert len(blocks) < 20
    for n in range(1, 40):
        messages = conversation(n, 10)
        gone = left_out(messages, cost, room=200, fixed=0)
        assert sum(map(cost, messages)) - sum(cost(messages[i]) for i in gone) <= 200


def test_what_has_left_stays_away() -> None:
    last: tuple[int, ...] = ()
    for n in range(1, 60):
        gone = left_out(conversation(n, 10), cost, room=200, fixed=0)
        assert gone[: len(last)] == last
        last = gone


def test_what_leaves_next_is_known_before_it_does() -> None:
    gone: tuple[int, ...] = ()
    coming: tuple[int, ...] = ()
    blocks = 0
    for n in range(1, 60):
        messages = conversation(n, 10)
        now = left_out(messages, cost, room=200, fixed=0)
        if now != gone:
            blocks += 1
            assert now[: len(gone + coming)] == gone + coming
        gone, coming = now, next_out(messages, cost, room=200, gone=now)
        assert not set(gone) & set(coming)
    assert blocks > 5


def test_nothing_leaves_next_where_nothing_was_said() -> None:
    assert next_out(says((SYSTEM, 10)), cost, room=200, gone=()) == ()


def test_the_last_turn_never_leaves() -> None:
    messages = says((USER, 10), (ASSISTANT, 10), (USER, 500))
    assert left_out(messages, cost, room=100, fixed=0) == (0, 1)


def test_a_reply_that_is_continued_belongs_to_the_last_turn() -> None:
    messages = says((USER, 50), (ASSISTANT, 40), (USER, 10), (ASSISTANT, 40))
    assert left_out(messages, cost, room=100, fixed=0) == (0, 1)


@pytest.mark.parametrize(
    ("context", "max_tokens", "kept"), [(8192, 0, 2048), (8192, 100, 100), (512, 4000, 128)]
)
def test_room_for_the_reply_is_kept(context: int, max_tokens: int, kept: int) -> None:
    assert reserve_for_reply(context, max_tokens) == kept


def test_one_long_message_may_take_more() -> None:
    assert smallest_reserve(8192, 0) == 512
    assert smallest_reserve(8192, 7) == 7


@given(
    st.lists(st.tuples(st.sampled_from([USER, ASSISTANT]), st.integers(0, 80)), max_size=40),
    st.integers(1, 300),
)
def test_any_conversation_keeps_its_end_and_fits(spoken: list[tuple[Role, int]], room: int) -> None:
    messages = says((SYSTEM, 5), *spoken)
    gone = left_out(messages, cost, room, fixed=3)
    assert gone == tuple(range(1, 1 + len(gone)))
    every_turn = turns(messages)
    kept = [turn for turn in every_turn if turn.start not in gone]
    assert bool(kept) == bool(every_turn)
    used = 8 + sum(cost(messages[i]) for turn in kept for i in turn)
    assert used <= room or len(kept) <= 1


def test_an_opening_line_is_told_where_the_person_has_to_speak_first() -> None:
    rules = Message(Role.SYSTEM, "Be kind.")
    opening = Message(Role.ASSISTANT, "Hello, I am Robin.")
    question = Message(Role.USER, "Hi")
    told = opening_told((rules, opening, question))
    assert told is not None
    assert told[1:] == (question,)
    assert told[0].role is Role.SYSTEM
    assert told[0].text.startswith("Be kind.\n\n")
    assert "Hello, I am Robin." in told[0].text
    alone = opening_told((opening, question))
    assert alone is not None
    assert [message.role for message in alone] == [Role.SYSTEM, Role.USER]


def test_there_is_nothing_to_tell_without_an_opening_line() -> None:
    question, opening = Message(Role.USER, "Hi"), Message(Role.ASSISTANT, "Hello")
    assert opening_told((question, opening)) is None
    assert opening_told((opening,)) is None
    assert opening_told(()) is None


def pinned(messages: tuple[Message, ...], *indices: int) -> tuple[Message, ...]:
    return tuple(
        dataclasses.replace(message, kept=index in indices)
        for index, message in enumerate(messages)
    )


def test_a_pinned_message_stays_with_its_turn_and_the_others_leave() -> None:
    messages = pinned(conversation(10, 10), 4)  # an answer; its question is at 3
    gone = left_out(messages, cost, room=200, fixed=0)
    assert gone
    assert not {3, 4} & set(gone)
    assert set(gone) >= {1, 2, 5, 6}
    assert sum(cost(m) for i, m in enumerate(messages) if i not in gone) <= 200


def test_what_leaves_next_passes_over_what_is_pinned() -> None:
    messages = pinned(conversation(4, 10), 1)
    coming = next_out(messages, cost, room=80, gone=())
    assert coming[:2] == (3, 4)


@given(
    sizes=st.lists(st.integers(1, 60), min_size=1, max_size=30),
    pins=st.sets(st.integers(0, 59)),
)
def test_pins_never_leave_whatever_is_said(sizes: list[int], pins: set[int]) -> None:
    pairs = [pair for size in sizes for pair in ((USER, size), (ASSISTANT, size))]
    messages = pinned(says(*pairs, (USER, 5)), *pins)
    gone = left_out(messages, cost, room=200, fixed=0)
    for turn in turns(messages):
        away = {index in gone for index in turn}
        assert len(away) == 1  # turns leave whole
        assert not (away == {True} and pins & set(turn))
    unpinned = [t for t in turns(messages)[:-1] if not pins & set(t) and t.start not in gone]
    rest = sum(cost(m) for i, m in enumerate(messages) if i not in gone)
    assert rest <= 200 or not unpinned
