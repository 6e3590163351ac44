"""Answers that are compared, as they are kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.chat import AdapterUse, Ending, Message, Node, Role, Steering, Tree
from desktop.core.comparison import Comparison, Take, Way
from desktop.storage.both import BothHistories, in_memory
from desktop.storage.database import Database
from desktop.storage.history import History

WAYS = (Way("With", (AdapterUse("a.gguf", 0.5, "A"),), 5), Way("", (), -1), Way("", (), 7))


def talk(history: History) -> tuple[int, Node, Node]:
    made = history.create("Talk", Steering(), 1.0)
    question = history.add(made.id, None, Message(Role.USER, "Name a colour"), now=1.0)
    reply = Message(Role.ASSISTANT, "Red")
    answer = history.add(made.id, question.id, reply, now=2.0, ending=Ending.COMPLETE)
    return made.id, question, answer


def compared(history: History) -> Comparison:
    made, question, answer = talk(history)
    takes = (Take(WAYS[0], answer), Take(WAYS[1]), Take(WAYS[2]))
    return Comparison(made, question, takes, is_blind=True, kept=0)


def test_what_is_kept_comes_back(history: History) -> None:
    comparison = compared(history)
    made = comparison.conversation_id
    assert history.comparisons.of(made, history.tree(made)) is None
    history.comparisons.keep(replace(comparison, kept=None, writing=0))
    history.comparisons.keep(comparison)
    assert history.comparisons.of(made, history.tree(made)) == comparison
    history.comparisons.forget(made)
    assert history.comparisons.of(made, history.tree(made)) is None


@pytest.mark.parametrize(
    "content", ["", "{}", '{"question": 99, "ways": [], "nodes": []}',
                '{"question": 1, "ways": [], "nodes": [1]}']
)  # fmt: skip
def test_what_is_damaged_is_no_comparison(
    database: Database, history: History, content: str
) -> None:
    made, _, _ = talk(history)
    database.change("INSERT INTO comparisons VALUES (?, ?)", made, content)
    assert history.comparisons.of(made, history.tree(made)) is None


def test_an_answer_that_is_gone_is_asked_for_again(history: History) -> None:
    comparison = compared(history)
    history.comparisons.keep(comparison)
    question = comparison.question
    found = history.comparisons.of(comparison.conversation_id, Tree.of([question], question.id))
    assert found is not None
    assert found.following == 0


def test_those_in_memory_stay_there(database: Database) -> None:
    histories = BothHistories(database, in_memory())
    histories.temporary = True
    comparison = compared(histories)
    made = comparison.conversation_id
    histories.comparisons.keep(comparison)
    assert database.rows("SELECT * FROM comparisons") == []
    assert histories.comparisons.of(made, histories.tree(made)) == comparison
    histories.comparisons.forget(made)
    assert histories.comparisons.of(made, histories.tree(made)) is None
    histories.forget()
