"""What the model is told of a conversation."""

from __future__ import annotations

from desktop.core.chat import Ending, Message, Node, Role
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
