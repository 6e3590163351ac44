"""What the model is told of a conversation."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.chat import Ending, Message, Node, Role, Standing
from desktop.session.briefing import Briefing


def node(number: int, role: Role, text: str) -> Node:
    return Node(number, number - 1 or None, Message(role, text), 0.0, Ending.COMPLETE)


def test_turns_stay_as_they_are() -> None:
    path = (node(1, Role.USER, "Hi"), node(2, Role.ASSISTANT, "Hello"), node(3, Role.USER, "So?"))
    briefing = Briefing.of(path, "")
    assert briefing.messages == tuple(n.message for n in path)
    assert briefing.nodes == ((1,), (2,), (3,))


def test_a_system_prompt_comes_first_and_is_no_node() -> None:
    briefing = Briefing.of((node(1, Role.USER, "Hi"),), "Be kind.")
    assert briefing.messages[0] == Message(Role.SYSTEM, "Be kind.")
    assert briefing.nodes_at([0, 1, 99, -1]) == {1}


def test_a_blank_system_prompt_is_none() -> None:
    assert len(Briefing.of((node(1, Role.USER, "Hi"),), " \n").messages) == 1


def test_questions_around_an_empty_reply_become_one() -> None:
    path = (node(1, Role.USER, "One"), node(2, Role.ASSISTANT, ""), node(3, Role.USER, "Two"))
    briefing = Briefing.of(path, "")
    assert briefing.messages == (Message(Role.USER, "One\n\nTwo"),)
    assert briefing.nodes == ((1, 3),)
    assert briefing.nodes_at([0]) == {1, 3}


def standing(path: tuple[Node, ...], number: int, how: Standing) -> tuple[Node, ...]:
    return tuple(replace(n, standing=how) if n.id == number else n for n in path)


TALK = (
    node(1, Role.USER, "One"),
    node(2, Role.ASSISTANT, "Two"),
    node(3, Role.USER, "Three"),
    node(4, Role.ASSISTANT, "Four"),
    node(5, Role.USER, "Five"),
)


def test_an_answer_that_was_left_out_is_not_told_and_the_questions_become_one() -> None:
    briefing = Briefing.of(standing(TALK, 2, Standing.LEFT_OUT), "")
    assert [m.text for m in briefing.messages] == ["One\n\nThree", "Four", "Five"]
    assert [n.id for n in briefing.withheld] == [2]
    assert briefing.unseen([1]) == {2, 4}


def test_a_question_that_was_left_out_takes_its_answer_along() -> None:
    briefing = Briefing.of(standing(TALK, 1, Standing.LEFT_OUT), "")
    assert [m.text for m in briefing.messages] == ["Three", "Four", "Five"]
    assert briefing.unseen(()) == {1, 2}


def test_what_is_asked_now_is_never_left_out() -> None:
    briefing = Briefing.of(standing(TALK, 5, Standing.LEFT_OUT), "")
    assert briefing.messages[-1].text == "Five"
    assert briefing.withheld == ()


def test_what_is_pinned_is_told_to_be_kept() -> None:
    briefing = Briefing.of(standing(TALK, 2, Standing.PINNED), "")
    assert [m.kept for m in briefing.messages] == [False, True, False, False, False]


def test_questions_that_become_one_are_kept_if_one_of_them_is() -> None:
    path = standing(standing(TALK, 2, Standing.LEFT_OUT), 1, Standing.PINNED)
    assert Briefing.of(path, "").messages[0].kept


def summed(path: tuple[Node, ...], number: int) -> tuple[Node, ...]:
    return tuple(replace(n, summary="They counted.") if n.id == number else n for n in path)


def test_a_summary_is_told_in_place_of_what_it_stands_for() -> None:
    briefing = Briefing.of(summed(TALK, 2), "Be kind.")
    assert [m.role for m in briefing.messages] == [
        Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.USER,
    ]  # fmt: skip
    assert briefing.messages[0].text.startswith("Be kind.\n\n")
    assert briefing.messages[0].text.endswith("They counted.")
    assert [m.text for m in briefing.messages[1:]] == ["Three", "Four", "Five"]
    assert briefing.unseen(()) == {1, 2}


def test_what_is_pinned_is_told_beside_the_summary() -> None:
    briefing = Briefing.of(standing(summed(TALK, 4), 1, Standing.PINNED), "")
    assert [m.text for m in briefing.messages[1:]] == ["One", "Two", "Five"]
    assert [n.id for n in briefing.summarised] == [3, 4]


def test_the_last_summary_of_a_branch_counts() -> None:
    briefing = Briefing.of(summed(summed(TALK, 2), 4), "")
    assert len(briefing.messages) == 2
    assert Briefing.of(summed(TALK, 4)[:2], "").summary == ""  # another branch, without it
